import type { Level } from "../telegram/index.ts";
import { builtIn, captionOf, type Vocabulary } from "../vocabulary/index.ts";
import type { Reader } from "./label.ts";

/** The reader of the reading room, where there are no accounts: may read all. Made here and nowhere else. */
export const readingRoom: Reader = {
  id: "reading-room",
  level: "TOP SECRET",
  controls: ["*"],
  captions: ["*"],
};

/** True for a reader from whom nothing is held back, known or unknown. */
export const mayReadAll = ({ level, controls, captions }: Reader): boolean =>
  level === "TOP SECRET" && controls.includes("*") && captions.includes("*");

const LEVEL_NAMES: ReadonlyMap<string, Level> = new Map<string, Level>([
  ["U", "UNCLASSIFIED"],
  ["UNCLAS", "UNCLASSIFIED"],
  ["UNCLASSIFIED", "UNCLASSIFIED"],
  ["LOU", "LIMITED OFFICIAL USE"],
  ["LIMITED OFFICIAL USE", "LIMITED OFFICIAL USE"],
  ["R", "RESTRICTED"],
  ["RESTRICTED", "RESTRICTED"],
  ["CUI", "CUI"],
  ["SBU", "SBU"],
  ["FOUO", "SBU"],
  ["C", "CONFIDENTIAL"],
  ["CONFIDENTIAL", "CONFIDENTIAL"],
  ["S", "SECRET"],
  ["SECRET", "SECRET"],
  ["TS", "TOP SECRET"],
  ["TOP SECRET", "TOP SECRET"],
]);

/** A reader, or a sentence that says what is wrong with the text and what may stand there. */
export type ReaderAnswer =
  | { readonly kind: "reader"; readonly reader: Reader }
  | { readonly kind: "error"; readonly message: string };

/**
 * Returns the reader that a marking describes: a level, then behind `//` the controls and captions held, parted by `/`.
 * Without them it holds none.
 *
 *     readerAs("SECRET")                  // no NOFORN, no EXDIS
 *     readerAs("SECRET//NOFORN/EXDIS")    // these two
 */
export const readerAs = (text: string, vocabulary: Vocabulary = builtIn): ReaderAnswer => {
  const [levelText = "", ...rest] = text.trim().toUpperCase().split("//");
  const level = LEVEL_NAMES.get(levelText.trim());
  if (level === undefined) {
    const known = "U, LOU, SBU, C, S, TS or a level's full name";
    return { kind: "error", message: `"${levelText.trim()}" is no level: write ${known}.` };
  }
  const controls: string[] = [];
  const captions: string[] = [];
  for (const name of rest
    .join("/")
    .split("/")
    .map((part) => part.trim())) {
    if (name === "") continue;
    const entry = captionOf(vocabulary, name);
    if (name.startsWith("REL TO ")) controls.push(name);
    else if (entry === null) {
      return {
        kind: "error",
        message: `"${name}" is no known control or caption, as NOFORN or EXDIS.`,
      };
    } else (entry.control ? controls : captions).push(entry.code);
  }
  return { kind: "reader", reader: { id: `as ${text.trim()}`, level, controls, captions } };
};
