import type { CableLine, References } from "reftel/archive";
import { citedAddress } from "../reading/links.ts";
import { numberOf } from "../reading/number.ts";
import type { Desk } from "./desk.ts";
import { citingsAmong, drawingOf, type Drawing, type Ringed } from "./drawing.ts";
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
  /** Nearer cables that cite it, or that it cites. */
  readonly through: readonly string[];
}

export interface Chain {
  /** What led here, oldest first; an undated one stands at the start of its year, at the end where that is not known. */
  readonly before: readonly ChainCable[];
  /** What came of it. */
  readonly after: readonly ChainCable[];
  /** The same as a picture; null where the cable stands alone. */
  readonly drawing: Drawing | null;
  /** True where a chain goes on farther than is followed. */
  readonly isCut: boolean;
}

/** Steps that are followed, and cables that are named, to each side. */
const STEPS = 4;
const MOST = 100;

interface Found {
  readonly line: CableLine;
  readonly steps: number;
  readonly through: string[];
}

type Asked = (name: string) => Promise<References | null>;

const follow = async (
  referencesOf: Asked,
  name: string,
  side: "cites" | "citedBy",
): Promise<{ readonly found: ReadonlyMap<string, Found>; readonly isCut: boolean }> => {
  const found = new Map<string, Found>();
  let frontier: readonly string[] = [name];
  for (let steps = 1; steps <= STEPS && frontier.length > 0; steps += 1) {
    const answers = await Promise.all(
      frontier.map(async (one) => ({ one, lines: (await referencesOf(one))?.[side] ?? [] })),
    );
    const next: string[] = [];
    for (const { one, lines } of answers) {
      for (const line of lines) {
        if (line.mrn === name) continue;
        const held = found.get(line.mrn);
        if (held !== undefined) {
          if (held.steps === steps && !held.through.includes(one)) held.through.push(one);
          continue;
        }
        if (found.size >= MOST) return { found, isCut: true };
        found.set(line.mrn, { line, steps, through: [one] });
        if (line.held) next.push(line.mrn);
      }
    }
    frontier = next;
  }
  const isCut = (
    await Promise.all(frontier.map(async (one) => (await referencesOf(one))?.[side] ?? []))
  ).some((lines) => lines.some((line) => line.mrn !== name && !found.has(line.mrn)));
  return { found, isCut };
};

/** Day by which a cable is put in order; of one that is not held only its year is known. */
const orderOf = (desk: Desk, { mrn, date }: CableLine): string => {
  if (date !== null) return date;
  const year = numberOf(mrn, desk.vocabulary)?.year;
  return year === undefined ? "9999" : `${year}`;
};

/**
 * Returns the chain that a cable stands in: what it cites and what that cites, and what cites it and what cites that, as far
 * as this reader sees. Missing ones are in it: a chain often breaks there.
 */
export const chainOf = async (desk: Desk, middle: CableLine): Promise<Chain> => {
  const name = middle.mrn;
  // Both sides of a cable come at once, so each is asked once, whichever way leads to it.
  const answers = new Map<string, Promise<References | null>>();
  const referencesOf: Asked = (one) => {
    const answer = answers.get(one) ?? desk.references(one);
    answers.set(one, answer);
    return answer;
  };
  const [before, after] = await Promise.all([
    follow(referencesOf, name, "cites"),
    follow(referencesOf, name, "citedBy"),
  ]);
  const held = [...before.found.values(), ...after.found.values()]
    .filter(({ line }) => line.held)
    .map(({ line }) => line.mrn);
  const summaries = await summariesOf(desk, [...new Set(held)]);
  const shown = (found: ReadonlyMap<string, Found>): readonly ChainCable[] =>
    [...found.values()]
      .toSorted((a, b) => {
        const [one, other] = [orderOf(desk, a.line), orderOf(desk, b.line)];
        if (one !== other) return one < other ? -1 : 1;
        return a.line.mrn < b.line.mrn ? -1 : 1;
      })
      .map(({ line, steps, through }) => ({
        name: line.mrn,
        href: citedAddress(line.mrn, line.held),
        isHeld: line.held,
        date: line.date,
        ...namedIn(summaries, line, desk.vocabulary),
        steps,
        through,
      }));
  const all = new Map([...before.found, ...after.found]);
  const drawn: readonly Ringed[] = [
    { line: middle, ring: 0 },
    ...[...all.values()].map(({ line, steps }) => ({ line, ring: steps })),
  ];
  const asked = await Promise.all(
    [...answers].map(async ([one, answer]) => [one, await answer] as const),
  );
  const citings = citingsAmong(new Map(asked), new Set([name, ...all.keys()]));
  return {
    drawing: all.size === 0 ? null : drawingOf(desk, middle, drawn, citings, summaries),
    before: shown(before.found),
    after: shown(after.found),
    isCut: before.isCut || after.isCut,
  };
};
