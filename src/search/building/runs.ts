/**
 * Runs: the words of a batch of documents, from the order of the text into the order of the dictionary. Everything is
 * in typed arrays and one counting sort, since a batch has hundreds of thousands of words. They are kept from batch to batch, and
 * what is done to each document, word and pair is a function of its own: the engine compiles a function that is made for a batch,
 * or a loop that is entered once in it, anew with each of them.
 */
import { cutWords } from "../../query/index.ts";
import type { ListWriter } from "../words/list-writer.ts";
import { EDGE, keepsBeside, toldOf, type Told } from "../words/beside.ts";
import { choosePaired, mayBePaired, pairOf, type Common } from "../words/pairs.ts";
import { positionWidth, writePosition } from "../words/postings.ts";
import type { WordTable } from "./word-table.ts";
import type { WordWriter } from "./word-writer.ts";

export interface Runs {
  /** Adds the next document, which stands in `text` from `from` to `to`; returns the number of its words. */
  readonly add: (text: string, from?: number, to?: number) => number;
  /**
   * Writes the words in order, each with its documents and places, and then the pairs; what is added then is the next batch.
   * `pairedBefore` are the words of which the segments before keep pairs.
   */
  readonly write: (words: WordWriter, pairedBefore: readonly string[]) => void;
}

/** Numbers of words that are written by one call. */
const AT_ONCE = 1024;

/** Returns empty runs. Their words have numbers in `table`, which may know others. */
export const collectRuns = (table: WordTable): Runs => {
  let lengths: number[] = [];
  let tokens = new Uint32Array(4096);
  let end = 0;
  let inPairs = new Uint32Array(0);
  let seats = new Int32Array(0);
  let codes: Uint8Array = new Uint8Array(0);
  const words = noEntries();
  const pairs = noEntries();
  const common = new Map<string, number>();
  const lists = listWriter();

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

  /** The code of each word, by number, and that of the words that are told apart. */
  const codesFor = (order: Uint32Array, told: Told): Uint8Array => {
    const found = table.codes();
    for (const number of order)
      if (countOf(words, number) > 0)
        found[number] = told.get(table.word(number)) ?? found[number]!;
    return found;
  };

  /** The words of which the archive keeps pairs, or will keep them where this is its first segment. */
  const toTell = (before: readonly string[], order: Uint32Array): Told => {
    if (before.length > 0) return toldOf(before);
    const frequent: Common[] = [];
    for (const number of order) {
      if (!mayBePaired(countOf(words, number), lengths.length)) continue;
      const held = heldBy(words, number);
      if (mayBePaired(held, lengths.length)) frequent.push({ word: table.word(number), held });
    }
    return toldOf(choosePaired(frequent, lengths.length, before));
  };

  const writeWords = (out: WordWriter, order: Uint32Array, from: number, to: number): void => {
    for (let at = from; at < to; at++) {
      const number = order[at]!;
      const entries = countOf(words, number);
      // A word of an earlier batch, or a letter that became a longer word.
      if (entries === 0) continue;
      const held = lists.write(out.words, words, number);
      if (keepsBeside(held, lengths.length))
        lists.writeBeside(out.words, words, number, tokens, codes);
      const word = table.word(number);
      out.words.end(word, table.stem(number));
      if (mayBePaired(held, lengths.length)) common.set(word, number);
    }
  };

  /** Writes the pairs that begin with one of the paired words. */
  const writePairs = (out: WordWriter, paired: readonly string[], one: number): void => {
    for (let other = 0; other < paired.length; other++) {
      const number = one * paired.length + other;
      // Most pairs of a batch do not occur in it.
      if (countOf(pairs, number) === 0) continue;
      lists.write(out.pairs, pairs, number);
      out.pairs.end(pairOf(paired[one]!, paired[other]!));
    }
  };

  const write: Runs["write"] = (out, pairedBefore) => {
    lists.begin(lengths);
    sortEntries(words, tokens, table.size(), lengths);
    common.clear();
    const order = table.inOrder();
    const told = toTell(pairedBefore, order);
    out.tell(told);
    codes = codesFor(order, told);
    for (let from = 0; from < order.length; from += AT_ONCE)
      writeWords(out, order, from, Math.min(order.length, from + AT_ONCE));
    const paired = out.paired();
    if (seats.length < table.size()) seats = new Int32Array(roomFor(table.size())).fill(NO_SEAT);
    for (const [seat, word] of paired.entries()) seats[common.get(word)!] = seat;
    if (inPairs.length < end) inPairs = new Uint32Array(roomFor(end));
    let token = 0;
    for (const length of lengths) {
      findPairs(inPairs, tokens, token, token + length, seats, paired.length);
      token += length;
    }
    for (const word of paired) seats[common.get(word)!] = NO_SEAT;
    sortEntries(pairs, inPairs, paired.length ** 2, lengths);
    // Words come sorted, and a space before everything that words are made of, so pairs come sorted, too.
    for (let one = 0; one < paired.length; one++) writePairs(out, paired, one);
    lengths = [];
    end = 0;
  };

  return { add, write };
};

/** Room for so many and some more, since the next batch may have more. */
const roomFor = (count: number): number => count + (count >>> 2);

/** Returns how to write the documents and places of one number; `begin` is told the words of each document. */
const listWriter = () => {
  /** Bytes that a place takes in each document. */
  let widths = new Uint8Array(0);
  /** Where the tokens of each document begin, and the end of all. */
  let firsts = new Uint32Array(1);
  let written = new Uint8Array(4096);
  return {
    begin: (lengths: readonly number[]): void => {
      widths = Uint8Array.from(lengths, positionWidth);
      firsts = new Uint32Array(lengths.length + 1);
      for (let doc = 0; doc < lengths.length; doc++) firsts[doc + 1] = firsts[doc]! + lengths[doc]!;
    },
    /** Returns of how many documents it is. */
    write: (
      out: Pick<ListWriter, "document" | "positions">,
      { ends, entries }: Entries,
      number: number,
    ): number => {
      const first = number === 0 ? 0 : ends[number - 1]! * 2;
      const last = ends[number]! * 2;
      let held = 0;
      if ((last - first) * 2 > written.length) written = new Uint8Array((last - first) * 4);
      let filled = 0;
      for (let at = first; at < last;) {
        const doc = entries[at]!;
        const width = widths[doc]!;
        const from = at;
        for (; at < last && entries[at] === doc; at += 2)
          filled = writePosition(written, filled, entries[at + 1]!, width);
        out.document(doc, (at - from) >>> 1);
        held++;
      }
      out.positions.copy(written, 0, filled);
      return held;
    },
    /** Writes what stands beside each place, by the tokens of all documents and the code of each word. */
    writeBeside: (
      out: Pick<ListWriter, "beside">,
      { ends, entries }: Entries,
      number: number,
      tokens: Uint32Array,
      codes: Uint8Array,
    ): void => {
      const first = number === 0 ? 0 : ends[number - 1]! * 2;
      const last = ends[number]! * 2;
      let filled = 0;
      for (let at = first; at < last; at += 2) {
        const doc = entries[at]!;
        const from = firsts[doc]!;
        const token = from + entries[at + 1]!;
        written[filled++] = token === from ? EDGE : codes[tokens[token - 1]!]!;
        written[filled++] = token + 1 === firsts[doc + 1]! ? EDGE : codes[tokens[token + 1]!]!;
      }
      out.beside.copy(written, 0, filled);
    },
  };
};

/** What stands where there is no pair. */
const NONE = 0xffff_ffff;

/** Seat of a word of which no pairs are kept. */
const NO_SEAT = -1;

/** Puts in the place of each token of a document the number of the pair that begins there: the seat of the one in a square of seats, times the other's. */
const findPairs = (
  pairs: Uint32Array,
  tokens: Uint32Array,
  from: number,
  to: number,
  seats: Int32Array,
  paired: number,
): void => {
  let before = NO_SEAT;
  for (let token = from; token < to; token++) {
    const seat = seats[tokens[token]!]!;
    pairs[token] = NONE;
    if (before !== NO_SEAT && seat !== NO_SEAT) pairs[token - 1] = before * paired + seat;
    before = seat;
  }
};

/** Entries by number: those of one number stand behind those of the one before, by document and place. */
interface Entries {
  /** Where those of each number end. */
  ends: Uint32Array;
  /** Document and place of each. */
  entries: Uint32Array;
}

const noEntries = (): Entries => ({ ends: new Uint32Array(0), entries: new Uint32Array(0) });

/** Of how many documents a number is. */
const heldBy = ({ ends, entries }: Entries, number: number): number => {
  let held = 0;
  let before = -1;
  for (let at = number === 0 ? 0 : ends[number - 1]!; at < ends[number]!; at++) {
    if (entries[at * 2] !== before) held++;
    before = entries[at * 2]!;
  }
  return held;
};

const countOf = ({ ends }: Entries, number: number): number =>
  ends[number]! - (number === 0 ? 0 : ends[number - 1]!);

/** Counting sort of what stands at each token by its number; of one number it stays in the order of documents and places. */
const sortEntries = (
  to: Entries,
  tokens: Uint32Array,
  size: number,
  lengths: readonly number[],
): void => {
  if (to.ends.length < size) to.ends = new Uint32Array(roomFor(size));
  const { ends } = to;
  ends.fill(0, 0, size);
  let token = 0;
  for (const length of lengths) {
    countIn(ends, tokens, token, token + length);
    token += length;
  }
  let sum = 0;
  for (let number = 0; number < size; number++) {
    const count = ends[number]!;
    ends[number] = sum;
    sum += count;
  }
  if (to.entries.length < sum * 2) to.entries = new Uint32Array(roomFor(sum * 2));
  token = 0;
  for (let doc = 0; doc < lengths.length; doc++) {
    enter(to, tokens, token, lengths[doc]!, doc);
    token += lengths[doc]!;
  }
};

const countIn = (counts: Uint32Array, tokens: Uint32Array, from: number, to: number): void => {
  for (let token = from; token < to; token++) {
    const number = tokens[token]!;
    if (number !== NONE) counts[number]!++;
  }
};

/** Enters a document; where a number begins moves on with each entry, until it is where it ends. */
const enter = (
  { ends, entries }: Entries,
  tokens: Uint32Array,
  first: number,
  length: number,
  doc: number,
): void => {
  for (let place = 0; place < length; place++) {
    const number = tokens[first + place]!;
    if (number === NONE) continue;
    const at = ends[number]!++ * 2;
    entries[at] = doc;
    entries[at + 1] = place;
  }
};
