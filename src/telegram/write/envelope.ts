import { dayNumber, dayOf, MONTHS } from "../dtg.ts";
import type { Addressee, DateTimeGroup, Telegram } from "../model.ts";
import { mayBeginValue } from "./line-start.ts";
import { plain } from "./plain.ts";
import { wrap } from "./wrap.ts";

const padded = (value: number, width: number): string => String(value).padStart(width, "0");

/**
 * The lines above the text: transmission identifier, routing, DE, ZNY or ZNR, date-time group, FM, TO, INFO, XMT. What
 * the telegram does not have is left out. `section` is what the DE line says, null where there is one section alone.
 */
export const envelopeLines = (telegram: Telegram, section: number | null): string[] => {
  const { transmission, from, to, info, exempt } = telegram;
  const lines: string[] = [];
  if (transmission !== null) {
    if (transmission.id !== null) lines.push(transmission.id);
    if (transmission.routing.length > 0) {
      const sign = transmission.precedence ?? transmission.dtg?.precedence[0] ?? "R";
      lines.push(...wrap(`${sign}${sign} ${transmission.routing.join(" ")}`, { from: 2 }));
    }
    if (transmission.station !== null) {
      const part = section === null ? "" : `/${padded(section, 2)}`;
      const number = padded(transmission.serial ?? 0, 4);
      lines.push(`DE ${transmission.station} #${number}${part} ${julian(transmission.filed)}`);
    }
    if (transmission.security !== null) {
      const { signal, letters, signals } = transmission.security;
      lines.push([signal, letters, ...signals].filter((word) => word !== null).join(" "));
    }
    if (transmission.dtg !== null) lines.push(groupLine(transmission.dtg));
  }
  if (from !== null) lines.push(`FM ${addressed(from)}`);
  for (const [keyword, list] of [
    ["TO", to],
    ["INFO", info],
    ["XMT", exempt],
  ] as const)
    for (const [index, addressee] of list.entries()) {
      const line = addressed(addressee);
      lines.push(index > 0 && standsAlone(line) ? line : `${keyword} ${line}`);
    }
  return lines;
};

/** True where a line goes on with the list of addresses above without its keyword. */
const standsAlone = (line: string): boolean =>
  /^[A-Z][A-Z0-9 .,&'/()-]{2,90}$/.test(line) && mayBeginValue(line);

const addressed = ({ routing, name, precedence, serial }: Addressee): string =>
  plain(
    [
      `${routing === null ? "" : `${routing}/`}${name}`,
      ...(precedence === null ? [] : [precedence]),
      ...(serial === null ? [] : [padded(serial, 4)]),
    ].join(" "),
  );

/**
 * Day of the year and time of filing. Where the moment is not known the day is 000, which names none: the group must
 * stand behind the station's serial.
 */
const julian = (filed: string | null): string => {
  if (filed === null) return "0000000";
  const day = dayOf(filed);
  const number = dayNumber(day) - dayNumber({ year: day.year, month: 1, day: 1 }) + 1;
  return `${padded(number, 3)}${filed.slice(11, 13)}${filed.slice(14, 16)}`;
};

const groupLine = (dtg: DateTimeGroup): string =>
  [...dtg.precedence, dtg.at === null ? dtg.raw : groupOf(dtg.at)].join(" ");

/** Returns the date-time group of an instant: `171110Z NOV 09`; seconds only where there are some. */
const groupOf = (at: string): string => {
  const { year, month, day } = dayOf(at);
  const seconds = at.slice(17, 19);
  const clock = `${at.slice(11, 13)}${at.slice(14, 16)}${seconds === "00" ? "" : seconds}`;
  return `${padded(day, 2)}${clock}Z ${MONTHS[month - 1] ?? ""} ${padded(year % 100, 2)}`;
};
