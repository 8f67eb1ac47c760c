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

/**
 * Cuts `text` along layers of stretches, the first layer outermost. A stretch of an inner layer that crosses one of an
 * outer layer is split at its border, so what comes out is a tree. Within a layer the first of two that overlap holds.
 */
export const cut = (
  text: string,
  layers: readonly (readonly Stretch<Shown>[])[],
  start = 0,
  end = text.length,
): readonly Piece[] => {
  if (start >= end) return [];
  const [layer, ...inner] = layers;
  if (layer === undefined) return [{ kind: "text", text: shownSigns(text.slice(start, end)) }];
  const pieces: Piece[] = [];
  let at = start;
  for (const stretch of layer.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const from = Math.max(at, stretch.start);
    const to = Math.min(end, stretch.end);
    if (from >= to) continue;
    pieces.push(...cut(text, inner, at, from));
    pieces.push({ kind: "shown", as: stretch.as, pieces: cut(text, inner, from, to) });
    at = to;
  }
  pieces.push(...cut(text, inner, at, end));
  return pieces;
};
