import { exemptionOf } from "../../vocabulary/index.ts";
import { isDay, isoDay, monthOf, type Day } from "../dtg.ts";
import { flowOf, spanIn, spansIn, type Flow } from "../flow.ts";
import { beginsMarked } from "../line-mark.ts";
import type { Line } from "../lines.ts";
import type { Declassify } from "../model.ts";
import { fullYear } from "../mrn.ts";
import { isNear } from "../near.ts";
import type { Reading } from "../reading.ts";
import { place, report, take, takeUpTo, lineUpTo } from "../taking.ts";
import { areCaptions } from "./caption.ts";
import { noteClassifier } from "./classified-by.ts";
import { isLabelled, labelAt, labelWithin } from "./label.ts";
import { isFurniture } from "./page-line.ts";
import { readBanner } from "../banner.ts";
import { beginsParagraph } from "./paragraph-start.ts";
import { isBareTags } from "./tags.ts";
import type { PartReader } from "./part-reader.ts";

/** Orders by which telegrams of 1953 to today were classified. */
const orders = ["10501", "11652", "12065", "12356", "12958", "13292", "13526"] as const;

/** What is longer was printed again and again, and adds nothing. */
const longest = 400;

const numeric = /(?<!\d)(\d{1,2})[/-](\d{1,2})[/-] ?(\d[\dO]\d{2}|\d{2})(?!\d)/;
const yearFirst = /(?<!\d)(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?!\d)/;
const plain = /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/;
const named =
  /(?<!\d)(\d{1,2})[ -](JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]{0,6}\.?,?[ -](\d{4}|\d{2})(?!\d)/i;
const american =
  /(JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]{0,6}\.? (\d{1,2}),? (\d{4}|\d{2})(?!\d)/i;
const code =
  /(?<![A-Z0-9])((?:25|50|75)X\d(?:-[A-Z]{3,6})?|(?:XGDS|XDS|RDS)(?:[ -]{0,3}\(?[1-6]\)?(?![\d/-]| ?(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)))?|GDS|ADS|OADR|MR|(?:1\.[56] ?)?\(?X[1-8]\)?)(?![A-Z0-9])/i;

/* What says that there is nothing to say, behind the label or its colon. */
const isNothing =
  /(?:^|[ :])(?:N\/?A|NONE|N\.A|NEG(?:ATIVE)?|UNCLAS(?:SIFIED)?|NOT APPLICABLE)(?![A-Z])\.?/i;

interface FoundDay {
  readonly day: Day;
  readonly at: number;
  readonly end: number;
}

/** A two-digit year of a declassification date lies ahead: the first such year not before the telegram's own. */
const yearAhead = (digits: string, year: number | null): number => {
  const value = Number(digits);
  if (digits.length > 2) return value;
  if (year === null) return fullYear(value);
  const century = Math.trunc(year / 100) * 100 + value;
  return century < year ? century + 100 : century;
};

const ofFigures = ([, year = "", month = "", day = ""]: readonly string[]): Day => ({
  year: Number(year),
  month: Number(month),
  day: Number(day),
});

const dayIn = (text: string, year: number | null): FoundDay | null => {
  const forms: readonly (readonly [RegExp, (groups: readonly string[]) => Day])[] = [
    [yearFirst, ofFigures],
    [plain, ofFigures],
    [
      numeric,
      ([, m = "", d = "", y = ""]) => ({
        year: yearAhead(y.replace("O", "0"), year),
        month: Number(m),
        day: Number(d),
      }),
    ],
    [
      named,
      ([, d = "", m = "", y = ""]) => ({
        year: yearAhead(y, year),
        month: monthOf(m),
        day: Number(d),
      }),
    ],
    [
      american,
      ([, m = "", d = "", y = ""]) => ({
        year: yearAhead(y, year),
        month: monthOf(m),
        day: Number(d),
      }),
    ],
  ];
  for (const [form, make] of forms) {
    const match = form.exec(text);
    if (match)
      return { day: make([...match]), at: match.index, end: match.index + match[0].length };
  }
  return null;
};

/** Lines that go on with a value: those up to the next blank line, label or paragraph, three at most. */
export const valueLines = (reading: Reading, kind: "declassification", most: number): Line[] => {
  const found: Line[] = [];
  while (found.length <= most) {
    const { line } = reading;
    if (line.text === "") break;
    if (found.length > 0) {
      if (beginsMarked(line.text)) break;
      if (isLabelled(line.text) || isFurniture(reading, line) || beginsParagraph(line.text)) break;
      if (isBareTags(reading, line.text) || areCaptions(reading, line.text)) break;
      if (readBanner(line.text, reading.sheet.vocabulary)) break;
    }
    const label = found.length > 0 ? null : labelAt(line.text, 0);
    const within = labelWithin(line.text, label?.end ?? 0);
    if (within > 0) {
      found.push(lineUpTo(reading, line.at + within));
      takeUpTo(reading, kind, line.at + within);
      break;
    }
    found.push(line);
    take(reading, kind);
  }
  return found;
};

/** The order's number as it must be: printed, or the only order in the table that differs by one digit. */
const orderOf = (digits: string): { order: string; isRepaired: boolean } | null => {
  if ((orders as readonly string[]).includes(digits)) return { order: digits, isRepaired: false };
  const near = orders.filter((order) => isNear(order, digits.replace(/^[lI]/, "1"), 1));
  return near.length === 1 && near[0] !== undefined ? { order: near[0], isRepaired: true } : null;
};

const readValue = (
  reading: Reading,
  flow: Flow,
  from: number,
  order: string | null,
): Omit<Declassify, "order" | "raw"> => {
  const year = reading.dtg?.year ?? null;
  const value = flow.text.slice(from).trim();
  // When the level goes down stands before when it ends.
  const body = value
    .replace(/^(?:DNG|DOWNGRADE)[: ].{0,60}?(?=DECL)/i, "")
    .replace(/^(?:DECL(?:AS(?:SIFY)?)?(?: ON)?|DECLASSIFY ON) ?[:.]? ?/i, "")
    .trim();
  if (body === "" || isNothing.exec(body)?.[0] === body)
    return { on: null, event: null, exemption: null };
  const found = dayIn(body, year);
  const exempt = code.exec(body);
  let on: string | null = null;
  if (found) {
    if (isDay(found.day)) on = isoDay(found.day);
    else
      report(
        reading,
        "declassify.impossible",
        spanIn(flow, 0, flow.text.length),
        `The date in "${body}" is no day of the calendar; it was left empty.`,
      );
  }
  let exemption: string | null = null;
  if (exempt) {
    const printed = (exempt[1] ?? "")
      .toUpperCase()
      .replaceAll(/^1\.[56] ?|[()]/g, "")
      .replace(/^([XGR]{1,2}DS)[ -]*(?=\d)/, "$1-");
    const entry = order === null ? null : exemptionOf(reading.sheet.vocabulary, order, printed);
    exemption =
      entry?.code ??
      (printed.startsWith("25X") || printed.startsWith("50X") ? (exempt[1] ?? printed) : printed);
  }
  if (on !== null || exemption !== null) {
    const isEventToo =
      /\b(?:AFTER|UPON|UNTIL|WHEN|ON COMPLETION|FOLLOWING)\b/i.test(body) && on === null;
    return { on, event: isEventToo ? body : null, exemption };
  }
  const term = /^(\d{1,2}) YEARS?$/i.exec(body);
  if (term && reading.dtg?.at) {
    const sent = reading.dtg.at;
    return {
      on: `${Number(sent.slice(0, 4)) + Number(term[1])}${sent.slice(4, 10)}`,
      event: null,
      exemption: null,
    };
  }
  // An event is said in words; what has none is no value that can be read.
  const isEvent = !found && /[A-Z]{3}/i.test(body);
  return { on: null, event: isEvent ? body : null, exemption: null };
};

/**
 * The executive order and what it says of declassification: a date, an event, an exemption, or N/A. `DECL:` may be
 * missing; the label is often misspelt. Orders before 12356 name the classifier in parentheses.
 *
 *     E.O. 12958: DECL: 11/17/2019
 *     E.O. 12065: GDS 6/15/85 (SURNAME, FIRST)
 *     E.O. 11652: XGDS-1
 */
export const declassification: PartReader = (reading) => {
  const label = labelAt(reading.line.text, 0);
  if (label?.label !== "order" && label?.label !== "declassify") return false;
  const lines = valueLines(reading, "declassification", 2);
  const flow = flowOf(lines, false);
  const digits =
    label.label === "order" ? (/^[\dlI]\d{2,4}/.exec(flow.text.slice(label.end))?.[0] ?? "") : "";
  let from = label.end + digits.length;
  while (" :.-".includes(flow.text[from] ?? "x")) from += 1;
  let number = orderOf(digits);
  if (digits === "" && /^\d{5}/.test(flow.text.slice(from))) {
    number = orderOf(flow.text.slice(from, from + 5));
    from += 5;
  }
  const spans = spansIn(flow, 0, flow.text.length);
  if (number?.isRepaired)
    report(
      reading,
      "order.repaired",
      spanIn(flow, 0, flow.text.length),
      `The order is printed ${digits}; it was taken for E.O. ${number.order}.`,
    );
  const before = reading.declassify;
  if (before !== null && (label.label === "order" || before.raw.length > longest)) return true;
  const order = before?.order ?? number?.order ?? (digits === "" ? null : digits);
  const value = readValue(reading, flow, label.label === "declassify" ? label.end : from, order);
  const raw = before ? `${before.raw} ${flow.text}` : flow.text;
  reading.declassify = before
    ? {
        ...before,
        on: before.on ?? value.on,
        event: before.event ?? value.event,
        exemption: before.exemption ?? value.exemption,
        raw,
      }
    : { order, ...value, raw };
  const placed = reading.provenance.declassify?.spans ?? [];
  reading.provenance.declassify = {
    spans: [...placed, ...spans],
    certainty: number?.isRepaired ? "repaired" : "stated",
    ...(number?.isRepaired ? { printed: raw } : {}),
  };
  checkExemption(reading, value.exemption, order, flow);
  const named = flow.text.search(/ CLASSIFIED BY[: ]/i);
  if (named > 0) noteClassifier(reading, flow, named + 15);
  const classifier = /\(([A-Z][A-Z .'-]{1,30},? ?[A-Z][A-Z .'-]{0,30})\)/.exec(flow.text);
  if (classifier && order === "12065" && reading.classifiedBy === null) {
    const name = classifier[1] ?? null;
    reading.classifiedBy = {
      name,
      title: null,
      authority: null,
      section: null,
      reasons: [],
      raw: classifier[0],
    };
    place(
      reading,
      "classifiedBy",
      spansIn(flow, classifier.index, classifier.index + classifier[0].length),
    );
  }
  return true;
};

/**
 * Reports what no longer was in use: X1 to X8, abolished in March 2003 (E.O. 13292), and an exemption of an order that
 * the one printed here had replaced (`E.O. 12065: XGDS-1`).
 */
const checkExemption = (
  reading: Reading,
  exemption: string | null,
  order: string | null,
  flow: Flow,
): void => {
  if (exemption === null) return;
  const at = reading.dtg?.at;
  const isAbolished = /^X\d$/.test(exemption) && at != null && at >= "2003-09-23";
  const former = isAbolished ? null : formerOrder(reading, exemption, order);
  if (!isAbolished && former === null) return;
  report(
    reading,
    "exemption.obsolete",
    spanIn(flow, 0, flow.text.length),
    former === null
      ? `The exemption ${exemption} was abolished in 2003; it was kept as printed, without a date.`
      : `The exemption ${exemption} is of E.O. ${former}, not of E.O. ${order ?? ""}; it was kept as printed.`,
  );
};

/** The earlier order whose exemption this is, where the one printed has none of the kind; else null. */
const formerOrder = (reading: Reading, exemption: string, order: string | null): string | null => {
  if (order === null) return null;
  const { vocabulary } = reading.sheet;
  const isOf = (one: string): boolean =>
    [exemption, exemption.replace(/-\d$/, "")].some(
      (code) => exemptionOf(vocabulary, one, code) !== null,
    );
  const index = (orders as readonly string[]).indexOf(order);
  if (index < 0 || order === "13292" || isOf(order)) return null;
  return orders.slice(0, index).find(isOf) ?? null;
};

/** Reports a line that has a label and nothing behind it; N/A says that there is nothing to say. */
export const checkDeclassification = (reading: Reading): void => {
  const { declassify, provenance, diagnostics } = reading;
  const span = provenance.declassify?.spans[0];
  if (declassify === null || !span) return;
  const { on, event, exemption, raw } = declassify;
  if (on !== null || event !== null || exemption !== null || isNothing.test(raw)) return;
  if (diagnostics.some((one) => one.code === "declassify.impossible")) return;
  report(
    reading,
    "declassify.unread",
    span,
    "The line of the executive order gives no date, no event and no exemption; they were left empty.",
  );
};
