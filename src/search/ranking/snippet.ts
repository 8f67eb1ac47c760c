/**
 * Snippets: a piece of a document round its first lit word. Lit are the words that made a leaf hold in this document;
 * they are found in the text itself, so nothing but the text of a visible document is ever needed.
 */
import { wordsOf, type Leaf, type Term, type Word, type WordAt } from "../../query/index.ts";
import { isClose } from "../matching/close.ts";
import { windowsOf } from "../matching/places.ts";
import { stem } from "../words/stem.ts";

export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/** Words before the first lit one, and in all. */
const BEFORE = 12;
const MOST = 40;

/** Returns a snippet of `text` in which the words that make the leaves hold are lit. */
export const snippetOf = (text: string, leaves: readonly Leaf[]): readonly Piece[] => {
  const words = wordsOf(text);
  const lit = litWords(words, leaves);
  const first = lit.indexOf(1);
  const begin = first === -1 ? 0 : Math.max(0, first - BEFORE);
  return cut(text, words, lit, begin, Math.min(words.length, begin + MOST));
};

/**
 * Returns the places of the words of `text` that make the leaves hold; words side by side are one place. What a page
 * lights in a document that a search found.
 */
export const litPlaces = (
  text: string,
  leaves: readonly Leaf[],
): readonly { readonly start: number; readonly end: number }[] => {
  const words = wordsOf(text);
  const lit = litWords(words, leaves);
  const places: { start: number; end: number }[] = [];
  words.forEach(({ start, end }, at) => {
    if (lit[at] !== 1) return;
    const last = places.at(-1);
    if (last && lit[at - 1] === 1 && text.slice(last.end, start).trim() === "") last.end = end;
    else places.push({ start, end });
  });
  return places;
};

/** A 1 for each word of the document that makes one of the leaves hold. */
const litWords = (words: readonly WordAt[], leaves: readonly Leaf[]): Uint8Array => {
  const lit = new Uint8Array(words.length);
  for (const leaf of leaves) light(words, leaf, lit);
  return lit;
};

const light = (words: readonly WordAt[], leaf: Leaf, lit: Uint8Array): void => {
  switch (leaf.kind) {
    case "word": {
      const root = stem(leaf.word);
      for (let at = 0; at < words.length; at++)
        if (isMeant(leaf, root, words[at]!.word)) lit[at] = 1;
      return;
    }
    case "prefix":
      for (let at = 0; at < words.length; at++)
        if (words[at]!.word.startsWith(leaf.prefix)) lit[at] = 1;
      return;
    case "phrase":
      for (let at = 0; at + leaf.terms.length <= words.length; at++)
        if (standAt(leaf.terms, words, at)) lit.fill(1, at, at + leaf.terms.length);
      return;
    case "near": {
      const { distance } = leaf;
      const lists = leaf.terms.map((term) =>
        Int32Array.from(words.keys()).filter((at) => isTerm(term, words[at]!)),
      );
      for (const start of windowsOf(lists, distance)) {
        for (const places of lists) {
          for (const place of places)
            if (place >= start && place <= start + distance) lit[place] = 1;
        }
      }
    }
  }
};

const isMeant = ({ word, form }: Word, root: string, found: string): boolean => {
  switch (form) {
    case "exact":
      return found === word;
    case "close":
      return isClose(word, found);
    case "inflected":
      // No stem changes the first letter, and nearly all words of a text are told by it.
      return found.charCodeAt(0) === word.charCodeAt(0) && stem(found) === root;
  }
};

/** Whether the terms stand one behind the other from a place on. */
const standAt = (terms: readonly Term[], words: readonly WordAt[], from: number): boolean => {
  for (let term = 0; term < terms.length; term++)
    if (!isTerm(terms[term]!, words[from + term]!)) return false;
  return true;
};

const isTerm = ({ word, prefix }: Term, { word: found }: WordAt): boolean =>
  prefix ? found.startsWith(word) : found === word;

/** The words from `begin` to `end` with what stands between them; an end that is the text's own keeps what is behind. */
const cut = (
  text: string,
  words: readonly WordAt[],
  lit: Uint8Array,
  begin: number,
  end: number,
): readonly Piece[] => {
  const pieces: Piece[] = [];
  const add = (from: number, to: number, hit: boolean): void => {
    if (to > from) pieces.push({ text: text.slice(from, to), hit });
  };
  let done = begin === 0 ? 0 : words[begin]!.start;
  const stop = end === words.length ? text.length : words[end - 1]!.end;
  for (let at = begin; at < end; at++) {
    if (lit[at] === 0 || words[at]!.start < done) continue;
    add(done, words[at]!.start, false);
    add(words[at]!.start, words[at]!.end, true);
    done = words[at]!.end;
  }
  add(done, stop, false);
  return pieces;
};
