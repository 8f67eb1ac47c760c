/**
 * Merging pairs. A segment that keeps pairs of both words gives what it has of them; where one of the words is not among its
 * commonest, the pairs are found by the places of the words.
 */
import { bothBits, spareBitsOf } from "../bytes/bits.ts";
import { intersect, maskedDocs } from "../bytes/rising.ts";
import type { ListWriter } from "../words/list-writer.ts";
import type { Part } from "./parts.ts";
import { copyLists } from "./merge-lists.ts";
import { later } from "../bytes/once.ts";
import { pairOf, wordsOfPair } from "../words/pairs.ts";
import { positionWidth, readPosition } from "../words/postings.ts";
import { emptyRoom } from "../bytes/room.ts";
import type { WordLists } from "../words/word-lists.ts";
import { enter } from "../words/walk.ts";
import type { WordWalk } from "../words/word-walk.ts";

/** What one part has of the words of which pairs are kept; a word's seat is its place among them. */
interface Source {
  readonly part: Part;
  readonly walk: WordWalk;
  /** The pair that the walk stands at: the seat of the one in a square of seats, plus the other's; infinite behind the last. */
  readonly pair: () => number;
  /** Goes on to the next pair of these words. */
  readonly next: () => void;
  /** By seat, whether the part keeps no pairs of the word. */
  readonly isFound: readonly boolean[];
  /** By seat, the ordinal of the word; null where the part does not have it. Asked for where pairs are to be found. */
  readonly ordinal: (seat: number) => number | null;
}

/** Writes every pair of these words, sorted, with its lists in the order of the parts. */
export const mergePairs = (
  parts: readonly Part[],
  paired: readonly string[],
  out: Omit<ListWriter, "begin" | "done">,
): void => {
  const seats = new Map(paired.map((word, seat) => [word, seat]));
  const sources = parts.map((part) => sourceOf(part, paired, seats));
  paired.forEach((first, one) => {
    paired.forEach((second, other) => {
      const pair = one * paired.length + other;
      let isMet = false;
      for (const source of sources) {
        if (source.pair() === pair) {
          copyLists(source.part, source.walk, out);
          source.next();
          isMet = true;
        } else if (source.isFound[one]! || source.isFound[other]!) {
          findPairs(source.part, source.ordinal(one), source.ordinal(other), out);
          isMet = true;
        }
      }
      // Most pairs do not occur.
      if (isMet) out.end(pairOf(first, second));
    });
  });
};

const sourceOf = (
  part: Part,
  paired: readonly string[],
  seats: ReadonlyMap<string, number>,
): Source => {
  const { pairs, words, paired: kept } = part.segment;
  const walk = pairs.inOrder();
  let pair = -1;
  const stand = (): void => {
    for (; walk.word !== null; walk.next()) {
      walk.read();
      const [one, other] = wordsOfPair(walk.word).map((word) => seats.get(word));
      if (one === undefined || other === undefined) continue;
      pair = one * paired.length + other;
      return;
    }
    pair = Infinity;
  };
  stand();
  const ordinals = paired.map((word) => later(() => words.dictionary.find(word)));
  return {
    part,
    walk,
    pair: () => pair,
    next: () => {
      walk.next();
      stand();
    },
    isFound: paired.map((word) => !kept.has(word)),
    ordinal: (seat) => ordinals[seat]!(),
  };
};

/** Documents that hold both words, until the next two are asked for. */
const meeting = (lists: WordLists, one: number, other: number): Int32Array => {
  const first = lists.frequent(one);
  const second = lists.frequent(other);
  if (first !== null && second !== null) return spareBitsOf(bothBits(first.bits, second.bits));
  const docs = lists.postings(first === null ? one : other).docs;
  const bits = first ?? second;
  return bits === null ? intersect(docs, lists.postings(other).docs) : maskedDocs(docs, bits.bits);
};

/** Writes where the one word stands before the other. */
const findPairs = (
  { segment, docs, lengths }: Part,
  one: number | null,
  other: number | null,
  out: Pick<ListWriter, "document" | "positions">,
): void => {
  if (one === null || other === null) return;
  emptyRoom();
  const lists = segment.words;
  const first = lists.walk(one);
  const second = lists.walk(other);
  for (const doc of meeting(lists, one, other)) {
    if (docs[doc] === -1) continue;
    const width = positionWidth(lengths[doc]!);
    enter(first, doc, width);
    enter(second, doc, width);
    let times = 0;
    for (let at = first.next, next = second.next; at < first.end; at += width) {
      const place = readPosition(first.bytes, at, width);
      while (next < second.end && readPosition(second.bytes, next, width) <= place) next += width;
      if (next === second.end) break;
      if (readPosition(second.bytes, next, width) !== place + 1) continue;
      out.positions.append(first.bytes.subarray(at, at + width));
      times++;
    }
    if (times > 0) out.document(docs[doc]!, times);
  }
};
