/** A half-open piece of a source: offsets in UTF-16 code units, `start` included, `end` not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Returns the piece of `source` that `span` points at, as it stands there. */
export const slice = (source: string, span: Span): string => source.slice(span.start, span.end);

/** Returns `span` moved by `by` code units; used where a text was taken out of a longer one. */
export const shift = (span: Span, by: number): Span => ({
  start: span.start + by,
  end: span.end + by,
});

/** Index of the first of `places` that ends behind `offset`, their number where none does. They are in order and do not overlap. */
export const firstBehind = (places: readonly { readonly span: Span }[], offset: number): number => {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle]?.span.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
};
