import type { Level, Telegram } from "../telegram/index.ts";
import type { Vocabulary } from "../vocabulary/index.ts";
import { bannerWords } from "./marks.ts";
import { addresseeInWords } from "./names.ts";
import { casingOf, titleOf } from "./recase.ts";

/**
 * Returns a telegram's title as everything shows it: its subject, recased where all its words are known, else as sent; without a
 * subject its `name`, and where that is no number but a hash, who wrote to whom, as editions of documents title them.
 *
 *     Telegram from Embassy La Paz to Department of State
 */
export const titleInWords = (telegram: Telegram, name: string, vocabulary: Vocabulary): string => {
  const { subject, from, to } = telegram;
  if (subject !== null) return titleOf(subject.text, casingOf(telegram, vocabulary));
  if (from === null || !name.startsWith("sha256-")) return name;
  const [first] = to;
  const others = to.length > 1 ? " and others" : "";
  const goal = first ? ` to ${addresseeInWords(first, vocabulary)}${others}` : "";
  return `Telegram from ${addresseeInWords(from, vocabulary)}${goal}`;
};

/** The classification that governs a cable, and how it is set at head and foot. */
export interface Banner {
  readonly level: Level;
  readonly words: string;
}

/** Returns the banner of a telegram, of what its reader was given; null where no classification is known. */
export const bannerOf = ({ classification }: Telegram): Banner | null =>
  classification === null
    ? null
    : {
        level: classification.level,
        words: bannerWords(classification.level, classification.controls),
      };
