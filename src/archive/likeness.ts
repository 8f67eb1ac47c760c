import { wordsOf } from "../query/index.ts";
import type { PartKind, Telegram } from "../telegram/index.ts";
import { isBare, sentOf, type Text } from "./sent.ts";

/** What of a text is held against the others under its number: worked out once, for a number may have thousands of texts. */
export interface Likeness {
  /** True of an archive's card or record alone. */
  readonly isBare: boolean;
  readonly sections: ReadonlySet<number>;
  /** Of how many sections it says that it is; null where it does not. */
  readonly of: number | null;
  /** Its runs of five words by number, ascending, each once. */
  readonly shingles: Uint32Array;
}

const SHINGLE = 5;

/** FNV-1a: of millions of runs two have one number, which is far below what a rule of halves and twentieths sees. */
const FNV = { offset: 0x811c9dc5, prime: 0x01000193 } as const;

const numberOfWord = (word: string): number => {
  let number: number = FNV.offset;
  for (let at = 0; at < word.length; at += 1)
    number = Math.imul(number ^ word.charCodeAt(at), FNV.prime);
  return number;
};

const shinglesOf = (text: string): Uint32Array => {
  const words = wordsOf(text).map(({ word }) => numberOfWord(word));
  const size = Math.min(SHINGLE, words.length);
  const shingles = new Uint32Array(size === 0 ? 0 : words.length - size + 1);
  for (let at = 0; at < shingles.length; at += 1) {
    let number: number = FNV.offset;
    for (let next = at; next < at + size; next += 1)
      number = Math.imul(number ^ words[next]!, FNV.prime) ^ (number >>> 15);
    shingles[at] = number;
  }
  shingles.sort();
  let kept = 0;
  for (let at = 0; at < shingles.length; at += 1)
    if (at === 0 || shingles[at] !== shingles[at - 1]) shingles[kept++] = shingles[at]!;
  return shingles.slice(0, kept);
};

/** What copies of one telegram print otherwise, by the sections that each is or has: of a short text it is a good part. */
const COUNTED: ReadonlySet<PartKind> = new Set([
  "banner",
  "section-line",
  "transmission",
  "station",
]);

/** Returns what of a text is held against others. */
export const likenessOf = (text: Text): Likeness => ({
  isBare: isBare(text),
  ...sectionsIn(text.telegram),
  shingles: shinglesOf(sentOf(text, COUNTED)),
});

const sectionsIn = ({ sections }: Telegram): Pick<Likeness, "sections" | "of"> => ({
  sections: new Set(sections.map(({ number }) => number)),
  of: sections[0]?.of ?? null,
});

/** How many numbers two ascending rows share; less than `least` where they do not share so many. */
const sharedBy = (small: Uint32Array, large: Uint32Array, least: number): number => {
  let shared = 0;
  let other = 0;
  for (let at = 0; at < small.length && shared + small.length - at >= least; at += 1) {
    while (other < large.length && large[other]! < small[at]!) other += 1;
    if (other < large.length && large[other] === small[at]) shared += 1;
  }
  return shared;
};

/** Shingles that two cuts spoil, at most a fifth of a text: where a section begins and ends, other words stand beside. */
const SPOILED = { most: SHINGLE * 2 - 2, share: 0.2 } as const;

const areAlike = (first: Uint32Array, second: Uint32Array, isSection = false): boolean => {
  const [small, large] = first.length <= second.length ? [first, second] : [second, first];
  if (small.length === 0) return false;
  const all = first.length + second.length;
  const spoiled = isSection ? Math.min(SPOILED.most, small.length * SPOILED.share) : 0;
  const contained = Math.min(0.95, 1 - spoiled / small.length);
  const shared = sharedBy(small, large, Math.floor(Math.min(all / 3, small.length * contained)));
  return shared / (all - shared) >= 0.5 || shared / small.length >= contained;
};

/**
 * Returns whether two texts are copies of one telegram: most of their text agrees (five-word shingles, Jaccard 0.5 or more) or the
 * shorter one stands in the longer (all but a twentieth of its shingles, since a cut in the middle of a word spoils a few).
 */
export const sameText = (one: string, other: string): boolean =>
  areAlike(shinglesOf(one), shinglesOf(other));

const isSection = ({ of }: Likeness): boolean => of !== null && of > 1;

/**
 * Returns whether two texts under one MRN are one telegram: copies by `sameText` of what was sent, or sections of it that arrived
 * apart (both say of how many sections they are, they agree on it, and share none). A section, which may be short, stands in a whole copy
 * but for what its cuts spoil.
 */
const areOneTelegram = (one: Likeness, other: Likeness): boolean =>
  (isSection(one) && one.of === other.of && one.sections.isDisjointFrom(other.sections)) ||
  areAlike(one.shingles, other.shingles, isSection(one) || isSection(other));

/** The same of two texts that are held against each other once. */
export const sameTelegram = (one: Text, other: Text): boolean =>
  areOneTelegram(likenessOf(one), likenessOf(other));

/**
 * Returns those of the telegrams under one number, in their order, of which a text is a copy. A card without its text says of which
 * telegram it is and nothing else: it is of the first, and makes no other text a copy of that.
 */
export const telegramsWith = <One>(
  telegrams: readonly One[],
  copiesOf: (telegram: One) => Iterable<Likeness>,
  text: Likeness,
): readonly One[] => {
  if (text.isBare) return telegrams.slice(0, 1);
  return telegrams.filter((telegram) => {
    let isCardAlone = true;
    for (const copy of copiesOf(telegram)) {
      if (copy.isBare) continue;
      if (areOneTelegram(copy, text)) return true;
      isCardAlone = false;
    }
    return isCardAlone;
  });
};
