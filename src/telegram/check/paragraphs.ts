import type { Paragraph } from "../model.ts";
import { RANK } from "../marking.ts";
import { breachIf, firstPlace, nameOf, placeOf, reported, type Context } from "./context.ts";
import { example } from "./example.ts";
import type { Breach, Rule } from "./rule.ts";

/** Three printed pages of 55 lines. */
const THREE_PAGES = 165;

const each = (
  list: readonly Paragraph[],
  isWrong: (one: Paragraph) => boolean,
  sentence: (one: Paragraph) => string,
): Breach[] =>
  list
    .filter((one) => isWrong(one))
    .map((one) => ({ span: firstPlace(one), message: sentence(one) }));

/** A summary may stand unnumbered above paragraph 1 (5 FAH-1 H-246.3). */
const numbered = (context: Context): readonly Breach[] => {
  const { paragraphs, telegram } = context;
  const [first] = paragraphs;
  if (!first) return [];
  if (paragraphs.length === 1)
    return breachIf(
      first.number === 1 && telegram.sections.length === 0,
      firstPlace(first),
      "The only paragraph is numbered. Leave the number out.",
    );
  if (paragraphs.every(({ number }) => number === null))
    return breachIf(
      true,
      firstPlace(first),
      "The paragraphs are not numbered. Number them from 1.",
    );
  return reported(
    context,
    ["paragraph.missing", "paragraph.repeated"],
    "Number the paragraphs from 1 without gap or repeat.",
  );
};

/** A mark that stands in its place and was not read as one: in brackets, or without its second parenthesis. */
const isBroken = ({ mark, text }: Paragraph): boolean =>
  mark === null && /^(?:\[ ?(?:U|C|S|TS|SBU)[\]/]|\( ?(?:U|C|S|TS|SBU)[ /] ?[A-Z])/.test(text);

const isListLetter = ({ mark, text }: Paragraph): boolean =>
  mark === null ? /^\([a-z]\) /.test(text) : /^[a-z]$/.test(mark);

const markForm = (context: Context): Breach[] => [
  ...each(
    context.paragraphs,
    (one) =>
      isBroken(one) ||
      (one.mark !== null && one.mark.length > 1 && one.mark !== one.mark.toUpperCase()),
    (one) =>
      `${nameOf(one)} has the mark "${(one.mark ?? one.text.slice(0, 6)).trim()}". Print it in capitals within parentheses.`,
  ),
  ...reported(
    context,
    ["mark.malformed", "mark.unreadable"],
    "Print the mark in capitals within parentheses.",
  ),
];

const closed = (context: Context): Breach[] => {
  const { paragraphs } = context;
  const isEnd = (one: Paragraph): boolean => /\bEND (?:OF )?COMMENT/i.test(one.text);
  const last = paragraphs.findLastIndex(isEnd);
  return [
    ...reported(context, ["summary.unclosed", "aside.unclosed"], "Close it with END and its name."),
    ...each(
      paragraphs.slice(last + 1),
      ({ text }) => /^COMMENT ?[:.-]/i.test(text),
      (one) => `${nameOf(one)} opens a comment that nothing closes. Close it with END COMMENT.`,
    ),
  ];
};

const summaryRequired = (context: Context): readonly Breach[] => {
  const { lines, telegram, paragraphs } = context;
  const [first] = paragraphs;
  if (telegram.summary !== null || !first || !context.isWhole) return [];
  const count = lines.filter(({ kind }) => kind === "paragraph" || kind === "heading").length;
  return breachIf(
    count > THREE_PAGES && !paragraphs.some(({ role }) => role === "summary"),
    firstPlace(first),
    `The text has ${count} lines, more than three pages, and no summary. Put one first.`,
  );
};

const protect = /\bstrictly protect|\bprotect(?:ed)? source\b|\(protect\)/i;

const sources = (context: Context): readonly Breach[] => [
  ...each(
    context.paragraphs,
    ({ text, level }) => protect.test(text) && (level === null || RANK[level] < RANK.CONFIDENTIAL),
    (one) =>
      `${nameOf(one)} names a source to be protected and is not marked as classified. Move the name, or raise the mark.`,
  ),
  ...breachIf(
    protect.test(context.telegram.subject?.text ?? ""),
    placeOf(context, "subject"),
    "The subject names a source to be protected. Take the name out.",
  ),
];

const many = (count: number): string =>
  Array.from({ length: count }, () => "The tender was moved again.").join("\n");

/** The text: paragraphs, their numbers and marks. */
export const paragraphRules: readonly Rule[] = [
  {
    code: "summary.required",
    severity: "warning",
    title: "A telegram of more than three pages has a summary.",
    why: "Readers are in a hurry.",
    source: "5 FAH-1 H-246.3",
    since: "1998",
    until: null,
    check: summaryRequired,
    good: example("confidential"),
    bad: example("confidential", ["2. (C) The", `2. (C) ${many(170)}\nThe`]),
  },
  {
    code: "summary.closed",
    severity: "warning",
    title: "SUMMARY has END SUMMARY, COMMENT has END COMMENT, and so on.",
    why: "Readers and machines must know where opinion ends.",
    source: "texts of real telegrams",
    since: "1973",
    until: null,
    restates: ["summary.unclosed", "aside.unclosed"],
    check: closed,
    good: example(
      "confidential",
      ["2. (C) The", "2. (C) SUMMARY: The"],
      ["(ref B).", "(ref B). END SUMMARY."],
    ),
    bad: example("confidential", ["2. (C) The", "2. (C) SUMMARY: The"]),
  },
  {
    code: "para.numbered",
    severity: "warning",
    title:
      "Two or more paragraphs are numbered from 1 without gap or repeat; a single paragraph is not numbered.",
    why: "Instructions and answers cite numbers.",
    source: "5 FAH-1 H-246.2",
    since: "1973",
    until: null,
    restates: ["paragraph.missing", "paragraph.repeated"],
    check: numbered,
    good: example("confidential"),
    bad: example("confidential", ["3. (C)", "4. (C)"]),
  },
  {
    code: "para.mark",
    severity: "error",
    title: "Each paragraph of a classified telegram has a mark right after the number.",
    why: "Portion marking is law.",
    source: "32 CFR 2001.21; 5 FAH-1 H-246.2",
    since: "1995-10-14",
    until: null,
    restates: ["mark.absent"],
    check: ({ paragraphs, isClassified, telegram }) =>
      isClassified
        ? each(
            paragraphs,
            ({ mark }) => mark === null,
            (one) =>
              `${nameOf(one)} has no mark and counts as ${telegram.classification?.level ?? ""}. Put its mark right after the number.`,
          )
        : [],
    good: example("confidential"),
    bad: example("confidential", ["2. (C) The", "2. The"]),
  },
  {
    code: "para.mark.sbu",
    severity: "warning",
    title:
      "In an SBU telegram paragraphs are marked (U) or (SBU), what is not for foreigners (SBU/NF).",
    why: "The reader must know which paragraph is sensitive.",
    source: "5 FAH-1 H-246.2",
    since: "1998",
    until: "2020",
    restates: ["mark.absent"],
    check: ({ paragraphs, telegram }) =>
      telegram.classification?.level === "SBU"
        ? each(
            paragraphs,
            ({ mark }) => mark === null,
            (one) => `${nameOf(one)} has no mark. Put (U) or (SBU) right after the number.`,
          )
        : [],
    good: example("sensitive"),
    bad: example("sensitive", ["2. (SBU) The", "2. The"]),
  },
  {
    code: "para.mark.form",
    severity: "warning",
    title:
      "Marks are capital letters in parentheses: U, SBU, C, S, TS, with controls after a slant.",
    why: "Others are not read.",
    source: "5 FAH-1 H-246.2",
    since: "1995-10-14",
    until: null,
    restates: ["mark.malformed", "mark.unreadable"],
    check: markForm,
    good: example("confidential"),
    bad: example("confidential", ["2. (C)", "2. [C]"]),
  },
  {
    code: "para.mark.enumerator",
    severity: "warning",
    title: "A list letter (a), (b), (c) is not placed where a mark is expected.",
    why: "(c) and (C), (s) and (S) are confused.",
    source: "texts of real telegrams",
    since: "1995-10-14",
    until: null,
    check: ({ paragraphs }) =>
      each(
        paragraphs,
        isListLetter,
        (one) =>
          `${nameOf(one)} begins with the small letter (${one.mark ?? one.text.slice(1, 2)}) where its mark should be. Print the mark in capitals, and lists with dashes.`,
      ),
    good: example("confidential"),
    bad: example("confidential", ["2. (C)", "2. (c)"]),
  },
  {
    code: "para.sub.mark",
    severity: "warning",
    title: "A paragraph shows the highest mark of its sub-paragraphs.",
    why: "Parts are cut out and reused.",
    source: "32 CFR 2001.21",
    since: "1995-10-14",
    until: null,
    restates: ["mark.inside"],
    check: (context) =>
      reported(context, ["mark.inside"], "Raise the paragraph's own mark to the highest in it."),
    good: example("confidential", ["(ref B).", "(ref B).\n\nA. (U) First point."]),
    bad: example(
      "confidential",
      ["C O N F I D E N T I A L", "S E C R E T"],
      ["CCCCC", "SSSSS"],
      ["(ref B).", "(ref B).\n\nA. (S) First point."],
    ),
  },
  {
    code: "entire.text",
    severity: "warning",
    title:
      "Paragraphs are marked one by one; one mark for all, (C - ENTIRE TEXT), was the form until 1995.",
    why: "A mark for all hides which part is sensitive.",
    source: "32 CFR 2001.21; records of 1979",
    since: "1995-10-14",
    until: null,
    restates: ["control.unknown"],
    check: ({ paragraphs }) =>
      each(
        paragraphs,
        ({ mark }) => mark?.toUpperCase().includes("ENTIRE TEXT") ?? false,
        (one) => `${nameOf(one)} marks the entire text. Mark each paragraph.`,
      ),
    good: example("of1979"),
    bad: example("of1998", ["1. (U)", "1. (C - ENTIRE TEXT)"]),
  },
  {
    code: "source.protect",
    severity: "warning",
    title:
      "A source to be protected is named with STRICTLY PROTECT in a paragraph marked as classified, never in the subject.",
    why: "Names are cut out by reviewers only if seen.",
    source: "practice",
    since: "1995-10-14",
    until: null,
    check: sources,
    good: example("confidential", ["as in Rome", "Doe (strictly protect) said"]),
    bad: example("sensitive", ["as in Rome", "Doe (strictly protect) said"]),
  },
];
