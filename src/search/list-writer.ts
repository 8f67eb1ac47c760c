/**
 * Writing lists: a dictionary, and for each of its words the documents that hold it and its places in them, in one pass
 * over sorted words. Words and pairs of words are written alike.
 */
import { writeRun, type Emit, type Run } from "./bytes.ts";
import type { Column } from "./columns.ts";
import { BLOCK, writeDictionary } from "./dictionary.ts";
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
  /** Adds a document to the list of the word that is written; documents rise. */
  readonly document: (doc: number, times: number) => void;
  /** Where its positions are written, in the same order. */
  readonly positions: Pick<Run, "append" | "copy">;
  /** Ends the list of a word, and returns of how many documents it is; a word that none holds is left out. Words come sorted. */
  readonly end: (word: string) => number;
  /** Ends the dictionary; returns the columns that belong to it. */
  readonly done: () => [string, Column][];
}

/** Writes lists into blobs by these names; `words` has the length of every document of the segment. */
export const writeLists = (names: ListNames, words: Uint32Array, emit: Emit): ListWriter => {
  const dictionary = writeDictionary(names.dictionary, emit);
  const postings = writeRun(names.postings, emit);
  const positions = writeRun(names.positions, emit);
  /** Where the first list and the first positions of each block of the dictionary begin. */
  const posts: number[] = [];
  const places: number[] = [];
  const frequent: number[] = [];
  let docs: Int32Array = new Int32Array(1024);
  let times: Int32Array = new Int32Array(1024);
  let size = 0;
  let count = 0;
  let place = 0;
  return {
    document: (doc, often) => {
      if (count === docs.length) {
        docs = doubled(docs);
        times = doubled(times);
      }
      docs[count] = doc;
      times[count++] = often;
    },
    positions,
    end: (word) => {
      if (count === 0) return 0;
      const held = count;
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
      dictionary.add(word, [count, postings.length() - post, positions.length() - place]);
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

const doubled = (numbers: Int32Array): Int32Array => {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
};
