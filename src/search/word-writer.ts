/**
 * Writing the words of a segment: the dictionary, posting lists, positions, and stems, in one pass over sorted words.
 * A new segment and one merged from others are written by the same hand.
 */
import { writeRun, type Emit, type Run } from "./bytes.ts";
import type { Column } from "./columns.ts";
import { BLOCK, writeDictionary } from "./dictionary.ts";
import { byCodeUnit } from "./order.ts";
import { writePosting } from "./postings.ts";
import { stem } from "./stem.ts";

export interface WordWriter {
  /** Adds a document to the list of the word that is written; documents rise. */
  readonly document: (doc: number, times: number) => void;
  /** Where its positions are written, in the same order. */
  readonly positions: Pick<Run, "append">;
  /** Ends the list of a word with its stem; a word that no document holds is left out. Words come sorted. */
  readonly end: (word: string, root?: string) => void;
  /** Ends the dictionary and writes the stems; returns the columns that belong to both. */
  readonly done: () => [string, Column][];
}

/** Writes words into blobs `word.N`, `post.N`, `pos.N` and `stem.N`. */
export const writeWords = (emit: Emit): WordWriter => {
  const dictionary = writeDictionary("word", emit);
  const postings = writeRun("post", emit);
  const positions = writeRun("pos", emit);
  const stems = collectStems();
  /** Where the first list and the first positions of each block of the dictionary begin. */
  const posts: number[] = [];
  const places: number[] = [];
  let size = 0;
  let count = 0;
  let before = -1;
  let post = 0;
  let place = 0;
  return {
    document: (doc, times) => {
      writePosting(postings, before, doc, times);
      before = doc;
      count++;
    },
    positions,
    end: (word, root = stem(word)) => {
      if (count === 0) return;
      if (size % BLOCK === 0) {
        posts.push(post);
        places.push(place);
      }
      dictionary.add(word, [count, postings.length() - post, positions.length() - place]);
      stems.add(word, root, size++);
      post = postings.length();
      place = positions.length();
      postings.spill();
      positions.spill();
      count = 0;
      before = -1;
    },
    done: () => {
      postings.close();
      positions.close();
      const stemDictionary = writeDictionary("stem", emit);
      for (const [root, ordinals] of stems.sorted()) stemDictionary.add(root, ordinals);
      return [
        ...dictionary.done(),
        ...stemDictionary.done(),
        ["word.post", Float64Array.from(posts)],
        ["word.pos", Float64Array.from(places)],
      ];
    },
  };
};

/** Stems that stand for anything but themselves alone, each with the ordinals of its words. */
const collectStems = () => {
  const inflected = new Map<string, number[]>();
  const roots = new Map<string, number>();
  return {
    add: (word: string, root: string, ordinal: number): void => {
      if (root === word) {
        roots.set(word, ordinal);
        return;
      }
      const known = inflected.get(root);
      if (known === undefined) inflected.set(root, [ordinal]);
      else known.push(ordinal);
    },
    sorted: (): readonly (readonly [string, readonly number[]])[] =>
      [...inflected]
        .sort(([a], [b]) => byCodeUnit(a, b))
        .map(([root, ordinals]) => {
          const own = roots.get(root);
          return [root, own === undefined ? ordinals : [...ordinals, own].sort((a, b) => a - b)];
        }),
  };
};
