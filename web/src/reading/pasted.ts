import { parse } from "reftel/telegram";
import { builtIn } from "reftel/vocabulary";
import { readingOf, type CableReading } from "./reading.ts";

/** Reads a pasted text with the built-in vocabulary. Runs where it is called, in a browser too. */
export const readPasted = (text: string): CableReading => {
  const telegram = parse(text);
  return readingOf(telegram.mrn ?? "No number", telegram, text, builtIn, null, () => []);
};
