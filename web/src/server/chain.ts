import { chainJson, type CableLine, type Chain as Side, type ChainSide } from "reftel/archive";
import { chainAddress, citedAddress } from "../reading/links.ts";
import { numberOf } from "../reading/number.ts";
import type { Desk } from "./desk.ts";
import { drawingOf, type Drawing, type Ringed } from "./drawing.ts";
import { orFromTheFirst } from "./page-behind.ts";
import { namedIn, summariesOf } from "./titles.ts";

/** One cable of a chain: how many steps away it stands, and through which nearer ones. */
export interface ChainCable {
  readonly name: string;
  readonly href: string;
  readonly isHeld: boolean;
  readonly date: string | null;
  readonly title: string | null;
  readonly from: string | null;
  readonly steps: number;
  /** Some of the nearer cables that cite it, or that it cites, and how many there are besides; none of the first step. */
  readonly through: readonly string[];
  readonly throughMore: number;
}

/** One side of a chain, as much of it as a page has. */
export interface ChainPart {
  /** In the order of time; an undated one stands at the start of its year, at the end where that is not known. */
  readonly cables: readonly ChainCable[];
  /** All of the side: cables, steps to the farthest, and those not held. */
  readonly total: number;
  readonly steps: number;
  readonly missing: number;
  /** Place of the page's nearest cable among all, from 1. */
  readonly first: number;
  /** Addresses of the first page, from another one, and of the next, which is farther away. */
  readonly nearest: string | null;
  readonly next: string | null;
}

export interface Chain {
  readonly before: ChainPart;
  readonly after: ChainPart;
  /** What is listed as a picture; null where the cable stands alone. */
  readonly drawing: Drawing | null;
  /** True where a page was asked behind what is not in the chain now. */
  readonly isBegunAnew: boolean;
}

/** Cables of a page to each side, and nearer ones that are named beside each. */
const MOST = 100;
const NAMED = 3;

/** Day by which a cable is put in order; of one that is not held only its year is known. */
const orderOf = (desk: Desk, { mrn, date }: CableLine): string => {
  if (date !== null) return date;
  const year = numberOf(mrn, desk.vocabulary)?.year;
  return year === undefined ? "9999" : `${year}`;
};

/** Names of the last cables of the pages before, a side each. */
export type ChainCursors = Readonly<Record<ChainSide, string | null>>;

/**
 * Returns the chain that a cable stands in: what it cites and what that cites, and what cites it and what cites that, to any
 * depth, the nearest first, as far as this reader sees. Missing ones are in it: a chain often breaks there. `asked` is how the page's
 * address names the cable. Null where it is no longer held.
 */
export const chainOf = async (
  desk: Desk,
  middle: CableLine,
  asked: string,
  cursors: ChainCursors,
): Promise<Chain | null> => {
  const name = middle.mrn;
  const sideOf = (side: ChainSide) =>
    orFromTheFirst(cursors[side], (cursor) =>
      desk.chain(name, side, { limit: MOST, ...(cursor === null ? {} : { cursor }) }),
    );
  const [back, on] = await Promise.all([sideOf("before"), sideOf("after")]);
  if (back.found === null || on.found === null) return null;
  const all = new Map([...back.found.cables, ...on.found.cables].map((one) => [one.mrn, one]));
  const held = [...all.values()].flatMap((one) => (one.held ? [one.mrn] : []));
  const names = [...new Set([name, ...all.keys()])];
  const [summaries, cited] = await Promise.all([summariesOf(desk, held), desk.citesAmong(names)]);
  const given: ChainCursors = { before: back.cursor, after: on.cursor };
  const partOf = (side: ChainSide, found: Side): ChainPart => ({
    cables: found.cables
      .toSorted((a, b) => {
        const [one, other] = [orderOf(desk, a), orderOf(desk, b)];
        if (one !== other) return one < other ? -1 : 1;
        return a.mrn < b.mrn ? -1 : 1;
      })
      .map((line) => ({
        name: line.mrn,
        href: citedAddress(line.mrn, line.held),
        isHeld: line.held,
        date: line.date,
        ...namedIn(summaries, line, desk.vocabulary),
        steps: line.steps,
        through: line.through.slice(0, NAMED),
        throughMore: Math.max(0, line.through.length - NAMED),
      })),
    total: chainJson(found).total,
    steps: found.counts.length,
    missing: found.missing,
    first: found.begin + 1,
    nearest: found.begin === 0 ? null : chainAddress(asked, { ...given, [side]: null }),
    next: found.next === null ? null : chainAddress(asked, { ...given, [side]: found.next }),
  });
  const drawn: readonly Ringed[] = [
    { line: middle, ring: 0 },
    ...[...all.values()].flatMap((line) => (line.mrn === name ? [] : [{ line, ring: line.steps }])),
  ];
  const citings = names.flatMap((from, at) => (cited[at] ?? []).map((to) => ({ from, to })));
  return {
    before: partOf("before", back.found),
    after: partOf("after", on.found),
    drawing: drawn.length === 1 ? null : drawingOf(desk, middle, drawn, citings, summaries),
    isBegunAnew: given.before !== cursors.before || given.after !== cursors.after,
  };
};
