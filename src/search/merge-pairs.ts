/**
 * Merging pairs. A segment that keeps pairs of both words gives what it has of them; where one of the words is not among its
 * commonest, the pairs are found by the places of the words.
 */
import { bitsOf, bothBits } from "./bits.ts";
import { intersect, maskedDocs } from "./lists.ts";
import type { ListWriter } from "./list-writer.ts";
import type { Part } from "./merge.ts";
import { copyLists } from "./merge-lists.ts";
import { pairOf } from "./pairs.ts";
import { positionWidth, readPosition } from "./postings.ts";
import type { WordLists } from "./word-lists.ts";

/** What one part has of the words of which pairs are kept. */
interface Source {
  readonly part: Part;
  /** Ordinals of its pairs. */
  readonly pairs: ReadonlyMap<string, number>;
  /** Ordinals of its words. */
  readonly words: ReadonlyMap<string, number>;
}

/** Writes every pair of these words, sorted, with its lists in the order of the parts. */
export const mergePairs = (
  parts: readonly Part[],
  paired: readonly string[],
  out: Omit<ListWriter, "done">,
): void => {
  const sources = parts.map((part) => sourceOf(part, paired));
  for (const first of paired) {
    for (const second of paired) {
      const pair = pairOf(first, second);
      for (const { part, pairs, words } of sources) {
        const { segment } = part;
        const known = pairs.get(pair);
        if (known !== undefined) {
          const list = segment.pairs.postings(known);
          const positions = { bytes: segment.pairs.positions(known), at: 0 };
          copyLists(part, { ...list, count: list.docs.length, positions }, out);
        }
        if (segment.paired.has(first) && segment.paired.has(second)) continue;
        const one = words.get(first);
        const other = words.get(second);
        if (one !== undefined && other !== undefined) findPairs(part, one, other, out);
      }
      out.end(pair);
    }
  }
};

const sourceOf = (part: Part, paired: readonly string[]): Source => {
  const { pairs, words } = part.segment;
  return {
    part,
    pairs: new Map(
      Array.from({ length: pairs.dictionary.size }, (_, ordinal): [string, number] => [
        pairs.dictionary.word(ordinal),
        ordinal,
      ]),
    ),
    words: new Map(
      paired.flatMap((word): [string, number][] => {
        const ordinal = words.dictionary.find(word);
        return ordinal === null ? [] : [[word, ordinal]];
      }),
    ),
  };
};

/** Documents that hold both words. */
const meeting = (lists: WordLists, one: number, other: number): Int32Array => {
  const first = lists.frequent(one);
  const second = lists.frequent(other);
  if (first !== null && second !== null) return bitsOf(bothBits(first.bits, second.bits));
  const docs = lists.postings(first === null ? one : other).docs;
  const bits = first ?? second;
  return bits === null ? intersect(docs, lists.postings(other).docs) : maskedDocs(docs, bits.bits);
};

/** Writes where the one word stands before the other. */
const findPairs = (
  { segment, docs }: Part,
  one: number,
  other: number,
  out: Pick<ListWriter, "document" | "positions">,
): void => {
  const lists = segment.words;
  const { words } = segment.doc;
  const first = lists.walk(one);
  const second = lists.walk(other);
  for (const doc of meeting(lists, one, other)) {
    if (docs[doc] === -1) continue;
    const width = positionWidth(words[doc]!);
    first.enter(doc, width);
    second.enter(doc, width);
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
