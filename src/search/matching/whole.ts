/**
 * Several segments as one: the index of an archive. It grows by segments and never changes one. For each reader it keeps
 * their views, by the reader's table label -> yes or no, so that readers with equal rights share them.
 */
import type { Label } from "../../clearance/index.ts";
import { mrnMatches, names, numbersOf, type MrnPattern } from "../../query/index.ts";
import type { Vocabulary } from "../../vocabulary/index.ts";
import { spellLabel } from "../segment/values.ts";
import { citationsSeen } from "./citing.ts";
import type { MoreSources, Neighbourhood } from "./fields.ts";
import { cablesNamed, cablesOfMrns } from "./mrns.ts";
import { viewOf, type View } from "../segment/mask.ts";
import { missingIn } from "./missing.ts";
import type { Segment } from "../segment/segment.ts";
import { later } from "../bytes/once.ts";
import { oneNumberIn } from "./renamed.ts";
import { onesIn } from "./tables.ts";

/** A cable of the index: its segment by place, and its number there. */
export interface Place {
  readonly at: number;
  readonly cable: number;
}

/** The index as one reader sees it. */
export interface ReaderIndex {
  readonly segments: readonly Segment[];
  /** What they see of the segment at a place; worked out when it is first asked for. */
  readonly view: (at: number) => View;
  readonly around: Neighbourhood;
  /** The best visible copies that carry this MRN, in the order of their hashes. */
  readonly named: (mrn: string) => readonly Place[];
  /** The best visible copies that a pattern means by their MRN, or else by their aliases too. */
  readonly matching: (pattern: MrnPattern, byAlias: boolean) => readonly Place[];
  /** What a cable is called: its MRN, with six digits of its hash where the reader sees several telegrams of that MRN. */
  readonly nameOf: (place: Place) => string;
  /** Whether they see a cable of this number; of a post that was renamed under any of its names. */
  readonly isHeld: (mrn: string) => boolean;
  /** The number that stands for this one and its other names, where its post was renamed, in what follows citations. */
  readonly oneNumber: (mrn: string) => string;
  /** One of the segments by itself, as if there were no others. */
  readonly part: (at: number) => ReaderIndex;
}

export interface WholeIndex {
  readonly segments: readonly Segment[];
  /** Returns what a reader sees. `allows` is the rule of access; it is asked once a different label. */
  readonly as: (allows: (label: Label) => boolean) => ReaderIndex;
}

/** Views kept, for this many different tables of rights. */
const TABLES = 16;

export interface WholeOptions {
  readonly vocabulary: Vocabulary;
  /** Where else a copy, by its number, came from than its column says; only of those that came from elsewhere too. */
  readonly moreSources?: ReadonlyMap<number, readonly string[]>;
  /** Hashes of the sections that a copy, by its number, was put together from; none for a text that was received. */
  readonly joinedFrom?: (copy: number) => readonly string[];
}

/** Joins segments, in the order in which they were written. The one before may be given, whose views are then used on. */
export const joinSegments = (
  segments: readonly Segment[],
  options: WholeOptions,
  before: WholeIndex | null = null,
): WholeIndex => {
  const labels = new Map<string, Label>();
  for (const segment of segments)
    for (const label of segment.labels) if (label !== null) labels.set(spellLabel(label), label);
  const groups = copiesOf(segments);
  const views = before === null ? new Map<string, Map<Segment, View>>() : viewsOf.get(before)!;
  const present = new Set(segments);
  for (const seen of views.values())
    for (const segment of seen.keys()) if (!present.has(segment)) seen.delete(segment);
  const readers = new Map<string, ReaderIndex>();

  const as: WholeIndex["as"] = (allows) => {
    const open = new Set(
      [...labels].filter(([, label]) => allows(label)).map(([spelled]) => spelled),
    );
    const key = [...open].sort().join("\n");
    const known = readers.get(key);
    if (known !== undefined) return known;
    const seen = views.get(key) ?? new Map<Segment, View>();
    views.set(key, seen);
    if (views.size > TABLES) views.delete(views.keys().next().value!);
    const isOpen = (segment: Segment): readonly boolean[] =>
      segment.labels.map((label) => label !== null && open.has(spellLabel(label)));
    const raw = (at: number): View => {
      const segment = segments[at]!;
      const view = seen.get(segment) ?? viewOf(segment, isOpen(segment));
      seen.set(segment, view);
      return view;
    };
    const hidden = later(() => losersOf(groups, raw));
    const chosen: View[] = [];
    const choose = (at: number): View => {
      const losers = hidden().get(at);
      const segment = segments[at]!;
      return losers === undefined ? raw(at) : viewOf(segment, isOpen(segment), losers);
    };
    const view = (at: number): View => (chosen[at] ??= choose(at));
    const made = readerIndex(segments, view, raw, groups, options);
    if (readers.size >= TABLES) readers.delete(readers.keys().next().value!);
    readers.set(key, made);
    return made;
  };

  const whole: WholeIndex = { segments, as };
  viewsOf.set(whole, views);
  return whole;
};

const viewsOf = new WeakMap<WholeIndex, Map<string, Map<Segment, View>>>();

/** Copies of one telegram, best first; only telegrams that have several. */
type Groups = ReadonlyMap<number, readonly Place[]>;

const copiesOf = (segments: readonly Segment[]): Groups => {
  const several = new Set<number>();
  for (const { cable } of segments)
    for (const index of onesIn(cable.joins)) several.add(cable.instance[index]!);
  const groups = new Map<number, Place[]>([...several].map((instance) => [instance, []]));
  if (several.size > 0) {
    segments.forEach(({ cable, gone }, at) => {
      cable.instance.forEach((instance, index) => {
        if (gone?.[index] !== 1) groups.get(instance)?.push({ at, cable: index });
      });
    });
  }
  const hash = ({ at, cable }: Place): string => segments[at]!.hashOf(cable);
  const rank = ({ at, cable }: Place): readonly number[] => segments[at]!.rankOf(cable);
  for (const group of groups.values())
    group.sort((a, b) => compareNumbers(rank(a), rank(b)) || (hash(a) < hash(b) ? -1 : 1));
  return groups;
};

const compareNumbers = (one: readonly number[], other: readonly number[]): number => {
  for (const [at, number] of one.entries()) {
    const difference = number - (other[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
};

/** Copies, by segment, of which a better one is seen: they are as if they were not there. */
const losersOf = (
  groups: Groups,
  view: (at: number) => View,
): ReadonlyMap<number, ReadonlySet<number>> => {
  const hidden = new Map<number, Set<number>>();
  for (const group of groups.values()) {
    const seen = group.filter(({ at, cable }) => view(at).cables[cable] === 1);
    for (const { at, cable } of seen.slice(1))
      hidden.set(at, (hidden.get(at) ?? new Set()).add(cable));
  }
  return hidden;
};

const readerIndex = (
  segments: readonly Segment[],
  view: (at: number) => View,
  raw: (at: number) => View,
  groups: Groups,
  options: WholeOptions,
): ReaderIndex => {
  const { vocabulary } = options;
  const twins = new Set<string>();
  for (const segment of segments)
    for (const index of onesIn(segment.cable.twin)) twins.add(segment.mrn.get(index));
  const hashOf = ({ at, cable }: Place): string => segments[at]!.hashOf(cable);

  const named = (mrn: string): readonly Place[] =>
    segments
      .flatMap((segment, at) => cablesNamed(segment, mrn).map((cable) => ({ at, cable })))
      .filter(({ at, cable }) => view(at).cables[cable] === 1)
      .sort((a, b) => (hashOf(a) < hashOf(b) ? -1 : 1));

  const nameOf = (place: Place): string => {
    const mrn = segments[place.at]!.mrn.get(place.cable);
    return twins.has(mrn) && named(mrn).length > 1 ? `${mrn}~${hashOf(place).slice(0, 6)}` : mrn;
  };

  const matching: ReaderIndex["matching"] = (pattern, byAlias) =>
    segments.flatMap((segment, at) => {
      const found = cablesOfMrns(segment, [pattern], vocabulary, byAlias);
      return [...found.keys()]
        .filter((cable) => found[cable] === 1 && view(at).cables[cable] === 1)
        .map((cable) => ({ at, cable }));
    });

  const isNamed = (mrn: string): boolean =>
    segments.some(
      (segment, at) => segment.mrn.find(mrn, (cable) => view(at).cables[cable] === 1) !== null,
    );
  const isHeld = (mrn: string): boolean => numbersOf(mrn, vocabulary).some(isNamed);

  const missing = later(() => missingIn(segments, view, isHeld, vocabulary));
  const sources = later(() => sourcesBeside(segments, raw, groups, options));
  const around: Neighbourhood = {
    vocabulary,
    missing: (segment) => missing()[segments.indexOf(segment)]!,
    hasCopies: (segment, cable) => {
      const instance = segment.cable.instance[cable];
      const group = instance === undefined ? undefined : groups.get(instance);
      const visible = group?.filter((place) => raw(place.at).cables[place.cable] === 1) ?? [];
      return visible.length > 1 && wholesAmong(visible, segments, options).length > 1;
    },
    citedBy: (patterns) => citedMrns(segments, view, patterns, vocabulary),
    moreSources: (segment) => sources()[segments.indexOf(segment)]!,
  };
  return {
    segments,
    view,
    around,
    named,
    matching,
    nameOf,
    isHeld,
    oneNumber: oneNumberIn(segments, view, isNamed, vocabulary),
    part: (at) =>
      readerIndex(
        [segments[at]!],
        () => view(at),
        () => raw(at),
        new Map(),
        options,
      ),
  };
};

/**
 * For each segment the cables that came from elsewhere too than their column says: a telegram of several copies has the
 * sources of all that the reader sees, under the best of them.
 */
const sourcesBeside = (
  segments: readonly Segment[],
  view: (at: number) => View,
  groups: Groups,
  { moreSources = new Map() }: WholeOptions,
): readonly MoreSources[] => {
  const beside = segments.map(() => new Map<number, readonly string[]>());
  if (moreSources.size > 0) {
    segments.forEach(({ cable: { copy } }, at) => {
      copy.forEach((number, cable) => {
        const more = moreSources.get(number);
        if (more !== undefined) beside[at]!.set(cable, more);
      });
    });
  }
  const ownOf = ({ at, cable }: Place): string => {
    const segment = segments[at]!;
    return segment.pool("source").get(segment.cable.source[cable]!);
  };
  const copyOf = ({ at, cable }: Place): number => segments[at]!.cable.copy[cable]!;
  for (const group of groups.values()) {
    const [best, ...others] = group.filter(({ at, cable }) => view(at).cables[cable] === 1);
    if (best === undefined || others.length === 0) continue;
    const all = [best, ...others].flatMap((one) => [
      ownOf(one),
      ...(moreSources.get(copyOf(one)) ?? []),
    ]);
    const more = new Set(all);
    more.delete(ownOf(best));
    if (more.size > 0) beside[best.at]!.set(best.cable, [...more]);
  }
  return beside;
};

/** Place in a rank of the number of sections that a copy lacks. */
const LACKS = 1;

/** Copies of one telegram but for the sections that another of them was put together from. */
const wholesAmong = (
  copies: readonly Place[],
  segments: readonly Segment[],
  { joinedFrom }: WholeOptions,
): readonly Place[] => {
  const isSection = ({ at, cable }: Place): boolean => segments[at]!.rankOf(cable)[LACKS]! > 0;
  if (joinedFrom === undefined || !copies.some(isSection)) return copies;
  const parts = new Set(
    copies.flatMap(({ at, cable }) => joinedFrom(segments[at]!.cable.copy[cable]!)),
  );
  return copies.filter(({ at, cable }) => !parts.has(segments[at]!.hashOf(cable)));
};

/** What the visible cables of these patterns cite. */
const citedMrns = (
  segments: readonly Segment[],
  viewAt: (at: number) => View,
  patterns: readonly MrnPattern[],
  vocabulary: Vocabulary,
): ReadonlySet<string> => {
  const cited = new Set<string>();
  segments.forEach((segment, at) => {
    const view = viewAt(at);
    const { cite, alias } = segment.cable;
    const aliases = segment.pool("alias");
    const mrns = segment.pool("cited");
    const sees = citationsSeen(segment, view);
    for (let cable = 0; cable < segment.cables; cable++) {
      if (view.cables[cable] === 0 || cite.start[cable] === cite.start[cable + 1]) continue;
      const known = {
        mrn: segment.mrn.get(cable),
        aliases: [...alias.value.subarray(alias.start[cable], alias.start[cable + 1])].map(
          aliases.get,
        ),
        hash: segment.hashOf(cable),
      };
      if (
        !patterns.some(
          (pattern) =>
            names(pattern, known, vocabulary) || mrnMatches(pattern, known.mrn, vocabulary),
        )
      )
        continue;
      for (let index = cite.start[cable]!; index < cite.start[cable + 1]!; index++) {
        if (sees(cable, index)) cited.add(mrns.get(cite.value[index]!));
      }
    }
  });
  // What was sent under another name of its post is the same cable, whatever it is cited by.
  return new Set([...cited].flatMap((mrn) => numbersOf(mrn, vocabulary)));
};
