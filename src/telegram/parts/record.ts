import { isDay, isoDay, monthOf } from "../dtg.ts";
import type { Reading } from "../reading.ts";
import { endOf } from "../sheet.ts";
import { place, put } from "../taking.ts";
import type { Line } from "../lines.ts";
import type { PartReader } from "./part-reader.ts";

const nameForm = /^[A-Z][A-Za-z]{1,14}(?: [A-Za-z]{1,14}){0,4}$/;

/** The name that stood behind another when it was last met: every record has the same ones, in the same order. */
const followers = new Map<string, string>();

/** The name that a line of a record begins with, before its colon; null where the line goes on with a value. */
const nameOf = (text: string, before: string): string | null => {
  const known = followers.get(before);
  if (known !== undefined && text.startsWith(known) && text[known.length] === ":") return known;
  const colon = text.indexOf(":");
  if (colon < 0 || colon > 80) return null;
  const name = text.slice(0, colon);
  if (!nameForm.test(name)) return null;
  if (followers.size < 256 || known !== undefined) followers.set(before, name);
  return name;
};
const day = /(\d{1,2}) ([A-Z]{3}) (\d{4})/i;

const isoOf = (text: string): string | null => {
  const match = day.exec(text);
  if (!match) return null;
  const date = { year: Number(match[3]), month: monthOf(match[2] ?? ""), day: Number(match[1]) };
  return isDay(date) ? isoDay(date) : null;
};

/** Returns the day in a release stamp of a print, or null. */
export const stampDay = (text: string): string | null =>
  text.includes("Systematic Review") ? isoOf(text) : null;

/** True where a line opens the record behind a telegram. */
export const isRecordHead = (text: string): boolean =>
  text.length === 18 && text.toLowerCase() === "message attributes";

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
  const { lines } = reading.sheet;
  const from = reading.line;
  let { index } = reading;
  let last = from;
  const attributes = new Map<string, string>();
  let name: string | null = null;
  for (index += 1; index < lines.length; index += 1) {
    const line = lines[index] as Line;
    if (line.text === "") continue;
    if (
      line.text === "Message Text" ||
      line.text === "Identifier" ||
      ("VZ".includes(line.text.charAt(0)) && /^V?ZCZC[A-Z]{3}/.test(line.text))
    )
      break;
    last = line;
    if (stampDay(line.text) !== null && !line.text.startsWith("Markings")) continue;
    const own = nameOf(line.text, name ?? "");
    if (own !== null) {
      name = own;
      const value = line.text.slice(own.length + 1).trim();
      if (value !== "" && value !== "n/a" && !attributes.has(name)) attributes.set(name, value);
    } else if (name !== null) {
      const value = attributes.get(name);
      if (value !== undefined) attributes.set(name, `${value} ${line.text}`);
    }
  }
  const stop = lines[index]?.start ?? reading.sheet.text.length;
  noteRecord(reading, attributes);
  place(reading, "record", [{ start: from.at, end: last.end }]);
  put(reading, "record", from.start, stop);
  reading.index = index;
  reading.line = lines[index] ?? endOf(reading.sheet);
  return true;
};

const noteRecord = (reading: Reading, attributes: ReadonlyMap<string, string>): void => {
  const exemptions = attributes.get("Review Exemptions");
  const markings = attributes.get("Markings") ?? attributes.get("Review Markings") ?? "";
  reading.record = {
    source: "NARA AAD",
    currentClassification: attributes.get("Current Classification") ?? null,
    releasedOn: isoOf(markings) ?? reading.stamp?.on ?? null,
    exemptions:
      exemptions === undefined ? [] : exemptions.split(/[,;] ?/).filter((one) => one !== ""),
    attributes: Object.fromEntries(attributes),
  };
};
