import { captionAt, readBanner } from "./banner.ts";
import { isDay, isoDay, readGroup } from "./dtg.ts";
import { lineOf, type Line } from "./lines.ts";
import type { Format } from "./model.ts";
import { HIGHEST } from "./marking.ts";
import { fullYear, readMrn } from "./mrn.ts";
import { addCaption } from "./parts/caption.ts";
import type { Reading } from "./reading.ts";
import { type AddressLine, endOf } from "./sheet.ts";
import { place, put } from "./taking.ts";

/** The formats whose texts were taken out of something, and carry what stood beside them in a card. */
export type TakenFormat = Extract<
  Format,
  "cablegate-html" | "cablegate-csv" | "aad" | "plusd" | "frus-tei" | "mmhs"
>;

const formats: readonly TakenFormat[] = [
  "cablegate-html",
  "cablegate-csv",
  "aad",
  "plusd",
  "frus-tei",
  "mmhs",
];

const FIRST = "Taken from: ";

/**
 * Returns the card that is put before a text taken out of a page, a row, a volume or a mail, so that the text says
 * itself what stood beside it: a line that names the format, then names and values, a line each, then a blank line.
 * Fields without a value are left out; a name may come more than once.
 *
 *     Taken from: cablegate-html
 *     Identifier: 09ASTANA2050
 *     Created: 2009-11-17 11:10
 *     Classification: SECRET
 *     Origin: Embassy Astana
 */
export const takenCard = (
  format: TakenFormat,
  fields: Iterable<readonly [name: string, value: string | null]>,
): string => {
  const lines = [`${FIRST}${format}`];
  for (const [name, value] of fields) {
    const shown = (value ?? "").replaceAll(/\s+/g, " ").trim();
    if (shown !== "") lines.push(`${name}: ${shown}`);
  }
  return `${lines.join("\n")}\n\n`;
};

const field = /^([A-Z][A-Za-z.]{0,30}(?: [A-Za-z.]{1,20}){0,5}(?: \d{1,4})?): (.+)$/;
const moment = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2})(?::(\d{2}))?Z?)?$/;

/** `2009-11-17 11:10` as an instant; a day alone stays a day; null for anything else. */
const instantOf = (printed: string): string | null => {
  const match = moment.exec(printed);
  if (!match) return null;
  const [, year, month, day, hour, minute, second] = match;
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  if (!isDay(date)) return null;
  return hour === undefined ? isoDay(date) : `${isoDay(date)}T${hour}:${minute}:${second ?? "00"}Z`;
};

/** A field of the card: its name, and its value as a line of its own. */
interface Field {
  readonly name: string;
  readonly value: Line;
}

const fieldsFrom = (reading: Reading): { readonly fields: Field[]; readonly index: number } => {
  const { lines, text } = reading.sheet;
  const fields: Field[] = [];
  let index = reading.index + 1;
  for (; index < lines.length; index += 1) {
    const line = lines[index];
    const match = line ? field.exec(line.text) : null;
    if (!line || !match) break;
    const [, name = "", value = ""] = match;
    fields.push({ name, value: lineOf(text, line.end - value.length, line.end) });
  }
  while (lines[index]?.text === "") index += 1;
  return { fields, index };
};

/** Reads the card that `takenCard` writes, where one stands at the first line of a text. */
export const readTakenCard = (reading: Reading): boolean => {
  const { line, sheet } = reading;
  if (reading.index !== 0 || !line.text.startsWith(FIRST)) return false;
  const format = formats.find((one) => one === line.text.slice(FIRST.length));
  if (format === undefined) return false;
  const { fields, index } = fieldsFrom(reading);
  const stop = sheet.lines[index]?.start ?? sheet.text.length;
  const valueOf = (name: string): string | null =>
    fields.find((one) => one.name === name)?.value.text ?? null;
  reading.taken = { format, fields };
  reading.card = {
    identifier: valueOf("Identifier"),
    created: instantOf(valueOf("Created") ?? ""),
    classification: valueOf("Classification"),
    origin: valueOf("Origin"),
    title: valueOf("Title"),
    tags: (valueOf("Tags") ?? "").split(" | ").filter((tag) => tag !== ""),
  };
  const end = fields.at(-1)?.value.end ?? line.end;
  place(reading, "card", [{ start: line.at, end }]);
  put(reading, "card", line.start, stop);
  reading.index = index;
  reading.line = sheet.lines[index] ?? endOf(sheet);
  notePublished(reading, fields);
  return true;
};

const inCard: ReadonlySet<string> = new Set([
  "Identifier",
  "Created",
  "Classification",
  "Origin",
  "Title",
  "Tags",
]);

/** A text that was published, or a record that says so, is open: what it says of itself is history. */
const notePublished = (reading: Reading, fields: readonly Field[]): void => {
  const published = fields.find(({ name }) => name === "Published");
  if (!published) return;
  const attributes: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const { name, value } of fields) if (!inCard.has(name)) attributes[name] ??= value.text;
  const { value } = published;
  place(reading, "record", [{ start: value.at, end: value.end }]);
  reading.record = {
    source: "FRUS",
    currentClassification: "UNCLASSIFIED",
    releasedOn: null,
    exemptions: [],
    attributes: { ...attributes },
  };
};

const lists: Readonly<Record<string, AddressLine["list"]>> = {
  From: "from",
  To: "to",
  Info: "info",
  Exempt: "exempt",
};

/** Formats whose cards speak for the text where it says nothing itself: their makers read the telegram whole. */
const speaksForText: ReadonlySet<TakenFormat> = new Set(["aad", "plusd", "frus-tei", "mmhs"]);

/**
 * Fills in from the card what the text itself does not say: level, number, addresses, date-time group, captions. Where
 * the text says it, the text is believed.
 */
export const settleTakenCard = (reading: Reading): void => {
  const { taken } = reading;
  if (taken === null || !speaksForText.has(taken.format)) return;
  const hasAddresses = reading.addresses.length > 0;
  for (const { name, value } of taken.fields) {
    const list = lists[name];
    if (list !== undefined && !hasAddresses) {
      reading.addresses.push({ list, text: value.text, at: value.at });
    } else if (name === "Classification") settleLevel(reading, value);
    else if (name === "Number") settleNumber(reading, value);
    else if (name === "DTG") settleGroup(reading, value);
    else if (name === "Caption") settleCaption(reading, value);
    else if (name === "Security") settleSecurity(reading, value);
  }
};

const settleLevel = (reading: Reading, value: Line): void => {
  const banner = readBanner(value.text, reading.sheet.vocabulary);
  // A label that cannot be read may have said anything.
  if (reading.taken?.format === "mmhs") reading.labelLevel = banner?.level ?? HIGHEST;
  if (banner === null) return;
  if (reading.banner !== null) return;
  reading.banner = banner;
  reading.bannerLine = value;
  place(reading, "classification", [{ start: value.at, end: value.at + banner.levelEnd }]);
  for (const control of banner.controls) {
    if (!reading.controls.includes(control)) reading.controls.push(control);
    reading.controlSpans.push({ start: value.at, end: value.end });
  }
};

const settleNumber = (reading: Reading, value: Line): void => {
  const mrn = readMrn(value.text, reading.sheet.vocabulary);
  if (mrn === null || (reading.banner?.number ?? null) !== null) return;
  const span = { start: value.at, end: value.end };
  reading.statedNumber ??= { printed: value.text, ...mrn, span, isMended: false };
};

const settleGroup = (reading: Reading, value: Line): void => {
  const group = reading.dtg === null ? readGroup(value.text, 0, fullYear) : null;
  if (group === null) return;
  const { raw, instant, precedence, year } = group;
  reading.dtg = { raw, at: instant, precedence, year };
  place(reading, "transmission.dtg", [{ start: value.at + group.at, end: value.at + group.end }]);
  const [sign] = precedence;
  if (sign === undefined || reading.precedence !== null) return;
  reading.precedence = sign;
  place(reading, "transmission.precedence", [{ start: value.at, end: value.at + 1 }]);
};

/** Known captions, and single words that may be one; a remark to the reader is none. */
const settleCaption = (reading: Reading, value: Line): void => {
  const text = value.text.toUpperCase();
  const known = captionAt(reading.sheet.vocabulary, text, 0);
  if (known !== null && known.end === text.length)
    addCaption(reading, known.value.code, known.value.isControl, value.text, value.at);
  else if (/^[A-Z][A-Z-]{3,19}$/.test(text)) addCaption(reading, text, false, value.text, value.at);
};

const settleSecurity = (reading: Reading, value: Line): void => {
  const match = /^(ZNR|ZNY) (([A-Z])\3{2,5})(?![A-Z])/.exec(value.text);
  if (!match || reading.security !== null) return;
  reading.security = { signal: match[1] ?? null, letters: match[2] ?? null, signals: [] };
  reading.securitySpans.push({ start: value.at, end: value.at + match[0].length });
};
