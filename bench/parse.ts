import { parse } from "../src/telegram/index.ts";

export interface ParseFigures {
  readonly megabytesPerSecond: number;
  /** Time of reading over the time of just splitting the same text into lines. */
  readonly timesSplitting: number;
  /** Longest time of one cable, in milliseconds for 10 KB of it. */
  readonly slowestPer10Kb: number;
}

const ROUNDS = 3;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** Measures reading every field of `texts` on one core, beside splitting the same texts into lines in the same run. */
export const benchParse = (texts: readonly string[]): ParseFigures => {
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  for (const text of texts.slice(0, 500)) parse(text);
  const reading: number[] = [];
  const splitting: number[] = [];
  const slowest: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    let lines = 0;
    const beforeSplit = performance.now();
    for (const text of texts) lines += text.split("\n").length;
    splitting.push(performance.now() - beforeSplit);
    if (lines === 0) throw new Error("there is nothing to measure");
    const beforeRead = performance.now();
    let most = 0;
    for (const text of texts) {
      const start = performance.now();
      parse(text);
      most = Math.max(most, ((performance.now() - start) * 10_000) / Math.max(10_000, text.length));
    }
    reading.push(performance.now() - beforeRead);
    slowest.push(most);
  }
  return {
    megabytesPerSecond: length / 1000 / median(reading),
    timesSplitting: median(reading) / median(splitting),
    slowestPer10Kb: median(slowest),
  };
};
