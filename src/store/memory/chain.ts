import {
  lostCursor,
  type CableLine,
  type Chain,
  type ChainOptions,
  type ChainSide,
} from "../../archive/index.ts";
import { lineOf, lineOfMrn } from "./edge.ts";
import type { Around, Seen } from "./seen.ts";

/** What a chain leads over: a number where it goes back, a cable where it goes on. */
interface Node {
  readonly line: CableLine;
  readonly cables: readonly Seen[];
}

/** Returns one side of the chain of cables of one name, null where there are none. Throws `cursor.unknown`. */
export const chainOf = (
  middle: readonly Seen[],
  around: Around,
  side: ChainSide,
  { steps = Number.POSITIVE_INFINITY, limit = 100, cursor }: ChainOptions,
): Chain | null => {
  const [first] = middle;
  if (first === undefined) return null;
  const nodeOf = (mrn: string): Node => ({
    line: lineOfMrn(mrn, around),
    cables: around.seen.filter(({ number }) => number === mrn),
  });
  const beside = (cables: readonly Seen[]): readonly Node[] =>
    side === "before"
      ? cables.flatMap(({ citations }) => citations.map(({ mrn }) => nodeOf(mrn)))
      : around.seen
          .filter(({ citations }) =>
            citations.some(({ mrn }) => cables.some(({ number }) => number === mrn)),
          )
          .map((seen) => ({ line: lineOf(seen), cables: [seen] }));
  const own = middle.map(({ name, number }) => (side === "before" ? number : name));
  const known = new Set(own);
  const levels: { readonly node: Node; readonly through: Set<string> }[][] = [];
  for (let nearer: readonly Node[] = [{ line: lineOf(first), cables: middle }]; ;) {
    const level = new Map<string, { readonly node: Node; readonly through: Set<string> }>();
    for (const near of nearer) {
      for (const node of beside(near.cables)) {
        const { mrn } = node.line;
        if (known.has(mrn)) continue;
        const one = level.get(mrn) ?? { node, through: new Set() };
        level.set(mrn, one);
        if (levels.length > 0) one.through.add(near.line.mrn);
      }
    }
    if (level.size === 0 || levels.length === steps) {
      const isCut = level.size > 0;
      return pageOf(first.cable.mrn, levels, isCut, limit, cursor);
    }
    levels.push([...level.values()]);
    for (const mrn of level.keys()) known.add(mrn);
    nearer = [...level.values()].map(({ node }) => node);
  }
};

const pageOf = (
  mrn: string,
  levels: readonly (readonly { readonly node: Node; readonly through: Set<string> }[])[],
  goesOn: boolean,
  limit: number,
  cursor: string | undefined,
): Chain => {
  const late = ({ date }: CableLine): string => date ?? "~";
  const all = levels.flatMap((level, at) =>
    level
      .map(({ node, through }) => ({
        ...node.line,
        steps: at + 1,
        through: [...through].toSorted(),
      }))
      .toSorted((a, b) =>
        late(a) === late(b) ? (a.mrn < b.mrn ? -1 : 1) : late(a) < late(b) ? -1 : 1,
      ),
  );
  const from = cursor === undefined ? 0 : all.findIndex((one) => one.mrn === cursor) + 1;
  if (cursor !== undefined && from === 0) throw lostCursor(cursor);
  const cables = all.slice(from, from + limit);
  return {
    mrn,
    counts: levels.map((level) => level.length),
    missing: all.filter(({ held }) => !held).length,
    goesOn,
    begin: from,
    cables,
    next: from + limit < all.length ? (cables.at(-1)?.mrn ?? null) : null,
  };
};
