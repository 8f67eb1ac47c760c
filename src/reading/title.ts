import type { Level, Telegram } from "../telegram/index.ts";
import type { Vocabulary } from "../vocabulary/index.ts";
import { bannerWords } from "./marks.ts";
import { casingOf, titleOf } from "./recase.ts";

/**
 * Returns a telegram's title as everything shows it: its subject, recased where all its words are known, else as sent; without a
 * subject its `name`.
 */
export const titleInWords = (telegram: Telegram, name: string, vocabulary: Vocabulary): string =>
  telegram.subject === null ? name : titleOf(telegram.subject.text, casingOf(telegram, vocabulary));

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
