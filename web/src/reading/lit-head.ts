import type { HeadView } from "reftel/reading";
import type { Telegram } from "reftel/telegram";
import type { Lighting } from "./paragraph.ts";
import { cut, litStretches, type Piece } from "./pieces.ts";
import type { ReferenceView } from "./references.ts";

/** What the head shows, each with the words of a query in it, by the text that is shown; what has none is not among them. */
export type LitHead = ReadonlyMap<string, readonly Piece[]>;

/**
 * Returns the names and codes of a head that hold words of a query. A search reads what is printed, and the page says
 * `Secretary of State` for `SECSTATE WASHDC`: what is shown is lit where it has the words itself, and as a whole where only
 * the printed form has them, so that each hit in a head is seen on the page it leads to.
 */
export const litHeadOf = (
  telegram: Telegram,
  head: HeadView,
  references: readonly ReferenceView[],
  light: Lighting,
): LitHead => {
  const addressees = [...(head.from ? [head.from] : []), ...head.to, ...head.info, ...head.exempt];
  const pairs: readonly (readonly [shown: string, printed: string])[] = [
    ...addressees.map(({ name, printed }) => [name, printed] as const),
    ...head.attention.map((shown, at) => [shown, telegram.attention[at]?.raw ?? ""] as const),
    ...head.tags.map(({ code }) => [code, ""] as const),
    ...head.captions.map(({ code }) => [code, ""] as const),
    ...references.map(({ name, raw }) => [name, raw ?? ""] as const),
    ...(head.classifiedBy === null
      ? []
      : [[head.classifiedBy, telegram.classifiedBy?.raw ?? ""] as const]),
    ...(telegram.signer === null ? [] : [[telegram.signer, ""] as const]),
  ];
  return new Map(
    pairs.flatMap(([shown, printed]): [string, readonly Piece[]][] => {
      const own = light(shown, "head");
      const isWhole = own.length === 0 && light(printed, "head").length > 0;
      const spans = isWhole ? [{ start: 0, end: shown.length }] : own;
      return spans.length === 0 ? [] : [[shown, cut(shown, [litStretches(spans)])]];
    }),
  );
};
