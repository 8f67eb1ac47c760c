import type { Part } from "./model.ts";

const inked = (text: string, start: number, end: number): number => {
  let count = 0;
  for (let at = start; at < end; at += 1) if (text.charCodeAt(at) > 32) count += 1;
  return count;
};

/** Returns the share of a text's non-blank characters that no `unread` part holds; 1 for a blank text. */
export const coverageOf = (text: string, parts: readonly Part[]): number => {
  const first = parts[0]?.span.start ?? 0;
  const last = parts.at(-1)?.span.end ?? 0;
  let unread = 0;
  for (const { kind, span } of parts)
    if (kind === "unread") unread += inked(text, span.start, span.end);
  if (unread === 0) return 1;
  return 1 - unread / inked(text, first, last);
};
