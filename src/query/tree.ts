/**
 * The query as a tree: what every store runs. It knows no database. Spans point into the query as typed.
 * What each node means is said in docs/query.md; words are already folded by `wordsOf`.
 */
import type { Level, Role, Span } from "../telegram/index.ts";

export type Query = Everything | Node;

/** The empty query: every cable the reader may see. */
export interface Everything {
  readonly kind: "everything";
}

export type Node = And | Or | Not | Same | Leaf | ParagraphField | CableField;

export interface And {
  readonly kind: "and";
  readonly children: readonly Node[];
  readonly span: Span;
}

export interface Or {
  readonly kind: "or";
  readonly children: readonly Node[];
  readonly span: Span;
}

export interface Not {
  readonly kind: "not";
  readonly child: Node;
  readonly span: Span;
}

/** `same:( … )`: its content is judged inside one paragraph. */
export interface Same {
  readonly kind: "same";
  readonly child: Node;
  readonly span: Span;
}

export type Leaf = Word | Phrase | Near | Prefix;

/** One word: with its inflected forms (bare), this form only (`=word`), or close spellings (`word~`). */
export interface Word {
  readonly kind: "word";
  readonly word: string;
  readonly form: "inflected" | "exact" | "close";
  readonly span: Span;
}

/** A place in a phrase or a near: a folded word, or all words that begin with it. */
export interface Term {
  readonly word: string;
  readonly prefix: boolean;
}

/** Consecutive words of one document. */
export interface Phrase {
  readonly kind: "phrase";
  readonly terms: readonly Term[];
  readonly span: Span;
}

/** `"a b"~5`: every term at a place of its own, in any order, last minus first at most `distance`. */
export interface Near {
  readonly kind: "near";
  readonly terms: readonly Term[];
  readonly distance: number;
  readonly span: Span;
}

/** `nucl*`: words of two letters or more before the star. */
export interface Prefix {
  readonly kind: "prefix";
  readonly prefix: string;
  readonly span: Span;
}

/** Fields that speak of paragraphs and bind the leaves of their AND-group. Any of the values will do. */
export type ParagraphField =
  /** As printed, upper case, `none` where a paragraph has no mark. */
  | {
      readonly kind: "paragraph-field";
      readonly field: "mark";
      readonly values: readonly string[];
      readonly printed: string;
      readonly span: Span;
    }
  /** What governs access; a comparison is already spelled out as the list of levels. */
  | {
      readonly kind: "paragraph-field";
      readonly field: "level";
      readonly values: readonly Level[];
      readonly printed: string;
      readonly span: Span;
    }
  | {
      readonly kind: "paragraph-field";
      readonly field: "role";
      readonly values: readonly Role[];
      readonly printed: string;
      readonly span: Span;
    };

/** An MRN asked for; `year` (two digits) and `serial` are null where left open. `raw` matches hashes and aliases whole. */
export interface MrnPattern {
  readonly year: string | null;
  readonly post: string | null;
  readonly serial: number | null;
  readonly raw: string;
}

/** Fields that speak of cables. Any of the values will do. `printed` is the value in canonical form. */
export type CableField =
  | {
      readonly kind: "cable-field";
      readonly field: "mrn" | "cites" | "cited-by";
      readonly values: readonly MrnPattern[];
      readonly printed: string;
      readonly span: Span;
    }
  /** Each value is a list of folded words that one name must hold, and the posts its whole spelling is known to mean. */
  | {
      readonly kind: "cable-field";
      readonly field: "from" | "to" | "info";
      readonly values: readonly {
        readonly words: readonly string[];
        readonly posts: readonly string[];
      }[];
      readonly printed: string;
      readonly span: Span;
    }
  /** Each value is a list of folded words that the text must hold. */
  | {
      readonly kind: "cable-field";
      readonly field: "subject" | "signer" | "by";
      readonly values: readonly (readonly string[])[];
      readonly printed: string;
      readonly span: Span;
    }
  /** Canonical codes, upper case but for `country` (ISO two letters or a folded name), `source` and `has`. */
  | {
      readonly kind: "cable-field";
      readonly field: "post" | "country" | "tags" | "caption" | "precedence" | "source" | "has";
      readonly values: readonly string[];
      readonly printed: string;
      readonly span: Span;
    }
  /** Days in UTC, both ends included, null where open. */
  | {
      readonly kind: "cable-field";
      readonly field: "year" | "date";
      readonly from: string | null;
      readonly to: string | null;
      readonly printed: string;
      readonly span: Span;
    }
  /** The banner as this reader sees it. */
  | {
      readonly kind: "cable-field";
      readonly field: "class";
      readonly values: readonly Level[];
      readonly printed: string;
      readonly span: Span;
    };

/** What is wrong with a query, where, and the nearest right form: what takes the place of `span`, and of nothing else. */
export interface QueryError {
  readonly code: string;
  readonly message: string;
  readonly span: Span;
  readonly suggestion: string | null;
}
