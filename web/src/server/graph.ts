import type { CableLine, References } from "reftel/archive";
import type { Desk } from "./desk.ts";
import { citingsAmong, drawingOf, type Drawing, type Ringed } from "./drawing.ts";
import { summariesOf } from "./titles.ts";

/** Cables that are drawn, the one in the middle among them. */
const MOST = 200;

export interface Graph {
  readonly drawing: Drawing;
  /** Cables of the first and of the second ring, and how many of them had no room. */
  readonly first: number;
  readonly second: number;
  readonly leftOut: number;
}

const linesOf = (references: References | null): readonly CableLine[] => [
  ...(references?.cites ?? []),
  ...(references?.citedBy ?? []),
];

/** The day, then the name: what stands first of equals is told by the cables alone. */
const inTime = (a: CableLine, b: CableLine): number => {
  const [one, other] = [a.date ?? "9999", b.date ?? "9999"];
  if (one !== other) return one < other ? -1 : 1;
  return a.mrn < b.mrn ? -1 : 1;
};

/**
 * Returns what stands around a cable: what it cites and what cites it, and what those cite and are cited by, as this
 * reader sees it. Where there are more than two hundred, those of the second ring stay that have most to do with the first.
 */
export const graphOf = async (desk: Desk, middle: CableLine): Promise<Graph> => {
  const answers = new Map<string, References | null>();
  const ask = async (names: readonly string[]): Promise<void> => {
    const given = await desk.referencesOf(names);
    for (const [at, name] of names.entries()) answers.set(name, given[at] ?? null);
  };
  await ask([middle.mrn]);
  const own = answers.get(middle.mrn) ?? null;
  const first = new Map(
    linesOf(own).flatMap((line) => (line.mrn === middle.mrn ? [] : [[line.mrn, line]])),
  );
  const cited = new Set(own?.cites.map(({ mrn }) => mrn));
  // What it cites stays before what cites it: the one is its own, the other may be a hundred.
  const shownFirst = [...first.values()]
    .toSorted((a, b) => Number(cited.has(b.mrn)) - Number(cited.has(a.mrn)) || inTime(a, b))
    .slice(0, MOST - 1);
  await ask(shownFirst.map(({ mrn }) => mrn));
  const second = new Map<string, { readonly line: CableLine; links: number }>();
  for (const { mrn } of shownFirst) {
    for (const line of linesOf(answers.get(mrn) ?? null)) {
      if (line.mrn === middle.mrn || first.has(line.mrn)) continue;
      const known = second.get(line.mrn);
      if (known === undefined) second.set(line.mrn, { line, links: 1 });
      else known.links += 1;
    }
  }
  const shownSecond = [...second.values()]
    .toSorted((a, b) => b.links - a.links || inTime(a.line, b.line))
    .slice(0, MOST - 1 - shownFirst.length)
    .map(({ line }) => line);
  const cables: readonly Ringed[] = [
    { line: middle, ring: 0 },
    ...shownFirst.map((line) => ({ line, ring: 1 })),
    ...shownSecond.map((line) => ({ line, ring: 2 })),
  ];
  const names = new Set(cables.map(({ line }) => line.mrn));
  const held = cables.filter(({ line }) => line.held).map(({ line }) => line.mrn);
  return {
    drawing: drawingOf(
      desk,
      middle,
      cables,
      citingsAmong(answers, names),
      await summariesOf(desk, held),
    ),
    first: first.size,
    second: second.size,
    leftOut: first.size + second.size + 1 - cables.length,
  };
};
