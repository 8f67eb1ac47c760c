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

/** Of copies in their order those that share no section with one before them, and the numbers of their sections. */
const eachOnce = (
  copies: readonly SectionText[],
): { readonly chosen: SectionText[]; readonly taken: ReadonlySet<number> } => {
  const taken = new Set<number>();
  const chosen = copies.filter((copy) => {
    const numbers = numbersOf(copy);
    if (numbers.some((number) => taken.has(number))) return false;
    for (const number of numbers) taken.add(number);
    return true;
  });
  return { chosen, taken };
};

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
  // Where they say it differently (a digit is garbled), that counts by which the most sections come together.
  const [best] = [...Map.groupBy(apart, ({ telegram }) => telegram.sections[0]?.of).values()]
    .map(eachOnce)
    .toSorted((one, other) => other.taken.size - one.taken.size);
  if (best === undefined || best.chosen.length < 2) return null;
  const { chosen, taken } = best;
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
