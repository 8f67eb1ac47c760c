/**
 * What one reader may see of a segment. A reader is a table label -> yes or no; from it, once a segment, comes a bitmap
 * of the documents they may see and, by cable, what follows from it. Everything that is counted, ranked or shown is
 * taken through this mask first, so a hidden document weighs nothing anywhere.
 */
import { RANK } from "../telegram/index.ts";
import { bitsFor } from "./bits.ts";
import { LEVEL_NAMES, PLACES } from "./values.ts";
import type { Segment } from "./segment.ts";

export interface View {
  /** A bit for each document. */
  readonly mask: Uint32Array;
  /** Visible documents. */
  readonly documents: number;
  /** 1 where the reader sees a portion of the cable, and it is the best copy of which they do. */
  readonly cables: Uint8Array;
  /** 1 where the head is open. */
  readonly head: Uint8Array;
  /** Highest printed level among the portions seen, as its place in `LEVEL_NAMES`; of one rank the first. */
  readonly level: Uint8Array;
  /** A bit (role number) for each role of a visible paragraph. */
  readonly roles: Uint8Array;
  /** Visible body paragraphs. */
  readonly paragraphs: number;
}

export const PARAGRAPH = PLACES.indexOf("paragraph");

const ranks = Uint8Array.from(LEVEL_NAMES, (level) => RANK[level]);

/**
 * Returns the view of a segment for the reader with this table (by label number; number 0, no label, is never open).
 * `hidden` names cables that another copy is shown for; what was taken out is open to nobody.
 */
export const viewOf = (
  segment: Segment,
  open: readonly boolean[],
  hidden: ReadonlySet<number> = new Set(),
): View => {
  const { doc, cable, gone } = segment;
  const table = Uint8Array.from(open, (allowed, label) => (allowed && label !== 0 ? 1 : 0));
  const mask = bitsFor(segment.documents);
  const cables = new Uint8Array(segment.cables);
  const head = new Uint8Array(segment.cables);
  const level = new Uint8Array(segment.cables);
  const roles = new Uint8Array(segment.cables);
  let documents = 0;
  let paragraphs = 0;
  for (let index = 0; index < segment.cables; index++) {
    if (gone !== null && gone[index] === 1) continue;
    if (hidden.size > 0 && hidden.has(index)) continue;
    const first = cable.doc[index]!;
    const end = cable.doc[index + 1]!;
    let highest = 0;
    let seen = 0;
    let roleBits = 0;
    for (let at = first; at < end; at++) {
      if (table[doc.label[at]!] !== 1) continue;
      mask[at >>> 5]! |= 1 << (at & 31);
      const printed = doc.printed[at]!;
      if (seen === 0 || ranks[printed]! > ranks[highest]!) highest = printed;
      seen++;
      if (doc.place[at] === PARAGRAPH) {
        roleBits |= 1 << doc.role[at]!;
        paragraphs++;
      }
    }
    if (seen === 0) continue;
    documents += seen;
    cables[index] = 1;
    head[index] = cable.head[index] === 1 && table[doc.label[first]!] === 1 ? 1 : 0;
    level[index] = highest;
    roles[index] = roleBits;
  }
  return { mask, documents, cables, head, level, roles, paragraphs };
};
