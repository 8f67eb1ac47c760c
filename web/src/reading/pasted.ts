import type { VocabularyAddition } from "reftel/vocabulary";
import type { CableReading } from "./reading.ts";
import type { Catalogue } from "../text/index.ts";

/**
 * Reads a pasted text with the archive's own vocabulary. Runs where it is called, in a browser too: reader,
 * vocabulary and what sets the page are fetched side by side when the first text is read.
 */
export const readPasted = async (
  text: string,
  additions: readonly VocabularyAddition[],
  catalogue: Catalogue,
): Promise<CableReading> => {
  const [{ parse }, { builtIn, extend }, { readingOf }] = await Promise.all([
    import("reftel/telegram"),
    import("reftel/vocabulary"),
    import("./reading.ts"),
  ]);
  const vocabulary = additions.reduce(extend, builtIn);
  const telegram = parse(text, { vocabulary });
  const name = telegram.mrn ?? catalogue.cable.noNumber;
  return readingOf(name, telegram, text, vocabulary, null, () => [], catalogue);
};
