import {
  seriesDays,
  seriesYears,
  type MissingCable,
  type SeriesCable,
  type SeriesYear,
} from "reftel/archive";
import type { Vocabulary } from "reftel/vocabulary";

/** A run of numbers, both ends in it. */
export interface NumberRun {
  readonly first: number;
  readonly last: number;
}

/** One year as it is drawn. */
export interface DrawnYear extends SeriesYear {
  /** Numbers held, joined where nothing lies between that could be seen. */
  readonly runs: readonly NumberRun[];
}

/** A stretch of numbers of which none is held. */
export interface YearHole extends NumberRun {
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
  readonly years: readonly DrawnYear[];
  /** The highest number of any year. */
  readonly highest: number;
  readonly holes: readonly YearHole[];
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

/** What lies between the holes that are wide enough to be seen. */
const runsOf = ({ highest, holes }: SeriesYear, apart: number): readonly NumberRun[] => {
  const runs: NumberRun[] = [];
  let from = 1;
  const end = { first: highest + 1, last: highest + 1 };
  for (const { first, last } of [...holes, end]) {
    const isSeen = first === 1 || last >= highest || last - first + 2 > Math.max(1, apart);
    if (!isSeen) continue;
    if (first > from) runs.push({ first: from, last: first - 1 });
    from = last + 1;
  }
  return runs;
};

/** The longest of all holes. */
const holesOf = (years: readonly SeriesYear[]): readonly YearHole[] =>
  years
    .flatMap(({ year, holes }) => holes.map((hole) => ({ year, ...hole })))
    .filter(({ first, last }) => last - first + 1 >= SHORTEST)
    .toSorted((a, b) => b.last - b.first - (a.last - a.first) || (a.year < b.year ? -1 : 1))
    .slice(0, NAMED);

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
 * Returns a post's series as its page draws it for one reader. `missing` are the cables of this post that are cited and not held.
 */
export const seriesOf = (
  cables: readonly SeriesCable[],
  missing: readonly MissingCable[],
  vocabulary: Vocabulary,
): Series => {
  const years = seriesYears(cables, missing, vocabulary);
  const highest = years.reduce((most, year) => Math.max(most, year.highest), 0);
  return {
    cables: cables.length,
    ...seriesDays(cables),
    years: years.map((year) => ({ ...year, runs: runsOf(year, highest * FINEST) })),
    highest,
    holes: holesOf(years),
    signers: signersOf(cables),
    missing,
  };
};
