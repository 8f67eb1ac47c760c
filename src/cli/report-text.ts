import type { ImportReport } from "../archive/index.ts";

/** Returns a number with its noun, as `1 hit`, `2,000 hits`. */
export const count = (number: number, one: string, many: string): string =>
  `${number.toLocaleString("en-US")} ${number === 1 ? one : many}`;

/** Returns an import's report for a person. */
export const reportText = (report: ImportReport): string => {
  const lines = [
    `${count(report.read, "telegram", "telegrams")} read: ${report.stored} stored, ${report.held} already held, ${report.copies} further copies, ${report.failed} failed.`,
  ];
  for (const { file, place, message } of report.failures) {
    lines.push(`failed: ${file}${place === null ? "" : `, ${place}`}: ${message}`);
  }
  const unlisted = report.failed - report.failures.length;
  if (unlisted > 0)
    lines.push(`… and ${unlisted.toLocaleString("en-US")} more failures, all kept.`);
  for (const { file, why } of report.skipped) lines.push(`left alone: ${file} is ${why}.`);
  if (report.failed > 0) {
    lines.push('What failed is kept with its bytes; "reftel import --retry" takes it again.');
  }
  return `${lines.join("\n")}\n`;
};
