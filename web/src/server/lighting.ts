import { parseQuery, wordsOf, type Leaf, type Query, type Term } from "reftel/query";
import type { Span } from "reftel/telegram";
import type { Lighting } from "../reading/paragraph.ts";
import type { Desk } from "./desk.ts";

/** Leaves of a query that are not under a NOT: what a hit holds. */
const leavesOf = (query: Query): readonly Leaf[] => {
  switch (query.kind) {
    case "and":
    case "or":
      return query.children.flatMap(leavesOf);
    case "same":
      return leavesOf(query.child);
    case "word":
    case "phrase":
    case "near":
    case "prefix":
      return [query];
    case "everything":
    case "not":
    case "cable-field":
    case "paragraph-field":
      return [];
  }
};

/** What is to be lit in one portion: phrases by their terms, and single words by the forms they have there. */
interface Lit {
  readonly phrases: readonly (readonly Term[])[];
  readonly forms: ReadonlySet<string>;
  readonly prefixes: readonly string[];
}

const isTerm = (term: Term | undefined, word: string | undefined): boolean =>
  term !== undefined &&
  word !== undefined &&
  (term.prefix ? word.startsWith(term.word) : term.word === word);

const spansOf = (text: string, lit: Lit): readonly Span[] => {
  const words = wordsOf(text);
  const spans: Span[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const here = words[at];
    if (here === undefined) continue;
    const phrase = lit.phrases.find((terms) =>
      terms.every((term, index) => isTerm(term, words[at + index]?.word)),
    );
    const isLit =
      lit.forms.has(here.word) || lit.prefixes.some((prefix) => here.word.startsWith(prefix));
    const last = phrase ? words[at + phrase.length - 1] : isLit ? here : undefined;
    if (last === undefined) continue;
    spans.push({ start: here.start, end: last.end });
    if (phrase) at += phrase.length - 1;
  }
  return spans;
};

const nothing: Lighting = () => [];

/**
 * Returns what finds the words of a query in the portions of one cable. Which portions hold them, and in which forms,
 * is the archive's own answer for this cable, so the page lights what the list of results counted. The head of the
 * text as sent has no portion of its own and is lit as the portion `head` is.
 */
export const lightingOf = async (desk: Desk, name: string, typed: string): Promise<Lighting> => {
  if (typed.trim() === "") return nothing;
  const read = parseQuery(typed, { vocabulary: desk.vocabulary });
  if (read.kind === "errors") return nothing;
  const leaves = leavesOf(read.query);
  if (leaves.length === 0) return nothing;
  const phrases = leaves.flatMap((leaf) => (leaf.kind === "phrase" ? [leaf.terms] : []));
  const prefixes = leaves.flatMap((leaf) => (leaf.kind === "prefix" ? [leaf.prefix] : []));
  const inPhrases = new Set(phrases.flat().map((term) => term.word));
  const own = new Set(leaves.flatMap((leaf) => (leaf.kind === "word" ? [leaf.word] : [])));
  const byAddress = new Map<string, Lit>();
  for (const hit of await desk.hitsIn(name, read.query)) {
    const forms = hit.snippet
      .filter((piece) => piece.hit)
      .flatMap((piece) => wordsOf(piece.text))
      .map(({ word }) => word)
      .filter((word) => own.has(word) || !inPhrases.has(word));
    byAddress.set(hit.address, { phrases, prefixes, forms: new Set(forms) });
  }
  return (text, address) => {
    const lit =
      byAddress.get(address ?? "head") ?? (address === null ? byAddress.get("subject") : undefined);
    return lit === undefined ? [] : spansOf(text, lit);
  };
};
