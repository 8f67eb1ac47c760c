import type { Telegram } from "../telegram/index.ts";

/** A text and the telegram that was read from it. */
export interface Text {
  readonly telegram: Telegram;
  readonly text: string;
}

/** Parts of a text that are an archive's own, and none of what was sent. */
export const NOT_SENT: ReadonlySet<string> = new Set([
  "card",
  "record",
  "page-line",
  "service-note",
]);

/** Returns what was sent of a text: an archive's card on one of two copies would make strangers of them where the telegram is short. */
export const sentOf = ({ telegram, text }: Text): string =>
  telegram.parts
    .filter(({ kind }) => !NOT_SENT.has(kind))
    .map(({ span }) => text.slice(span.start, span.end))
    .join("");

/** Returns whether a text has nothing that was sent: an archive's card or record alone. */
export const isBare = (one: Text): boolean => !/[\p{L}\p{N}]/u.test(sentOf(one));
