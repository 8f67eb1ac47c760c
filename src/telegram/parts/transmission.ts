import { isDigit, oneOf } from "../signs.ts";
import { readBanner } from "../banner.ts";
import { fullYear } from "../mrn.ts";
import { readGroup } from "../dtg.ts";
import type { Reading } from "../reading.ts";
import { ahead, place, placeFurther, report, spanOf, take, takeUpTo } from "../taking.ts";
import type { PartReader } from "./part-reader.ts";

/** The letters of precedences. */
const isProsign = oneOf("ZOPRYM");

/** The sign that begins a transmission, where channel and number are printed apart from it or not at all. */
const bareSign = /^V?ZCZC$/;
const identifier = /^V?ZCZC ?([A-Z]{3})? ?\d{3,4}(?!\d)/;
const routingLine = /^([ZOPRYM])([ZOPRYM])(?: ([ZOPRYM])\3)?(?= +R[A-Z]{3,7}(?![A-Z0-9/]))/;
const indicator = /R[A-Z0-9]{3,7}(?![A-Z0-9/])/y;
const station =
  /^DE (R[A-Z0-9]{3,7}) ?#? ?(\d{1,7})(?: ?\/ ?(\d{1,2}))? {1,3}(\d{3}) ?(\d{4})(?!\d)/;
const security = /^(?:(ZNR|ZNY) ?(?:([A-Z])\2{2,5}(?![A-Z]))?|Z[A-Z]{2}\d?(?![A-Z0-9]))/;
const signal = /(?<![A-Z])Z[A-Z]{2}\d?(?![A-Z0-9])/g;

/** True where a line holds nothing but routing indicators. */
const isRouting = (text: string): boolean => {
  let at = 0;
  while (at < text.length) {
    indicator.lastIndex = at;
    if (!indicator.test(text)) return false;
    at = indicator.lastIndex;
    while (text.charCodeAt(at) === 32) at += 1;
  }
  return text.length > 0;
};

/** True where a line reads as a date-time group from its first sign on. */
export const isGroup = (text: string): boolean =>
  text.length < 80 && readGroup(text, 0, fullYear) !== null;

/** Blank lines that a circuit puts behind its sign. */
const mostBlank = 12;

/** True where a line is the sign of a transmission alone, with an envelope or a classification line next behind it. */
const isBareSign = (reading: Reading, index: number): boolean => {
  const { lines, vocabulary } = reading.sheet;
  if (!bareSign.test(lines[index]?.text ?? "")) return false;
  for (let by = 1; by <= mostBlank; by += 1) {
    const next = lines[index + by]?.text ?? "";
    if (next === "") continue;
    if (bareSign.test(next)) return false;
    const banner = readBanner(next, vocabulary);
    return (
      beginsEnvelope(reading, index + by) || (banner?.number ?? banner?.section ?? null) !== null
    );
  }
  return false;
};

/**
 * True where an envelope begins at a line: the sign of a transmission, its identifier, a routing line before a DE line, a DE line, a
 * date-time group before a FM line, the distribution of a print, or the next page's card.
 */
export const beginsEnvelope = (reading: Reading, index: number): boolean => {
  const text = reading.sheet.lines[index]?.text ?? "";
  if (text.length < 7) return text.length > 3 && isBareSign(reading, index);
  if (text.length > 400) return false;
  const first = text.charCodeAt(0);
  if (first === 86 || first === 90) {
    if (identifier.test(text)) return true;
  }
  if (first === 68 && station.test(text)) return true;
  if (isProsign(first)) {
    if (routingLine.test(text)) return true;
    if (isGroup(text)) {
      for (let by = 1; by <= 3; by += 1) {
        const next = reading.sheet.lines[index + by]?.text ?? "";
        if (next.startsWith("FM ")) return true;
        if (next !== "") break;
      }
    }
  }
  return (
    (first === 65 || first === 79) && /^(?:ACTION|ORIGIN) {1,4}[A-Z/]{1,8}-\d{2}(?!\d)/.test(text)
  );
};

/**
 * The transmission identifier: channel and running number of one circuit. Text may be glued to it where line ends
 * were lost. The sign may stand alone, with an envelope behind it.
 *
 *     VZCZCXRO0276
 */
export const transmissionId: PartReader = (reading) => {
  const { line } = reading;
  const first = line.text.charCodeAt(0);
  if (first !== 86 && first !== 90) return false;
  const match = identifier.exec(line.text);
  if (!match) {
    if (!isBareSign(reading, reading.index)) return false;
    take(reading, "transmission");
    return true;
  }
  const stop = line.at + match[0].length;
  reading.transmissionId ??= match[0];
  place(reading, "transmission.id", [{ start: line.at, end: stop }]);
  if (stop < line.end) takeUpTo(reading, "transmission", stop);
  else take(reading, "transmission");
  return true;
};

/**
 * Highest precedence, doubled, and the routing indicators that this relay had to serve; never the addressees.
 *
 *     OO RUEHBI RUEHCI RUEHDBU
 *     RUEHPW RUEHROV RUEHSL
 */
export const routing: PartReader = (reading) => {
  const { line } = reading;
  const match = isProsign(line.text.charCodeAt(0)) ? routingLine.exec(line.text) : null;
  const goesOn =
    match === null &&
    reading.routing.length > 0 &&
    reading.station === null &&
    isRouting(line.text);
  if (!match && !goesOn) return false;
  const from = match ? match[0].length : 0;
  const found: string[] = [];
  let at = from;
  while (at < line.text.length) {
    while (line.text.charCodeAt(at) === 32) at += 1;
    indicator.lastIndex = at;
    const next = indicator.exec(line.text);
    if (!next) break;
    found.push(next[0]);
    at = indicator.lastIndex;
  }
  if (match) {
    reading.precedence ??= match[1] ?? null;
    place(reading, "transmission.precedence", [{ start: line.at, end: line.at + from }]);
  }
  for (const one of found) reading.routing.push(one);
  const span = { start: line.at + from, end: line.at + at };
  while (reading.sheet.text.charCodeAt(span.start) === 32) span.start += 1;
  placeFurther(reading, "transmission.routing", [span]);
  if (line.at + at < line.end) takeUpTo(reading, "precedence", line.at + at);
  else take(reading, "precedence");
  return true;
};

/**
 * Originating station, its serial, the section, and day of the year and time of filing.
 *
 *     DE RUEHTA #2050/01 3211110
 */
export const stationLine: PartReader = (reading) => {
  const { line } = reading;
  if (line.text.charCodeAt(0) !== 68) return false;
  const match = station.exec(line.text);
  if (!match) return false;
  const [whole, name = "", serial, section, day = "", time = ""] = match;
  reading.station ??= name;
  reading.stationSerial ??= Number(serial);
  reading.stationSection ??= section === undefined ? null : Number(section);
  const start = line.at + whole.indexOf(day, whole.length - time.length - day.length - 1);
  reading.julian ??= { day: Number(day), time, span: { start, end: line.at + whole.length } };
  place(
    reading,
    "transmission.station",
    [{ start: line.at, end: start }].map((span) => trimmed(reading, span)),
  );
  const stop = line.at + whole.length;
  if (stop < line.end) takeUpTo(reading, "station", stop);
  else take(reading, "station");
  return true;
};

const trimmed = (
  reading: Reading,
  span: { start: number; end: number },
): { start: number; end: number } => {
  let { end } = span;
  while (reading.sheet.text.charCodeAt(end - 1) === 32) end -= 1;
  return { start: span.start, end };
};

const noteSignals = (reading: Reading, text: string, from: number): void => {
  signal.lastIndex = from;
  reading.security ??= { signal: null, letters: null, signals: [] };
  for (let match = signal.exec(text); match; match = signal.exec(text)) {
    if (match[0] !== "ZNY" && match[0] !== "ZNR") reading.security.signals.push(match[0]);
  }
};

/**
 * Whether the text may go in clear (ZNR) or not (ZNY), the letter group of its classification, and operating signals.
 *
 *     ZNY SSSSS ZZH
 */
export const securityLine: PartReader = (reading) => {
  const { line } = reading;
  if (
    line.text.charCodeAt(0) !== 90 ||
    line.text.startsWith("ZEN ") ||
    line.text.startsWith("ZEN/")
  )
    return false;
  const match = security.exec(line.text);
  if (!match) return false;
  const [, sign, letter] = match;
  const group = letter === undefined ? null : (/[A-Z]{3,6}$/.exec(match[0].trimEnd())?.[0] ?? null);
  noteSignals(reading, line.text, sign === undefined ? 0 : match[0].length);
  if (reading.security && sign !== undefined && reading.security.signal === null) {
    reading.security.signal = sign;
    reading.security.letters = group === "" ? null : group;
  }
  reading.securitySpans.push(spanOf(line));
  take(reading, "security");
  return true;
};

/**
 * The date-time group, and the message's precedence before it. What follows it on the line is signals.
 *
 *     P R 091700Z SEP 08
 */
export const dateTimeGroup: PartReader = (reading) => {
  const { line } = reading;
  const first = line.text.charCodeAt(0);
  if (!isDigit(first) && !isProsign(first)) return false;
  if (line.text.length > 200) return false;
  const group = readGroup(line.text, 0, fullYear);
  if (!group) return false;
  const span = { start: line.at + group.at, end: line.at + group.end };
  if (reading.dtg === null) {
    reading.dtg = {
      raw: group.raw,
      at: group.instant,
      precedence: group.precedence,
      year: group.year,
    };
    place(
      reading,
      "transmission.dtg",
      [span],
      group.isRepaired ? "repaired" : "stated",
      ...(group.isRepaired ? ([group.raw] as const) : []),
    );
    const signs = group.precedence[0];
    if (signs !== undefined && reading.precedence === null) {
      reading.precedence = signs;
      place(
        reading,
        "transmission.precedence",
        [{ start: line.at, end: line.at + group.at }].map((one) => trimmed(reading, one)),
      );
    }
    if (group.instant === null)
      report(
        reading,
        "dtg.impossible",
        span,
        `The date-time group ${group.raw} names no moment in UTC; the instant was left empty.`,
      );
    else if (group.isRepaired)
      report(
        reading,
        "dtg.repaired",
        span,
        `The month in ${group.raw} is garbled; it was taken for the only month that differs by one letter.`,
      );
  }
  const stop = line.at + group.end;
  const rest = line.text.slice(group.end).trim();
  if (/^Z[A-Z]{2}/.test(rest)) {
    noteSignals(reading, line.text, group.end);
    reading.securitySpans.push({
      start: line.at + line.text.indexOf(rest, group.end),
      end: line.end,
    });
    take(reading, "dtg");
  } else if (/^(?:FM|TO) /.test(rest)) takeUpTo(reading, "dtg", stop);
  else take(reading, "dtg");
  return true;
};

/** `BT`, which parts envelope and text where it is kept. */
export const breakSign: PartReader = (reading) => {
  if (reading.line.text !== "BT") return false;
  take(reading, "transmission");
  return true;
};

/**
 * A note that an archive put where the envelope should be; kept as a note, since it is no part of the telegram.
 *
 *     This record is a partial extract of the original cable. The full text of the original cable is not available.
 */
export const extractNote: PartReader = (reading) => {
  if (!reading.line.text.startsWith("This record is a partial extract")) return false;
  const { line } = reading;
  const next = ahead(reading, 1);
  reading.serviceNotes.push({ raw: line.text, span: spanOf(line) });
  take(reading, "service-note");
  if (next?.text.startsWith("The full text of the original cable")) take(reading, "service-note");
  return true;
};
