import type { ClassifiedBy } from "../model.ts";
import { breachIf, headPlace, placeOf, type Context } from "./context.ts";
import { example } from "./example.ts";
import type { Breach, Rule } from "./rule.ts";

const line = "Classified By: Ambassador Helen Drake, reasons 1.4 (b) and (d).";

type Test = (classifier: ClassifiedBy, context: Context) => string | null;

/** A check of the Classified By line: `test` answers with the sentence about what is wrong, or null. */
const onLine =
  (test: Test) =>
  (context: Context): readonly Breach[] => {
    const { classifiedBy } = context.telegram;
    const message = classifiedBy === null ? null : test(classifiedBy, context);
    return message === null ? [] : breachIf(true, placeOf(context, "classifiedBy"), message);
  };

const isDerivative = ({ authority, raw }: ClassifiedBy): boolean =>
  authority !== null || /derived from/i.test(raw);

/** Letters in parentheses behind the section, also those that no order has. */
const lettersIn = (raw: string): string[] => {
  const at = /1 ?\. ?[45]/.exec(raw)?.index ?? -1;
  return at < 0
    ? []
    : [...raw.slice(at + 3, at + 80).matchAll(/\(([A-Za-z])\)/g)].map(([, letter = ""]) =>
        letter.toLowerCase(),
      );
};

/** The section that the reasons have on a day: renumbered in September 2003. */
const sectionAt = (sent: string): string => (sent.slice(0, 7) < "2003-09" ? "1.5" : "1.4");

/** The Classified By line: who classified, and why. */
export const classifierRules: readonly Rule[] = [
  {
    code: "classby.present",
    severity: "error",
    title: "A classified telegram has a Classified By line with name and position.",
    why: "It is required on the face of each original classification.",
    source: "32 CFR 2001.21; 5 FAH-1 H-246",
    since: "1995-10-14",
    until: null,
    check: (context) =>
      breachIf(
        context.isClassified && context.isWhole && context.telegram.classifiedBy === null,
        headPlace(context),
        "The telegram is classified and does not say by whom. Add the Classified By line.",
      ),
    good: example("confidential"),
    bad: example("confidential", [`${line}\n\n`, ""]),
  },
  {
    code: "classby.absent.unclas",
    severity: "warning",
    title: "An unclassified telegram has no Classified By line.",
    why: "It is left over from a draft; readers wonder.",
    source: "32 CFR 2001.21",
    since: "1995-10-14",
    until: null,
    check: onLine((_, { rank, isClassified }) =>
      rank >= 0 && !isClassified
        ? "The telegram is not classified and has a Classified By line. Delete the line."
        : null,
    ),
    good: example("unclassified"),
    bad: example("unclassified", ["1. This", `${line}\n\n1. This`]),
  },
  {
    code: "classby.name",
    severity: "warning",
    title: "The classifier is named or given by identifier besides the title.",
    why: "A title alone does not show who decided.",
    source: "32 CFR 2001.21",
    since: "1995-10-14",
    until: null,
    check: onLine((classifier) =>
      classifier.name === null && !isDerivative(classifier)
        ? "The Classified By line has no name. Add it to the title."
        : null,
    ),
    good: example("confidential"),
    bad: example("confidential", ["Ambassador Helen Drake", "DCM"]),
  },
  {
    code: "classby.reason",
    severity: "error",
    title: "At least one reason letter of the order is given: a to g, and h from 2003.",
    why: "The category justifies classification.",
    source: "32 CFR 2001.21",
    since: "1995-10-14",
    until: null,
    check: onLine((classifier) =>
      classifier.reasons.length === 0 &&
      lettersIn(classifier.raw).length === 0 &&
      !isDerivative(classifier)
        ? "The Classified By line gives no reason. Add its letters, as 1.4 (b) and (d)."
        : null,
    ),
    good: example("confidential"),
    bad: example("confidential", ["reasons 1.4 (b) and (d)", "reasons 1.4"]),
  },
  {
    code: "classby.reason.section",
    severity: "warning",
    title: "The section is 1.4 from September 2003, 1.5 before that (from October 1995).",
    why: "The sections of the order were renumbered.",
    source: "E.O. 12958 as amended by E.O. 13292",
    since: "1995-10-14",
    until: null,
    restates: ["reason.obsolete"],
    check: onLine(({ section }, { sent }) =>
      sent !== null &&
      sent.length === 10 &&
      (section === "1.4" || section === "1.5") &&
      section !== sectionAt(sent)
        ? `The reasons stand under section ${section}. On the day of the telegram it was ${sectionAt(sent)}; print that.`
        : null,
    ),
    good: example("confidential"),
    bad: example("confidential", ["reasons 1.4", "reasons 1.5"]),
  },
  {
    code: "classby.reason.letter",
    severity: "error",
    title: "Letters lie between a and h; h only under 1.4.",
    why: "There is no other category.",
    source: "E.O. 12958 s. 1.5; E.O. 13526 s. 1.4",
    since: "1995-10-14",
    until: null,
    check: onLine(({ raw, section }) => {
      const last = section === "1.5" ? "g" : "h";
      const wrong = lettersIn(raw).filter((letter) => letter > last);
      return wrong.length === 0
        ? null
        : `Reason (${wrong.join("), (")}) is none of section ${section ?? "1.4"}. Use a to ${last}.`;
    }),
    good: example("confidential"),
    bad: example("confidential", ["(b) and (d)", "(k)"]),
  },
  {
    code: "classby.derivative",
    severity: "warning",
    title: "A derivative classification says Derived From with its source and a date.",
    why: "Derivative classifiers repeat decisions, they do not make them.",
    source: "CAPCO manual, section E.2",
    since: "1995-10-14",
    until: null,
    check: onLine((classifier, { telegram }) => {
      if (isDerivative(classifier))
        return telegram.declassify?.on == null && !/\d{4}/.test(classifier.raw)
          ? "The Derived From line has no date. Take the longest date of the sources."
          : null;
      return classifier.reasons.length === 0 && /\bfrom [A-Z0-9]{2}/i.test(classifier.raw)
        ? "The line takes its classification from another text. Print Derived From, the source and its date."
        : null;
    }),
    good: example("confidential", [line, "Derived From: 06 STATE 98110, DECL 06/01/2016"]),
    bad: example("confidential", ["reasons 1.4 (b) and (d)", "from STATE 98110"]),
  },
];
