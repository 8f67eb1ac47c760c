import type { PartKind, Section } from "../model.ts";
import type { Context, PlacedLine } from "./context.ts";
import { reported } from "./context.ts";
import { example } from "./example.ts";
import { isOwn, ownLines } from "./own-lines.ts";
import type { Breach, Rule } from "./rule.ts";

/** The teleprinter's line. */
const WIDEST = 69;
/** Relays limited a transmission; the limit itself is not established, sections of 100 lines are usual. */
const LONGEST_SECTION = 150;
const LONGEST_PAGE = 60;

const tooLong = (context: Context): Breach[] =>
  ownLines(context)
    .filter(({ start, end }) => end - start > WIDEST)
    .map(({ start, end }) => ({
      span: { start: start + WIDEST, end },
      message: `The line has ${end - start} characters. Break it at ${WIDEST}.`,
    }));

const isText = (kind: PartKind | undefined): boolean => kind === "paragraph" || kind === "heading";

/** Stretches of lines between the lines of some kind that are longer than `most`. */
const stretches = (
  lines: readonly PlacedLine[],
  parts: (line: PlacedLine) => boolean,
  counts: (line: PlacedLine) => boolean,
  most: number,
  sentence: (count: number) => string,
): Breach[] => {
  const breaches: Breach[] = [];
  let count = 0;
  let first: PlacedLine | undefined;
  const close = (): void => {
    if (first && count > most)
      breaches.push({ span: { start: first.at, end: first.end }, message: sentence(count) });
    count = 0;
    first = undefined;
  };
  for (const line of lines) {
    if (parts(line)) close();
    else if (counts(line)) {
      first ??= line;
      count += 1;
    }
  }
  close();
  return breaches;
};

const sectionSize = ({ lines, isTyped }: Context): Breach[] =>
  isTyped
    ? stretches(
        lines,
        ({ kind }) => kind === "section-line" || kind === "page-line",
        ({ kind }) => isText(kind) || kind === "blank",
        LONGEST_SECTION,
        (count) =>
          `From here ${count} lines follow without a section line. Cut the text into sections of about 100 lines.`,
      )
    : [];

const pageLength = ({ lines }: Context): Breach[] => {
  const isPage = ({ kind, text }: PlacedLine): boolean =>
    kind === "page-line" && /^PAGE \d/.test(text);
  const first = lines.findIndex(isPage);
  return first < 0
    ? []
    : stretches(
        lines.slice(first),
        isPage,
        (line) => isOwn(line) && line.text !== "",
        LONGEST_PAGE,
        (count) =>
          `The printed page that begins here has ${count} lines. Begin a new one after 60.`,
      );
};

/** A section that begins with paragraph 1 again. */
const numberingContinues = ({ telegram, paragraphs }: Context): Breach[] => {
  const later = telegram.sections.filter(({ number }) => number > 1);
  const breaches: Breach[] = [];
  let index = 0;
  for (const { number, span } of later) {
    while (index < paragraphs.length && (paragraphs[index]?.spans[0]?.start ?? 0) < span.start)
      index += 1;
    const first = paragraphs[index];
    if (index > 0 && first?.number === 1)
      breaches.push({
        span: first.spans[0] ?? span,
        message: `Section ${number} begins with paragraph 1 again. Let the numbers run on.`,
      });
  }
  return breaches;
};

const isOf = ({ number, of }: Section): boolean => number >= 1 && number <= of;

const wide =
  "The ministry of harbors told us that the tender was moved once more to an earlier day.";
const lines = (count: number): string =>
  Array.from({ length: count }, () => "The tender was moved again.").join("\n");
const sections = [
  ["L VALLETTA", "L SECTION 01 OF 02 VALLETTA"],
  ["#0871 172", "#0871/01 172"],
] as const;

/** The printed form: lines, signs, pages and sections. */
export const pageRules: readonly Rule[] = [
  {
    code: "line.length.69",
    severity: "error",
    title: "No line is longer than 69 characters.",
    why: "The teleprinter's line.",
    source: "Commerce Department cable form; Navy checklist",
    since: "1973",
    until: "2010",
    check: tooLong,
    good: example("confidential"),
    bad: example("confidential", ["2. (C) The", `2. (C) ${wide}\nThe`]),
  },
  {
    code: "page.length",
    severity: "info",
    title: "A printed page has at most 60 lines.",
    why: "Pages are parted from one another.",
    source: "printed pages of the network",
    since: "1973",
    until: "2010",
    check: pageLength,
    good: example("of1975"),
    bad: example("of1975", ["1. EMBASSY", `1. ${lines(60)}\nEMBASSY`]),
  },
  {
    code: "section.size",
    severity: "warning",
    title:
      "A long telegram is cut into sections of about 100 lines, each with its own head and SECTION nn OF nn.",
    why: "Relays limit the length of one transmission.",
    source: "practice of the network",
    since: "1973",
    until: "2010",
    check: sectionSize,
    good: example("confidential"),
    bad: example("confidential", ["2. (C) The", `2. (C) ${lines(160)}\nThe`]),
  },
  {
    code: "section.count",
    severity: "error",
    title: "All sections name the same total and are numbered 01 to the total.",
    why: "A missing section must be noticed.",
    source: "section lines of real telegrams",
    since: "1973",
    until: "2010",
    restates: ["section.differs", "section.missing"],
    check: (context) => [
      ...reported(
        context,
        ["section.differs", "section.missing"],
        "Number the sections 01 to the total, and send those that are missing.",
      ),
      ...context.telegram.sections
        .filter((one) => !isOf(one))
        .map(({ number, of, span }) => ({
          span,
          message: `Section ${number} of ${of} cannot be. Correct the number or the total.`,
        })),
    ],
    good: example("confidential", ...sections, [
      "3. (C) ",
      "C O N F I D E N T I A L SECTION 02 OF 02 VALLETTA 000871\n\n3. (C) ",
    ]),
    bad: example("confidential", ...sections, [
      "3. (C) ",
      "C O N F I D E N T I A L SECTION 02 OF 04 VALLETTA 000871\n\n3. (C) ",
    ]),
  },
  {
    code: "section.numbering.continues",
    severity: "warning",
    title: "Paragraph numbers run on through the sections.",
    why: "One telegram, one numbering.",
    source: "section lines of real telegrams",
    since: "1973",
    until: "2010",
    check: numberingContinues,
    good: example("confidential", ...sections, [
      "3. (C) ",
      "C O N F I D E N T I A L SECTION 02 OF 02 VALLETTA 000871\n\n3. (C) ",
    ]),
    bad: example("confidential", ...sections, [
      "3. (C) ",
      "C O N F I D E N T I A L SECTION 02 OF 02 VALLETTA 000871\n\n1. (C) ",
    ]),
  },
];
