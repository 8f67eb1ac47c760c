import { parse } from "../src/telegram/index.ts";

export interface ParseFigures {
  readonly megabytesPerSecond: number;
  /** The same for the first `AT_FIRST` texts that are read, while the engine makes the program fast. */
  readonly atFirst: number;
  /** The same by the shortest time of each text in all rounds, by the clock: what other programs disturb least. */
  readonly atBest: number;
  /** Time of reading over the time of just splitting the same text at line feeds, which copies nothing. */
  readonly timesSplitting: number;
  /** The same over splitting it at any line end, as a reader of telegrams must. */
  readonly timesSplittingAnyEnd: number;
  /** Longest time of one cable, in milliseconds for 10 KB of it. */
  readonly slowestPer10Kb: number;
}

const ROUNDS = 9;

/**
 * Telegrams that are read before anything else is measured: the engine makes the program fast while it runs, in threads of its
 * own, whose time is counted as well. It spends a second and a half on it, half of that within the first 3,000 telegrams and
 * the rest within 30,000. Who imports an archive reads more; what it costs at first is a figure of its own.
 */
const READ_BEFORE = 40_000;
const AT_FIRST = 10_000;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** Milliseconds of processor: what other programs take of the machine meanwhile does not count. */
const processorTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Milliseconds that splitting all of `texts` takes. */
const splitAt = (texts: readonly string[], end: string | RegExp): number => {
  let lines = 0;
  const before = processorTime();
  for (const text of texts) lines += text.split(end).length;
  const took = processorTime() - before;
  if (lines === 0) throw new Error("there is nothing to measure");
  return took;
};

/** Megabytes a second of reading the texts from one on to another, which begin again where they end. */
const speedOf = (texts: readonly string[], from: number, to: number): number => {
  let length = 0;
  const before = processorTime();
  for (let read = from; read < to; read += 1) {
    const text = texts[read % texts.length] ?? "";
    length += text.length;
    parse(text);
  }
  return length / 1000 / (processorTime() - before);
};

/** Measures reading every field of `texts` on one core, beside splitting the same texts into lines in the same run. */
export const benchParse = (texts: readonly string[]): ParseFigures => {
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  const atFirst = speedOf(texts, 0, AT_FIRST);
  speedOf(texts, AT_FIRST, READ_BEFORE);
  const reading: number[] = [];
  const splitting: number[] = [];
  const splittingAnyEnd: number[] = [];
  const slowest: number[] = [];
  const shortest = texts.map(() => Infinity);
  for (let round = 0; round < ROUNDS; round += 1) {
    splitting.push(splitAt(texts, "\n"));
    splittingAnyEnd.push(splitAt(texts, /\r\n|\r|\n/));
    const beforeRead = processorTime();
    let most = 0;
    for (const [index, text] of texts.entries()) {
      const start = performance.now();
      parse(text);
      const took = performance.now() - start;
      most = Math.max(most, (took * 10_000) / Math.max(10_000, text.length));
      shortest[index] = Math.min(shortest[index] ?? took, took);
    }
    reading.push(processorTime() - beforeRead);
    slowest.push(most);
  }
  return {
    megabytesPerSecond: length / 1000 / median(reading),
    atFirst,
    atBest: length / 1000 / shortest.reduce((sum, took) => sum + took, 0),
    timesSplitting: median(reading) / median(splitting),
    timesSplittingAnyEnd: median(reading) / median(splittingAnyEnd),
    slowestPer10Kb: median(slowest),
  };
};
