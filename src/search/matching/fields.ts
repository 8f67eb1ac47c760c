/**
 * Fields of a cable, for one reader: which cables of a segment have a value. A question about a string is asked once a
 * different string of the pool; the cables are then one pass over numbers. What needs the head is found only where the
 * head is open to the reader.
 */
import { fold, mrnMatches, wordsOf, type CableField, type MrnPattern } from "../../query/index.ts";
import { presentPostId, type Vocabulary } from "../../vocabulary/index.ts";
import { LEVEL_NAMES, NO_DAY } from "../segment/values.ts";
import { bothBits, hasBit } from "../bytes/bits.ts";
import type { View } from "../segment/mask.ts";
import { citing } from "./citing.ts";
import { amongMrns, cablesOfMrns } from "./mrns.ts";
import type { PoolName } from "../segment/cable-columns.ts";
import { spareMarks } from "../bytes/room.ts";
import type { Followed, Segment } from "../segment/segment.ts";
import { byList, byNumber, either, tableOf } from "./tables.ts";
import { cablesHit } from "./hits.ts";
import { hitsOfWords } from "./word-hits.ts";
import { documentsAt } from "../segment/portions.ts";
import { ordinalsOfTerm } from "./spelling.ts";

/** Sources of some cables beyond the one in their column, by their number in the segment. */
export type MoreSources = ReadonlyMap<number, readonly string[]>;

/** What a field may ask of the whole archive, beyond its segment; all for the same reader. */
export interface Neighbourhood {
  readonly vocabulary: Vocabulary;
  /** A 1 for each number of the segment's pool of what is cited of which no cable is seen; worked out once. */
  readonly missing: (segment: Segment) => Uint8Array;
  /** Whether the reader sees two copies of the cable; sections that were put together are one. */
  readonly hasCopies: (segment: Segment, cable: number) => boolean;
  /** MRNs that the cables of these patterns cite, as far as the reader sees. */
  readonly citedBy: (patterns: readonly MrnPattern[]) => ReadonlySet<string>;
  /**
   * Where else the cables of a segment came from, as far as the reader sees: the same text again, and other copies of
   * the telegram. Worked out once.
   */
  readonly moreSources: (segment: Segment) => MoreSources;
}

/** Returns a 1 for each cable that the field holds of; cables that are not seen, or not `among` those asked of, may have any value. */
export const cablesWith = (
  segment: Segment,
  view: View,
  field: CableField,
  around: Neighbourhood,
  among: Uint8Array,
): Uint8Array => {
  const { cable } = segment;
  switch (field.field) {
    case "mrn":
      return cablesOfMrns(segment, field.values, around.vocabulary, true);
    case "cites":
      return citing(
        segment,
        view,
        tableOf(segment.pool("cited"), (mrn) =>
          field.values.some((pattern) => mrnMatches(pattern, mrn, around.vocabulary)),
        ),
      );
    case "cited-by":
      return amongMrns(segment, around.citedBy(field.values));
    case "from":
      return byNumber(cable.from, addressTable(segment, field.values));
    case "to":
      return underHead(view, byList(cable.to, addressTable(segment, field.values), among));
    case "info":
      return underHead(view, byList(cable.info, addressTable(segment, field.values), among));
    case "subject":
      return subjectsWith(segment, view, field.values);
    case "signer":
      return underHead(view, byNumber(cable.signer, personTable(segment, field.values)));
    case "by":
      return underHead(view, byNumber(cable.by, personTable(segment, field.values)));
    case "post":
      // What was noted before a renamed post was one stands under its old name.
      return byNumber(
        cable.post,
        tableOf(segment.pool("post"), (post) =>
          field.values.includes(presentPostId(around.vocabulary, post)),
        ),
      );
    case "country":
      return byNumber(
        cable.country,
        tableOf(segment.pool("country"), (country) =>
          field.values.some((value) => fold(value) === fold(country)),
        ),
      );
    case "tags":
      return underHead(view, byList(cable.tags, poolTable(segment, "tag", field.values), among));
    case "caption":
      return underHead(
        view,
        byList(cable.caption, poolTable(segment, "caption", field.values), among),
      );
    case "precedence":
      return underHead(
        view,
        byList(cable.precedence, poolTable(segment, "precedence", field.values), among),
      );
    case "source":
      return fromSource(segment, field.values, around);
    case "has":
      return anyOf(
        segment.cables,
        field.values.map((value) => cablesHaving(segment, view, value, around)),
      );
    case "year":
    case "date":
      return between(cable.day, field.from, field.to);
    case "class":
      return byNumber(
        view.level,
        Uint8Array.from(LEVEL_NAMES, (level) => (field.values.includes(level) ? 1 : 0)),
      );
  }
};

const poolTable = (segment: Segment, name: PoolName, values: readonly string[]): Uint8Array => {
  const wanted = new Set(values);
  return tableOf(segment.pool(name), (text) => wanted.has(text));
};

/** Names that are a post asked for, or hold all the words given. */
const addressTable = (
  segment: Segment,
  values: readonly { readonly words: readonly string[]; readonly posts: readonly string[] }[],
): Uint8Array =>
  tableOf(segment.pool("address"), (address) => {
    const [name = "", post = ""] = address.split("\n");
    const held = new Set(wordsOf(name).map(({ word }) => word));
    return values.some(
      ({ words, posts }) => posts.includes(post) || words.every((word) => held.has(word)),
    );
  });

const personTable = (segment: Segment, values: readonly (readonly string[])[]): Uint8Array =>
  tableOf(segment.pool("person"), (person) => {
    const held = new Set(wordsOf(person).map(({ word }) => word));
    return values.some((words) => words.every((word) => held.has(word)));
  });

const underHead = ({ head }: View, found: Uint8Array): Uint8Array => {
  for (let index = 0; index < found.length; index++) found[index]! &= head[index]!;
  return found;
};

const anyOf = (cables: number, all: readonly Uint8Array[]): Uint8Array =>
  all.reduce(either, spareMarks(cables));

/** Days as numbers, both ends included; a day that is not known lies in no range. */
const between = (days: Int32Array, from: string | null, to: string | null): Uint8Array => {
  const first = from === null ? NO_DAY + 1 : Math.floor(Date.parse(from) / 86_400_000);
  const last = to === null ? 0x7fff_ffff : Math.floor(Date.parse(to) / 86_400_000);
  const found = spareMarks(days.length);
  for (let index = 0; index < days.length; index++)
    found[index] = days[index]! >= first && days[index]! <= last ? 1 : 0;
  return found;
};

/** The subject is a document of its own, so its words are in the index. */
const subjectsWith = (
  segment: Segment,
  view: View,
  values: readonly (readonly string[])[],
): Uint8Array => {
  const subjects = bothBits(view.mask, documentsAt(segment, "subject"));
  const all = values.map((words) => {
    if (words.length === 0) return new Uint8Array(segment.cables);
    return [...new Set(words)]
      .map((word) => {
        const ordinals = ordinalsOfTerm(segment, { word, prefix: false });
        return cablesHit(segment, hitsOfWords(segment, subjects, ordinals));
      })
      .reduce((into, other) => into.map((found, cable) => found & other[cable]!));
  });
  return anyOf(segment.cables, all);
};

const fromSource = (
  segment: Segment,
  values: readonly string[],
  around: Neighbourhood,
): Uint8Array => {
  const found = byNumber(segment.cable.source, poolTable(segment, "source", values));
  for (const [cable, sources] of around.moreSources(segment))
    if (sources.some((source) => values.includes(source))) found[cable] = 1;
  return found;
};

const cablesHaving = (
  segment: Segment,
  view: View,
  value: string,
  around: Neighbourhood,
): Uint8Array => {
  const { cable } = segment;
  switch (value) {
    case "action":
      return following(segment, view, cable.action);
    case "deadline":
      return following(segment, view, cable.deadline);
    case "diagnostic":
      return following(segment, view, cable.diagnostic);
    case "copies":
      return Uint8Array.from({ length: segment.cables }, (_, index) =>
        around.hasCopies(segment, index) ? 1 : 0,
      );
    case "missing-ref":
      return citing(segment, view, around.missing(segment));
    default:
      return new Uint8Array(segment.cables);
  }
};

/** Cables with a thing of which every document is seen. */
const following = (segment: Segment, view: View, { start, value, doc }: Followed): Uint8Array => {
  const found = new Uint8Array(segment.cables);
  for (let index = 0; index < segment.cables; index++) {
    for (let thing = start[index]!; thing < start[index + 1]! && found[index] === 0; thing++) {
      let isSeen = true;
      for (let at = value[thing]!; at < value[thing + 1]! && isSeen; at++)
        isSeen = doc[at] !== -1 && hasBit(view.mask, doc[at]!);
      if (isSeen) found[index] = 1;
    }
  }
  return found;
};
