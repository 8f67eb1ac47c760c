import type { PartKind } from "../model.ts";
import type { Span } from "../span.ts";
import { breachIf, headPlace, placeOf, reported, textAt, type Context } from "./context.ts";
import { example } from "./example.ts";
import type { Breach, Rule } from "./rule.ts";

/** Where each part of the head stands in the order of the form; captions and attention lines are easily changed about. */
const ORDER: Readonly<Partial<Record<PartKind, number>>> = {
  banner: 0,
  caption: 1,
  attention: 2,
  declassification: 3,
  tags: 4,
  subject: 5,
  references: 6,
  "classified-by": 7,
};

const PLAIN: Readonly<Partial<Record<PartKind, string>>> = {
  banner: "The classification line",
  caption: "A caption",
  attention: "An attention line",
  declassification: "The E.O. line",
  tags: "The TAGS line",
  subject: "The subject",
  references: "The reference line",
  "classified-by": "The Classified By line",
};

const inOrder = ({ telegram }: Context): Breach[] => {
  const breaches: Breach[] = [];
  let highest: PartKind | null = null;
  for (const { kind, span } of telegram.parts) {
    if (kind === "paragraph" || kind === "heading" || kind === "repeated-head") break;
    const place = ORDER[kind];
    if (place === undefined) continue;
    if (highest !== null && place < (ORDER[highest] ?? 0))
      breaches.push({
        span,
        message: `${PLAIN[kind] ?? kind} stands behind ${(PLAIN[highest] ?? highest).replace(/^(?:The|An?) /, "the ")}. Put it before.`,
      });
    else highest = kind;
  }
  return breaches;
};

const complete = (context: Context): Breach[] => {
  const { telegram } = context;
  if (!context.isWhole) return [];
  const missing: string[] = [];
  if (telegram.declassify === null) missing.push("an E.O. line");
  if (telegram.tags.length === 0) missing.push("a TAGS line");
  if (telegram.subject === null && !telegram.parts.some((part) => part.kind === "subject"))
    missing.push("a subject");
  return missing.map((what) => ({
    span: headPlace(context),
    message: `The head has no ${what.replace(/^an? /, "")}. Add ${what}.`,
  }));
};

/** Digits of a serial were padded to six when the 1990s' message systems came in. */
const numberForm = (context: Context): readonly Breach[] => {
  const { telegram, year } = context;
  const span = telegram.provenance.mrn?.spans[0];
  if (
    !span ||
    !telegram.parts.some(
      (part) =>
        part.kind === "banner" && span.start < part.span.end && span.start >= part.span.start,
    )
  )
    return [];
  const printed = textAt(context, span.start, span.end);
  const digits = /\d{1,9}$/.exec(printed)?.[0] ?? "";
  const line = textAt(context, span.start - 12, span.start);
  // The last figure before the post may also be the count of a section line.
  const hasYear =
    /^\d/.test(printed) ||
    (/(?:^|[ \n])'?(?:\d{4}|\d{2}) $/.test(line) && !/OF ?\d{1,3} $/.test(line));
  if (hasYear)
    return breachIf(
      true,
      span,
      `The number ${printed} is printed with a year. Leave the year out.`,
    );
  return breachIf(
    year !== null && year >= 2000 && digits.length !== 6,
    span,
    `The serial in ${printed} has ${digits.length} digits. Pad it with zeros to six.`,
  );
};

/** True for a head that opens a later section: each has its own. Sections have two digits, so they are few. */
const opensSection = ({ telegram }: Context, { start, end }: Span): boolean =>
  telegram.sections.some(
    ({ number, span }) => number > 1 && start <= span.start && span.start < end,
  );

const dtg = (context: Context): readonly Breach[] => {
  const group = context.telegram.transmission?.dtg ?? null;
  return group === null || group.at !== null
    ? []
    : [
        {
          span: placeOf(context, "transmission.dtg"),
          message: `The date-time group ${group.raw} is no minute in UTC. Print day, hour, minute, Z, month and year of the release.`,
        },
      ];
};

/** The head as a whole: its elements, their order, its number and its time. */
export const headRules: readonly Rule[] = [
  {
    code: "head.order",
    severity: "warning",
    title:
      "Head elements stand in the order classification and number, captions, attention lines, E.O., TAGS, SUBJECT, REF, Classified By, text.",
    why: "Readers and routing machines look for each element after the one before it.",
    source: "order of real telegrams, 1978–2010",
    since: "1978",
    until: "2010",
    check: inOrder,
    good: example("confidential"),
    bad: example(
      "confidential",
      ["SUBJECT: (U) HARBOR TENDER CLOSES EARLY\n", ""],
      ["E.O. 12958", "SUBJECT: (U) HARBOR TENDER CLOSES EARLY\nE.O. 12958"],
    ),
  },
  {
    code: "head.complete",
    severity: "error",
    title: "E.O. information, TAGS and a subject are present in every telegram.",
    why: "The handbook names these three as required of an archive message.",
    source: "5 FAH-1 H-210 (2018, 2024)",
    since: "1973",
    until: null,
    restates: ["subject.absent"],
    check: complete,
    good: example("unclassified"),
    bad: example("unclassified", ["E.O. 12958: N/A\n", ""]),
  },
  {
    code: "head.once",
    severity: "warning",
    title: "The head is printed once per section and does not repeat inside a section.",
    why: "A doubled head is a transmission fault and doubles the captions.",
    source: "practice",
    since: "1973",
    until: "2010",
    restates: ["head.repeated"],
    check: (context) =>
      reported(
        context,
        ["head.repeated"],
        "Delete the second one.",
        ({ span }) => !opensSection(context, span),
      ),
    good: example("unclassified"),
    bad: example("unclassified", [
      "1. This",
      `UNCLAS VALLETTA 000871

SIPDIS
EXERCISE EXERCISE EXERCISE

STATE FOR EUR/WE (PERKINS)

E.O. 12958: N/A
TAGS: PREL, PGOV, EWWT, MT
SUBJECT: HARBOR TENDER CLOSES EARLY

REF: A. VALLETTA 815
     B. 05 ROME 1993

1. This`,
    ]),
  },
  {
    code: "mrn.format",
    severity: "error",
    title:
      "The classification line ends with the originating post and its serial, six digits with zeros from 2000 on, no year.",
    why: "The number is the only identity of a telegram.",
    source: "classification lines of real telegrams",
    since: "1973",
    until: "2010",
    check: numberForm,
    good: example("confidential"),
    bad: example("confidential", ["VALLETTA 000871", "VALLETTA 871"]),
  },
  {
    code: "mrn.agrees",
    severity: "error",
    title: "The serial in the DE line, in the head and in every page line is the same number.",
    why: "Disagreement means spliced or damaged text.",
    source: "ACP 127 format line 3; page lines of real telegrams",
    since: "1973",
    until: "2010",
    restates: ["serial.mismatch", "page.mismatch"],
    check: (context) =>
      reported(
        context,
        ["serial.mismatch", "page.mismatch"],
        "Print the number of the head in every place, or part the two texts.",
      ),
    good: example("confidential"),
    bad: example("confidential", ["DE RUEHVT #0871", "DE RUEHVT #0872"]),
  },
  {
    code: "mrn.from.agrees",
    severity: "warning",
    title: "The post in the number is the post of the FM line, or its known short form.",
    why: "A telegram is numbered by its originator.",
    source: "classification lines of real telegrams",
    since: "1973",
    until: null,
    restates: ["post.mismatch"],
    check: (context) => reported(context, ["post.mismatch"], "Correct the one that is wrong."),
    good: example("confidential"),
    bad: example("confidential", ["FM AMEMBASSY VALLETTA", "FM AMEMBASSY ATHENS"]),
  },
  {
    code: "dtg.valid",
    severity: "error",
    title:
      "The date-time group is a real minute in UTC: a day of the month, hour 00–23, minute 00–59, zone Z, English month, two-digit year.",
    why: "A day has no 2400Z, and June no 31st.",
    source: "ACP 127 format line 5",
    since: "1973",
    until: null,
    restates: ["dtg.impossible"],
    check: dtg,
    good: example("confidential"),
    bad: example("confidential", ["O 210931Z JUN 06", "O 310931Z JUN 06"]),
  },
  {
    code: "dtg.julian",
    severity: "warning",
    title: "The day number in the DE line is the day of the date-time group, within one day.",
    why: "A different one means spliced text, or a slip of the leap year.",
    source: "ACP 127 format line 3",
    since: "1973",
    until: "2010",
    restates: ["julian.mismatch"],
    check: (context) => reported(context, ["julian.mismatch"], "Correct the one that is wrong."),
    good: example("confidential"),
    bad: example("confidential", ["1720931", "1750931"]),
  },
];
