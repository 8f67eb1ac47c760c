/**
 * Numbers of posts that were renamed. What a post sent is cited under any name that it has or had, so all that follows citations
 * takes such numbers as one. They are few among many, and told by their first letters before a string is made of them.
 */
import { oneNumberOf } from "../../query/index.ts";
import type { Vocabulary } from "../../vocabulary/index.ts";
import { later, once } from "../bytes/once.ts";
import type { Strings } from "../bytes/pool.ts";
import type { View } from "../segment/mask.ts";
import type { Segment } from "../segment/segment.ts";
import { eachCitation } from "./citing.ts";

/** A to Z as 1 to 26, all else as 0. */
const letterOf = (code: number): number => (code >= 65 && code <= 90 ? code - 64 : 0);

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** The first three letters that begin at a place, as one number. */
const lettersAt = (codeAt: (at: number) => number, at: number): number =>
  (letterOf(codeAt(at)) * 27 + letterOf(codeAt(at + 1))) * 27 + letterOf(codeAt(at + 2));

/** Posts with several names: the present one by each, and a 1 for the first letters of each. */
const renamedPosts = once(
  (
    vocabulary: Vocabulary,
  ): { readonly present: ReadonlyMap<string, string>; readonly table: Uint8Array } => {
    const present = new Map(
      vocabulary.posts.flatMap(({ id, now }) =>
        now === undefined ? [] : [[id, now] as const, [now, now] as const],
      ),
    );
    const table = new Uint8Array(27 ** 3);
    for (const name of present.keys()) table[lettersAt((at) => name.charCodeAt(at), 0)] = 1;
    return { present, table };
  },
);

/** A string that is a number of a post with several names. */
export interface RenamedNumber {
  /** Its place among the strings. */
  readonly index: number;
  readonly mrn: string;
  /** The same number under the post's present name: what all its names share. */
  readonly present: string;
}

const renamedIn = once((vocabulary: Vocabulary) =>
  once((strings: Strings): readonly RenamedNumber[] => {
    const { present: presentOf, table } = renamedPosts(vocabulary);
    const { at, buffer } = strings.laid();
    const codeAt = (place: number): number => buffer[place] ?? 0;
    const found: RenamedNumber[] = [];
    for (let index = 0; index + 1 < at.length; index++) {
      let from = at[index]!;
      while (from < at[index + 1]! && isDigit(codeAt(from))) from++;
      if (table[lettersAt(codeAt, from)] === 0) continue;
      let to = from;
      while (letterOf(codeAt(to)) > 0) to++;
      const post = presentOf.get(buffer.toString("latin1", from, to));
      if (post === undefined) continue;
      const mrn = strings.get(index);
      const year = mrn.slice(0, from - at[index]!);
      found.push({ index, mrn, present: `${year}${post}${mrn.slice(to - at[index]!)}` });
    }
    return found;
  }),
);

/** Returns those strings that are numbers of posts with several names, rising by place. */
export const renamedAmong = (strings: Strings, vocabulary: Vocabulary): readonly RenamedNumber[] =>
  renamedIn(vocabulary)(strings);

/** Numbers of a segment's pool of what is cited that mean one cable with others of it. */
export interface CitedTwins {
  /** The first number of each group. */
  readonly first: Uint32Array;
  /** All numbers of the groups. */
  readonly all: Uint32Array;
  /** Citations of such numbers, rising: places in the column, the cable of each, and the group that it cites. */
  readonly at: Uint32Array;
  readonly cable: Uint32Array;
  readonly group: Uint32Array;
}

const twinsIn = once((vocabulary: Vocabulary) =>
  once((segment: Segment): CitedTwins => {
    const { strings, size } = segment.pool("cited");
    const groups = [
      ...Map.groupBy(renamedAmong(strings, vocabulary), ({ present }) => present).values(),
    ].filter((group) => group.length > 1);
    /** The group of each number, from 1; 0 where it has no twin. */
    const groupOf = new Uint32Array(size);
    for (const [one, group] of groups.entries())
      for (const { index } of group) groupOf[index + 1] = one + 1;
    const at: number[] = [];
    const cables: number[] = [];
    const { start, value } = segment.cable.cite;
    for (let cable = 0; groups.length > 0 && cable < segment.cables; cable++) {
      for (let edge = start[cable]!; edge < start[cable + 1]!; edge++) {
        if (groupOf[value[edge]!] === 0) continue;
        at.push(edge);
        cables.push(cable);
      }
    }
    return {
      first: Uint32Array.from(groups, (group) => group[0]!.index + 1),
      all: Uint32Array.from(groups.flatMap((group) => group.map(({ index }) => index + 1))),
      at: Uint32Array.from(at),
      cable: Uint32Array.from(cables),
      group: Uint32Array.from(at, (edge) => groupOf[value[edge]!]! - 1),
    };
  }),
);

/** Returns which numbers of a segment's pool of what is cited mean one cable, and what cites them; most often nothing. */
export const citedTwins = (segment: Segment, vocabulary: Vocabulary): CitedTwins =>
  twinsIn(vocabulary)(segment);

/** Returns what `ReaderIndex.oneNumber` is. */
export const oneNumberIn = (
  segments: readonly Segment[],
  view: (at: number) => View,
  isHeld: (mrn: string) => boolean,
  vocabulary: Vocabulary,
): ((mrn: string) => string) => {
  const cited = later(() => citedRenamed(segments, view, vocabulary));
  return (mrn) => oneNumberOf(mrn, isHeld, (one) => cited().has(one), vocabulary);
};

/** Numbers of posts with several names that the reader sees cited. */
const citedRenamed = (
  segments: readonly Segment[],
  view: (at: number) => View,
  vocabulary: Vocabulary,
): ReadonlySet<string> => {
  const cited = new Set<string>();
  for (const [at, segment] of segments.entries()) {
    const { strings, size } = segment.pool("cited");
    const renamed = renamedAmong(strings, vocabulary);
    if (renamed.length === 0) continue;
    const met = new Uint8Array(size);
    eachCitation(segment, view(at), (_, number) => (met[number] = 1));
    for (const { index, mrn } of renamed) if (met[index + 1] === 1) cited.add(mrn);
  }
  return cited;
};
