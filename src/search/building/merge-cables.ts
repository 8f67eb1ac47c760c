/** Merging the columns of cables: numbers, strings, lists, and what names documents. */
import { FOLLOWED, LISTS, NUMBERS, POOLED, POOLS, sortedByName } from "../segment/cable-columns.ts";
import type { Column } from "../bytes/columns.ts";
import type { Part } from "./parts.ts";
import { packStrings } from "../bytes/pool.ts";
import { renumberPool, type Renumbered } from "./renumber.ts";

/** Gives the columns of all cables that stay, each when it is asked for; `documents` is the number of all documents. */
export function* mergeCables(
  parts: readonly Part[],
  documents: number,
): Generator<[string, Column]> {
  const pools = new Map<string, Renumbered>(
    POOLS.map((name) => [name, renumberPool(parts.map(({ segment }) => segment.pool(name)))]),
  );
  const all = parts.reduce((sum, { cables }) => sum + cables.length, 0);
  yield* names(parts);
  yield ["hash", hashes(parts, all)];
  yield ["cable.doc", firstDocuments(parts, documents)];
  for (const [name, type] of Object.entries(NUMBERS)) {
    const to = new type(all);
    eachCable(parts, name, (value, at) => {
      to[at] = value;
    });
    yield [`cable.${name}`, to];
  }
  for (const [name, pool] of Object.entries(POOLED)) {
    const to = new Uint32Array(all);
    eachCable(parts, name, (value, at, part) => {
      to[at] = pools.get(pool)!.number(part, value);
    });
    yield [`cable.${name}`, to];
  }
  for (const [name, pool] of Object.entries(LISTS)) {
    const { start, from, part } = gather(parts, name, all);
    yield [`cable.${name}.start`, start];
    yield [
      `cable.${name}.value`,
      Uint32Array.from(from, (at, index) =>
        pools.get(pool)!.number(part[index]!, columnOf(parts[part[index]!]!, `${name}.value`)[at]!),
      ),
    ];
    if (name !== "cite") continue;
    yield [
      "cable.cite.doc",
      Int32Array.from(from, (at, index) => {
        const { docs, segment } = parts[part[index]!]!;
        return renumbered(docs, segment.cable.cite.doc[at]!);
      }),
    ];
    yield [
      "cable.cite.head",
      Uint8Array.from(from, (at, index) => parts[part[index]!]!.segment.cable.cite.head[at]!),
    ];
  }
  const rank = gather(parts, "rank", all);
  yield ["cable.rank.start", rank.start];
  yield [
    "cable.rank.value",
    Float64Array.from(
      rank.from,
      (at, index) => columnOf(parts[rank.part[index]!]!, "rank.value")[at]!,
    ),
  ];
  for (const name of FOLLOWED) yield* followed(parts, name, all);
  for (const name of POOLS) yield* pools.get(name)!.columns(`pool.${name}`);
}

const names = (parts: readonly Part[]): [string, Column][] => {
  const all = parts.flatMap(({ segment, cables }) =>
    Array.from(cables, (cable) => segment.mrn.get(cable)),
  );
  return [...packStrings("mrn", all), ["mrn.sorted", sortedByName(all)]];
};

const columnOf = ({ segment }: Part, name: string): Column => segment.columns.get(`cable.${name}`)!;

const renumbered = (docs: Int32Array, doc: number): number => (doc === -1 ? -1 : docs[doc]!);

/** Bytes of a hash. */
const HASH = 32;

const hashes = (parts: readonly Part[], all: number): Uint8Array => {
  const to = new Uint8Array(all * HASH);
  let at = 0;
  for (const { segment, cables } of parts) {
    const from = segment.columns.get("hash") as Uint8Array;
    for (const cable of cables)
      for (let byte = cable * HASH; byte < (cable + 1) * HASH; byte++) to[at++] = from[byte]!;
  }
  return to;
};

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
