import type { PartKind, Telegram } from "../telegram/index.ts";

/** A text and the telegram that was read from it. */
export interface Text {
  readonly telegram: Telegram;
  readonly text: string;
}

/** Parts of a text that are an archive's own, and none of what was sent. */
export const NOT_SENT: ReadonlySet<PartKind> = new Set([
  "card",
  "record",
  "page-line",
  "service-note",
]);

/**
 * Returns what was sent of a text, without parts of some further kinds: an archive's card on one of two copies would make strangers of
 * them where the telegram is short.
 */
export const sentOf = (
  { telegram, text }: Text,
  without: ReadonlySet<PartKind> = new Set(),
): string =>
  telegram.parts
    .filter(({ kind }) => !NOT_SENT.has(kind) && !without.has(kind))
    .map(({ span }) => text.slice(span.start, span.end))
    .join("");

/** Returns whether a text has nothing that was sent: an archive's card or record alone. */
export const isBare = ({ telegram, text }: Text): boolean =>
  !telegram.parts.some(
    ({ kind, span }) =>
      !NOT_SENT.has(kind) && /[\p{L}\p{N}]/u.test(text.slice(span.start, span.end)),
  );
