import { asSent } from "../declared-open.ts";
import { RANK } from "../marking.ts";
import { breachIf, placeOf, textAt, type Context } from "./context.ts";
import { example } from "./example.ts";
import type { Breach, Rule } from "./rule.ts";

/** Lists cut a subject at two or three lines. */
const LONGEST = 150;

const present = (context: Context): readonly Breach[] => {
  const { telegram } = context;
  const part = telegram.parts.find((one) => one.kind === "subject");
  return telegram.subject === null && part
    ? breachIf(true, part.span, "The subject is empty. Write one behind SUBJECT.")
    : [];
};

const gluedReference = (context: Context): readonly Breach[] => {
  const { parts } = context.telegram;
  const index = parts.findIndex((one) => one.kind === "subject");
  const next = parts[index + 1];
  if (index < 0 || !next || (next.kind !== "references" && next.kind !== "page-line")) return [];
  return breachIf(
    textAt(context, next.span.start - 1, next.span.start) !== "\n",
    next.span,
    "The reference stands on the subject line. Begin a new line with REF.",
  );
};

const long = "THE TENDER FOR THE HARBOR WORKS OF THE OLD TOWN ";

/** The subject: the title in every list. */
export const subjectRules: readonly Rule[] = [
  {
    code: "subject.present",
    severity: "error",
    title: "The subject is not empty.",
    why: "It is required, and the title in every list.",
    source: "5 FAH-1 H-210",
    since: "1973",
    until: null,
    restates: ["subject.absent"],
    check: present,
    good: example("unclassified"),
    bad: example("unclassified", ["SUBJECT: HARBOR TENDER CLOSES EARLY", "SUBJECT:"]),
  },
  {
    code: "subject.length",
    severity: "info",
    title: "The subject is at most about 150 characters, two or three lines.",
    why: "Lists cut it.",
    source: "practice",
    since: "1973",
    until: null,
    check: (context) => {
      const length = context.telegram.subject?.text.length ?? 0;
      return breachIf(
        length > LONGEST,
        placeOf(context, "subject"),
        `The subject has ${length} characters. Shorten it to ${LONGEST}.`,
      );
    },
    good: example("unclassified"),
    bad: example("unclassified", [
      "HARBOR TENDER CLOSES EARLY",
      `${long}\n${long}\n${long}\n${long}`,
    ]),
  },
  {
    code: "subject.unclassified",
    severity: "warning",
    title: "The subject is unclassified if possible.",
    why: "Subjects appear in logs and lists.",
    source: "32 CFR 2001.21",
    since: "1978-12-01",
    until: null,
    check: (context) => {
      const level = context.telegram.subject?.level ?? null;
      return breachIf(
        level !== null && RANK[level] >= RANK.CONFIDENTIAL,
        placeOf(context, "subject"),
        `The subject is marked ${level ?? ""} and stands in logs and lists. Find words that can be (U).`,
      );
    },
    good: example("confidential"),
    bad: example("confidential", ["SUBJECT: (U)", "SUBJECT: (C)"]),
  },
  {
    code: "subject.mark",
    severity: "info",
    title: "The subject of a classified telegram carries its own mark.",
    why: "Titles are portions too; without a mark the subject counts as high as the banner.",
    source: "32 CFR 2001.21 (subjects and titles)",
    since: "1995-10-14",
    until: null,
    check: (context) =>
      breachIf(
        context.isClassified && context.telegram.subject?.mark === null,
        placeOf(context, "subject"),
        `The subject has no mark, so it counts as ${asSent(context.telegram).subject?.effective ?? ""}. Put (U) before it if it is unclassified.`,
      ),
    good: example("confidential"),
    bad: example("confidential", ["SUBJECT: (U) ", "SUBJECT: "]),
  },
  {
    code: "subject.mark.below",
    severity: "error",
    title: "The mark of the subject is not above the banner.",
    why: "The same arithmetic as for paragraphs.",
    source: "32 CFR 2001.21",
    since: "1995-10-14",
    until: null,
    restates: ["mark.exceeds"],
    check: (context) => {
      const level = context.telegram.subject?.level ?? null;
      return breachIf(
        level !== null && context.rank >= 0 && RANK[level] > context.rank,
        placeOf(context, "subject"),
        `The subject is marked ${level ?? ""}, above the banner's ${context.telegram.classification?.level ?? ""}. Raise the banner or lower the mark.`,
      );
    },
    good: example("confidential"),
    bad: example("confidential", ["SUBJECT: (U)", "SUBJECT: (S)"]),
  },
  {
    code: "subject.no.ref",
    severity: "warning",
    title: "References and page lines are not on the subject line.",
    why: "They would become part of the title.",
    source: "subject lines of real telegrams",
    since: "1973",
    until: "2010",
    check: gluedReference,
    good: example("confidential"),
    bad: example("confidential", ["EARLY\n\nREF:", "EARLY REF:"]),
  },
];
