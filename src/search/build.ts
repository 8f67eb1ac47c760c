/**
 * Building a segment: a batch of cables becomes named blobs that never change again. The store writes them in the
 * transaction that stores the cables, so that a text is never there without the labels of its paragraphs.
 *
 *     head      format, tier and numbers of the segment, then its columns (`segment.ts` says which)
 *     word.N    the dictionary        post.N    posting lists
 *     stem.N    stems and their words  pos.N     positions
 */
import type { Label } from "../clearance/index.ts";
import { RANK, type Level, type Role } from "../telegram/index.ts";
import { cutIntoChunks } from "./bytes.ts";
import { encodeColumns, type Column } from "./columns.ts";
import { BLOCK, encodeDictionary, type Entry } from "./dictionary.ts";
import type { Place, SearchCable, SearchDocument } from "./document.ts";
import { packStrings, writePool, type PoolWriter } from "./pool.ts";
import { byCodeUnit, collectRuns } from "./runs.ts";
import { seal } from "./seal.ts";
import { stem } from "./stem.ts";

/** Version of the layout; a segment of another version is built again from its cables. */
export const FORMAT = 1;

/** A cable's projection with what was settled when its copy was stored. */
export interface IndexedCable {
  readonly cable: SearchCable;
  /** Number of the telegram that this text is a copy of. */
  readonly instance: number;
  /** True where the instance had a copy before this one. */
  readonly joins: boolean;
  /** True where there was another telegram under the same MRN before this one. */
  readonly isTwin: boolean;
  /** Rank among the copies of the instance; the smallest is the best, compared number by number. */
  readonly rank: readonly number[];
}

export const PLACES: readonly Place[] = ["head", "subject", "heading", "paragraph"];
export const ROLES: readonly Role[] = ["summary", "comment", "action", "action-pointer", "body"];
export const LEVEL_NAMES = Object.keys(RANK) as readonly Level[];

/** A day that is not known. */
export const NO_DAY = -0x8000_0000;

/** Returns the day number (days since 1970) of an instant in UTC, `NO_DAY` for null. */
export const dayOf = (at: string | null): number => {
  const time = at === null ? Number.NaN : Date.parse(at.slice(0, 10));
  return Number.isNaN(time) ? NO_DAY : Math.floor(time / 86_400_000);
};

/** Returns a label in one spelling, so that equal labels are one entry. */
export const spellLabel = (label: Label): string =>
  JSON.stringify([
    label.level,
    [...new Set(label.controls)].sort(byCodeUnit),
    [...new Set(label.captions)].sort(byCodeUnit),
  ]);

/**
 * Encodes a batch of cables. Documents are numbered densely in the order given. Every blob comes back sealed with its
 * checksum. The batch may be empty of words but not of cables.
 */
export const buildSegment = (batch: readonly IndexedCable[], tier = 0): Map<string, Uint8Array> => {
  const cables = cableColumns();
  const documents = documentColumns();
  const runs = collectRuns();
  for (const indexed of batch) {
    const first = documents.count();
    const { cable } = indexed;
    cables.add(indexed, first, (address) => {
      const at = cable.documents.findIndex((document) => document.address === address);
      return at === -1 ? -1 : first + at;
    });
    for (const document of cable.documents) documents.add(document, runs.add(document.text));
  }
  const { entries, postings, positions } = runs.done();
  const words = encodeDictionary("word", entries);
  const stems = encodeDictionary("stem", stemEntries(entries));
  const columns = new Map<string, Column>([
    ["segment", Uint32Array.of(FORMAT, tier, batch.length, documents.count())],
    ...cables.columns(documents.count()),
    ...documents.columns(),
    ...words.columns,
    ...stems.columns,
    ...blockAddresses(entries),
  ]);
  const blobs = new Map([
    ["head", encodeColumns(columns)],
    ...words.blobs,
    ...stems.blobs,
    ...cutIntoChunks("post", postings),
    ...cutIntoChunks("pos", positions),
  ]);
  return new Map([...blobs].map(([name, bytes]) => [name, seal(bytes)]));
};

/** Stems that stand for anything but themselves alone, each with the ordinals of its words. */
const stemEntries = (entries: readonly Entry[]): readonly Entry[] => {
  const words = new Map<string, number[]>();
  entries.forEach(({ word }, ordinal) => {
    const root = stem(word);
    const known = words.get(root);
    if (known === undefined) words.set(root, [ordinal]);
    else known.push(ordinal);
  });
  return [...words]
    .filter(([root, [first, ...more]]) => more.length > 0 || entries[first!]!.word !== root)
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([word, numbers]) => ({ word, numbers }));
};

/** Where the first posting list and the first positions of each block of the dictionary begin. */
const blockAddresses = (entries: readonly Entry[]): [string, Column][] => {
  const posts: number[] = [];
  const places: number[] = [];
  let post = 0;
  let place = 0;
  entries.forEach(({ numbers }, index) => {
    if (index % BLOCK === 0) {
      posts.push(post);
      places.push(place);
    }
    post += numbers[1]!;
    place += numbers[2]!;
  });
  return [
    ["word.post", Float64Array.from(posts)],
    ["word.pos", Float64Array.from(places)],
  ];
};

/** What `has:` asks for by the documents that must all be seen to know of it. */
const FOLLOWED = ["action", "deadline", "diagnostic"] as const;

interface DocumentColumns {
  readonly count: () => number;
  readonly add: (document: SearchDocument, words: number) => void;
  readonly columns: () => [string, Column][];
}

const documentColumns = (): DocumentColumns => {
  const labels = writePool();
  const marks = writePool();
  const rows: {
    readonly label: number[];
    readonly mark: number[];
    readonly words: number[];
    readonly small: number[][];
  } = { label: [], mark: [], words: [], small: [[], [], [], []] };
  const [place, role, printed, effective] = rows.small as [number[], number[], number[], number[]];
  return {
    count: () => rows.label.length,
    add: (document, words) => {
      rows.label.push(labels.add(spellLabel(document.label)));
      rows.mark.push(marks.add(document.mark));
      rows.words.push(words);
      place.push(PLACES.indexOf(document.place));
      role.push(document.role === null ? 0 : ROLES.indexOf(document.role) + 1);
      printed.push(LEVEL_NAMES.indexOf(document.printedLevel));
      effective.push(LEVEL_NAMES.indexOf(document.label.level));
    },
    columns: () => [
      ...labels.columns("label"),
      ...marks.columns("mark"),
      ["doc.label", Uint32Array.from(rows.label)],
      ["doc.mark", Uint32Array.from(rows.mark)],
      ["doc.words", Uint32Array.from(rows.words)],
      ["doc.place", Uint8Array.from(place)],
      ["doc.role", Uint8Array.from(role)],
      ["doc.printed", Uint8Array.from(printed)],
      ["doc.level", Uint8Array.from(effective)],
    ],
  };
};

interface CableColumns {
  readonly add: (
    indexed: IndexedCable,
    firstDocument: number,
    documentAt: (address: string) => number,
  ) => void;
  readonly columns: (documents: number) => [string, Column][];
}

const cableColumns = (): CableColumns => {
  const names: string[] = [];
  const numbers = new Map<string, number[]>();
  const column = (name: string): number[] => {
    const known = numbers.get(name) ?? [];
    numbers.set(name, known);
    return known;
  };
  const pools = new Map<string, PoolWriter>();
  const pool = (name: string): PoolWriter => {
    const known = pools.get(name) ?? writePool();
    pools.set(name, known);
    return known;
  };
  const hashes: Uint8Array[] = [];
  /** A column of lists: where each cable's begins, and the numbers of its strings. */
  const list = (name: string, poolName: string, values: readonly string[]): void => {
    column(`${name}.start`).push(column(`${name}.value`).length);
    for (const value of new Set(values)) column(`${name}.value`).push(pool(poolName).add(value));
  };

  const add: CableColumns["add"] = (
    { cable, instance, joins, isTwin, rank },
    firstDocument,
    documentAt,
  ) => {
    const { year, post, serial } = partsOfMrn(cable.mrn);
    names.push(cable.mrn);
    hashes.push(Uint8Array.from(Buffer.from(cable.hash, "hex")));
    column("doc").push(firstDocument);
    column("head").push(cable.documents[0]?.place === "head" ? 1 : 0);
    column("day").push(dayOf(cable.at));
    column("at").push(cable.at === null ? Number.NaN : Date.parse(cable.at));
    column("instance").push(instance);
    column("joins").push(joins ? 1 : 0);
    column("twin").push(isTwin ? 1 : 0);
    column("rank.start").push(column("rank.value").length);
    column("rank.value").push(...rank);
    column("year").push(year);
    column("letters").push(pool("letters").add(post));
    column("serial").push(serial);
    column("post").push(pool("post").add(cable.post));
    column("country").push(pool("country").add(cable.country));
    column("source").push(pool("source").add(cable.source));
    column("from").push(pool("address").add(cable.from === null ? null : spellAddress(cable.from)));
    column("signer").push(pool("person").add(cable.signer));
    column("by").push(pool("person").add(cable.classifiedBy));
    list("to", "address", cable.to.map(spellAddress));
    list("info", "address", cable.info.map(spellAddress));
    list("tags", "tag", cable.tags);
    list("caption", "caption", cable.captions);
    list("precedence", "precedence", cable.precedence);
    list("alias", "alias", cable.aliases);
    column("cite.start").push(column("cite.value").length);
    for (const citation of cable.citations) {
      column("cite.value").push(pool("cited").add(citation.mrn));
      column("cite.doc").push(documentAt(citation.address));
      column("cite.head").push(citation.needsHead ? 1 : 0);
    }
    for (const name of FOLLOWED) {
      column(`${name}.start`).push(column(`${name}.value`).length);
      for (const addresses of cable[`${name}s`]) {
        column(`${name}.value`).push(column(`${name}.doc`).length);
        for (const address of addresses) column(`${name}.doc`).push(documentAt(address));
      }
    }
  };

  const columns: CableColumns["columns"] = (documents) => {
    const typed = (name: string): Column => {
      const values = numbers.get(name) ?? [];
      if (name === "at" || name === "rank.value") return Float64Array.from(values);
      if (name === "day" || name.endsWith(".doc")) return Int32Array.from(values);
      if (
        name === "head" ||
        name === "joins" ||
        name === "twin" ||
        name === "year" ||
        name === "cite.head"
      )
        return Uint8Array.from(values);
      return Uint32Array.from(values);
    };
    column("doc").push(documents);
    for (const name of ["cite.doc", "cite.head"]) column(name);
    for (const name of [
      "rank",
      "to",
      "info",
      "tags",
      "caption",
      "precedence",
      "alias",
      "cite",
      ...FOLLOWED,
    ]) {
      column(`${name}.start`).push(column(`${name}.value`).length);
    }
    for (const name of FOLLOWED) column(`${name}.value`).push(column(`${name}.doc`).length);
    const sorted = names
      .map((_, index) => index)
      .sort((a, b) => byCodeUnit(names[a]!, names[b]!) || a - b);
    for (const name of [
      "letters",
      "post",
      "country",
      "source",
      "address",
      "person",
      "tag",
      "caption",
      "precedence",
      "alias",
      "cited",
    ])
      pool(name);
    return [
      ...packStrings("mrn", names),
      ["mrn.sorted", Uint32Array.from(sorted)],
      ["hash", new Uint8Array(Buffer.concat(hashes))],
      ...[...numbers.keys()].map((name): [string, Column] => [`cable.${name}`, typed(name)]),
      ...[...pools].flatMap(([name, writer]) => writer.columns(`pool.${name}`)),
    ];
  };

  return { add, columns };
};

const spellAddress = ({
  name,
  post,
}: {
  readonly name: string;
  readonly post: string | null;
}): string => `${name}\n${post ?? ""}`;

/** Parts of a canonical MRN; year 255 where it has none, post null where it is no MRN. */
export const partsOfMrn = (
  mrn: string,
): { readonly year: number; readonly post: string | null; readonly serial: number } => {
  const match = /^([0-9]{4}|[0-9]{2})?([A-Z]+)([0-9]{1,9})$/.exec(mrn);
  if (match === null) return { year: NO_YEAR, post: null, serial: 0 };
  const [, year, post = "", serial = ""] = match;
  return {
    year: year === undefined ? NO_YEAR : Number(year.slice(-2)),
    post,
    serial: Number(serial),
  };
};

const NO_YEAR = 255;
