import { isDay, isoDay } from "../dtg.ts";
import { lineOf, type Line } from "../lines.ts";
import type { RecordNote } from "../model.ts";
import type { Reading } from "../reading.ts";
import { place, placeFurther, spanOf } from "../taking.ts";

const stamp =
  /^UNCLASSIFIED U\.S\. Department of State(?: Case No\. ([A-Z0-9-]{1,24}))?(?: Doc No\. ([A-Z0-9-]{1,24}))?(?: Date: (\d{2})\/(\d{2})\/(\d{4}))?$/;
const extent = /^RELEASED? IN (PART|FULL)((?:[ ,/]|B\d|1\.\d\([A-H]\)|\([A-H]\)){0,24})$/;
const authority = /^REVIEW AUTHORITY: .{1,60}$/;

/** True where a line is what a reviewer stamped on a page before a print was released. */
export const isReleaseStamp = (text: string): boolean => {
  const first = text.charCodeAt(0);
  if (first === 85) return text.startsWith("UNCLASSIFIED U.S.") && stamp.test(text);
  return first === 82 && text.startsWith("RE") && (extent.test(text) || authority.test(text));
};

const codes = /^(?:[ ,/]|B\d|1\.\d\([A-H]\)|\([A-H]\)){1,24}$/;

/** True for a line of exemptions and nothing else: `B1,1.4(B),B6`. A letter in parentheses alone may be a list's. */
export const areExemptions = (text: string): boolean => codes.test(text) && /[.B]\d/.test(text);

/** True where a stamp that says how much was released, and not yet why not all, is the last thing that was read. */
export const isUnderStamp = ({ release, parts, banner }: Reading): boolean =>
  release !== null &&
  banner === null &&
  release.exemptions.length === 0 &&
  "Release" in release.attributes &&
  parts.at(-1)?.kind === "page-line";

const codesIn = (text: string): string[] => [...new Set(text.match(/B\d|1\.\d\([A-H]\)/g) ?? [])];

/**
 * Notes what a release stamp says: the case, the document, the day, how much was released and under which exemptions
 * the rest was not. It is stamped on every page; the first of each counts.
 *
 *     UNCLASSIFIED U.S. Department of State Case No. F-2009-01234 Doc No. C17900000 Date: 03/14/2013
 *     RELEASE IN PART B1, 1.4(D)
 *
 * The exemptions may stand on the line below.
 */
export const noteRelease = (reading: Reading, line: Line): void => {
  const { text } = line;
  const stamped = stamp.exec(text);
  const released = extent.exec(text);
  const isBelow = areExemptions(text);
  if (!stamped && !released && !isBelow && !authority.test(text)) return;
  const before = reading.release ?? {
    isWhole: false,
    on: null,
    exemptions: [],
    attributes: {},
  };
  let { attributes, on, exemptions, isWhole } = before;
  if (stamped) {
    const [, number, document, month, day, year] = stamped;
    const date = { year: Number(year), month: Number(month), day: Number(day) };
    if (year !== undefined && isDay(date)) on ??= isoDay(date);
    attributes = {
      ...(number === undefined ? {} : { "Case No.": number }),
      ...(document === undefined ? {} : { "Doc No.": document }),
      ...attributes,
    };
  } else if (released) {
    attributes = { Release: text, ...attributes };
    if (exemptions.length === 0) exemptions = codesIn(released[2] ?? "");
    // Only a stamp above the telegram speaks of all of it.
    isWhole ||= released[1] === "FULL" && reading.banner === null;
  } else if (isBelow) exemptions = codesIn(text);
  reading.release = { attributes, on, exemptions, isWhole };
  placeFurther(reading, "record", [spanOf(line)]);
};

/**
 * Returns the record that the stamps of a print, or of a review, make up. A copy released in part is unclassified as it lies there; that
 * does not declare the whole text so, and no level is put down as the current one.
 */
export const releaseRecord = (reading: Reading): RecordNote | null => {
  const { release, stamp: reviewed } = reading;
  if (release === null && reviewed === null) return null;
  if (release === null) {
    if (reviewed) place(reading, "record", [reviewed.span]);
    return {
      source: "EO Systematic Review",
      currentClassification: null,
      releasedOn: reviewed?.on ?? null,
      exemptions: [],
      attributes: {},
    };
  }
  return {
    source: "FOIA",
    currentClassification: release.isWhole ? "UNCLASSIFIED" : null,
    releasedOn: release.on,
    exemptions: release.exemptions,
    attributes: release.attributes,
  };
};

/**
 * Returns a line of a released print without the exemption in its margin, which is noted for the redaction on it: it
 * is no word of the text.
 *
 *     2. (S) BANDA SAID [                    ] HAD TOLD HIM THAT      B1
 */
export const withoutMargin = (reading: Reading, line: Line): Line => {
  if (reading.release === null) return line;
  const { text } = line;
  const isAlone = line.at - line.start > 40 || areExemptions(text);
  const gap = isAlone ? 0 : text.lastIndexOf("   ");
  if (gap < 0 || (gap === 0 && !isAlone)) return line;
  const printed = text.slice(gap).trim();
  if (!codes.test(printed) || !/[B1]/.test(printed)) return line;
  reading.margins.push({ exemption: printed, start: line.at, end: line.at + gap });
  return lineOf(reading.sheet.text, line.start, line.at + gap);
};
