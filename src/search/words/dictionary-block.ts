/**
 * A block of a dictionary, read where it stands: which word has which place is told from the bytes, and a word is made when it
 * is asked for. A question meets a block of every segment, and wants one word of each.
 */
import { isPlain, readVarint, type Cursor } from "../bytes/bytes.ts";

/** Words, sorted, each with its numbers. */
export interface Entries {
  readonly word: (place: number) => string;
  readonly numbers: (place: number) => readonly number[];
  /** One of the numbers of a word. */
  readonly number: (place: number, which: number) => number;
  /** Sum of one of their numbers over the words before one in its block. */
  readonly sumBefore: (place: number, which: number) => number;
}

export interface DictionaryBlock extends Entries {
  /** Place of a word; where it is not there, `~` of the place at which it would stand, which is less than 0. */
  readonly placeOf: (word: string) => number;
}

/** Reads a block as `writeDictionary` wrote it. Throws `RangeError` where it ends too early. */
export const readBlock = (written: Uint8Array): DictionaryBlock => {
  // Of its own, since what is kept of a block is not to keep the whole chunk.
  const bytes = Buffer.from(written);
  const shared: number[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const starts = [0];
  const numbers: number[] = [];
  let areAllPlain = true;
  const cursor: Cursor = { bytes, at: 0 };
  while (cursor.at < bytes.length) {
    shared.push(readVarint(cursor));
    const length = readVarint(cursor);
    const end = cursor.at + length;
    from.push(cursor.at);
    to.push(end);
    areAllPlain &&= isPlain(bytes, cursor.at, end);
    cursor.at = end;
    for (let left = readVarint(cursor); left > 0; left--) numbers.push(readVarint(cursor));
    starts.push(numbers.length);
  }
  const size = shared.length;

  const words: string[] = [];
  const word = (place: number): string => {
    for (let made = words.length; made <= place; made++) {
      const rest = bytes.toString(areAllPlain ? "latin1" : "utf8", from[made], to[made]);
      words.push(made === 0 ? rest : words[made - 1]!.slice(0, shared[made]) + rest);
    }
    return words[place]!;
  };

  /**
   * `same` is what the wanted word shares with the entry before, which is less than it: an entry that shares more with that one
   * is less, too, and one that shares less comes behind the wanted word.
   */
  const placeOfPlain = (wanted: string): number => {
    let same = 0;
    for (let place = 0; place < size; place++) {
      if (shared[place]! > same) continue;
      if (shared[place]! < same) return ~place;
      let at = from[place]!;
      const end = to[place]!;
      while (at < end && same < wanted.length && bytes[at] === wanted.charCodeAt(same)) {
        at++;
        same++;
      }
      if (at === end) {
        if (same === wanted.length) return place;
      } else if (same === wanted.length || bytes[at]! > wanted.charCodeAt(same)) {
        return ~place;
      }
    }
    return ~size;
  };

  const placeOfAny = (wanted: string): number => {
    let place = 0;
    while (place < size && word(place) < wanted) place++;
    return place < size && word(place) === wanted ? place : ~place;
  };

  return {
    word,
    numbers: (place) => numbers.slice(starts[place], starts[place + 1]),
    number: (place, which) => numbers[starts[place]! + which]!,
    sumBefore: (place, which) => {
      let sum = 0;
      for (let before = 0; before < place; before++) sum += numbers[starts[before]! + which]!;
      return sum;
    },
    placeOf: areAllPlain ? placeOfPlain : placeOfAny,
  };
};
