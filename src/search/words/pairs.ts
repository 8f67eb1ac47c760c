/**
 * Pairs: two very frequent words side by side are a word of their own, with a list and places (those of the first), in a
 * dictionary that nothing else looks into. So a phrase of stop words is a few look-ups, where their lists name nearly every
 * document. A segment says itself of which words it keeps pairs. Of those it keeps every pair there is, so one that it does
 * not have does not occur.
 */
import { LEAST_DOCUMENTS } from "./frequent.ts";
import { byCodeUnit } from "../bytes/order.ts";
import { unseal } from "../bytes/seal.ts";

/** Name of the blob that says of which words a segment keeps pairs. */
export const PAIRED = "paired";

/** Most words of which pairs are kept: their pairs are some ten thousands. */
const MOST_PAIRED = 256;

/** A word, and in how many documents of a segment it stands. */
export interface Common {
  readonly word: string;
  readonly held: number;
}

/** The first segment keeps pairs of the words that stand in more than one of so many of its documents. */
export const FIRST_PAIRED = 24;

/** Returns whether a word is common enough in a segment to be one of the words of which pairs are kept. */
export const mayBePaired = (held: number, documents: number): boolean =>
  documents >= LEAST_DOCUMENTS && held * 32 > documents;

/**
 * Returns, sorted, of which words a segment keeps pairs: those of the segments before it, so that all of an archive agree
 * and are merged by copying. One is dropped where it is rare here, and one added where it is in a quarter of the documents.
 * The first segment takes the commonest of what stands in one of `FIRST_PAIRED` of its documents: of a rarer word the places are read soon.
 */
export const choosePaired = (
  common: readonly Common[],
  documents: number,
  before: readonly string[],
): readonly string[] => {
  const known = new Set(before);
  const stay = common.filter(({ word }) => known.has(word));
  const least = documents / (before.length === 0 ? FIRST_PAIRED : 4);
  const added = common
    .filter(({ word, held }) => !known.has(word) && held > least)
    .toSorted((a, b) => b.held - a.held || byCodeUnit(a.word, b.word));
  return [...stay, ...added.slice(0, Math.max(0, MOST_PAIRED - stay.length))]
    .map(({ word }) => word)
    .toSorted(byCodeUnit);
};

/** Returns two words as one word of the dictionary of pairs. No word has a space in it. */
export const pairOf = (first: string, second: string): string => `${first} ${second}`;

/** Returns the two words of a pair. */
export const wordsOfPair = (pair: string): readonly [string, string] => {
  const at = pair.indexOf(" ");
  return [pair.slice(0, at), pair.slice(at + 1)];
};

/** Returns the blob that says of which words a segment keeps pairs. */
export const writePaired = (words: readonly string[]): Uint8Array =>
  Buffer.from(JSON.stringify(words), "utf8");

/** Reads it back, sealed as it is kept. */
export const readPaired = (name: string, sealed: Uint8Array | undefined): readonly string[] =>
  JSON.parse(Buffer.from(unseal(name, sealed)).toString("utf8"));

/** A word or a pair of a phrase, and how many words behind the beginning of the phrase it begins. */
export interface Unit {
  readonly text: string;
  readonly isPair: boolean;
  readonly offset: number;
}

/**
 * Returns the words and pairs that stand for a phrase: each of its words is in one, and pairs overlap only where a run of
 * paired words has an odd number of them.
 */
export const unitsOf = (words: readonly string[], paired: ReadonlySet<string>): readonly Unit[] => {
  const units: Unit[] = [];
  for (let at = 0; at < words.length;) {
    let end = at;
    while (end < words.length && paired.has(words[end]!)) end++;
    if (end - at < 2) {
      units.push({ text: words[at]!, isPair: false, offset: at });
      at++;
      continue;
    }
    for (; at < end; at += 2) {
      const offset = Math.min(at, end - 2);
      units.push({ text: pairOf(words[offset]!, words[offset + 1]!), isPair: true, offset });
    }
    at = end;
  }
  return units;
};
