import { exampleText, RULE_GROUPS, RULES, type Rule } from "../src/telegram/index.ts";
import { ADVICE, UNCERTAIN, UNDECIDED, type Undecided } from "./rules-undecided.ts";

const yearsOf = ({ since, until }: Rule): string =>
  until === null ? `since ${since}` : `${since} to ${until}`;

const MOST = 5;

const block = (lines: readonly string[]): string =>
  [...lines.slice(0, MOST), ...(lines.length > MOST ? ["…"] : [])]
    .map((line) => `    ${line}`)
    .join("\n");

const printed = (text: string): string[] => text.split("\n").filter((line) => line !== "");

/** The lines of one text that the other has not. */
const only = (text: string, other: string): string[] => {
  const known = new Set(printed(other));
  return printed(text).filter((line) => !known.has(line));
};

/** The lines of one text between those that both begin and end with: where lines were moved or doubled. */
const between = (text: string, other: string): string[] => {
  const one = printed(text);
  const two = printed(other);
  let start = 0;
  while (start < one.length && one[start] === two[start]) start += 1;
  let end = 0;
  while (
    end < one.length - start &&
    end < two.length - start &&
    one.at(-1 - end) === two.at(-1 - end)
  )
    end += 1;
  return one.slice(start, one.length - end);
};

const examplesOf = (rule: Rule): string[] => {
  const good = exampleText(rule.good);
  const bad = exampleText(rule.bad);
  const wrong = only(bad, good);
  const right = only(good, bad);
  if (wrong.length > 0)
    return [
      "Broken by:",
      block(wrong),
      ...(right.length > 0 ? ["Kept by:", block(right)] : ["Kept without these lines."]),
    ];
  return right.length > 0
    ? ["Broken where this is missing:", block(right)]
    : ["Broken by:", block(between(bad, good))];
};

const sectionOf = (rule: Rule): string =>
  [
    `### ${rule.code}`,
    `${rule.title} ${rule.why}`,
    `${rule.severity}, ${yearsOf(rule)}; ${rule.source}.`,
    ...examplesOf(rule),
  ].join("\n\n");

const table = (rows: readonly Undecided[]): string =>
  [
    "| rule | what it asks | why the text alone cannot decide it |",
    "| --- | --- | --- |",
    ...rows.map(({ code, title, reason }) => `| ${code} | ${title} | ${reason} |`),
  ].join("\n");

/** Returns docs/rules.md, made from the rules themselves. */
export const rulesDocument = (): string =>
  `${[
    "# Drafting rules",
    `The ${RULES.length} rules below are those of handbooks, orders and long practice that the text of a telegram can decide
alone. \`check(telegram, source)\` answers with one finding for each place that breaks one: code, severity, a sentence, the
place. A rule holds for telegrams of its years only; where a telegram has no date, only rules without limits hold. What
the reader could not make out is no matter of drafting and stands in [diagnostics.md](diagnostics.md).`,
    "This page is made by `node scripts/write-rules.ts`. Each rule's two telegrams, one that keeps it and one that breaks it, are its tests; shown are the lines in which they differ.",
    ...RULE_GROUPS.flatMap(({ title, rules }) => [`## ${title}`, ...rules.map(sectionOf)]),
    "## Rules that a text cannot decide",
    table(UNDECIDED),
    "## Rules that are not certain enough",
    table(UNCERTAIN),
    "## Advice",
    "Advice on style is not checked: a text that does not follow it is not wrong. Three pieces of it are, as information: subject.length, ref.used and page.length.",
    ADVICE.map(([code, title]) => `- ${code}: ${title}`).join("\n"),
  ].join("\n\n")}\n`;
