/**
 * Writing the words of a segment: their lists, their stems, and the lists of pairs of them. A new segment and one merged
 * from others are written by the same hand.
 */
import type { Emit } from "../bytes/run.ts";
import type { Column } from "../bytes/columns.ts";
import { writeDictionary } from "../words/dictionary.ts";
import { PAIRS, WORDS, writeLists, type ListWriter } from "../words/list-writer.ts";
import { TOLD, writeTold, type Told } from "../words/beside.ts";
import { byCodeUnit } from "../bytes/order.ts";
import { choosePaired, mayBePaired, PAIRED, writePaired, type Common } from "../words/pairs.ts";
import { stem } from "../words/stem.ts";

export interface WordWriter {
  /**
   * Begins the words of a segment. `lengths` has the number of words of every document of it, `before` the words of which the segments
   * before it keep pairs.
   */
  readonly begin: (lengths: Uint32Array, before: readonly string[]) => void;
  /** Says which words what stands beside others tells apart. */
  readonly tell: (told: Told) => void;
  /** Takes the words, sorted, each ended with its stem. */
  readonly words: Omit<ListWriter, "begin" | "end" | "done"> & {
    readonly end: (word: string, root?: string) => void;
  };
  /** Takes the pairs, sorted, when the words are done. */
  readonly pairs: Omit<ListWriter, "begin" | "done">;
  /** The words of which pairs are words of their own, sorted; known when the words are done. */
  readonly paired: () => readonly string[];
  /** Ends both and writes the stems; returns the columns that belong to them. */
  readonly done: () => [string, Column][];
}

/**
 * Writes words into blobs, of one segment after another: whoever writes many keeps the writer, since the engine compiles functions
 * that are made for each of them anew.
 */
export const writeWords = (emit: Emit): WordWriter => {
  const lists = writeLists(WORDS, emit);
  const pairs = writeLists(PAIRS, emit);
  const stemDictionary = writeDictionary("stem", emit);
  const stems = collectStems();
  let common: Common[] = [];
  let documents = 0;
  let pairedBefore: readonly string[] = [];
  let size = 0;
  let told: Told = new Map();
  let toldHeld = new Set<string>();
  const paired = (): readonly string[] => choosePaired(common, documents, pairedBefore);
  return {
    begin: (lengths, before) => {
      lists.begin(lengths);
      pairs.begin(lengths);
      stems.clear();
      common = [];
      documents = lengths.length;
      pairedBefore = before;
      told = new Map();
      toldHeld = new Set();
      size = 0;
    },
    tell: (some) => {
      told = some;
    },
    words: {
      ...lists,
      end: (word, root = stem(word)) => {
        const held = lists.end(word);
        if (held === 0) return;
        if (mayBePaired(held, documents)) common.push({ word, held });
        if (told.has(word)) toldHeld.add(word);
        stems.add(word, root, size++);
      },
    },
    pairs,
    paired,
    done: () => {
      const columns = [...lists.done(), ...pairs.done()];
      emit(PAIRED, writePaired(paired()));
      emit(TOLD, writeTold(told, toldHeld));
      for (const [root, ordinals] of stems.sorted()) stemDictionary.add(root, ordinals);
      return [...columns, ...stemDictionary.done()];
    },
  };
};

/** Stems that stand for anything but themselves alone, each with the ordinals of its words. */
const collectStems = () => {
  let inflected = new Map<string, number[]>();
  /** Words that are their own stem, and their ordinals: they come sorted, so that one is found by halving. */
  let roots: string[] = [];
  let ordinalsOfRoots: number[] = [];
  const own = (root: string): number | undefined => {
    let low = 0;
    let high = roots.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (roots[middle]! < root) low = middle + 1;
      else high = middle;
    }
    return roots[low] === root ? ordinalsOfRoots[low] : undefined;
  };
  return {
    clear: (): void => {
      inflected = new Map();
      roots = [];
      ordinalsOfRoots = [];
    },
    add: (word: string, root: string, ordinal: number): void => {
      if (root === word) {
        roots.push(word);
        ordinalsOfRoots.push(ordinal);
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
          const one = own(root);
          return [root, one === undefined ? ordinals : [...ordinals, one].sort((a, b) => a - b)];
        }),
  };
};
