import type { Span } from "../telegram/index.ts";
import { builtIn, type Vocabulary } from "../vocabulary/index.ts";
import { readField } from "./field.ts";
import { leafOfQuoted, leafOfRun } from "./leaf.ts";
import { QueryMistake } from "./mistake.ts";
import { tokensOf, type Token } from "./token.ts";
import type { Node, Query, QueryError } from "./tree.ts";

/** Code units a query may have; more is no question but a text. */
export const MOST_CHARACTERS = 1000;
/** Words, phrases and values of fields in one query. */
export const MOST_TERMS = 32;
/** Parentheses and NOTs inside each other. Keeps everything that walks the tree from running out of stack. */
export const MOST_DEPTH = 32;

/**
 * A query that was understood, or what is wrong with it. `notices` are values that the vocabulary does not know, with
 * the nearest that it does; they are searched as they stand.
 */
export type ParsedQuery =
  | { readonly kind: "query"; readonly query: Query; readonly notices: readonly QueryError[] }
  | { readonly kind: "errors"; readonly errors: readonly QueryError[] };

/**
 * Reads a query. Never throws on text and never changes what was asked: what cannot be read is an error with its place
 * and, where there is one, the nearest right form. The answer depends on the text and the vocabulary alone. The language
 * is described in docs/query.md.
 *
 *     parseQuery('role:action "joint statement" tags:(PARM OR KNNP)')
 */
export const parseQuery = (
  text: string,
  { vocabulary = builtIn }: { readonly vocabulary?: Vocabulary } = {},
): ParsedQuery => {
  try {
    if (text.length > MOST_CHARACTERS) {
      throw new QueryMistake(
        "query.long",
        `A query has at most ${MOST_CHARACTERS} characters; this one has ${text.length}.`,
        { start: MOST_CHARACTERS, end: text.length },
      );
    }
    const notices: QueryError[] = [];
    const reading = new Reading(tokensOf(text), text, vocabulary, notices);
    return { kind: "query", query: reading.whole(), notices };
  } catch (mistake) {
    if (mistake instanceof QueryMistake) return { kind: "errors", errors: [mistake.error] };
    throw mistake;
  }
};

/** One pass over the tokens, by recursive descent; its depth is bounded by `MOST_DEPTH`. */
class Reading {
  readonly #tokens: readonly Token[];
  readonly #text: string;
  readonly #vocabulary: Vocabulary;
  readonly #notices: QueryError[];
  #at = 0;
  #terms = 0;

  constructor(
    tokens: readonly Token[],
    text: string,
    vocabulary: Vocabulary,
    notices: QueryError[],
  ) {
    this.#tokens = tokens;
    this.#text = text;
    this.#vocabulary = vocabulary;
    this.#notices = notices;
  }

  whole(): Query {
    if (this.#tokens.length === 0) return { kind: "everything" };
    const node = this.#or(0);
    const left = this.#next();
    if (left === undefined) return node;
    throw new QueryMistake("parenthesis.close", "This parenthesis was never opened.", left.span);
  }

  /** Parentheses that are open where the text ends. */
  #unclosed(): number {
    const of = (kind: Token["kind"]): number =>
      this.#tokens.filter((token) => token.kind === kind).length;
    return of("open") - of("close");
  }

  #next(): Token | undefined {
    return this.#tokens[this.#at];
  }

  #or(depth: number): Node {
    const children = [this.#and(depth)];
    while (this.#next()?.kind === "or") {
      this.#at += 1;
      children.push(this.#and(depth));
    }
    const flat = children.flatMap((child) => (child.kind === "or" ? child.children : [child]));
    const [only, another] = flat;
    if (only !== undefined && another === undefined) return only;
    return { kind: "or", children: flat, span: covering(flat) };
  }

  #and(depth: number): Node {
    const children = [this.#not(depth)];
    for (;;) {
      const token = this.#next();
      if (token === undefined || token.kind === "or" || token.kind === "close") break;
      if (token.kind === "and") this.#at += 1;
      children.push(this.#not(depth));
    }
    const flat = children.flatMap((child) => (isMergeable(child) ? child.children : [child]));
    const [only, another] = flat;
    if (only !== undefined && another === undefined) return only;
    return { kind: "and", children: flat, span: covering(flat) };
  }

  #not(depth: number): Node {
    const token = this.#next();
    if (token?.kind !== "not") return this.#term(depth);
    this.#deeper(depth, token.span);
    this.#at += 1;
    const child = this.#not(depth + 1);
    return { kind: "not", child, span: { start: token.span.start, end: child.span.end } };
  }

  #term(depth: number): Node {
    const token = this.#next();
    if (token === undefined)
      throw this.#missing({ start: this.#text.length, end: this.#text.length });
    const notice = (one: QueryError): void => {
      this.#notices.push(one);
    };
    switch (token.kind) {
      case "open": {
        const inner = this.#group(depth, token.span);
        // A field in parentheses of its own binds nothing outside them; the group is kept, to say so.
        return inner.node.kind === "paragraph-field"
          ? { kind: "and", children: [inner.node], span: inner.span }
          : inner.node;
      }
      case "same": {
        this.#at += 1;
        const { node, span } = this.#group(depth, token.span);
        return { kind: "same", child: node, span: { start: token.span.start, end: span.end } };
      }
      case "run":
        return this.#counted(token, 1, () => leafOfRun(token));
      case "quoted":
        return this.#counted(token, 1, () => leafOfQuoted(token, notice));
      case "field": {
        const context = { text: this.#text, vocabulary: this.#vocabulary, notice };
        return this.#counted(token, token.values.length, () => readField(token, context));
      }
      case "and":
      case "or":
      case "not":
      case "close":
        throw this.#missing(token.span);
    }
  }

  #group(depth: number, begin: Span): { readonly node: Node; readonly span: Span } {
    const open = this.#next();
    this.#deeper(depth, begin);
    this.#at += 1;
    const node = this.#or(depth + 1);
    const close = this.#next();
    if (close?.kind !== "close") {
      const span = { start: open?.span.start ?? begin.start, end: this.#text.length };
      const right = this.#text.slice(span.start).trimEnd() + ")".repeat(this.#unclosed());
      throw new QueryMistake("parenthesis.open", "This parenthesis is not closed.", span, right);
    }
    this.#at += 1;
    return { node, span: { start: begin.start, end: close.span.end } };
  }

  #counted(token: Token, terms: number, read: () => Node): Node {
    this.#terms += terms;
    if (this.#terms > MOST_TERMS) {
      throw new QueryMistake(
        "query.terms",
        `A query has at most ${MOST_TERMS} words, phrases and values; put a longer text in quotes.`,
        { start: token.span.start, end: this.#text.length },
      );
    }
    this.#at += 1;
    return read();
  }

  #deeper(depth: number, span: Span): void {
    if (depth < MOST_DEPTH) return;
    throw new QueryMistake(
      "query.deep",
      `Parentheses and NOTs stand at most ${MOST_DEPTH} deep inside each other.`,
      span,
    );
  }

  /** Something to search for is missing where `span` is. */
  #missing(span: Span): QueryMistake {
    const before = this.#tokens[this.#at - 1];
    const isOperator = before?.kind === "and" || before?.kind === "or" || before?.kind === "not";
    if (isOperator) {
      return new QueryMistake(
        "operator.alone",
        `Behind ${before.kind.toUpperCase()} a word or a field is missing.`,
        before.span,
      );
    }
    const token = this.#next();
    if (token === undefined && before !== undefined) {
      return new QueryMistake("parenthesis.open", "This parenthesis is not closed.", before.span);
    }
    if (token?.kind === "close") {
      return before?.kind === "open"
        ? new QueryMistake("parenthesis.empty", "There is nothing in these parentheses.", {
            start: before.span.start,
            end: token.span.end,
          })
        : new QueryMistake("parenthesis.close", "This parenthesis was never opened.", token.span);
    }
    const name = token?.kind.toUpperCase() ?? "this";
    return new QueryMistake(
      "operator.alone",
      `Before ${name} a word or a field is missing; in small letters it is searched as a word.`,
      span,
    );
  }
}

/** An AND in an AND says nothing of its own, unless fields of paragraphs stand in it, which bind it alone. */
const isMergeable = (node: Node): node is Node & { readonly kind: "and" } =>
  node.kind === "and" && node.children.every(({ kind }) => kind !== "paragraph-field");

const covering = (nodes: readonly Node[]): Span => ({
  start: Math.min(...nodes.map(({ span }) => span.start)),
  end: Math.max(...nodes.map(({ span }) => span.end)),
});
