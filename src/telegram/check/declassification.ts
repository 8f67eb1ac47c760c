import type { Declassify } from "../model.ts";
import { onDeclassification, type DeclassificationTest } from "./declassification-line.ts";
import { example } from "./example.ts";
import type { Rule } from "./rule.ts";

const line = "E.O. 12958: DECL: 06/21/2016";

/** When each order was in force; both days included. */
const ORDERS: readonly (readonly [order: string, from: string, to: string])[] = [
  ["11652", "1972-06-01", "1978-11-30"],
  ["12065", "1978-12-01", "1982-07-31"],
  ["12356", "1982-08-01", "1995-10-13"],
  ["12958", "1995-10-14", "2010-06-26"],
  ["13526", "2010-06-27", "9999"],
];

/** The order in force on a day; null where only the year is known and it had two. */
const orderAt = (sent: string): string | null => {
  const first = sent.length === 4 ? `${sent}-01-01` : sent;
  const last = sent.length === 4 ? `${sent}-12-31` : sent;
  return ORDERS.find(([, from, to]) => from <= first && last <= to)?.[0] ?? null;
};

/** What stands behind the order's number. */
const valueOf = (declassify: Declassify): string => {
  const { raw, order } = declassify;
  const at = order === null ? -1 : raw.indexOf(order);
  const from = at >= 0 ? at + (order ?? "").length : (/\d{4,5}/.exec(raw)?.index ?? 0) + 5;
  return raw
    .slice(from)
    .replace(/^[ :.-]{0,6}/, "")
    .trim();
};

const isNotApplicable = (declassify: Declassify): boolean =>
  /^N\.?\/?A\b|^NONE\b/i.test(valueOf(declassify));

const hasInstruction = ({ on, event, exemption }: Declassify): boolean =>
  on !== null || event !== null || exemption !== null;

/** The day so many years after another, both ISO. */
const yearsAfter = (day: string, years: number): string =>
  `${String(Number(day.slice(0, 4)) + years).padStart(4, "0")}${day.slice(4)}`;

const within =
  (years: number, remedy: string): DeclassificationTest =>
  ({ on, exemption }, { sent }) => {
    if (on === null || sent === null || sent.length < 10) return null;
    if (exemption !== null && /^(?:25|50)?X|^RDS|^XDS/.test(exemption)) return null;
    const limit = yearsAfter(sent, years);
    return on > limit
      ? `The date ${on} lies more than ${years} years after the telegram. ${remedy}`
      : null;
  };

const dateForm: DeclassificationTest = ({ raw }, { year }) => {
  const match = /(?<!\d)(\d{1,4})[/-](\d{1,2})[/-](\d{1,4})(?!\d)/.exec(raw);
  if (!match) return null;
  const [printed, first = "", second = "", third = ""] = match;
  const digits = first.length > 2 ? first : third;
  const short = first.length > 2 ? third : first;
  if (year !== null && year >= 1995 && digits.length < 4)
    return `The year in ${printed} has two digits. Print four.`;
  return second.length < 2 || short.length < 2
    ? `Month or day in ${printed} has one digit. Print two.`
    : null;
};

const vague = /NO LONGER|INDEFINITE|UNKNOWN|\bTBD\b|APPROPRIATE|NEVER|WHEN POSSIBLE/i;

/** The E.O. line: what is to be declassified when, by the order in force. */
export const declassificationRules: readonly Rule[] = [
  {
    code: "eo.banner.unclas",
    severity: "error",
    title: "UNCLAS, LOU and SBU telegrams have N/A on the E.O. line.",
    why: "Nothing is classified, so nothing is to be declassified.",
    source: "E.O. lines of real telegrams",
    since: "1973",
    until: null,
    check: onDeclassification((declassify, { rank, isClassified }) =>
      rank >= 0 && !isClassified && hasInstruction(declassify) && !isNotApplicable(declassify)
        ? `The telegram is not classified, its E.O. line says "${valueOf(declassify)}". Print N/A.`
        : null,
    ),
    good: example("unclassified"),
    bad: example("unclassified", ["12958: N/A", "12958: DECL: 06/21/2016"]),
  },
  {
    code: "eo.banner.classified",
    severity: "error",
    title: "A classified telegram does not have N/A on the E.O. line.",
    why: "Each classified document carries a declassification instruction.",
    source: "32 CFR 2001.21",
    since: "1973",
    until: null,
    check: onDeclassification((declassify, { isClassified }) =>
      isClassified && isNotApplicable(declassify)
        ? "The telegram is classified, its E.O. line says N/A. Print the date or event of declassification."
        : null,
    ),
    good: example("confidential"),
    bad: example("confidential", [line, "E.O. 12958: N/A"]),
  },
  {
    code: "eo.in.force",
    severity: "warning",
    title: "The order on the line is the one in force on the date of the telegram.",
    why: "Old templates outlive orders; the limits of dates differ.",
    source: "Executive Orders 11652, 12065, 12356, 12958 and 13526",
    since: "1973",
    until: null,
    check: onDeclassification(({ order }, { sent }) => {
      const right = sent === null ? null : orderAt(sent);
      return order === null || right === null || order === right
        ? null
        : `E.O. ${order} was not in force on the day of the telegram. Print E.O. ${right}.`;
    }),
    good: example("of2012"),
    bad: example("of2012", ["E.O. 13526", "E.O. 12958"]),
  },
  {
    code: "eo.decl.keyword",
    severity: "warning",
    title: "The date is introduced by DECL:.",
    why: "Readers search for DECL.",
    source: "Commerce Department cable form; E.O. lines of real telegrams",
    since: "1982-08-01",
    until: null,
    check: onDeclassification((declassify, { isTyped }) =>
      isTyped && hasInstruction(declassify) && !/\bDECL/i.test(declassify.raw)
        ? `The E.O. line has no DECL before "${valueOf(declassify)}". Print DECL: before it.`
        : null,
    ),
    good: example("confidential"),
    bad: example("confidential", [line, "E.O. 12958: 06/21/2016"]),
  },
  {
    code: "eo.date.future",
    severity: "error",
    title: "The declassification date is after the date of the telegram.",
    why: "A date in the past would declassify at birth.",
    source: "arithmetic of the orders",
    since: "1978-12-01",
    until: null,
    check: onDeclassification(({ on }, { sent }) =>
      on !== null && sent !== null && on <= sent
        ? `The date ${on} is not after the telegram's own. Print a date that lies ahead.`
        : null,
    ),
    good: example("confidential"),
    bad: example("confidential", ["06/21/2016", "06/21/2005"]),
  },
  {
    code: "eo.date.limit.6",
    severity: "error",
    title: "Under E.O. 12065 a GDS date lies at most six years after the telegram.",
    why: "Longer needs RDS or XDS and a higher authority.",
    source: "E.O. 12065 s. 1-4",
    since: "1978-12-01",
    until: "1982-07-31",
    check: onDeclassification(within(6, "Shorten it, or use RDS with its authority.")),
    good: example("of1979"),
    bad: example("of1979", ["06/21/85", "06/21/87"]),
  },
  {
    code: "eo.date.limit.10",
    severity: "error",
    title:
      "Under the first form of E.O. 12958 a date lies at most ten years after the telegram, else an X code is needed.",
    why: "The order of 1995 set ten years as the limit.",
    source: "E.O. 12958 (1995) s. 1.6",
    since: "1995-10-14",
    until: "2003-03-24",
    check: onDeclassification(within(10, "Shorten it, or give an X code.")),
    good: example("of1998"),
    bad: example("of1998", ["06/21/2008", "06/21/2018"]),
  },
  {
    code: "eo.date.limit.25",
    severity: "error",
    title: "A date lies at most 25 years after the telegram, unless a 25X exemption stands there.",
    why: "The upper limit of original classification.",
    source: "32 CFR 2001.12",
    since: "2003-03-25",
    until: null,
    check: onDeclassification(within(25, "Shorten it, or give the exemption.")),
    good: example("of2012"),
    bad: example("of2012", ["06/21/2022", "06/21/2040"]),
  },
  {
    code: "eo.date.form",
    severity: "warning",
    title: "The year has four digits from 1995 on; month and day have two.",
    why: "Two-digit years become wrong after some decades.",
    source: "E.O. lines of real telegrams",
    since: "1978-12-01",
    until: null,
    check: onDeclassification(dateForm),
    good: example("confidential"),
    bad: example("confidential", ["06/21/2016", "6/21/16"]),
  },
  {
    code: "eo.event.definite",
    severity: "warning",
    title: "An event is definite and foreseeable, and under E.O. 13526 within ten years.",
    why: "An event that may never come keeps text classified for ever.",
    source: "CAPCO manual, section E",
    since: "1982-08-01",
    until: null,
    check: onDeclassification(({ event, order }, { year }) => {
      if (event === null) return null;
      if (vague.test(event))
        return `The event "${event}" is not definite. Name one that will come, with its year.`;
      const named = Number(/(?<!\d)(?:19|20)\d\d(?!\d)/.exec(event)?.[0] ?? 0);
      return order === "13526" && year !== null && named > year + 10
        ? `The event "${event}" is more than ten years ahead. Give a date within ten years.`
        : null;
    }),
    good: example("confidential", ["06/21/2016", "AT END OF TALKS, DECEMBER 2012"]),
    bad: example("confidential", ["06/21/2016", "WHEN NO LONGER SENSITIVE"]),
  },
  {
    code: "eo.12065.classifier",
    severity: "warning",
    title:
      "A classified telegram under E.O. 12065 names the classifier in parentheses on the E.O. line, surname first.",
    why: "The order asked who classified.",
    source: "E.O. lines of 1979 records",
    since: "1978-12-01",
    until: "1982-07-31",
    check: onDeclassification(({ raw, order }, { isClassified }) =>
      isClassified && order === "12065" && !/\([A-Z][A-Z' .-]{0,40}, ?[A-Z]/.test(raw)
        ? "The E.O. line names no classifier. Add the name in parentheses, surname first."
        : null,
    ),
    good: example("of1979"),
    bad: example("of1979", [" (DRAKE, HELEN) OR-M", ""]),
  },
];
