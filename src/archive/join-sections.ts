import type { Telegram } from "../telegram/index.ts";
import { compareRanks } from "./identity.ts";

/** A text of a telegram as it was received, to be joined with others. */
export interface SectionText {
  readonly hash: string;
  readonly text: string;
  readonly telegram: Telegram;
  /** `copyRank` of it. */
  readonly rank: readonly number[];
}

/** The text that sections make together, and the hashes of those that it was put together from, in their order. */
export interface Joined {
  readonly text: string;
  readonly telegram: Telegram;
  readonly from: readonly string[];
}

const firstOf = ({ telegram }: SectionText): number => telegram.sections[0]?.number ?? 0;

const numbersOf = ({ telegram }: SectionText): readonly number[] => [
  ...new Set(telegram.sections.map(({ number }) => number)),
];

/** The text without what an archive printed before the telegram: a card in the middle would begin another one. */
const withoutCard = ({ text, telegram }: SectionText): string => {
  const first = telegram.parts.find(({ kind }) => kind !== "card" && kind !== "blank");
  return text.slice(first?.span.start ?? 0);
};

const ended = (text: string): string => (text.endsWith("\n") ? text : `${text}\n`);

/**
 * Returns the text that sections of one telegram make which arrived apart, or null where there are not two of them: of
 * each section the best copy, in the order of their numbers. Sections that have not come are missing in it and named as
 * such. Where a text holds all of them by itself, nothing is joined.
 */
export const joinSections = (
  copies: readonly SectionText[],
  read: (text: string) => Telegram,
): Joined | null => {
  const apart = copies
    .filter((copy) => (copy.telegram.sections[0]?.of ?? 1) > 1 && numbersOf(copy).length > 0)
    .toSorted(
      (one, other) =>
        numbersOf(other).length - numbersOf(one).length ||
        compareRanks(one.rank, other.rank) ||
        (one.hash < other.hash ? -1 : 1),
    );
  const of = apart[0]?.telegram.sections[0]?.of;
  const taken = new Set<number>();
  const chosen: SectionText[] = [];
  for (const copy of apart) {
    const numbers = numbersOf(copy);
    if (copy.telegram.sections[0]?.of !== of || numbers.some((number) => taken.has(number)))
      continue;
    for (const number of numbers) taken.add(number);
    chosen.push(copy);
  }
  if (chosen.length < 2) return null;
  chosen.sort((one, other) => firstOf(one) - firstOf(other));
  const [first, ...others] = chosen;
  if (first === undefined) return null;
  const text = [first.text, ...others.map(withoutCard)].map(ended).join("");
  const telegram = read(text);
  // What cannot be read as one telegram again stays apart.
  const isOne =
    telegram.mrn === first.telegram.mrn &&
    new Set(telegram.sections.map(({ number }) => number)).size === taken.size &&
    telegram.parts.every(({ kind }) => kind !== "next-telegram");
  return isOne ? { text, telegram, from: chosen.map(({ hash }) => hash) } : null;
};
