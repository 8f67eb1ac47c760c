import { goTogether, isSameSerial } from "../agreement.ts";
import type { Level, Telegram } from "../model.ts";
import { readMrn } from "../mrn.ts";
import type { Span } from "../span.ts";
import type { Vocabulary } from "../../vocabulary/index.ts";
import type { Thing } from "./sentences.ts";

/** What a token has to do with another place of the telegram: its year is from there, or the two were compared. */
export interface Tie {
  readonly kind: "year" | "check";
  /** `Agrees with the date-time group to the minute`. */
  readonly words: string;
  /** The other place. */
  readonly span: Span;
}

interface Within {
  readonly telegram: Telegram;
  readonly vocabulary: Vocabulary;
}

type Tying = (within: Within) => readonly (Tie | null)[];

/** The place that a value was read from, of those that provenance names. */
const placeOf = ({ provenance }: Telegram, key: keyof Telegram["provenance"]): Span | null =>
  provenance[key]?.spans[0] ?? null;

const tie = (kind: Tie["kind"], words: string, span: Span | null): Tie | null =>
  span === null ? null : { kind, words, span };

const DAY = 24 * 60;

/** How far one instant lies from another: `12 minutes after`, `3 days before`. */
const distance = (one: string, other: string): string => {
  const minutes = Math.round((Date.parse(one) - Date.parse(other)) / 60_000);
  const apart = Math.abs(minutes);
  const [count, unit] =
    apart < 120
      ? [apart, "minute"]
      : apart < 2 * DAY
        ? [Math.round(apart / 60), "hour"]
        : [Math.round(apart / DAY), "day"];
  return `${count} ${unit}${count === 1 ? "" : "s"} ${minutes < 0 ? "before" : "after"}`;
};

const yearFromGroup = ({ telegram }: Within): Tie | null =>
  tie("year", "The date-time group", placeOf(telegram, "transmission.dtg"));

const filing: Tying = (within) => {
  const { filed = null, dtg = null } = within.telegram.transmission ?? {};
  if (filed === null || dtg?.at == null) return [];
  const words =
    filed === dtg.at
      ? "Agrees with the date-time group to the minute"
      : `${distance(filed, dtg.at)} the date-time group`;
  return [yearFromGroup(within), tie("check", words, placeOf(within.telegram, "transmission.dtg"))];
};

const serialOf = ({ telegram, vocabulary }: Within): number | null =>
  telegram.mrn === null ? null : (readMrn(telegram.mrn, vocabulary)?.serial ?? null);

const stationSerial: Tying = (within) => {
  const serial = within.telegram.transmission?.serial ?? null;
  const number = serialOf(within);
  if (serial === null || number === null) return [];
  const words = isSameSerial(serial, number)
    ? "Agrees with the number of the cable"
    : `The number of the cable has ${number}`;
  return [tie("check", words, placeOf(within.telegram, "mrn"))];
};

const number: Tying = (within) => {
  const { telegram } = within;
  const serial = telegram.transmission?.serial ?? null;
  const own = serialOf(within);
  const isInferred = telegram.provenance.mrn?.certainty === "inferred";
  return [
    isInferred ? yearFromGroup(within) : null,
    serial === null || own === null
      ? null
      : tie(
          "check",
          isSameSerial(serial, own)
            ? "Agrees with the serial of the sending station"
            : `The sending station has ${serial}`,
          placeOf(telegram, "transmission.station"),
        ),
  ];
};

/** The letters of the security line beside the level of the classification line: each is told of the other. */
const letterTie =
  (
    other: keyof Telegram["provenance"],
    say: (agrees: boolean, printed: string, level: Level) => string,
  ): Tying =>
  ({ telegram }) => {
    const printed = telegram.transmission?.security?.letters ?? null;
    const level = telegram.classification?.level ?? null;
    if (printed === null || level === null) return [];
    const agrees = goTogether(printed, level);
    if (agrees === null) return [];
    return [tie("check", say(agrees, printed, level), placeOf(telegram, other))];
  };

const letters = letterTie("classification", (agrees, _printed, level) =>
  agrees ? "Goes with the classification line" : `The classification line has ${level}`,
);

const level = letterTie("transmission.security", (agrees, printed) =>
  agrees
    ? `Goes with the letters ${printed} of the transmission`
    : `The letters ${printed} of the transmission say otherwise`,
);

/** What is tied to what: the one place to add a tie. */
const TIES: Partial<Readonly<Record<Thing, Tying>>> = {
  julian: filing,
  "station.serial": stationSerial,
  "banner.number": number,
  "banner.level": level,
  "security.letters": letters,
};

/** Returns what a token has to do with other places: where its year is from, and how it compares. Not how it was compared: see `check`. */
export const tiesOf = (thing: Thing, within: Within): readonly Tie[] =>
  TIES[thing]?.(within).filter((one) => one !== null) ?? [];
