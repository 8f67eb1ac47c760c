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
