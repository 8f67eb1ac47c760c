import type { Part, PartKind } from "./model.ts";
import type { Span } from "./span.ts";

/**
 * Returns what is wrong with the parts of a text, or null: they must be in order and gapless from its start to its end,
 * so that joining them gives it back.
 */
export const coverFault = (source: string, parts: readonly Part[], start = 0): string | null => {
  let at = start;
  for (const { kind, span } of parts) {
    if (span.start !== at)
      return `The part ${kind} begins at ${span.start}, the one before ended at ${at}.`;
    if (span.end <= span.start) return `The part ${kind} at ${span.start} is empty.`;
    at = span.end;
  }
  return at === source.length ? null : `The parts end at ${at}, the text at ${source.length}.`;
};

/** What a page or a relay put between the lines of a text, and is left out where the text is joined. */
const furniture: ReadonlySet<PartKind> = new Set([
  "page-line",
  "section-line",
  "repeated-head",
  "service-note",
]);

/**
 * Returns the text of a span as it stands in the source, page lines and repeated heads left out.
 */
export const textOf = (source: string, span: Span, parts: readonly Part[]): string => {
  let text = "";
  let at = span.start;
  for (const part of parts) {
    if (part.span.end <= span.start) continue;
    if (part.span.start >= span.end) break;
    if (!furniture.has(part.kind)) continue;
    if (part.span.start > at) text += source.slice(at, part.span.start);
    at = Math.max(at, Math.min(part.span.end, span.end));
  }
  return text + source.slice(at, span.end);
};
