/**
 * Names of who signed as a field asks for them: by words, so that `signer:HALLORAN` finds MIRIAM J. HALLORAN too. Which names
 * have the same words, and which have all words of another, is worked out once for a list of segments: of each segment are
 * kept the words of its names, and a question adds up numbers.
 */
import { wordsOf } from "../../query/index.ts";
import { once } from "../bytes/once.ts";
import { oncePerSegment } from "../segment/once-per-segment.ts";
import { stringsIn, type Strings } from "../bytes/pool.ts";
import type { Segment } from "../segment/segment.ts";
import { share, sharedValues } from "../segment/shared-values.ts";

/** What a question for each name finds. */
export interface Asked {
  /** How many cables, by number of the name; 0 where it was met in none. */
  readonly counts: Uint32Array;
  /** The spelling that stands for a name, by the shared number of the person. */
  readonly spelling: Uint32Array;
}

/**
 * Returns how many cables a question for each name finds, from how many have each person as it is spelled, by shared number:
 * those of every name that has all its words. Of several spellings of the same words the one with most cables stands for them,
 * of equals the first by code units; a name without a word cannot be asked for and is left out.
 */
export const askedByWords = (segments: readonly Segment[], cables: Uint32Array): Asked => {
  const { names, nameOf, wider } = namesOf(segments);
  const { get, isBehind } = sharedValues(segments, "person");
  const own = new Uint32Array(names);
  const spelling = new Uint32Array(names);
  for (let person = 1; person < cables.length; person++) {
    const count = cables[person]!;
    const name = nameOf[person]!;
    if (count === 0 || name === 0) continue;
    own[name]! += count;
    const other = spelling[name]!;
    const most = other === 0 ? 0 : cables[other]!;
    if (count > most || (count === most && isBehind(other, get(person)))) spelling[name] = person;
  }
  const counts = own.slice();
  for (let name = 1; name < names; name++) {
    if (own[name] === 0) continue;
    const end = wider.start[name + 1]!;
    for (let at = wider.start[name]!; at < end; at++) counts[name]! += own[wider.value[at]!]!;
  }
  return { counts, spelling };
};

/** Names: different sets of words, numbered from 1. */
interface Names {
  /** How many numbers there are, 0, none, among them. */
  readonly names: number;
  /** The name of each person, by shared number; 0 for one without a word, and for who signed nothing. */
  readonly nameOf: Uint32Array;
  /** Names that have all words of a name, and others: those of name `n` stand from `start[n]` to `start[n + 1]`. */
  readonly wider: Lists;
}

interface Lists {
  readonly start: Uint32Array;
  readonly value: Uint32Array;
}

/** Returns the names of some segments; worked out once for the same list of them. */
export const namesOf = once((segments: readonly Segment[]): Names => {
  const persons = sharedValues(segments, "person");
  const signers = segments.map(signersOf);
  const names = share(signers.map((one) => one.names));
  const words = share(signers.map((one) => one.words));
  const nameOf = new Uint32Array(persons.size);
  const start = new Uint32Array(names.size + 1);
  const value: number[] = [];
  let last = 0;
  signers.forEach(({ persons: own, firstWord }, at) => {
    own.forEach((person, place) => {
      const name = names.numbers[at]![place + 1]!;
      nameOf[persons.numbers[at]![person]!] = name;
      if (name <= last) return;
      // Names are numbered as they are met, so a new one is the next.
      last = name;
      for (let word = firstWord[place]!; word < firstWord[place + 1]!; word++)
        value.push(words.numbers[at]![word + 1]!);
      start[name + 1] = value.length;
    });
  });
  return {
    names: names.size,
    nameOf,
    wider: widerThan({ start, value: Uint32Array.from(value) }, words.size),
  };
});

/** Who signed in a segment, with the words of the names. */
interface Signers {
  /** Numbers in the pool of persons; of those whose name has a word. */
  readonly persons: Uint32Array;
  /** The words of each, different, in order, laid end to end with a blank behind each. */
  readonly names: Strings;
  /** The same, each word by itself: those of a name stand from `firstWord` of its place to that of the next. */
  readonly words: Strings;
  readonly firstWord: Uint32Array;
}

/** Returns who signed in a segment; worked out once, some microseconds a name. */
export const signersOf = oncePerSegment((segment): Signers => {
  const pool = segment.pool("person");
  const signed = new Uint8Array(pool.size);
  for (const person of segment.cable.signer) signed[person] = 1;
  const persons: number[] = [];
  const words: string[] = [];
  const firstWord: number[] = [0];
  for (let person = 1; person < pool.size; person++) {
    if (signed[person] === 0) continue;
    const found = new Set(wordsOf(pool.get(person)).map(({ word }) => `${word} `));
    if (found.size === 0) continue;
    persons.push(person);
    words.push(...[...found].toSorted());
    firstWord.push(words.length);
  }
  const buffer = Buffer.from(words.join(""));
  const ends = new Uint32Array(words.length + 1);
  words.forEach((word, at) => {
    ends[at + 1] = ends[at]! + Buffer.byteLength(word);
  });
  const starts = Uint32Array.from(firstWord, (word) => ends[word]!);
  return {
    persons: Uint32Array.from(persons),
    names: stringsIn(() => ({ at: starts, buffer })),
    words: stringsIn(() => ({ at: ends, buffer })),
    firstWord: Uint32Array.from(firstWord),
  };
});

/**
 * Returns of each list those that have all its values, and more. Only longer lists are looked at: of its value that fewest have,
 * the longest first.
 */
const widerThan = ({ start, value }: Lists, values: number): Lists => {
  const lengthOf = (list: number): number => start[list + 1]! - start[list]!;
  const lists = Uint32Array.from({ length: start.length - 1 }, (_, list) => list);
  lists.sort((a, b) => lengthOf(b) - lengthOf(a));
  const having = new Uint32Array(values + 1);
  for (const one of value) having[one + 1]!++;
  for (let one = 0; one < values; one++) having[one + 1]! += having[one]!;
  const filled = having.slice();
  const listed = new Uint32Array(value.length);
  for (const list of lists)
    for (let at = start[list]!; at < start[list + 1]!; at++) listed[filled[value[at]!]!++] = list;
  const has = (list: number, one: number): boolean => {
    for (let at = start[list]!; at < start[list + 1]!; at++) if (value[at] === one) return true;
    return false;
  };
  const howMany = (one: number): number => having[one + 1]! - having[one]!;
  const from = new Uint32Array(start.length);
  const wider: number[] = [];
  for (let list = 1; list < start.length - 1; list++) {
    const own = value.subarray(start[list], start[list + 1]);
    let rarest = own[0]!;
    for (const one of own) if (howMany(one) < howMany(rarest)) rarest = one;
    for (let at = having[rarest]!; at < having[rarest + 1]!; at++) {
      const other = listed[at]!;
      if (lengthOf(other) <= own.length) break;
      if (own.every((one) => has(other, one))) wider.push(other);
    }
    from[list + 1] = wider.length;
  }
  return { start: from, value: Uint32Array.from(wider) };
};
