import type { MissingCable, SeriesCable } from "reftel/archive";
import type { Vocabulary } from "reftel/vocabulary";
import { numberOf } from "./number.ts";

/** A run of numbers, both ends in it. */
export interface NumberRun {
  readonly first: number;
  readonly last: number;
}

/** One year of a post's series: it numbers its cables from 1 each January. */
export interface SeriesYear {
  readonly year: string;
  readonly held: number;
  /** The highest number that is held or cited. */
  readonly highest: number;
  /** Numbers held, joined where nothing lies between that could be seen. */
  readonly runs: readonly NumberRun[];
  readonly missing: readonly {
    readonly mrn: string;
    readonly number: number;
    readonly times: number;
  }[];
}

/** A stretch of numbers of which none is held. */
export interface Hole extends NumberRun {
  readonly year: string;
  /** How many of them are cited. */
  readonly cited: number;
}

/** Who signed: from the first to the last cable, which says nothing of how long they served. */
export interface Signer {
  readonly name: string;
  readonly cables: number;
  readonly first: string | null;
  readonly last: string | null;
}

export interface Series {
  readonly cables: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly years: readonly SeriesYear[];
  /** The highest number of any year. */
  readonly highest: number;
  readonly holes: readonly Hole[];
  readonly signers: readonly Signer[];
  /** Cited and not held, the most cited first. */
  readonly missing: readonly MissingCable[];
}

/** Numbers apart by less than this share of the widest year are drawn as one run: less is not seen. */
const FINEST = 1 / 720;
/** Stretches of numbers that are named in words. */
const NAMED = 3;
/** A stretch that is shorter is no hole worth a word. */
const SHORTEST = 10;

const runsOf = (numbers: readonly number[], apart: number): readonly NumberRun[] => {
  const runs: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && number - last.last <= Math.max(1, apart)) last.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs;
};

type Gap = NumberRun & { readonly of: SeriesYear };

const gapsOf = (year: SeriesYear, numbers: readonly number[]): readonly Gap[] => {
  const gaps: Gap[] = [];
  let before = 0;
  for (const number of [...numbers, year.highest + 1]) {
    const [first, last] = [before + 1, number - 1];
    if (last - first + 1 >= SHORTEST) gaps.push({ of: year, first, last });
    before = number;
  }
  return gaps;
};

/** The longest of all gaps, and how often what lies in each is cited: counted of those few alone. */
const holesOf = (gaps: readonly Gap[]): readonly Hole[] =>
  gaps
    .toSorted((a, b) => b.last - b.first - (a.last - a.first) || (a.of.year < b.of.year ? -1 : 1))
    .slice(0, NAMED)
    .map(({ of, first, last }) => ({
      year: of.year,
      first,
      last,
      cited: of.missing.filter(({ number }) => number >= first && number <= last).length,
    }));

const signersOf = (cables: readonly SeriesCable[]): readonly Signer[] => {
  const signers = new Map<string, { cables: number; first: string | null; last: string | null }>();
  for (const { signer, date } of cables) {
    if (signer === null) continue;
    const one = signers.get(signer) ?? { cables: 0, first: date, last: date };
    one.cables += 1;
    if (date !== null && (one.first === null || date < one.first)) one.first = date;
    if (date !== null && (one.last === null || date > one.last)) one.last = date;
    signers.set(signer, one);
  }
  return [...signers]
    .map(([name, one]) => ({ name, ...one }))
    .toSorted((a, b) => b.cables - a.cables || (a.name < b.name ? -1 : 1));
};

/**
 * Returns a post's series as one reader sees it. `missing` are the cables of this post that are cited and not held.
 * Linear in the number of cables but for putting them in order.
 */
export const seriesOf = (
  cables: readonly SeriesCable[],
  missing: readonly MissingCable[],
  vocabulary: Vocabulary,
): Series => {
  const years = new Map<
    string,
    { numbers: Set<number>; missing: SeriesYear["missing"][number][] }
  >();
  const yearOf = (year: string) => {
    const held = years.get(year) ?? { numbers: new Set<number>(), missing: [] };
    years.set(year, held);
    return held;
  };
  for (const { mrn } of cables) {
    const at = numberOf(mrn, vocabulary);
    if (at !== null) yearOf(String(at.year)).numbers.add(at.serial);
  }
  for (const { mrn, times } of missing) {
    const at = numberOf(mrn, vocabulary);
    if (at !== null) yearOf(String(at.year)).missing.push({ mrn, number: at.serial, times });
  }
  const sorted = [...years].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const highestOf = ({ numbers, missing: cited }: (typeof sorted)[number][1]): number =>
    [...numbers, ...cited.map(({ number }) => number)].reduce(
      (most, one) => Math.max(most, one),
      0,
    );
  const highest = sorted.reduce((most, [, year]) => Math.max(most, highestOf(year)), 0);
  const gaps: Gap[] = [];
  const shown = sorted.map(([year, held]): SeriesYear => {
    const numbers = [...held.numbers].toSorted((a, b) => a - b);
    const one: SeriesYear = {
      year,
      held: numbers.length,
      highest: highestOf(held),
      runs: runsOf(numbers, highest * FINEST),
      missing: held.missing.toSorted((a, b) => a.number - b.number),
    };
    gaps.push(...gapsOf(one, numbers));
    return one;
  });
  const dates = cables.flatMap(({ date }) => date ?? []).toSorted();
  return {
    cables: cables.length,
    first: dates[0] ?? null,
    last: dates.at(-1) ?? null,
    years: shown,
    highest,
    holes: holesOf(gaps),
    signers: signersOf(cables),
    missing,
  };
};
