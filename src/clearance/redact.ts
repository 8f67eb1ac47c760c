import {
  firstBehind,
  isDeclaredOpen,
  type Part,
  type Span,
  type Telegram,
} from "../telegram/index.ts";
import type { Vocabulary } from "../vocabulary/index.ts";
import type { Reader } from "./label.ts";
import { may } from "./may.ts";
import { NEXT, ownershipOf } from "./ownership.ts";
import { labelOfBanner, portionsOf } from "./portion.ts";
import { redactTelegram } from "./redact-telegram.ts";

/** What one reader gets of a telegram: what can be said of it, and the text of the visible parts, joined. */
export interface Redacted {
  readonly telegram: Telegram;
  readonly text: string;
}

/**
 * Returns what `reader` gets of a telegram and its text, or null where they may see no portion of it. Hidden portions
 * go without a trace, and with them every diagnostic, action, summary and provenance that touches them; spans point
 * into the visible parts joined. Where all may be seen, the same telegram is returned. Redacting what it gave once
 * more, for the same reader, changes nothing.
 */
export const redact = (
  telegram: Telegram,
  text: string,
  reader: Reader,
  vocabulary: Vocabulary,
): Redacted | null => {
  const portions = portionsOf(telegram, vocabulary);
  const seen = new Set(
    portions.filter(({ label }) => may(reader, label).allowed).map(({ address }) => address),
  );
  if (seen.size === 0) return null;
  const { captions } = labelOfBanner(telegram, vocabulary);
  // A further telegram in the same text has a banner of its own, which is not known here.
  if (
    isDeclaredOpen(telegram.record) ||
    may(reader, { level: "TOP SECRET", controls: [], captions }).allowed
  ) {
    seen.add(NEXT);
  }
  const sees = seesOf(seen);

  const owners = ownershipOf(telegram);
  const visible = owners.ofParts.map(sees);
  if (visible.every(Boolean) && portions.every(({ address }) => seen.has(address))) {
    return { telegram, text };
  }
  const kept = telegram.parts.filter((_, at) => visible[at] === true);
  const redacted = redactTelegram(telegram, text, kept, {
    portions: portions.filter(({ address }) => seen.has(address)),
    sees,
    owners,
    move: moverOf(kept),
  });
  return {
    telegram: redacted,
    text: kept.map(({ span }) => text.slice(span.start, span.end)).join(""),
  };
};

/** Whether all of some portions are seen. A list is looked through once, in however many places it stands. */
const seesOf = (seen: ReadonlySet<string>): ((addresses: readonly string[]) => boolean) => {
  const known = new WeakMap<readonly string[], boolean>();
  return (addresses) => {
    const before = known.get(addresses);
    if (before !== undefined) return before;
    const isSeen = addresses.every((address) => seen.has(address));
    known.set(addresses, isSeen);
    return isSeen;
  };
};

/** Returns where a span of the whole text stands in the kept parts joined; what is not kept has no length there. */
const moverOf = (kept: readonly Part[]): ((span: Span) => Span) => {
  const before: number[] = [];
  let length = 0;
  for (const { span } of kept) {
    before.push(length);
    length += span.end - span.start;
  }
  const place = (offset: number): number => {
    const at = firstBehind(kept, offset);
    const part = kept[at];
    return part === undefined ? length : (before[at] ?? 0) + Math.max(0, offset - part.span.start);
  };
  return ({ start, end }) => ({ start: place(start), end: place(end) });
};
