import { noDraft, type Reading } from "../reading.ts";
import { oneOf } from "../signs.ts";
import { placeFurther, spanOf, take } from "../taking.ts";
import type { Line } from "../lines.ts";
import { isRule } from "./heading.ts";
import type { PartReader } from "./part-reader.ts";

const office = /([A-Z][A-Z0-9]{0,7}(?:\/[A-Z]{1,8})?)-(\d{2})(?!\d)/g;
const totals = /\/(\d{3}) ?([A-Z]?)(?![A-Z0-9])/;
/* The number may be hexadecimal. */
const centre = /^-{6,}[ \dA-F/Z]*$/;
const numbers = /^(?:\d{1,3}(?:[-/]\d{1,3})?|\d{5,6} ?(?:\d{6} ?)?)$/;
const drafted =
  /^(DRAFTED|APPROVED|CLEARED|CLEARANCES?|ORIGIN\/|DESIRED DISTRIBUTION)(?: BY)?(?:[: ] ?(.*))?$/;
/* Offices that were to have it, which nobody counts. */
const desired = /^(?:DESIRED DISTRIBUTION|ORIGIN [A-Z/, ]{1,60}$)/;

const opening = /^(?:ACTION|ORIGIN|INFO)[: ]/;

/* The first office stands at the line's start or behind one word. */
const distributed = /^.{0,8}?[A-Z][A-Z0-9]{0,7}(?:\/[A-Z]{1,8})?-\d{2}(?!\d)/;

const isDistribution = (text: string): boolean => distributed.test(text);

/** True for the message centre's line, and for numbers by themselves. */
const isOfPrinter = (text: string): boolean =>
  mayBeOfPrinter(text.charCodeAt(0)) && (centre.test(text) || numbers.test(text));

const mayBeOfPrinter = oneOf("-0123456789");

const readOffices = (reading: Reading, line: Line): void => {
  const held = (reading.distribution ??= { action: null, info: [], total: null });
  const isAction = /^(?:ACTION|ORIGIN) /.test(line.text);
  office.lastIndex = 0;
  let isFirst = true;
  for (let match = office.exec(line.text); match; match = office.exec(line.text)) {
    if (isAction && isFirst) held.action ??= match[1] ?? null;
    else held.info.push({ office: match[1] ?? "", copies: Number(match[2]) });
    isFirst = false;
  }
  const total = totals.exec(line.text);
  if (total) held.total ??= Number(total[1]);
  reading.distributionSpans.push(spanOf(line));
};

/**
 * The office copies that the Department printed over telegrams of the 1970s and 80s, the message centre's line under
 * them, and for outgoing ones who drafted, cleared and approved.
 *
 *     ACTION EUR-12
 *     INFO  OCT-01  NEA-10  ISO-00  CIAE-00  /070 W
 *                          ---------------------     034512
 */
export const distribution: PartReader = (reading) => {
  const { line } = reading;
  const { text } = line;
  if (text.length > 120) return false;
  if ("AOI".includes(text.charAt(0)) && opening.test(text) && isDistribution(text)) {
    readOffices(reading, line);
    take(reading, "distribution");
    return true;
  }
  if (
    reading.distribution !== null &&
    reading.dtg === null &&
    (isDistribution(text) || totals.test(text))
  ) {
    readOffices(reading, line);
    take(reading, "distribution");
    return true;
  }
  if (reading.dtg === null && (isRule(text) || isOfPrinter(text))) {
    take(reading, "distribution");
    return true;
  }
  return reading.sheet.isPaged && reading.dtg === null && readDrafting(reading);
};

const readDrafting = (reading: Reading): boolean => {
  const { line } = reading;
  const match = drafted.exec(line.text);
  const clearing =
    reading.drafting !== null
      ? /^[A-Z][A-Z0-9/ .-]{0,20}(?:: ?| - )[A-Z][A-Z .'-]{1,40}(?: ?\([A-Z ]{2,16}\))?$/.exec(
          line.text,
        )
      : null;
  const isDesired = desired.test(line.text);
  if (!match && !clearing && !(isDesired && reading.drafting !== null)) return false;
  const drafting = (reading.drafting ??= noDraft());
  if (isDesired) {
    take(reading, "drafting");
    return true;
  }
  const value = match?.[2]?.trim() ?? "";
  if (match?.[1] === "DRAFTED") drafting.drafter = value || null;
  else if (match?.[1] === "APPROVED") drafting.approver = value || null;
  else drafting.clearers.push(match ? value : line.text);
  placeFurther(reading, "drafting", [spanOf(line)]);
  take(reading, "drafting");
  return true;
};
