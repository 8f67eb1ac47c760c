import { parse } from "reftel/telegram";
import { builtIn, extend, type VocabularyAddition } from "reftel/vocabulary";
import { readingOf, type CableReading } from "./reading.ts";

/** Reads a pasted text with the archive's own vocabulary. Runs where it is called, in a browser too. */
export const readPasted = (
  text: string,
  additions: readonly VocabularyAddition[],
): CableReading => {
  const vocabulary = additions.reduce(extend, builtIn);
  const telegram = parse(text, { vocabulary });
  return readingOf(telegram.mrn ?? "No number", telegram, text, vocabulary, null, () => []);
};
