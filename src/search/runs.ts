/**
 * Runs: the words of a batch of documents, from the order of the text into the order of the dictionary. Everything is
 * in three typed arrays and one counting sort, since a batch has hundreds of thousands of words.
 */
import { wordsOf } from "../query/index.ts";
import { byCodeUnit } from "./order.ts";
import { positionWidth, writePosition } from "./postings.ts";
import type { WordWriter } from "./word-writer.ts";

export interface Runs {
  /** Adds the next document's text; returns the number of its words. */
  readonly add: (text: string) => number;
  /** Writes the words in order, each with its documents and places. */
  readonly write: (words: WordWriter) => void;
}

export const collectRuns = (): Runs => {
  const numbers = new Map<string, number>();
  const lengths: number[] = [];
  let tokens = new Uint32Array(4096);
  let end = 0;

  const add = (text: string): number => {
    const words = wordsOf(text);
    if (end + words.length > tokens.length) {
      const larger = new Uint32Array(Math.max(tokens.length * 2, end + words.length));
      larger.set(tokens.subarray(0, end));
      tokens = larger;
    }
    for (const { word } of words) {
      let number = numbers.get(word);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(word, number);
      }
      tokens[end++] = number;
    }
    lengths.push(words.length);
    return words.length;
  };

  const write = (out: WordWriter): void => {
    const { starts, docs, places } = sortByWord(tokens.subarray(0, end), numbers.size, lengths);
    for (const word of [...numbers.keys()].sort(byCodeUnit)) {
      const number = numbers.get(word)!;
      const last = starts[number + 1]!;
      for (let at = starts[number]!; at < last;) {
        const doc = docs[at]!;
        const width = positionWidth(lengths[doc]!);
        const first = at;
        while (at < last && docs[at] === doc) writePosition(out.positions, places[at++]!, width);
        out.document(doc, at - first);
      }
      out.end(word);
    }
  };

  return { add, write };
};

/** Counting sort of the tokens by word; within a word they stay in the order of documents and places. */
const sortByWord = (
  tokens: Uint32Array,
  words: number,
  lengths: readonly number[],
): { starts: Uint32Array; docs: Uint32Array; places: Uint32Array } => {
  const starts = new Uint32Array(words + 1);
  for (const word of tokens) starts[word + 1]!++;
  for (let word = 0; word < words; word++) starts[word + 1]! += starts[word]!;
  const next = starts.slice();
  const docs = new Uint32Array(tokens.length);
  const places = new Uint32Array(tokens.length);
  let token = 0;
  lengths.forEach((length, doc) => {
    for (let place = 0; place < length; place++) {
      const to = next[tokens[token++]!]!++;
      docs[to] = doc;
      places[to] = place;
    }
  });
  return { starts, docs, places };
};
