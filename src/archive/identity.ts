import { hash } from "node:crypto";
import type { Telegram } from "../telegram/index.ts";
import { wordsOf } from "../query/index.ts";

/** Returns the SHA-256 of a text in UTF-8 (or of bytes as they are), 64 hex digits: a copy's hash in addresses and names. */
export const hashOf = (content: string | Uint8Array): string => hash("sha256", content, "hex");

/** Returns what a cable is called by itself: its MRN, or `sha256-` and twelve digits of its hash where none can be read. */
export const nameOf = (telegram: Telegram, hash: string): string =>
  telegram.mrn ?? `sha256-${hash.slice(0, 12)}`;

const SHINGLE = 5;

const shinglesOf = (text: string): ReadonlySet<string> => {
  const words = wordsOf(text).map(({ word }) => word);
  const size = Math.min(SHINGLE, words.length);
  const shingles = new Set<string>();
  if (size === 0) return shingles;
  for (let at = 0; at + size <= words.length; at += 1) {
    shingles.add(words.slice(at, at + size).join(" "));
  }
  return shingles;
};

/**
 * Returns whether two texts under one MRN are copies of one telegram: most of their text agrees (five-word shingles,
 * Jaccard 0.5 or more) or the shorter one stands in the longer (all but a twentieth of its shingles, since a cut in
 * the middle of a word spoils a few).
 */
export const sameText = (one: string, other: string): boolean => {
  const first = shinglesOf(one);
  const second = shinglesOf(other);
  const [small, large] = first.size <= second.size ? [first, second] : [second, first];
  if (small.size === 0) return false;
  let shared = 0;
  for (const shingle of small) if (large.has(shingle)) shared += 1;
  return shared / (first.size + second.size - shared) >= 0.5 || shared / small.size >= 0.95;
};

interface Text {
  readonly telegram: Telegram;
  readonly text: string;
}

const sectionsOf = ({ telegram }: Text): ReadonlySet<number> =>
  new Set(telegram.sections.map(({ number }) => number));

/**
 * Returns whether two texts under one MRN are one telegram: copies by `sameText`, or sections of it that arrived
 * apart (both say of how many sections they are, they agree on it, and share none).
 */
export const sameTelegram = (one: Text, other: Text): boolean => {
  const first = sectionsOf(one);
  const second = sectionsOf(other);
  const of = one.telegram.sections[0]?.of;
  if (of !== undefined && of > 1 && of === other.telegram.sections[0]?.of) {
    if ([...first].every((number) => !second.has(number))) return true;
  }
  return sameText(sentOf(one), sentOf(other));
};

/** Parts of a text that are an archive's own, and none of what was sent. */
const NOT_SENT: ReadonlySet<string> = new Set(["card", "record", "page-line", "service-note"]);

/** What was sent of a text: an archive's card on one of two copies would make strangers of them where the telegram is short. */
const sentOf = ({ telegram, text }: Text): string =>
  telegram.parts
    .filter(({ kind }) => !NOT_SENT.has(kind))
    .map(({ span }) => text.slice(span.start, span.end))
    .join("");

/** Whether a text has nothing that was sent: an archive's card or record alone. */
const isBare = (one: Text): boolean => !/[\p{L}\p{N}]/u.test(sentOf(one));

/**
 * Returns those of the telegrams under one number, in their order, of which a text is a copy. A card without its text says of which
 * telegram it is and nothing else: it is of the first, and makes no other text a copy of that.
 */
export const telegramsWith = <One>(
  telegrams: readonly One[],
  copiesOf: (telegram: One) => Iterable<Text>,
  text: Text,
): readonly One[] => {
  if (isBare(text)) return telegrams.slice(0, 1);
  return telegrams.filter((telegram) => {
    let isCardAlone = true;
    for (const copy of copiesOf(telegram)) {
      if (isBare(copy)) continue;
      if (sameTelegram(copy, text)) return true;
      isCardAlone = false;
    }
    return isCardAlone;
  });
};

/** Whether an archive says, by itself or in its card, that it has a part of the telegram only. */
const isExtract = ({ telegram, text }: Text): boolean =>
  telegram.parts.some(
    ({ kind, span }) =>
      NOT_SENT.has(kind) &&
      text.slice(span.start, span.end).includes("This record is a partial extract of the original"),
  );

/** Of a card without its text: more than sections can be missing. */
const ALL_MISSING = 1_000_000;

/**
 * Returns the rank of a copy among the copies of one telegram; the smallest is the best. In this order: a correction
 * replaces what it corrects, complete before partial (a card alone, sections that are missing, an extract by its own word, no signature), read without errors before with, as transmitted before re-typed,
 * more understood before less, longer before shorter. Ties go by hash, so that every archive chooses alike.
 *
 *     copies.toSorted((a, b) => compareRanks(copyRank(a), copyRank(b)) || (a.hash < b.hash ? -1 : 1))
 */
export const copyRank = ({ telegram, text }: Text): readonly number[] => [
  telegram.correction?.kind === "corrected-copy" ? 0 : 1,
  isBare({ telegram, text }) ? ALL_MISSING : telegram.missingSections.length,
  (isExtract({ telegram, text }) ? 2 : 0) + (telegram.signer === null ? 1 : 0),
  telegram.diagnostics.filter(({ severity }) => severity === "error").length,
  telegram.transmission?.dtg ? 0 : 1,
  Math.round((1 - telegram.coverage) * 1000),
  -text.length,
];

/** Returns a negative number where `one` is the better rank, as `Array.sort` wants it. */
export const compareRanks = (one: readonly number[], other: readonly number[]): number => {
  for (const [at, rank] of one.entries()) {
    const difference = rank - (other[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
};
