/** Columns of the cables of a segment: a number each, lists of numbers, and pools of the strings they stand for. */
import type { Column } from "../bytes/columns.ts";
import type { SearchCable } from "./document.ts";
import { packStrings, writePool, type PoolWriter } from "../bytes/pool.ts";
import { byCodeUnit } from "../bytes/order.ts";
import { dayOf } from "./values.ts";

/** A cable's projection with what was settled when its copy was stored. */
export interface IndexedCable {
  readonly cable: SearchCable;
  /** Number of the copy in the store. */
  readonly copy: number;
  /** Number of the telegram that this text is a copy of. */
  readonly instance: number;
  /** True where the instance had a copy before this one. */
  readonly joins: boolean;
  /** True where there was another telegram under the same MRN before this one. */
  readonly isTwin: boolean;
  /** Rank among the copies of the instance; the smallest is the best, compared number by number. */
  readonly rank: readonly number[];
}

/** Columns of one number a cable, by the kind of array they stand in. */
export const NUMBERS = {
  head: Uint8Array,
  day: Int32Array,
  at: Float64Array,
  copy: Float64Array,
  instance: Uint32Array,
  joins: Uint8Array,
  twin: Uint8Array,
  year: Uint8Array,
  serial: Uint32Array,
} as const;

/** Columns of one string a cable, with the pool that it is a number of. */
export const POOLED = {
  letters: "letters",
  post: "post",
  country: "country",
  source: "source",
  from: "address",
  signer: "person",
  by: "person",
} as const satisfies Record<string, PoolName>;

/** Columns of lists of strings, with their pool. */
export const LISTS = {
  to: "address",
  info: "address",
  tags: "tag",
  caption: "caption",
  precedence: "precedence",
  alias: "alias",
  cite: "cited",
} as const satisfies Record<string, PoolName>;

/** What `has:` asks for by the documents that must all be seen to know of it. */
export const FOLLOWED = ["action", "deadline", "diagnostic"] as const;

/** Pools of a segment's strings. */
export const POOLS = [
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
] as const;

export type PoolName = (typeof POOLS)[number];

export interface CableColumns {
  readonly add: (
    indexed: IndexedCable,
    firstDocument: number,
    documentAt: (address: string) => number,
  ) => void;
  readonly columns: (documents: number) => [string, Column][];
}

/** Returns columns to be filled cable by cable. */
export const cableColumns = (): CableColumns => {
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
    { cable, copy, instance, joins, isTwin, rank },
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
    column("copy").push(copy);
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
      if (name === "rank.value") return Float64Array.from(values);
      if (name === "cite.head") return Uint8Array.from(values);
      if (Object.hasOwn(NUMBERS, name)) return NUMBERS[name as keyof typeof NUMBERS].from(values);
      return name.endsWith(".doc") ? Int32Array.from(values) : Uint32Array.from(values);
    };
    column("doc").push(documents);
    for (const name of ["cite.doc", "cite.head"]) column(name);
    for (const name of ["rank", ...Object.keys(LISTS), ...FOLLOWED])
      column(`${name}.start`).push(column(`${name}.value`).length);
    for (const name of FOLLOWED) column(`${name}.value`).push(column(`${name}.doc`).length);
    for (const name of POOLS) pool(name);
    return [
      ...packStrings("mrn", names),
      ["mrn.sorted", sortedByName(names)],
      ["hash", new Uint8Array(Buffer.concat(hashes))],
      ...[...numbers.keys()].map((name): [string, Column] => [`cable.${name}`, typed(name)]),
      ...[...pools].flatMap(([name, writer]) => writer.columns(`pool.${name}`)),
    ];
  };

  return { add, columns };
};

/** Returns the cables in the order of their MRNs. */
export const sortedByName = (names: readonly string[]): Uint32Array =>
  Uint32Array.from(
    names.map((_, index) => index).sort((a, b) => byCodeUnit(names[a]!, names[b]!) || a - b),
  );

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
