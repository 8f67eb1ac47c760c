import { fullYear, mendedMrn, readMrn } from "../mrn.ts";
import { readGroup } from "../dtg.ts";
import type { PartKind } from "../model.ts";
import type { Reading } from "../reading.ts";
import type { AddressLine } from "../sheet.ts";
import { place, report, take } from "../taking.ts";
import { captionAt } from "../banner.ts";
import { addCaption } from "./caption.ts";
import type { PartReader } from "./part-reader.ts";

const field = /^(MRN|Date\/DTG|DTG|From|Action|Info|Captions|Pass Line): {0,40}(.*)/;
/* A number that prints no year is of the year of the date-time group. */
const yearless = /^([A-Z][A-Z .'-]{1,40}?) 0{0,6}([1-9]\d{0,6})$/;
const reversed =
  /^([A-Z][A-Z .'-]{1,30}), ([A-Z][A-Z .'-]{1,30}?)( (?:NIACT )?(?:FLASH|IMMEDIATE|PRIORITY|ROUTINE))?$/;

/** `WASHDC, SECSTATE ROUTINE` is the address SECSTATE WASHDC with its word. */
const inOrder = (text: string): string => {
  const match = reversed.exec(text);
  return match ? `${match[2] ?? ""} ${match[1] ?? ""}${match[3] ?? ""}` : text;
};

const withoutYear = (value: string): { year: null; post: string; serial: number } | null => {
  const match = yearless.exec(value);
  return match ? { year: null, post: match[1] ?? "", serial: Number(match[2]) } : null;
};

/** The addresses of a field, parted by semicolons. */
export const addresses = (
  reading: Reading,
  list: AddressLine["list"],
  text: string,
  at: number,
): void => {
  let from = 0;
  for (const piece of text.split(";")) {
    const printed = piece.trim();
    const start = at + from + piece.indexOf(printed);
    from += piece.length + 1;
    if (printed === "") continue;
    const address = list === "from" ? printed : inOrder(printed);
    reading.addresses.push({ list, text: address, at: start, end: start + printed.length });
  }
};

const captionsIn = (reading: Reading, value: string, at: number): void => {
  for (let from = 0; from < value.length;) {
    const found = captionAt(reading.sheet.vocabulary, value, from);
    if (!found) {
      from += 1;
      continue;
    }
    const { code, isControl } = found.value;
    addCaption(reading, code, isControl, value.slice(from, found.end), at + from);
    from = found.end;
  }
};

const kinds: Readonly<Record<string, PartKind>> = {
  From: "from",
  Action: "to",
  Info: "info",
  Captions: "caption",
  "Pass Line": "attention",
};

/**
 * A line of the field list that State has printed since 2009 instead of envelope and head; the number has its year.
 *
 *     MRN:               12 BANJUL 214
 *     Action:            WASHDC, SECSTATE ROUTINE
 */
export const fieldList: PartReader = (reading) => {
  const { line } = reading;
  const match = line.text.length < 300 ? field.exec(line.text) : null;
  if (!match || (!reading.isFieldList && match[1] !== "MRN")) return false;
  const value = match[2] ?? "";
  const at = line.end - value.length;
  const name = match[1] ?? "";
  if (name === "MRN") {
    reading.isFieldList = true;
    const span = { start: at, end: line.end };
    const { vocabulary } = reading.sheet;
    const printed = readMrn(value, vocabulary) ?? withoutYear(value);
    const found = printed ?? mendedMrn(value, vocabulary);
    if (found !== null) {
      const isMended = printed === null;
      reading.statedNumber ??= { printed: value, ...found, span, isMended };
    } else if (value !== "")
      report(
        reading,
        "mrn.malformed",
        span,
        `"${value.slice(0, 60)}" stands where the number should and is none; it was left empty.`,
      );
    take(reading, "banner");
    return true;
  }
  if (name === "From") addresses(reading, "from", value, at);
  else if (name === "Action") addresses(reading, "to", value, at);
  else if (name === "Info") addresses(reading, "info", value, at);
  else if (name === "Captions") captionsIn(reading, value.toUpperCase(), at);
  else if (name === "Pass Line") {
    if (value !== "") reading.attentionRuns.push([{ ...line, at, text: value }]);
  } else noteGroup(reading, value, name === "DTG" ? 0 : Math.max(0, value.indexOf("/ ") + 2), at);
  take(reading, kinds[name] ?? "dtg");
  return true;
};

const noteGroup = (reading: Reading, value: string, from: number, at: number): void => {
  const group = readGroup(value, from, fullYear);
  if (!group || reading.dtg !== null) return;
  reading.dtg = {
    raw: group.raw,
    at: group.instant,
    precedence: group.precedence,
    year: group.year,
  };
  place(reading, "transmission.dtg", [{ start: at + group.at, end: at + group.end }]);
};
