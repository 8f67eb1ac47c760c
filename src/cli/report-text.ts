import type { ImportReport } from "../archive/index.ts";

/** Returns a number with its noun, as `1 hit`, `2,000 hits`. */
export const count = (number: number, one: string, many: string): string =>
  `${number.toLocaleString("en-US")} ${number === 1 ? one : many}`;

/** Failures a reader can look through; of more the reasons are counted first. */
const FEW = 3;

/** A name from the world outside, in which no sign may move the cursor or end the line. */
export const shownName = (name: string): string => name.replaceAll(/[\p{Cc}\p{Cf}]/gu, "␀");

/** Returns an import's report for a person. */
export const reportText = (report: ImportReport): string => {
  const shown = (number: number): string => number.toLocaleString("en-US");
  const lines = [
    `${count(report.read, "telegram", "telegrams")} read: ${shown(report.stored)} stored, ${shown(report.held)} already held, ${shown(report.copies)} further copies, ${shown(report.failed)} failed.`,
  ];
  if (report.failed > FEW) {
    const reasons = Object.entries(report.reasons).sort(([, one], [, other]) => other - one);
    lines.push(`why: ${reasons.map(([code, times]) => `${shown(times)} ${code}`).join(", ")}.`);
  }
  for (const { file, place, message } of report.failures) {
    lines.push(
      `failed: ${shownName(file)}${place === null ? "" : `, ${shownName(place)}`}: ${message}`,
    );
  }
  const unlisted = report.failed - report.failures.length;
  if (unlisted > 0) lines.push(`… and ${shown(unlisted)} more failures, all kept.`);
  for (const { file, why } of report.skipped)
    lines.push(`left alone: ${shownName(file)} is ${why}.`);
  if (report.failed > 0) {
    lines.push(
      'What failed is kept; "reftel import --retry" takes its bytes again, or its file where none were kept.',
    );
  }
  return `${lines.join("\n")}\n`;
};
