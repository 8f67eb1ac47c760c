/** Merging the columns of cables: numbers, strings, lists, and what names documents. */
import { FOLLOWED, LISTS, NUMBERS, POOLED, POOLS, sortedByName } from "./cable-columns.ts";
import type { Column } from "./columns.ts";
import type { Part } from "./merge.ts";
import { packStrings } from "./pool.ts";
import { renumberPool, type Renumbered } from "./renumber.ts";

/** Returns the columns of all cables that stay; `documents` is the number of all documents. */
export const mergeCables = (parts: readonly Part[], documents: number): [string, Column][] => {
  const pools = new Map<string, Renumbered>(
    POOLS.map((name) => [name, renumberPool(parts.map(({ segment }) => segment.pool(name)))]),
  );
  const names = parts.flatMap(({ segment, cables }) =>
    Array.from(cables, (cable) => segment.mrn.get(cable)),
  );
  const columns: [string, Column][] = [
    ...packStrings("mrn", names),
    ["mrn.sorted", sortedByName(names)],
    ["hash", hashes(parts)],
    ["cable.doc", firstDocuments(parts, documents)],
  ];
  const all = names.length;
  for (const [name, type] of Object.entries(NUMBERS)) {
    const to = new type(all);
    eachCable(parts, name, (value, at) => {
      to[at] = value;
    });
    columns.push([`cable.${name}`, to]);
  }
  for (const [name, pool] of Object.entries(POOLED)) {
    const to = new Uint32Array(all);
    eachCable(parts, name, (value, at, part) => {
      to[at] = pools.get(pool)!.number(part, value);
    });
    columns.push([`cable.${name}`, to]);
  }
  for (const [name, pool] of Object.entries(LISTS)) {
    const { start, from, part } = gather(parts, name, all);
    const value = Uint32Array.from(from, (at, index) =>
      pools.get(pool)!.number(part[index]!, columnOf(parts[part[index]!]!, `${name}.value`)[at]!),
    );
    columns.push([`cable.${name}.start`, start], [`cable.${name}.value`, value]);
    if (name !== "cite") continue;
    const doc = Int32Array.from(from, (at, index) => {
      const { docs, segment } = parts[part[index]!]!;
      return renumbered(docs, segment.cable.cite.doc[at]!);
    });
    const head = Uint8Array.from(
      from,
      (at, index) => parts[part[index]!]!.segment.cable.cite.head[at]!,
    );
    columns.push(["cable.cite.doc", doc], ["cable.cite.head", head]);
  }
  const rank = gather(parts, "rank", all);
  columns.push(
    ["cable.rank.start", rank.start],
    [
      "cable.rank.value",
      Float64Array.from(
        rank.from,
        (at, index) => columnOf(parts[rank.part[index]!]!, "rank.value")[at]!,
      ),
    ],
    ...FOLLOWED.flatMap((name) => followed(parts, name, all)),
    ...POOLS.flatMap((name) => pools.get(name)!.columns(`pool.${name}`)),
  );
  return columns;
};

const columnOf = ({ segment }: Part, name: string): Column => segment.columns.get(`cable.${name}`)!;

const renumbered = (docs: Int32Array, doc: number): number => (doc === -1 ? -1 : docs[doc]!);

const hashes = (parts: readonly Part[]): Uint8Array =>
  new Uint8Array(
    Buffer.concat(
      parts.flatMap(({ segment, cables }) => {
        const from = segment.columns.get("hash") as Uint8Array;
        return Array.from(cables, (cable) => from.subarray(cable * 32, cable * 32 + 32));
      }),
    ),
  );

/** First document of each cable, and the number of all behind the last. */
const firstDocuments = (parts: readonly Part[], documents: number): Uint32Array =>
  Uint32Array.from([
    ...parts.flatMap(({ segment, cables, docs }) =>
      Array.from(cables, (cable) => docs[segment.cable.doc[cable]!]!),
    ),
    documents,
  ]);

/** Walks a column of one number a cable. */
const eachCable = (
  parts: readonly Part[],
  name: string,
  take: (value: number, at: number, part: number) => void,
): void => {
  let at = 0;
  parts.forEach((part, index) => {
    const column = columnOf(part, name);
    for (const cable of part.cables) take(column[cable]!, at++, index);
  });
};

/** A column of lists laid end to end: where each cable's begins, and where each entry stood. */
interface Gathered {
  readonly start: Uint32Array;
  readonly from: Uint32Array;
  readonly part: Uint32Array;
}

const gather = (parts: readonly Part[], name: string, all: number): Gathered => {
  const start = new Uint32Array(all + 1);
  let at = 0;
  let count = 0;
  for (const part of parts) {
    const old = columnOf(part, `${name}.start`);
    for (const cable of part.cables) {
      count += old[cable + 1]! - old[cable]!;
      start[++at] = count;
    }
  }
  const from = new Uint32Array(count);
  const of = new Uint32Array(count);
  let filled = 0;
  parts.forEach((part, index) => {
    const old = columnOf(part, `${name}.start`);
    for (const cable of part.cables) {
      for (let entry = old[cable]!; entry < old[cable + 1]!; entry++) {
        of[filled] = index;
        from[filled++] = entry;
      }
    }
  });
  return { start, from, part: of };
};

/** Things with their documents: lists of lists. */
const followed = (
  parts: readonly Part[],
  name: (typeof FOLLOWED)[number],
  all: number,
): [string, Column][] => {
  const { start, from, part } = gather(parts, name, all);
  const value = new Uint32Array(from.length + 1);
  const docs: number[] = [];
  from.forEach((thing, index) => {
    const { segment, docs: numbers } = parts[part[index]!]!;
    const column = segment.cable[name];
    for (let at = column.value[thing]!; at < column.value[thing + 1]!; at++)
      docs.push(renumbered(numbers, column.doc[at]!));
    value[index + 1] = docs.length;
  });
  return [
    [`cable.${name}.start`, start],
    [`cable.${name}.value`, value],
    [`cable.${name}.doc`, Int32Array.from(docs)],
  ];
};
