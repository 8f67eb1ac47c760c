/**
 * Writing lists: a dictionary, and for each of its words the documents that hold it and its places in them, in one pass
 * over sorted words. Words and pairs of words are written alike.
 */
import { writeRun, type Emit, type Run } from "../bytes/run.ts";
import type { Column } from "../bytes/columns.ts";
import { BLOCK, writeDictionary } from "./dictionary.ts";
import { collectBeside, keepsBeside, type BesideWriter } from "./beside.ts";
import { encodeFrequent, isFrequent } from "./frequent.ts";
import { writePostings } from "./postings.ts";

/** What the parts of one kind of list are called. */
export interface ListNames {
  readonly dictionary: string;
  readonly postings: string;
  readonly positions: string;
}

export const WORDS: ListNames = { dictionary: "word", postings: "post", positions: "pos" };

export const PAIRS: ListNames = {
  dictionary: "pair",
  postings: "pair-post",
  positions: "pair-pos",
};

export interface ListWriter {
  /** Begins the lists of a segment; `lengths` has the number of words of every document of it. */
  readonly begin: (lengths: Uint32Array) => void;
  /** Adds a document to the list of the word that is written; documents rise. */
  readonly document: (doc: number, times: number) => void;
  /** Adds the first `count` of these documents, each moved on by a number. */
  readonly documents: (docs: Int32Array, times: Int32Array, count: number, shift: number) => void;
  /** Where its positions are written, in the same order. */
  readonly positions: Pick<Run, "append" | "copy">;
  /** Where it is written what stands beside each of them; of pairs that is not kept. */
  readonly beside: Pick<BesideWriter, "copy" | "unknown">;
  /** Ends the list of a word, and returns of how many documents it is; a word that none holds is left out. Words come sorted. */
  readonly end: (word: string) => number;
  /** Ends the dictionary; returns the columns that belong to it. */
  readonly done: () => [string, Column][];
}

/** Writes lists into blobs by these names, of one segment after another. */
export const writeLists = (names: ListNames, emit: Emit): ListWriter => {
  const dictionary = writeDictionary(names.dictionary, emit);
  const postings = writeRun(names.postings, emit);
  const positions = writeRun(names.positions, emit);
  const beside = collectBeside();
  /** Where the first list and the first positions of each block of the dictionary begin. */
  let posts: number[] = [];
  let places: number[] = [];
  let frequent: number[] = [];
  let words: Uint32Array = new Uint32Array(0);
  let docs: Int32Array = new Int32Array(1024);
  let times: Int32Array = new Int32Array(1024);
  let size = 0;
  let count = 0;
  let place = 0;
  const room = (more: number): void => {
    if (count + more <= docs.length) return;
    docs = enlarged(docs, count + more);
    times = enlarged(times, count + more);
  };
  return {
    begin: (lengths) => {
      words = lengths;
      posts = [];
      places = [];
      frequent = [];
      size = 0;
      place = 0;
    },
    document: (doc, often) => {
      room(1);
      docs[count] = doc;
      times[count++] = often;
    },
    documents: (added, often, more, shift) => {
      room(more);
      for (let at = 0; at < more; at++) {
        docs[count] = added[at]! + shift;
        times[count++] = often[at]!;
      }
    },
    positions,
    beside,
    end: (word) => {
      const besides = beside.done();
      if (count === 0) return 0;
      const held = count;
      const isBesideKept = besides.length > 0 && keepsBeside(held, words.length);
      if (isBesideKept) positions.append(besides);
      const post = postings.length();
      if (size % BLOCK === 0) {
        posts.push(post);
        places.push(place);
      }
      const list = { docs: docs.subarray(0, count), times: times.subarray(0, count) };
      const isBits = isFrequent(count, words.length);
      if (isBits) {
        postings.append(encodeFrequent(list, words));
        frequent.push(size);
      } else writePostings(postings, list, words);
      const numbers = [count, postings.length() - post, positions.length() - place];
      dictionary.add(word, isBesideKept ? [...numbers, besides.length] : numbers);
      size++;
      place = positions.length();
      postings.spill();
      positions.spill();
      count = 0;
      return held;
    },
    done: () => {
      postings.close();
      positions.close();
      return [
        ...dictionary.done(),
        [`${names.dictionary}.post`, Float64Array.from(posts)],
        [`${names.dictionary}.pos`, Float64Array.from(places)],
        [`${names.dictionary}.frequent`, Uint32Array.from(frequent)],
      ];
    },
  };
};

const enlarged = (numbers: Int32Array, least: number): Int32Array => {
  const larger = new Int32Array(Math.max(numbers.length * 2, least));
  larger.set(numbers);
  return larger;
};
