/**
 * Runs: the words of a batch of documents, from the order of the text into the order of the dictionary. Everything is
 * in three typed arrays and one counting sort, since a batch has hundreds of thousands of words.
 */
import { cutWords } from "../query/index.ts";
import type { ListWriter } from "./list-writer.ts";
import { mayBePaired, pairOf } from "./pairs.ts";
import { positionWidth, writePosition } from "./postings.ts";
import { makeWordTable, type WordTable } from "./word-table.ts";
import type { WordWriter } from "./word-writer.ts";

export interface Runs {
  /** Adds the next document, which stands in `text` from `from` to `to`; returns the number of its words. */
  readonly add: (text: string, from?: number, to?: number) => number;
  /** Writes the words in order, each with its documents and places, and then the pairs. */
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
    const all = tokens.subarray(0, end);
    const widths = Uint8Array.from(lengths, positionWidth);
    const writeList = listWriter(widths);
    const words = sortEntries(all, table.size(), lengths);
    const common = new Map<string, number>();
    for (const number of table.inOrder()) {
      const entries = words.starts[number + 1]! - words.starts[number]!;
      // A word of an earlier batch, or a letter that became a longer word.
      if (entries === 0) continue;
      writeList(out.words, words, number);
      const word = table.word(number);
      out.words.end(word, table.stem(number));
      if (mayBePaired(entries, lengths.length)) common.set(word, number);
    }
    const paired = out.paired();
    const seats = new Int32Array(table.size()).fill(-1);
    paired.forEach((word, seat) => {
      seats[common.get(word)!] = seat;
    });
    const inPairs = pairsIn(all, lengths, seats, paired.length);
    const pairs = sortEntries(inPairs, paired.length ** 2, lengths);
    // Words come sorted, and a space before everything that words are made of, so pairs come sorted, too.
    paired.forEach((first, one) => {
      paired.forEach((second, other) => {
        const number = one * paired.length + other;
        // Most pairs of a batch do not occur in it.
        if (pairs.starts[number] === pairs.starts[number + 1]) return;
        writeList(out.pairs, pairs, number);
        out.pairs.end(pairOf(first, second));
      });
    });
  };

  return { add, write };
};

/** Returns how to write the documents and places of one number; `widths` has the bytes that a place takes in each document. */
const listWriter = (widths: Uint8Array) => {
  let written = new Uint8Array(4096);
  return (
    out: Pick<ListWriter, "document" | "positions">,
    { starts, docs, places }: Entries,
    number: number,
  ): void => {
    const first = starts[number]!;
    const last = starts[number + 1]!;
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
  };
};

/** What stands where there is no pair. */
const NONE = 0xffff_ffff;

/** Puts in the place of each token the number of the pair that begins there: the seat of the one in a square of seats, times the other's. */
const pairsIn = (
  tokens: Uint32Array,
  lengths: readonly number[],
  seats: Int32Array,
  paired: number,
): Uint32Array => {
  const pairs = new Uint32Array(tokens.length).fill(NONE);
  let token = 0;
  for (const length of lengths) {
    const end = token + length;
    let before = -1;
    for (; token < end; token++) {
      const seat = seats[tokens[token]!]!;
      if (before !== -1 && seat !== -1) pairs[token - 1] = before * paired + seat;
      before = seat;
    }
  }
  return pairs;
};

/** Entries by number: those of number `n` are from `starts[n]` to `starts[n + 1]`, by document and place. */
interface Entries {
  readonly starts: Uint32Array;
  readonly docs: Uint32Array;
  readonly places: Uint32Array;
}

/** Counting sort of what stands at each token by its number; of one number it stays in the order of documents and places. */
const sortEntries = (tokens: Uint32Array, size: number, lengths: readonly number[]): Entries => {
  const starts = new Uint32Array(size + 1);
  for (const number of tokens) if (number !== NONE) starts[number + 1]!++;
  for (let number = 0; number < size; number++) starts[number + 1]! += starts[number]!;
  const next = starts.slice();
  const docs = new Uint32Array(starts[size]!);
  const places = new Uint32Array(starts[size]!);
  let token = 0;
  lengths.forEach((length, doc) => {
    for (let place = 0; place < length; place++) {
      const number = tokens[token++]!;
      if (number === NONE) continue;
      const to = next[number]!++;
      docs[to] = doc;
      places[to] = place;
    }
  });
  return { starts, docs, places };
};
