import { dayNumber, dayOf, dayOfYear, isoInstant, type Day } from "./dtg.ts";
import type { Transmission } from "./model.ts";
import type { Reading } from "./reading.ts";
import { place, report } from "./taking.ts";

/** The moment of filing: day of the year and time of the DE line, in the year of the date-time group. */
const filedOf = (reading: Reading): string | null => {
  const { julian, dtg } = reading;
  if (julian === null || dtg === null) return null;
  const hour = Number(julian.time.slice(0, 2));
  const minute = Number(julian.time.slice(2));
  const sent = dtg.at === null ? null : dayOf(dtg.at);
  const isFar = (one: Day): boolean =>
    sent !== null && Math.abs(dayNumber(one) - dayNumber(sent)) > 1;
  let day = dayOfYear(dtg.year, julian.day);
  if (day === null || isFar(day)) {
    const others = [dtg.year - 1, dtg.year + 1].flatMap(
      (year) => dayOfYear(year, julian.day) ?? [],
    );
    day = others.find((one) => !isFar(one)) ?? day ?? others[0] ?? null;
  }
  const printed = `${String(julian.day).padStart(3, "0")}${julian.time}`;
  if (day === null || hour > 23 || minute > 59) {
    report(
      reading,
      "julian.mismatch",
      julian.span,
      `The group ${printed} is no day and time of ${dtg.year}; the moment of filing was left empty.`,
    );
    return null;
  }
  if (isFar(day))
    report(
      reading,
      "julian.mismatch",
      julian.span,
      `Day ${julian.day} is not the day of the date-time group ${dtg.raw}; the date-time group was believed.`,
    );
  place(
    reading,
    "transmission.filed",
    [julian.span],
    "inferred",
    reading.sheet.text.slice(julian.span.start, julian.span.end),
  );
  return isoInstant(day, hour, minute);
};

/** Returns what the envelope says of the transmission, or null where there is no envelope. */
export const transmissionOf = (reading: Reading): Transmission | null => {
  const { dtg, security } = reading;
  const isEmpty =
    reading.transmissionId === null &&
    reading.precedence === null &&
    reading.station === null &&
    security === null &&
    dtg === null;
  if (isEmpty) return null;
  if (security) place(reading, "transmission.security", reading.securitySpans);
  return {
    id: reading.transmissionId,
    precedence: reading.precedence,
    routing: reading.routing,
    station: reading.station,
    serial: reading.stationSerial,
    section: reading.stationSection,
    filed: filedOf(reading),
    security,
    dtg: dtg === null ? null : { raw: dtg.raw, at: dtg.at, precedence: dtg.precedence },
  };
};
