import type { Leaf, Near, Phrase, Term } from "../../query/index.ts";
import { isClose, stem } from "../../search/index.ts";
import type { KeptDocument } from "./kept.ts";

/** How a leaf holds in a document: how often, and which of its words make it hold. */
export interface Match {
  readonly times: number;
  /** Places among the document's words, each once. */
  readonly lit: readonly number[];
}

/** Returns how a leaf holds in a document, null where it does not. */
export const matchOf = (leaf: Leaf, document: KeptDocument): Match | null => {
  switch (leaf.kind) {
    case "word":
    case "prefix":
      return wordsThat(document, wordTest(leaf, document));
    case "phrase":
      return phraseIn(leaf, document);
    case "near":
      return nearIn(leaf, document);
  }
};

const wordTest = (
  leaf: Leaf & { readonly kind: "word" | "prefix" },
  { words, stems }: KeptDocument,
): ((at: number) => boolean) => {
  if (leaf.kind === "prefix") return (at) => words[at]?.word.startsWith(leaf.prefix) === true;
  switch (leaf.form) {
    case "exact":
      return (at) => words[at]?.word === leaf.word;
    case "close":
      return (at) => isClose(leaf.word, words[at]?.word ?? "");
    case "inflected": {
      const wanted = stem(leaf.word);
      return (at) => stems[at] === wanted;
    }
  }
};

const wordsThat = ({ words }: KeptDocument, test: (at: number) => boolean): Match | null => {
  const lit = [...words.keys()].filter(test);
  return lit.length === 0 ? null : { times: lit.length, lit };
};

const isTerm = (term: Term, word: string | undefined): boolean =>
  word !== undefined && (term.prefix ? word.startsWith(term.word) : word === term.word);

const phraseIn = ({ terms }: Phrase, { words }: KeptDocument): Match | null => {
  const lit = new Set<number>();
  let times = 0;
  for (const start of words.keys()) {
    if (!terms.every((term, at) => isTerm(term, words[start + at]?.word))) continue;
    times += 1;
    for (const at of terms.keys()) lit.add(start + at);
  }
  return times === 0 ? null : { times, lit: [...lit] };
};

/**
 * A window begins at a word that is one of the terms and reaches `distance` words on. Where it has a place of its own
 * for every term, all its words that are a term make the leaf hold; a leaf holds as often as there are such windows.
 */
const nearIn = ({ terms, distance }: Near, { words }: KeptDocument): Match | null => {
  const lit = new Set<number>();
  let times = 0;
  for (const start of words.keys()) {
    if (!terms.some((term) => isTerm(term, words[start]?.word))) continue;
    const last = Math.min(words.length - 1, start + distance);
    const places: number[] = [];
    for (let at = start; at <= last; at += 1) {
      if (terms.some((term) => isTerm(term, words[at]?.word))) places.push(at);
    }
    const fits = (term: number, place: number): boolean => {
      const asked = terms[term];
      return asked !== undefined && isTerm(asked, words[place]?.word);
    };
    if (!eachHasItsOwn(terms.length, places, fits)) continue;
    times += 1;
    for (const place of places) lit.add(place);
  }
  return times === 0 ? null : { times, lit: [...lit] };
};

/** Whether every term can be given a place that no other has: a matching, found by making room along chains. */
const eachHasItsOwn = (
  terms: number,
  places: readonly number[],
  fits: (term: number, place: number) => boolean,
): boolean => {
  const owner = new Map<number, number>();
  const settle = (term: number, asked: Set<number>): boolean => {
    for (const place of places) {
      if (asked.has(place) || !fits(term, place)) continue;
      asked.add(place);
      const before = owner.get(place);
      if (before === undefined || settle(before, asked)) {
        owner.set(place, term);
        return true;
      }
    }
    return false;
  };
  for (let term = 0; term < terms; term += 1) if (!settle(term, new Set())) return false;
  return true;
};
