import type { Telegram } from "reftel/telegram";
import { precedenceOf, type Vocabulary } from "reftel/vocabulary";
import type { Catalogue } from "../text/index.ts";

/** The lines above the sender that relays read, in words; empty where there are none. */
export interface WireView {
  readonly routing: string;
  readonly filed: string;
  readonly security: string;
}

/** Day of the year, counted from 1, of an instant: what the julian group of the station line prints. */
const dayOfYear = (at: string): number =>
  Math.floor((Date.parse(at) - Date.UTC(Number(at.slice(0, 4)), 0, 1)) / 86_400_000) + 1;

/** Returns the transmission lines of a telegram in words. */
export const wireOf = (telegram: Telegram, vocabulary: Vocabulary, text: Catalogue): WireView => {
  const words = text.sent.wire;
  const { transmission } = telegram;
  if (transmission === null) return { routing: "", filed: "", security: "" };
  const { precedence, routing, station, section, filed, security } = transmission;
  const word = precedence === null ? null : precedenceOf(vocabulary, precedence)?.word;
  const letter = security?.letters?.slice(0, 1);
  const level = letter === undefined ? undefined : words.levels[letter];
  return {
    routing: [
      word && word.slice(0, 1) + word.slice(1).toLowerCase(),
      routing.length > 0 && words.stations(routing.length),
    ]
      .filter(Boolean)
      .join("; "),
    filed: [
      station && words.station(station),
      filed && words.filed(dayOfYear(filed), filed.slice(11, 16)),
      section !== null && words.section(section),
    ]
      .filter(Boolean)
      .join(", "),
    security: [
      security?.signal && (words.circuits[security.signal] ?? security.signal),
      level !== undefined && words.toLevel(level),
    ]
      .filter(Boolean)
      .join("; "),
  };
};
