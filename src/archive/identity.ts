import { hash } from "node:crypto";
import type { Telegram } from "../telegram/index.ts";
import { isBare, NOT_SENT, type Text } from "./sent.ts";

/** Returns the SHA-256 of a text in UTF-8 (or of bytes as they are), 64 hex digits: a copy's hash in addresses and names. */
export const hashOf = (content: string | Uint8Array): string => hash("sha256", content, "hex");

/** Returns what a cable is called by itself: its MRN, or `sha256-` and twelve digits of its hash where none can be read. */
export const nameOf = (telegram: Telegram, hash: string): string =>
  telegram.mrn ?? `sha256-${hash.slice(0, 12)}`;

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
