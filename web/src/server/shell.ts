import type { CableView } from "reftel/archive";
import { bannerWords, casingOf, titleOf } from "reftel/reading";
import type { Desk } from "./desk.ts";

/** What every page about one cable has: its title, and the banner that governs it for this reader. */
export const shellOf = (desk: Desk, { name, telegram }: CableView) => {
  const { classification, subject } = telegram;
  return {
    title: subject ? titleOf(subject.text, casingOf(telegram, desk.vocabulary)) : name,
    banner:
      classification === null
        ? null
        : {
            level: classification.level,
            words: bannerWords(classification.level, classification.controls),
          },
  };
};
