/** A stretch of a text and what it is shown as. Half-open, offsets into that text. */
export interface Stretch<Kind> {
  readonly start: number;
  readonly end: number;
  readonly as: Kind;
}

export type Shown =
  | { readonly kind: "aside" }
  | { readonly kind: "ask"; readonly number: number; readonly id: string }
  | { readonly kind: "lead" }
  | { readonly kind: "link"; readonly href: string; readonly isMissing: boolean }
  | { readonly kind: "odd"; readonly why: string }
  | { readonly kind: "redaction"; readonly why: string }
  /** Words on which the reader has a note. */
  | { readonly kind: "noted" }
  | { readonly kind: "lit" };

/** A text cut into pieces: plain text, or something shown that holds further pieces. */
export type Piece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "shown"; readonly as: Shown; readonly pieces: readonly Piece[] };

/** Control characters have a sign on a page, one for one, so that places stay what they are. */
const shownSigns = (text: string): string => text.replaceAll(/(?![\t\n\r\f])\p{Cc}/gu, "␀");

/** The stretches of a layer in their order, of two that overlap only what the first one leaves of the second. */
const apart = (layer: readonly Stretch<Shown>[]): readonly Stretch<Shown>[] => {
  const kept: Stretch<Shown>[] = [];
  let at = 0;
  for (const stretch of layer.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const start = Math.max(at, stretch.start);
    if (start >= stretch.end) continue;
    kept.push({ ...stretch, start });
    at = stretch.end;
  }
  return kept;
};

/** Index of the first of a layer that ends behind a place. */
const firstEndingBehind = (layer: readonly Stretch<Shown>[], place: number): number => {
  let low = 0;
  let high = layer.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((layer[middle]?.end ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** Cuts a part of `text` along layers whose stretches stand apart. */
const cutPart = (
  text: string,
  [layer, ...inner]: readonly (readonly Stretch<Shown>[])[],
  start: number,
  end: number,
): readonly Piece[] => {
  if (start >= end) return [];
  if (layer === undefined) return [{ kind: "text", text: shownSigns(text.slice(start, end)) }];
  const pieces: Piece[] = [];
  let at = start;
  for (let next = firstEndingBehind(layer, start); next < layer.length; next += 1) {
    const stretch = layer[next];
    if (stretch === undefined || stretch.start >= end) break;
    const from = Math.max(at, stretch.start);
    const to = Math.min(end, stretch.end);
    pieces.push(...cutPart(text, inner, at, from));
    pieces.push({ kind: "shown", as: stretch.as, pieces: cutPart(text, inner, from, to) });
    at = to;
  }
  pieces.push(...cutPart(text, inner, at, end));
  return pieces;
};

/**
 * Cuts `text` along layers of stretches, the first layer outermost. A stretch of an inner layer that crosses one of an
 * outer layer is split at its border, so what comes out is a tree. Within a layer the first of two that overlap holds.
 */
export const cut = (
  text: string,
  layers: readonly (readonly Stretch<Shown>[])[],
): readonly Piece[] => cutPart(text, layers.map(apart), 0, text.length);

/** Returns the stretches of a text that hold words of a query, to be lit. */
export const litStretches = (
  spans: readonly { readonly start: number; readonly end: number }[],
): readonly Stretch<Shown>[] =>
  spans.map(({ start, end }) => ({ start, end, as: { kind: "lit" } }));
