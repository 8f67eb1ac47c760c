import { may, type Reader } from "../../clearance/index.ts";
import { oneNumberOf } from "../../query/index.ts";
import type { Level } from "../../telegram/index.ts";
import { RANK } from "../../telegram/index.ts";
import type { Citation, SearchCable } from "../../search/index.ts";
import type { Vocabulary } from "../../vocabulary/index.ts";
import type { Copy, Instance, KeptDocument } from "./kept.ts";

/** A cable as one reader sees it: the best copy of which they see a portion, and those portions. */
export interface Seen {
  /** MRN, with six digits of the hash where this reader sees several telegrams under it. */
  readonly name: string;
  readonly cable: SearchCable;
  readonly copy: Copy;
  /** Copies of which the reader sees a portion, best first. */
  readonly copies: readonly Copy[];
  /** The visible portions, never none. */
  readonly documents: readonly KeptDocument[];
  readonly seesHead: boolean;
  /** Null where it is not seen. */
  readonly subject: string | null;
  /** Day in Z, null where it is not known. */
  readonly day: string | null;
  /** Highest printed level among the portions seen. */
  readonly level: Level;
  /** Each by the number that stands for what is cited. */
  readonly citations: readonly Citation[];
  /** The number that stands for the cable's own: another where its post was renamed, and sent another cable under that. */
  readonly number: string;
}

/** What a reader sees of the archive: all that is answered to them is worked out from this and from nothing else. */
export interface Around {
  readonly vocabulary: Vocabulary;
  readonly seen: readonly Seen[];
  /** Numbers of the cables seen. */
  readonly held: ReadonlySet<string>;
  /** The number that stands for one and its other names, where a post was renamed, in what follows citations. */
  readonly oneNumber: (mrn: string) => string;
}

/** Returns what a reader sees of the archive, cable by cable. */
export const seenBy = (
  instances: readonly Instance[],
  reader: Reader,
  vocabulary: Vocabulary,
): Around => {
  const seen = instances.flatMap(({ copies }) => {
    const visible = copies.flatMap((copy) => {
      const documents = copy.documents.filter(({ label }) => may(reader, label).allowed);
      return documents.length === 0 ? [] : [{ copy, documents }];
    });
    const [best] = visible;
    return best === undefined
      ? []
      : [
          seenCable(
            best.copy,
            best.documents,
            visible.map(({ copy }) => copy),
          ),
        ];
  });
  const times = new Map<string, number>();
  for (const { cable } of seen) times.set(cable.mrn, (times.get(cable.mrn) ?? 0) + 1);
  const cited = new Set(seen.flatMap(({ citations }) => citations.map(({ mrn }) => mrn)));
  const oneNumber: Around["oneNumber"] = (mrn) =>
    oneNumberOf(
      mrn,
      (one) => times.has(one),
      (one) => cited.has(one),
      vocabulary,
    );
  const named = seen.map((one) => {
    const { mrn, hash } = one.cable;
    const citations = one.citations.map((citation) => ({
      ...citation,
      mrn: oneNumber(citation.mrn),
    }));
    const name = times.get(mrn) === 1 ? mrn : `${mrn}~${hash.slice(0, 6)}`;
    return { ...one, name, citations, number: oneNumber(mrn) };
  });
  return { vocabulary, seen: named, held: new Set(named.map(({ number }) => number)), oneNumber };
};

const seenCable = (
  copy: Copy,
  documents: readonly KeptDocument[],
  copies: readonly Copy[],
): Seen => {
  const { cable } = copy;
  const addresses = new Set(documents.map(({ address }) => address));
  const seesHead = addresses.has("head");
  return {
    name: cable.mrn,
    number: cable.mrn,
    cable,
    copy,
    copies,
    documents,
    seesHead,
    subject: addresses.has(cable.subjectAddress) ? cable.subject : null,
    day: cable.at?.slice(0, 10) ?? null,
    level: highest(documents),
    citations: cable.citations.filter(
      ({ address, needsHead }) => addresses.has(address) && (seesHead || !needsHead),
    ),
  };
};

/** Of levels of one rank that of the first portion counts. */
const highest = (documents: readonly KeptDocument[]): Level => {
  let level: Level = documents[0]?.printedLevel ?? "UNCLASSIFIED";
  for (const { printedLevel } of documents) {
    if (RANK[printedLevel] > RANK[level]) level = printedLevel;
  }
  return level;
};

/** Returns whether all of these portions are among those seen. */
export const seesAll = ({ documents }: Seen, addresses: readonly string[]): boolean =>
  addresses.every((address) => documents.some((document) => document.address === address));

/** Returns the sources that gave the copies seen, each once. */
export const sourcesOf = ({ copies }: Seen): readonly string[] => [
  ...new Set(copies.flatMap(({ note }) => note.places.map(({ source }) => source))),
];

/** Compares by MRN, then by hash where several telegrams have it: the last word of every order. */
export const byName = (one: Seen, other: Seen): number => {
  if (one.cable.mrn !== other.cable.mrn) return one.cable.mrn < other.cable.mrn ? -1 : 1;
  return one.cable.hash < other.cable.hash ? -1 : one.cable.hash > other.cable.hash ? 1 : 0;
};
