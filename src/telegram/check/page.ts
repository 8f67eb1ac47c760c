import type { PartKind, Section } from "../model.ts";
import type { Context, PlacedLine } from "./context.ts";
import { reported } from "./context.ts";
import { example } from "./example.ts";
import type { Breach, Rule } from "./rule.ts";

/** The teleprinter's line. */
const WIDEST = 69;
/** Relays limited a transmission; the limit itself is not established, sections of 100 lines are usual. */
const LONGEST_SECTION = 150;
const LONGEST_PAGE = 60;

/** What an archive, a relay or a releaser put around the telegram. */
const AROUND: ReadonlySet<PartKind> = new Set(["card", "record", "page-line", "unread", "blank"]);

const ownLines = ({ lines, isTyped }: Context): readonly PlacedLine[] =>
  isTyped ? lines.filter(({ kind }) => !AROUND.has(kind)) : [];

const tooLong = (context: Context): Breach[] =>
  ownLines(context)
    .filter(({ start, end }) => end - start > WIDEST)
    .map(({ start, end }) => ({
      span: { start: start + WIDEST, end },
      message: `The line has ${end - start} characters. Break it at ${WIDEST}.`,
    }));

const ALLOWED = /^[A-Za-z0-9 \-?:$'&().,/";]$/;
const WRITTEN_OUT = "#@%*_¼½¾";
/** Blanks and line ends of all kinds, and the pilcrow that a web publisher put before numbers. */
const LET_PASS = "\n\r\f\v\0\u0085\u00a0\u00b6\u2007\u202f\u2028\u2029\u3000\ufeff";

type Fault = "allowed" | "forbidden" | "ascii";

const faultOf = (sign: string, kind: PartKind): Fault | null => {
  if (ALLOWED.test(sign) || LET_PASS.includes(sign)) return null;
  if (sign === "#" && (kind === "station" || kind === "ending")) return null;
  if (WRITTEN_OUT.includes(sign)) return "forbidden";
  const code = sign.charCodeAt(0);
  if (code < 32) return sign === "\t" ? "ascii" : null;
  return code > 126 ? "ascii" : "allowed";
};

/** Lines with a sign of one fault: one breach a line, at the first. Reviewers' brackets are not the drafter's. */
const signs =
  (fault: Fault, advice: string) =>
  (context: Context): Breach[] => {
    const redactions = context.paragraphs.flatMap((one) => one.redactions.map(({ span }) => span));
    const breaches: Breach[] = [];
    let next = 0;
    for (const line of ownLines(context)) {
      for (let at = line.start; at < line.end; at += 1) {
        const sign = context.source[at] ?? "";
        if (faultOf(sign, line.kind) !== fault) continue;
        while ((redactions[next]?.end ?? Infinity) <= at) next += 1;
        if ((redactions[next]?.start ?? Infinity) <= at) continue;
        const shown = sign === "\t" ? "A tab" : `The sign "${sign}"`;
        breaches.push({
          span: { start: at, end: at + 1 },
          message: `${shown} stands in this line. ${advice}`,
        });
        break;
      }
    }
    return breaches;
  };

const isText = (kind: PartKind | undefined): boolean => kind === "paragraph" || kind === "heading";

/** A sign of the end that is not the end: text goes on behind it. */
const endings = ({ lines }: Context): Breach[] => {
  const breaches: Breach[] = [];
  let after: PartKind | undefined;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index];
    if (!line || line.kind === "blank") continue;
    const isSign = /^(?:NNNN|ZCZC)|^BT$/.test(line.text);
    if (isSign && (isText(line.kind) || (line.kind === "ending" && isText(after))))
      breaches.push({
        span: { start: line.at, end: line.end },
        message: `The line "${line.text.slice(0, 20)}" ends or begins a transmission. Write it differently.`,
      });
    if (line.kind !== "ending") after = line.kind;
  }
  return breaches;
};

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
        () => true,
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
    code: "chars.allowed",
    severity: "error",
    title:
      "Only letters, digits, blank and - ? : $ ' & ( ) . , / \" ; are used; # only in the DE line and at the end.",
    why: "Others are lost or act as commands.",
    source: "ACP 127; Navy course on message writing",
    since: "1973",
    until: "2010",
    check: signs("allowed", "Write it in words, or with the signs of the network alphabet."),
    good: example("confidential"),
    bad: example("confidential", ["no reason", "no reason [sic]"]),
  },
  {
    code: "chars.forbidden",
    severity: "warning",
    title: "# @ % * _ and fractions are written out.",
    why: "They are not in the network alphabet.",
    source: "Navy course on message writing",
    since: "1973",
    until: "2010",
    check: signs("forbidden", "Write it out: NO., AT, PCT."),
    good: example("confidential", ["no reason", "no reason for 5 PCT"]),
    bad: example("confidential", ["no reason", "no reason for 5 %"]),
  },
  {
    code: "chars.ascii",
    severity: "warning",
    title: "No accents, curly quotes, dashes or tabs.",
    why: "Seven-bit lines turn them into other signs.",
    source: "practice of the network",
    since: "1973",
    until: "2010",
    check: signs("ascii", "Print the plain letter or sign."),
    good: example("confidential", ["Rome (", "Sao Paulo ("]),
    bad: example("confidential", ["Rome (", "São Paulo ("]),
  },
  {
    code: "chars.nnnn",
    severity: "error",
    title: "No line of the text begins with NNNN or ZCZC, and none is BT alone.",
    why: "They end or start transmissions.",
    source: "ACP 127",
    since: "1973",
    until: "2010",
    check: endings,
    good: example("confidential"),
    bad: example("confidential", ["ministry gave", "NNNN\nministry gave"]),
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
