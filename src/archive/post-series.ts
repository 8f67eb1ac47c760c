import type { Reader } from "../clearance/index.ts";
import { postId, readMrn } from "../telegram/index.ts";
import { postOf, presentPostId, type Vocabulary } from "../vocabulary/index.ts";
import type { Archive, MissingCable, SeriesCable } from "./port.ts";

/** A stretch of numbers of which none is held, both ends in it. */
export interface Hole {
  readonly first: number;
  readonly last: number;
  /** How many of them are cited. */
  readonly cited: number;
}

/** One year of a post's series: it numbers its cables from 1 each January. */
export interface SeriesYear {
  readonly year: string;
  /** Different numbers held. */
  readonly held: number;
  /** The highest number that is held or cited; the post may have sent more. */
  readonly highest: number;
  /** Every stretch up to the highest of which nothing is held, in order. */
  readonly holes: readonly Hole[];
  /** Cited and not held, in order. */
  readonly missing: readonly {
    readonly mrn: string;
    readonly number: number;
    readonly times: number;
  }[];
}

export interface PostSeries {
  /** The post's id, as it is called now. */
  readonly post: string;
  /** Cables held, those without a number among them. */
  readonly cables: number;
  /** Days of the first and the last; null where none has a date. */
  readonly first: string | null;
  readonly last: string | null;
  readonly years: readonly (SeriesYear & { readonly share: number })[];
}

/** Year and number of a cable's name; one of several under a number has six digits of its hash behind it. */
export const numberIn = (name: string, vocabulary: Vocabulary) =>
  readMrn(name.split("~", 1)[0] ?? "", vocabulary);

const holesIn = (
  numbers: readonly number[],
  highest: number,
  cited: readonly { readonly number: number }[],
): readonly Hole[] => {
  const holes: Hole[] = [];
  let before = 0;
  let at = 0;
  for (const number of [...numbers, highest + 1]) {
    let within = 0;
    for (; at < cited.length && cited[at]!.number < number; at++) within++;
    if (number > before + 1) holes.push({ first: before + 1, last: number - 1, cited: within });
    before = number;
  }
  return holes;
};

/**
 * Returns the years of a post's series. `missing` are the cables of this post that are cited and not held. Linear in the number of
 * cables but for putting them in order.
 */
export const seriesYears = (
  cables: readonly SeriesCable[],
  missing: readonly MissingCable[],
  vocabulary: Vocabulary,
): readonly SeriesYear[] => {
  const years = new Map<
    number,
    { readonly numbers: Set<number>; readonly missing: SeriesYear["missing"][number][] }
  >();
  const yearOf = (year: number) => {
    const one = years.get(year) ?? { numbers: new Set<number>(), missing: [] };
    years.set(year, one);
    return one;
  };
  for (const { mrn } of cables) {
    const at = numberIn(mrn, vocabulary);
    if (at !== null) yearOf(at.year).numbers.add(at.serial);
  }
  for (const { mrn, times } of missing) {
    const at = numberIn(mrn, vocabulary);
    if (at !== null) yearOf(at.year).missing.push({ mrn, number: at.serial, times });
  }
  return [...years]
    .toSorted(([one], [other]) => one - other)
    .map(([year, one]) => {
      const numbers = [...one.numbers].toSorted((a, b) => a - b);
      const cited = one.missing.toSorted((a, b) => a.number - b.number);
      const highest = Math.max(numbers.at(-1) ?? 0, cited.at(-1)?.number ?? 0);
      return {
        year: String(year),
        held: numbers.length,
        highest,
        holes: holesIn(numbers, highest, cited),
        missing: cited,
      };
    });
};

/** Returns the days of the first and the last cable of a series; null where none has a date. */
export const seriesDays = (
  cables: readonly SeriesCable[],
): { readonly first: string | null; readonly last: string | null } => {
  const dates = cables.flatMap(({ date }) => date ?? []).toSorted();
  return { first: dates[0] ?? null, last: dates.at(-1) ?? null };
};

/** Returns of the missing cables those of a post, by its present id. */
export const missingOfPost = (
  missing: readonly MissingCable[],
  post: string,
  vocabulary: Vocabulary,
): readonly MissingCable[] =>
  missing.filter(
    ({ mrn }) => presentPostId(vocabulary, readMrn(mrn, vocabulary)?.post ?? "") === post,
  );

/**
 * Returns the series of a post, named in any spelling or as it was called before, as a reader sees it: by year what is held of its
 * numbers and where the holes are. Null where no vocabulary knows the post and nothing held or cited is of it.
 *
 *     await postSeries(archive, reader, "Port Esperance", vocabulary)
 */
export const postSeries = async (
  archive: Archive,
  reader: Reader,
  named: string,
  vocabulary: Vocabulary,
): Promise<PostSeries | null> => {
  const post = presentPostId(vocabulary, postId(vocabulary, named));
  const [cables, all] = await Promise.all([archive.series(reader, post), archive.missing(reader)]);
  const missing = missingOfPost(all, post, vocabulary);
  if (cables.length === 0 && missing.length === 0 && postOf(vocabulary, post) === null) return null;
  return {
    post,
    cables: cables.length,
    ...seriesDays(cables),
    years: seriesYears(cables, missing, vocabulary).map((year) => ({
      ...year,
      share: year.held / year.highest,
    })),
  };
};
