/**
 * What one reader may see of a segment. A reader is a table label -> yes or no; from it, once a segment, comes a bitmap
 * of the documents they may see and, by cable, what follows from it. Everything that is counted, ranked or shown is
 * taken through this mask first, so a hidden document weighs nothing anywhere.
 */
import { RANK } from "../../telegram/index.ts";
import { allBits, bitsFor } from "../bytes/bits.ts";
import { beginningsOf } from "./cable-of.ts";
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
  const { gone, documents, totals } = segment;
  const isAll =
    totals.labelled === documents &&
    hidden.size === 0 &&
    gone === null &&
    open.every((allowed, label) => allowed || label === 0);
  const table = Uint8Array.from(open, (allowed, label) => (allowed && label > 0 ? 1 : 0));
  return isAll ? wholeView(segment) : viewThrough(segment, table, hidden);
};

/** What whoever sees all of a segment sees of it, as it is kept. */
const wholeView = (segment: Segment): View => {
  const { documents, totals, cable } = segment;
  const { head, level, roles } = cable;
  const cables = new Uint8Array(head.length);
  const some = beginningsOf(segment).cables;
  if (some === null) cables.fill(1);
  else for (const one of some) cables[one] = 1;
  const { paragraphs } = totals;
  return { mask: allBits(documents), documents, cables, head, level, roles, paragraphs };
};

/** What of a segment says which documents are open, and what follows. */
interface Labelled {
  readonly gone: Uint8Array | null;
  readonly cable: Pick<Segment["cable"], "doc" | "head">;
  readonly doc: Pick<Segment["doc"], "label" | "printed" | "place" | "role">;
}

/** Returns the view of who sees what has an open label, a 1 in the table, gathered document by document. */
export const viewThrough = (
  { gone, cable, doc }: Labelled,
  open: Uint8Array,
  hidden: ReadonlySet<number> = new Set(),
): View => {
  const { doc: firsts, head: heads } = cable;
  const { label, printed, place, role } = doc;
  const count = heads.length;
  const mask = bitsFor(label.length);
  const cables = new Uint8Array(count);
  const head = new Uint8Array(count);
  const level = new Uint8Array(count);
  const roles = new Uint8Array(count);
  let documents = 0;
  let paragraphs = 0;
  for (let index = 0; index < count; index++) {
    if (gone !== null && gone[index] === 1) continue;
    if (hidden.size > 0 && hidden.has(index)) continue;
    const first = firsts[index]!;
    const end = firsts[index + 1]!;
    let highest = 0;
    let seen = 0;
    let roleBits = 0;
    for (let at = first; at < end; at++) {
      if (open[label[at]!] !== 1) continue;
      mask[at >>> 5]! |= 1 << (at & 31);
      const one = printed[at]!;
      if (seen === 0 || ranks[one]! > ranks[highest]!) highest = one;
      seen++;
      if (place[at] === PARAGRAPH) {
        roleBits |= 1 << role[at]!;
        paragraphs++;
      }
    }
    if (seen === 0) continue;
    documents += seen;
    cables[index] = 1;
    head[index] = heads[index] === 1 && open[label[first]!] === 1 ? 1 : 0;
    level[index] = highest;
    roles[index] = roleBits;
  }
  return { mask, documents, cables, head, level, roles, paragraphs };
};
