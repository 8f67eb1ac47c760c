/**
 * Fields of a cable, for one reader: which cables of a segment have a value. A question about a string is asked once a
 * different string of the pool; the cables are then one pass over numbers. What needs the head is found only where the
 * head is open to the reader.
 */
import {
  fold,
  mrnMatches,
  names,
  wordsOf,
  type CableField,
  type MrnPattern,
} from "../query/index.ts";
import { postOf, type Vocabulary } from "../vocabulary/index.ts";
import { LEVEL_NAMES, NO_DAY, PLACES } from "./build.ts";
import { hasBit, type View } from "./mask.ts";
import type { Followed, Lists, PoolName, Segment } from "./segment.ts";
import { visiblePostings } from "./lists.ts";
import { ordinalsOfTerm } from "./spelling.ts";

/** What a field may ask of the whole archive, beyond its segment; all for the same reader. */
export interface Neighbourhood {
  readonly vocabulary: Vocabulary;
  /** Whether a cable of this MRN is seen. */
  readonly isHeld: (mrn: string) => boolean;
  /** Whether the reader sees two copies of the cable. */
  readonly hasCopies: (segment: Segment, cable: number) => boolean;
  /** MRNs that the cables of these patterns cite, as far as the reader sees. */
  readonly citedBy: (patterns: readonly MrnPattern[]) => ReadonlySet<string>;
  /** Sources of a cable beyond its own, where its text came again from elsewhere. */
  readonly moreSources: (segment: Segment, cable: number) => readonly string[];
}

/** Returns a 1 for each cable that the field holds of; cables that are not seen may have any value. */
export const cablesWith = (
  segment: Segment,
  view: View,
  field: CableField,
  around: Neighbourhood,
): Uint8Array => {
  const { cable } = segment;
  switch (field.field) {
    case "mrn":
      return cablesOfMrns(segment, field.values, around);
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
      return underHead(view, byList(cable.to, addressTable(segment, field.values)));
    case "info":
      return underHead(view, byList(cable.info, addressTable(segment, field.values)));
    case "subject":
      return subjectsWith(segment, view, field.values);
    case "signer":
      return underHead(view, byNumber(cable.signer, personTable(segment, field.values)));
    case "by":
      return underHead(view, byNumber(cable.by, personTable(segment, field.values)));
    case "post":
      return byNumber(cable.post, poolTable(segment, "post", field.values));
    case "country":
      return byNumber(
        cable.country,
        tableOf(segment.pool("country"), (country) =>
          field.values.some((value) => fold(value) === fold(country)),
        ),
      );
    case "tags":
      return underHead(view, byList(cable.tags, poolTable(segment, "tag", field.values)));
    case "caption":
      return underHead(view, byList(cable.caption, poolTable(segment, "caption", field.values)));
    case "precedence":
      return underHead(
        view,
        byList(cable.precedence, poolTable(segment, "precedence", field.values)),
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

/** A 1 for each string of a pool that passes; number 0, none, never does. */
const tableOf = (pool: readonly string[], passes: (text: string) => boolean): Uint8Array =>
  Uint8Array.from(pool, (text, number) => (number > 0 && passes(text) ? 1 : 0));

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
      ({ words, posts }) =>
        posts.includes(post) || (words.length > 0 && words.every((word) => held.has(word))),
    );
  });

const personTable = (segment: Segment, values: readonly (readonly string[])[]): Uint8Array =>
  tableOf(segment.pool("person"), (person) => {
    const held = new Set(wordsOf(person).map(({ word }) => word));
    return values.some((words) => words.every((word) => held.has(word)));
  });

const byNumber = (column: Uint32Array | Uint8Array, table: Uint8Array): Uint8Array => {
  const found = new Uint8Array(column.length);
  for (let index = 0; index < column.length; index++) found[index] = table[column[index]!]!;
  return found;
};

const byList = ({ start, value }: Lists, table: Uint8Array): Uint8Array => {
  const found = new Uint8Array(start.length - 1);
  if (!table.includes(1)) return found;
  for (let index = 0; index < found.length; index++) {
    for (let at = start[index]!; at < start[index + 1]!; at++) {
      if (table[value[at]!] === 1) {
        found[index] = 1;
        break;
      }
    }
  }
  return found;
};

const underHead = ({ head }: View, found: Uint8Array): Uint8Array => {
  for (let index = 0; index < found.length; index++) found[index]! &= head[index]!;
  return found;
};

const anyOf = (cables: number, all: readonly Uint8Array[]): Uint8Array => {
  const found = new Uint8Array(cables);
  for (const each of all)
    for (let index = 0; index < cables; index++) found[index]! |= each[index]!;
  return found;
};

/** Days as numbers, both ends included; a day that is not known lies in no range. */
const between = (days: Int32Array, from: string | null, to: string | null): Uint8Array => {
  const first = from === null ? NO_DAY + 1 : Math.floor(Date.parse(from) / 86_400_000);
  const last = to === null ? 0x7fff_ffff : Math.floor(Date.parse(to) / 86_400_000);
  const found = new Uint8Array(days.length);
  for (let index = 0; index < days.length; index++)
    found[index] = days[index]! >= first && days[index]! <= last ? 1 : 0;
  return found;
};

/** By the MRN under its present name or an old one, by an alias, or by the name that tells it from another. */
const cablesOfMrns = (
  segment: Segment,
  patterns: readonly MrnPattern[],
  { vocabulary }: Neighbourhood,
): Uint8Array => {
  const { cable } = segment;
  const isAlias = (alias: string): boolean =>
    patterns.some((pattern) => names(pattern, { mrn: "", aliases: [alias], hash: "" }, vocabulary));
  const found = byList(cable.alias, tableOf(segment.pool("alias"), isAlias));
  for (const { raw, post, serial, year } of patterns) {
    for (const index of cablesNamed(segment, raw)) found[index] = 1;
    const [mrn = "", digits] = raw.split("~", 2);
    if (digits !== undefined) {
      for (const index of cablesNamed(segment, mrn))
        if (segment.hashOf(index).slice(0, 6) === digits) found[index] = 1;
    }
    if (post === null) continue;
    const table = tableOf(
      segment.pool("letters"),
      (letters) => (postOf(vocabulary, letters)?.id ?? letters) === post,
    );
    for (let index = 0; index < segment.cables; index++) {
      if (
        table[cable.letters[index]!] === 1 &&
        cable.serial[index] === serial &&
        (year === null || cable.year[index] === Number(year))
      )
        found[index] = 1;
    }
  }
  return found;
};

/** Returns the cables of a segment that carry this MRN. */
export const cablesNamed = (segment: Segment, mrn: string): readonly number[] => {
  const { mrnSorted, mrn: names } = segment;
  let low = 0;
  let high = mrnSorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (names.get(mrnSorted[middle]!) < mrn) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (; low < mrnSorted.length && names.get(mrnSorted[low]!) === mrn; low++)
    found.push(mrnSorted[low]!);
  return found;
};

const amongMrns = (segment: Segment, mrns: ReadonlySet<string>): Uint8Array => {
  const found = new Uint8Array(segment.cables);
  for (const mrn of mrns) for (const index of cablesNamed(segment, mrn)) found[index] = 1;
  return found;
};

/** Returns whether the reader sees the citation at this place of the column. */
export const seesCitation = (
  { cable }: Segment,
  view: View,
  index: number,
  at: number,
): boolean => {
  const doc = cable.cite.doc[at]!;
  return (
    doc !== -1 && hasBit(view.mask, doc) && (cable.cite.head[at] === 0 || view.head[index] === 1)
  );
};

const citing = (segment: Segment, view: View, table: Uint8Array): Uint8Array => {
  const { cite } = segment.cable;
  const found = new Uint8Array(segment.cables);
  if (!table.includes(1)) return found;
  for (let index = 0; index < segment.cables; index++) {
    for (let at = cite.start[index]!; at < cite.start[index + 1]! && found[index] === 0; at++) {
      if (table[cite.value[at]!] === 1 && seesCitation(segment, view, index, at)) found[index] = 1;
    }
  }
  return found;
};

const SUBJECT = PLACES.indexOf("subject");

/** The subject is a document of its own, so its words are in the index. */
const subjectsWith = (
  segment: Segment,
  view: View,
  values: readonly (readonly string[])[],
): Uint8Array => {
  const { doc } = segment;
  const isSubject = (at: number): boolean => doc.place[at] === SUBJECT;
  const all = values.map((words) => {
    const counts = new Uint8Array(segment.cables);
    const different = [...new Set(words)];
    for (const word of different) {
      for (const at of visiblePostings(
        segment,
        view,
        ordinalsOfTerm(segment, { word, prefix: false }),
        isSubject,
      ).docs)
        counts[doc.cable[at]!]!++;
    }
    return counts.map((count) => (different.length > 0 && count === different.length ? 1 : 0));
  });
  return anyOf(segment.cables, all);
};

const fromSource = (
  segment: Segment,
  values: readonly string[],
  around: Neighbourhood,
): Uint8Array => {
  const found = byNumber(segment.cable.source, poolTable(segment, "source", values));
  for (let index = 0; index < found.length; index++) {
    if (
      found[index] === 0 &&
      around.moreSources(segment, index).some((source) => values.includes(source))
    )
      found[index] = 1;
  }
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
      return citing(
        segment,
        view,
        tableOf(segment.pool("cited"), (mrn) => !around.isHeld(mrn)),
      );
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
