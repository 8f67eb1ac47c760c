/** Lists of documents that rise: where one stands in them, and what two have in common. */
import { holdsAll } from "./bits.ts";
import { spareInts } from "./room.ts";

/** What stands behind the last document. */
export const END = 0x7fff_ffff;

/** Returns the first place in a rising list that holds `doc` or more; the list's length where none does. */
export const lowerBound = (docs: Int32Array, doc: number): number => {
  let low = 0;
  let high = docs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (docs[middle]! < doc) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Returns whether a document is among a rising list. */
export const includesDoc = (docs: Int32Array, doc: number): boolean =>
  docs[lowerBound(docs, doc)] === doc;

/** Returns the documents of both lists; both rise. */
export const intersect = (a: Int32Array, b: Int32Array): Int32Array => {
  const [small, large] = a.length <= b.length ? [a, b] : [b, a];
  const both = spareInts(small.length);
  let count = 0;
  let at = 0;
  for (const doc of small) {
    // Lists of frequent words run side by side, so the next entry is tried before any leap.
    if (at < large.length && large[at]! < doc) at++;
    if (at < large.length && large[at]! < doc) at = gallop(large, doc, at);
    if (at >= large.length) break;
    if (large[at] === doc) both[count++] = doc;
  }
  return both.subarray(0, count);
};

/** Returns the first place from `from` on whose document is not less than `doc`. */
export const gallop = (docs: Int32Array, doc: number, from: number): number => {
  let step = 1;
  let low = from;
  let high = from;
  while (high < docs.length && docs[high]! < doc) {
    low = high + 1;
    high += step;
    step *= 2;
  }
  if (high > docs.length) high = docs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (docs[middle]! < doc) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Returns the documents of a list that are among the bits; not to be changed. */
export const maskedDocs = (docs: Int32Array, mask: Uint32Array): Int32Array => {
  if (holdsAll(mask)) return docs;
  const kept = spareInts(docs.length);
  let count = 0;
  for (let index = 0; index < docs.length; index++) {
    const doc = docs[index]!;
    kept[count] = doc;
    count += (mask[doc >>> 5]! >>> (doc & 31)) & 1;
  }
  return kept.subarray(0, count);
};
