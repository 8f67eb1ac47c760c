import { fullYear } from "../mrn.ts";
import { readGroup } from "../dtg.ts";
import { place, take, type AddressLine, type Reading } from "../reading.ts";
import { captionAt } from "../banner.ts";
import { addCaption } from "./caption.ts";
import type { PartReader } from "./part-reader.ts";

const field = /^(MRN|Date\/DTG|DTG|From|Action|Info|Captions|Pass Line): {0,40}(.*)$/;
const number = /^(\d{2}|\d{4}) ([A-Z][A-Z .'-]{1,40}?) (\d{1,7})$/;

/** `WASHDC, SECSTATE ROUTINE` is the address SECSTATE WASHDC with its word. */
const inOrder = (text: string): string => {
  const match =
    /^([A-Z][A-Z .'-]{1,30}), ([A-Z][A-Z .'-]{1,30}?)( (?:NIACT )?(?:FLASH|IMMEDIATE|PRIORITY|ROUTINE))?$/.exec(
      text,
    );
  return match ? `${match[2] ?? ""} ${match[1] ?? ""}${match[3] ?? ""}` : text;
};

const address = (reading: Reading, list: AddressLine["list"], text: string, at: number): void => {
  if (text !== "")
    reading.addresses.push({ list, text: list === "from" ? text : inOrder(text), at });
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
  const name = match[1];
  if (name === "MRN") {
    const found = number.exec(value);
    if (!found) return false;
    reading.isFieldList = true;
    reading.statedNumber ??= {
      printed: value,
      year: fullYear(Number(found[1])),
      post: found[2] ?? "",
      serial: Number(found[3]),
      span: { start: at, end: line.end },
    };
    take(reading, "banner");
    return true;
  }
  if (name === "From") address(reading, "from", value, at);
  else if (name === "Action") address(reading, "to", value, at);
  else if (name === "Info") address(reading, "info", value, at);
  else if (name === "Captions") {
    const caption = captionAt(reading.sheet.vocabulary, value, 0);
    if (caption)
      addCaption(
        reading,
        caption.value.code,
        caption.value.isControl,
        value.slice(0, caption.end),
        at,
      );
  } else if (name === "Date/DTG" || name === "DTG") {
    const from = Math.max(0, value.indexOf("/ ") + 2);
    const group = readGroup(value, name === "DTG" ? 0 : from, fullYear);
    if (group && reading.dtg === null) {
      reading.dtg = {
        raw: group.raw,
        at: group.instant,
        precedence: group.precedence,
        year: group.year,
      };
      place(reading, "transmission.dtg", [{ start: at + group.at, end: at + group.end }]);
    }
  }
  const kind =
    name === "From"
      ? "from"
      : name === "Action"
        ? "to"
        : name === "Info"
          ? "info"
          : name === "Captions"
            ? "caption"
            : name === "Pass Line"
              ? "attention"
              : "dtg";
  if (name === "Pass Line" && value !== "")
    reading.attentionRuns.push([{ ...line, at, text: value }]);
  take(reading, kind);
  return true;
};
