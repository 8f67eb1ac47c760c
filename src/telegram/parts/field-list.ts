import { fullYear, mendedMrn, readMrn } from "../mrn.ts";
import { readGroup } from "../dtg.ts";
import { flowOf, layoutOf, spanIn } from "../flow.ts";
import type { Line } from "../lines.ts";
import type { PartKind } from "../model.ts";
import type { Reading } from "../reading.ts";
import type { AddressLine } from "../sheet.ts";
import { place, report, take } from "../taking.ts";
import { captionAt } from "../banner.ts";
import { addCaption } from "./caption.ts";
import { isLabelled } from "./label.ts";
import { isFurniture } from "./page-line.ts";
import { beginsParagraph } from "./paragraph-start.ts";
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

/* What ends an address: the next line begins another one. */
const complete = /(?:FLASH|IMMEDIATE|PRIORITY|ROUTINE)$/;

/** The addresses of a field, parted by semicolons, or each on a line of its own. */
export const addresses = (
  reading: Reading,
  list: AddressLine["list"],
  lines: readonly Line[],
): void => {
  const flow = flowOf(lines, false);
  const { text } = flow;
  const starts = new Set(layoutOf(flow).starts);
  const add = (from: number, end: number): void => {
    const printed = text.slice(from, end).trim();
    if (printed === "") return;
    const at = from + text.slice(from, end).indexOf(printed);
    const span = spanIn(flow, at, at + printed.length);
    const address = list === "from" ? printed : inOrder(printed);
    reading.addresses.push({ list, text: address, at: span.start, end: span.end });
  };
  let from = 0;
  for (let at = 1; at <= text.length; at += 1) {
    const isNext = starts.has(at) && complete.test(text.slice(Math.max(from, at - 12), at - 1));
    if (at < text.length && text[at] !== ";" && !isNext) continue;
    add(from, at);
    from = text[at] === ";" ? at + 1 : at;
  }
};

/** A line of a field's value: what stands behind its label, or a line that goes on with it. */
export const valueOf = (line: Line, value: string): Line => ({
  ...line,
  at: line.end - value.length,
  text: value,
});

/* A line that goes on with a value stands in its column. */
const column = 4;
const label = /^[A-Z][A-Za-z./ ]{1,24}:(?: |$)/;
const unended = /(?:[;,]| AND)$/i;
const word = /^(?:(?:NIACT )?IMMEDIATE|FLASH|PRIORITY|ROUTINE)(?:;|$)/;

/** True where a line goes on with a field: in its column, or, where a copy lost that, behind what must go on. */
const goesOn = (reading: Reading, before: string): boolean => {
  const { line } = reading;
  const { text } = line;
  if (text === "" || text.length > 300 || label.test(text) || isLabelled(text)) return false;
  if (beginsParagraph(text) || isFurniture(reading, line)) return false;
  return line.at - line.start >= column || unended.test(before) || word.test(text);
};

const captionsIn = (reading: Reading, { text, at }: Line): void => {
  const value = text.toUpperCase();
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

/** Fields whose values may go on in further lines. */
const wrapped = new Set(["Action", "Info", "Captions", "Pass Line"]);

/**
 * A field of the list that State has printed since 2009 instead of envelope and head; the number has its year.
 *
 *     MRN:               12 BANJUL 214
 *     Action:            WASHDC, SECSTATE ROUTINE;
 *                        NEW YORK, USMISSION USUN ROUTINE
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
  const lines = [valueOf(line, value)];
  const kind = kinds[name] ?? "dtg";
  take(reading, kind);
  while (wrapped.has(name) && goesOn(reading, lines.at(-1)?.text ?? "")) {
    lines.push(reading.line);
    take(reading, kind);
  }
  if (name === "From") addresses(reading, "from", lines);
  else if (name === "Action") addresses(reading, "to", lines);
  else if (name === "Info") addresses(reading, "info", lines);
  else if (name === "Captions") for (const one of lines) captionsIn(reading, one);
  else if (name === "Pass Line") {
    if (value !== "") reading.attentionRuns.push(lines);
  } else noteGroup(reading, value, name === "DTG" ? 0 : Math.max(0, value.indexOf("/ ") + 2), at);
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
