import type { Catalogue } from "../../web/src/text/index.ts";

/** Signs around every word of the pseudo-language. */
export const OPEN = "⟦";
export const CLOSE = "⟧";

const wrapped = (words: string): string => `${OPEN}${words}${CLOSE}`;

const turned = (value: unknown): unknown => {
  if (typeof value === "string") return value === "" ? value : wrapped(value);
  if (typeof value === "function") {
    const said = value as (...args: readonly unknown[]) => unknown;
    return (...args: readonly unknown[]) => turned(said(...args));
  }
  if (Array.isArray(value)) {
    return value.map((piece: unknown) =>
      // In a phrase, a place has its name and its words.
      Array.isArray(piece) ? [piece[0], turned(piece[1])] : turned(piece),
    );
  }
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, turned(one)]));
  }
  return value;
};

/** Returns a catalogue in which every word of another is between signs: what is outside them on a page is not of it. */
export const pseudo = (catalogue: Catalogue): Catalogue => ({
  ...(turned(catalogue) as Catalogue),
  language: catalogue.language,
});

/** Returns a text without what stands between the signs, which may stand in each other. */
export const outside = (text: string): string => {
  let depth = 0;
  let left = "";
  for (const sign of text) {
    if (sign === OPEN) depth += 1;
    else if (sign === CLOSE) depth -= 1;
    else if (depth === 0) left += sign;
  }
  return left;
};
