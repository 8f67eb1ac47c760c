/**
 * What a reader's cables cite, both ways, over all segments: cables are told by their place among all, MRNs by numbers that
 * cables and what is cited share. Worked out once for what a reader sees.
 */
import { once } from "../bytes/once.ts";
import type { Strings } from "../bytes/pool.ts";
import { share } from "../segment/shared-values.ts";
import { eachCitation } from "./citing.ts";
import { renamedAmong } from "./renamed.ts";
import type { Place, ReaderIndex } from "./whole.ts";

/** Lists of numbers: those of `n` stand in `to` from `start[n]` to `start[n + 1]`. */
export interface Links {
  readonly start: Uint32Array;
  readonly to: Uint32Array;
}

export interface CitationGraph {
  readonly cables: number;
  /** How many numbers there are, 0, none, among them. */
  readonly numbers: number;
  readonly placeOf: (cable: number) => Place;
  readonly cableAt: (place: Place) => number;
  /** Number of each cable's MRN; those that mean one cable under several names of its post have one number. */
  readonly numberOf: Uint32Array;
  /** The MRN of a number. */
  readonly mrn: (number: number) => string;
  /** Cables of each number that the reader sees. */
  readonly held: Links;
  /** Numbers that each cable cites and cables that cite each number, as far as the reader sees; a list may have one twice. */
  readonly cites: Links;
  readonly citing: Links;
}

/** Returns the links of pairs, those of one in the order of the pairs. */
const linksOf = (size: number, from: Uint32Array, to: Uint32Array): Links => {
  const start = new Uint32Array(size + 1);
  for (const one of from) start[one + 1]!++;
  for (let at = 0; at < size; at++) start[at + 1]! += start[at]!;
  const next = start.slice();
  const linked = new Uint32Array(to.length);
  for (let pair = 0; pair < from.length; pair++) linked[next[from[pair]!]!++] = to[pair]!;
  return { start, to: linked };
};

/** Returns the graph of citations that a reader sees: some 300 ms for a quarter of a million cables, 40 bytes for each. */
export const citationGraph = once((index: ReaderIndex): CitationGraph => {
  const { segments } = index;
  const lists = [
    ...segments.map(({ mrn }) => mrn),
    ...segments.map((segment) => segment.pool("cited").strings),
  ];
  const shared = share(lists);
  const { size, get } = shared;
  const numbers = withOneNumber(index, lists, shared.numbers);
  const first = [0];
  for (const { cables } of segments) first.push(first.at(-1)! + cables);
  const cables = first.at(-1)!;
  const edges = segments.reduce((sum, { cable }) => sum + cable.cite.value.length, 0);
  const numberOf = new Uint32Array(cables);
  const seen = new Uint32Array(cables);
  const from = new Uint32Array(edges);
  const to = new Uint32Array(edges);
  let held = 0;
  let cited = 0;
  for (const [at, segment] of segments.entries()) {
    const begin = first[at]!;
    numberOf.set(numbers[at]!.subarray(1), begin);
    const view = index.view(at);
    const ofCited = numbers[segments.length + at]!;
    for (let cable = 0; cable < segment.cables; cable++)
      if (view.cables[cable] === 1) seen[held++] = begin + cable;
    eachCitation(segment, view, (cable, number) => {
      from[cited] = begin + cable;
      to[cited++] = ofCited[number]!;
    });
  }
  const visible = seen.subarray(0, held);
  const citing = from.subarray(0, cited);
  const named = to.subarray(0, cited);
  return {
    cables,
    numbers: size,
    placeOf: (cable) => {
      const at = first.findLastIndex((begin) => begin <= cable);
      return { at, cable: cable - first[at]! };
    },
    cableAt: ({ at, cable }) => first[at]! + cable,
    numberOf,
    mrn: get,
    held: linksOf(
      size,
      visible.map((cable) => numberOf[cable]!),
      visible,
    ),
    cites: linksOf(cables, citing, named),
    citing: linksOf(size, named, citing),
  };
});

/** Returns shared numbers of strings, of which those that mean one cable under several names of its post have the number of the one that stands for them. */
const withOneNumber = (
  { around: { vocabulary }, oneNumber }: ReaderIndex,
  lists: readonly Strings[],
  numbers: readonly Uint32Array[],
): readonly Uint32Array[] => {
  /** Numbers under each name that is met, by the one under the present name. */
  const met = new Map<string, Map<string, number>>();
  const renamed = lists.map((strings) => renamedAmong(strings, vocabulary));
  for (const [list, some] of renamed.entries()) {
    for (const { index, mrn, present } of some) {
      const names = met.get(present) ?? new Map<string, number>();
      met.set(present, names.set(mrn, numbers[list]![index + 1]!));
    }
  }
  return numbers.map((shared, list) => {
    const several = renamed[list]!.filter(({ present }) => met.get(present)!.size > 1);
    if (several.length === 0) return shared;
    const one = shared.slice();
    // What stands for another is a cable that is held or a number that is cited, so it is met.
    for (const { index, mrn, present } of several)
      one[index + 1] = met.get(present)!.get(oneNumber(mrn)) ?? shared[index + 1]!;
    return one;
  });
};

/** Returns the list of one. */
export const linksTo = ({ start, to }: Links, one: number): Uint32Array =>
  to.subarray(start[one], start[one + 1]);
