import type { Telegram } from "reftel/telegram";
import { precedenceOf, type Vocabulary } from "reftel/vocabulary";
import { counted } from "reftel/reading";

/** The lines above the sender that relays read, in words; empty where there are none. */
export interface WireView {
  readonly routing: string;
  readonly filed: string;
  readonly security: string;
}

const LETTERS: Readonly<Record<string, string>> = {
  U: "UNCLASSIFIED",
  E: "UNCLASSIFIED, encrypted for transmission only",
  R: "RESTRICTED",
  C: "CONFIDENTIAL",
  S: "SECRET",
  T: "TOP SECRET",
};

/** What the operating signal before the letters says of the way (ACP 131). */
const CIRCUITS: Readonly<Record<string, string>> = {
  ZNR: "may go in clear",
  ZNY: "secured circuits only",
};

/** Day of the year, counted from 1, of an instant: what the julian group of the station line prints. */
const dayOfYear = (at: string): number =>
  Math.floor((Date.parse(at) - Date.UTC(Number(at.slice(0, 4)), 0, 1)) / 86_400_000) + 1;

/** Returns the transmission lines of a telegram in words. */
export const wireOf = (telegram: Telegram, vocabulary: Vocabulary): WireView => {
  const { transmission } = telegram;
  if (transmission === null) return { routing: "", filed: "", security: "" };
  const { precedence, routing, station, section, filed, security } = transmission;
  const word = precedence === null ? null : precedenceOf(vocabulary, precedence)?.word;
  const letter = security?.letters?.slice(0, 1);
  return {
    routing: [
      word && word.slice(0, 1) + word.slice(1).toLowerCase(),
      routing.length > 0 && `${counted(routing.length, "station")} that this relay served`,
    ]
      .filter(Boolean)
      .join("; "),
    filed: [
      station && `at station ${station}`,
      filed && `day ${dayOfYear(filed)} of the year, ${filed.slice(11, 16)}Z`,
      section !== null && `section ${section}`,
    ]
      .filter(Boolean)
      .join(", "),
    security: [
      security?.signal && (CIRCUITS[security.signal] ?? security.signal),
      letter && LETTERS[letter] && `to the level of ${LETTERS[letter]}`,
    ]
      .filter(Boolean)
      .join("; "),
  };
};
