import { isDay, isoDay, monthOf } from "../dtg.ts";
import type { Reading } from "../reading.ts";
import { endOf } from "../sheet.ts";
import { codeAt, oneOf } from "../signs.ts";
import { place, put } from "../taking.ts";
import type { Line } from "../lines.ts";
import type { PartReader } from "./part-reader.ts";

const nameForm = /^[A-Z][A-Za-z]{1,14}(?: [A-Za-z]{1,14}){0,4}$/;

/** A name of a record, and the one that stood behind it when it was last met: all have the same ones, in the same order. */
interface Name {
  readonly text: string;
  /** The name with its colon. */
  readonly label: string;
  next: Name | null;
}

const named = (text: string): Name => ({ text, label: `${text}:`, next: null });

/** What stands before the first name. */
const noName = named("");

/** Names met before. */
const names = new Map<string, Name>();
const most = 256;

/** The name that a line of a record begins with, before its colon; null where the line goes on with a value. */
const nameOf = (text: string, before: Name): Name | null => {
  const { next } = before;
  // `startsWith` compares letter by letter, at three times the cost of a piece and its comparison.
  if (next !== null && text.slice(0, next.label.length) === next.label) return next;
  const colon = text.indexOf(":");
  if (colon < 0 || colon > 80) return null;
  const printed = text.slice(0, colon);
  const known = names.get(printed);
  if (known !== undefined) {
    before.next = known;
    return known;
  }
  if (!nameForm.test(printed)) return null;
  const name = named(printed);
  if (names.size < most) names.set(printed, name);
  return name;
};

/** What stands from a place on, without blanks: there is one behind the colon, which would be taken off by a second copy. */
const valueFrom = (text: string, place: number): string =>
  text.slice(codeAt(text, place, text.length) === 32 ? place + 1 : place).trim();

const day = /(\d{1,2}) ([A-Z]{3}) (\d{4})/i;

const isoOf = (text: string): string | null => {
  const match = day.exec(text);
  if (!match) return null;
  const date = { year: Number(match[3]), month: monthOf(match[2] ?? ""), day: Number(match[1]) };
  return isDay(date) ? isoDay(date) : null;
};

const review = "Systematic Review";

/** Returns the day in a release stamp of a print, or null. */
export const stampDay = (text: string): string | null =>
  text.includes(review) ? isoOf(text) : null;

/** True where a line opens the record behind a telegram. */
export const isRecordHead = (text: string): boolean =>
  text.length === 18 && text.toLowerCase() === "message attributes";

const mayBeIdentifier = oneOf("VZ");

/** True where a line begins what stands behind a record: the text, a card, a transmission. */
const endsRecord = (text: string): boolean =>
  text === "Message Text" ||
  text === "Identifier" ||
  (mayBeIdentifier(text.charCodeAt(0)) && /^V?ZCZC[A-Z]{3}/.test(text));

/**
 * The record that the National Archives printed behind a telegram: names and values, a line each. It says what is
 * declassified now; the telegram's own words stay as they are.
 *
 *     Message Attributes
 *     Current Classification: UNCLASSIFIED
 *     Document Number: 1975VALLET01187
 */
export const record: PartReader = (reading) => {
  if (!isRecordHead(reading.line.text)) return false;
  const { lines, text: whole } = reading.sheet;
  const from = reading.line;
  let { index } = reading;
  let last = from;
  const attributes: Record<string, string> = {};
  let name = noName;
  let stamped = whole.indexOf(review, from.end);
  for (index += 1; index < lines.length; index += 1) {
    const line = lines[index] as Line;
    const { text } = line;
    if (text === "") continue;
    if (endsRecord(text)) break;
    last = line;
    if (stamped >= 0 && stamped < line.end) {
      stamped = whole.indexOf(review, line.end);
      if (stampDay(text) !== null && !text.startsWith("Markings")) continue;
    }
    const own = nameOf(text, name);
    if (own !== null) {
      name = own;
      const value = valueFrom(text, own.label.length);
      if (value !== "" && value !== "n/a") attributes[name.text] ??= value;
    } else {
      const value = attributes[name.text];
      if (value !== undefined) attributes[name.text] = `${value} ${text}`;
    }
  }
  const stop = lines[index]?.start ?? whole.length;
  noteRecord(reading, attributes);
  place(reading, "record", [{ start: from.at, end: last.end }]);
  put(reading, "record", from.start, stop);
  reading.index = index;
  reading.line = lines[index] ?? endOf(reading.sheet);
  return true;
};

const noteRecord = (reading: Reading, attributes: Readonly<Record<string, string>>): void => {
  const exemptions = attributes["Review Exemptions"];
  const markings = attributes["Markings"] ?? attributes["Review Markings"] ?? "";
  reading.record = {
    source: "NARA AAD",
    currentClassification: attributes["Current Classification"] ?? null,
    releasedOn: isoOf(markings) ?? reading.stamp?.on ?? null,
    exemptions:
      exemptions === undefined ? [] : exemptions.split(/[,;] ?/).filter((one) => one !== ""),
    attributes,
  };
};
