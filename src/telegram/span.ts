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
