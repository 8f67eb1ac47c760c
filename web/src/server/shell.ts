import type { CableLine, CableView } from "reftel/archive";
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

/** A cable as lists name it. */
export const lineOf = ({ name, telegram }: CableView): CableLine => ({
  mrn: name,
  held: true,
  date: (telegram.transmission?.dtg?.at ?? telegram.card?.created)?.slice(0, 10) ?? null,
  subject: telegram.subject?.text ?? null,
  from: telegram.from?.name ?? null,
});
