import { MONTHS } from "../dtg.ts";
import type { Card } from "../model.ts";
import type { Reading } from "../reading.ts";
import { ahead } from "../taking.ts";

const identifier = /^\d{2}[A-Z]{2,40}\d{1,8}$/;

const moment =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) ([A-Z][a-z]{2}) (\d{2}) (\d{2}):(\d{2}):(\d{2}) ([+-])(\d{2})(\d{2}) (\d{4})$/;

/** The moment in UTC. Midnight stands where the day alone was known: then it is that day, as printed. */
const instantOf = (printed: string): string | null => {
  const match = moment.exec(printed);
  if (match === null) return null;
  const [, name = "", day, hour, minute, second, sign, hours, minutes, year] = match;
  const month = MONTHS.indexOf(name.toUpperCase());
  const date = Date.UTC(Number(year), month, Number(day));
  if (month < 0 || new Date(date).getUTCDate() !== Number(day)) return null;
  const seconds = Number(hour) * 3600 + Number(minute) * 60 + Number(second);
  if (seconds === 0) return new Date(date).toISOString().slice(0, 10);
  const east = (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -60 : 60);
  return new Date(date + (seconds - east) * 1000).toISOString().replace(".000Z", "Z");
};

/** Lines of such a card. */
export const PLAIN_CARD_LINES = 5;

/**
 * Returns what a card without labels says, five lines before the telegram, as in collections of the release that keep a
 * text for each cable; null where none stands here. It is known by its first line and its third.
 *
 *     09ASTANA2050
 *     KAZAKHSTAN: PREPARATIONS FOR A VISIT
 *     Tue Nov 17 11:10:00 +0000 2009
 *     SECRET
 *     Embassy Astana
 */
export const plainCard = (reading: Reading): Card | null => {
  const { text } = reading.line;
  if (!identifier.test(text)) return null;
  const [title, created, classification, origin] = [1, 2, 3, 4].map(
    (lines) => ahead(reading, lines)?.text ?? "",
  );
  if (created === undefined || !moment.test(created)) return null;
  return {
    identifier: text,
    created: instantOf(created),
    classification: classification || null,
    origin: origin || null,
    title: title || null,
    tags: [],
  };
};
