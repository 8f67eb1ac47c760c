/** What the places of a phrase's rarest word say of the phrase by what stands beside each of them. */
import { hasBit } from "../bytes/bits.ts";
import { spareInts } from "../bytes/room.ts";
import { closeWindow, moveTo, type Window } from "../bytes/window.ts";
import { BESIDE, codeOf, NOT_KNOWN, type Told } from "../words/beside.ts";
import type { Postings } from "../words/postings.ts";
import type { WordLists } from "../words/word-lists.ts";

/** Documents in which the phrase may be, rising, and at how many places of the word. */
export interface Beside {
  readonly docs: Int32Array;
  readonly times: Int32Array;
  /** Whether the phrase is in all of them, and as often. */
  readonly isCertain: boolean;
}

/** A word or a pair of a phrase, and how many words behind the beginning of the phrase it stands. */
interface Placed {
  readonly lists: WordLists;
  readonly ordinal: number;
  readonly offset: number;
}

/**
 * Returns the documents of the mask in which a word may stand where it does in a phrase, by what is beside it; null where that is not
 * kept. All of the phrase is beside it, and certain, where that is one or two words that are told apart.
 */
export const besideIn = (
  { lists, ordinal, offset }: Placed,
  words: readonly string[],
  told: Told,
  mask: Uint32Array,
): Beside | null => {
  const beside = lists.beside(ordinal);
  if (beside === null) return null;
  const codeAt = (at: number): number | null =>
    at < 0 || at >= words.length ? null : codeOf(told, words[at]!);
  const fitsBefore = fitting(codeAt(offset - 1));
  const fitsBehind = fitting(codeAt(offset + 1));
  const { isKnown, ...found } = fittingPlaces(
    lists.postings(ordinal),
    beside,
    fitsBefore,
    fitsBehind,
    mask,
  );
  const isAllBeside = words.every(
    (word, place) => place === offset || (Math.abs(place - offset) === 1 && told.has(word)),
  );
  return { ...found, isCertain: isKnown && isAllBeside };
};

/**
 * Walks the places of a word. By itself, since code of such a walk is dear to make, and what is around it differs from phrase to
 * phrase, for which the engine lets all of it go.
 */
const fittingPlaces = (
  { docs, times }: Postings,
  beside: Window,
  fitsBefore: Uint8Array,
  fitsBehind: Uint8Array,
  mask: Uint32Array,
): Omit<Beside, "isCertain"> & { readonly isKnown: boolean } => {
  const kept = spareInts(docs.length);
  const often = spareInts(docs.length);
  let isKnown = true;
  let count = 0;
  let at = 0;
  for (let index = 0; index < docs.length; index++) {
    const length = times[index]! * BESIDE;
    if (hasBit(mask, docs[index]!)) {
      if (at < beside.from || at + length > beside.to) moveTo(beside, at, length);
      const { bytes, from } = beside;
      let fit = 0;
      for (let next = at - from; next < at - from + length; next += BESIDE) {
        const before = bytes[next]!;
        const behind = bytes[next + 1]!;
        if (before === NOT_KNOWN || behind === NOT_KNOWN) isKnown = false;
        fit += fitsBefore[before]! & fitsBehind[behind]!;
      }
      if (fit > 0) {
        kept[count] = docs[index]!;
        often[count++] = fit;
      }
    }
    at += length;
  }
  closeWindow(beside);
  return { docs: kept.subarray(0, count), times: often.subarray(0, count), isKnown };
};

/** A 1 for each code that may be the word of this one; null is any word, or none. */
const fitting = (wanted: number | null): Uint8Array =>
  Uint8Array.from({ length: 256 }, (_, code) =>
    wanted === null || code === wanted || code === NOT_KNOWN ? 1 : 0,
  );
