/**
 * Runs: the words of a batch of documents, from the order of the text into the order of the dictionary. Everything is
 * in three typed arrays and one counting sort, since a batch has hundreds of thousands of words.
 */
import { cutWords } from "../query/index.ts";
import { positionWidth, writePosition } from "./postings.ts";
import { makeWordTable, type WordTable } from "./word-table.ts";
import type { WordWriter } from "./word-writer.ts";

export interface Runs {
  /** Adds the next document, which stands in `text` from `from` to `to`; returns the number of its words. */
  readonly add: (text: string, from?: number, to?: number) => number;
  /** Writes the words in order, each with its documents and places. */
  readonly write: (words: WordWriter) => void;
}

/** Returns empty runs. Their words have numbers in `table`, which may know others. */
export const collectRuns = (table: WordTable = makeWordTable()): Runs => {
  const lengths: number[] = [];
  let tokens = new Uint32Array(4096);
  let end = 0;
  const sink = {
    word: (units: Uint16Array, length: number, hash: number): void => {
      if (end === tokens.length) {
        const larger = new Uint32Array(tokens.length * 2);
        larger.set(tokens);
        tokens = larger;
      }
      tokens[end++] = table.numberOf(units, length, hash);
    },
    joined: (units: Uint16Array, length: number): void => {
      tokens[end - 1] = table.extended(tokens[end - 1]!, units, length);
    },
  };

  const add: Runs["add"] = (text, from, to) => {
    const before = end;
    cutWords(text, sink, from, to);
    lengths.push(end - before);
    return end - before;
  };

  const write = (out: WordWriter): void => {
    const { starts, docs, places } = sortByWord(tokens.subarray(0, end), table.size(), lengths);
    const widths = Uint8Array.from(lengths, positionWidth);
    let written = new Uint8Array(4096);
    for (const number of table.inOrder()) {
      const first = starts[number]!;
      const last = starts[number + 1]!;
      // A word of an earlier batch, or a letter that became a longer word.
      if (first === last) continue;
      if ((last - first) * 4 > written.length) written = new Uint8Array((last - first) * 8);
      let filled = 0;
      for (let at = first; at < last;) {
        const doc = docs[at]!;
        const width = widths[doc]!;
        const from = at;
        for (; at < last && docs[at] === doc; at++)
          filled = writePosition(written, filled, places[at]!, width);
        out.document(doc, at - from);
      }
      out.positions.append(written.subarray(0, filled));
      out.end(table.word(number), table.stem(number));
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
