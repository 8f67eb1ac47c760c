import type { SnippetPiece } from "../../archive/index.ts";
import type { KeptDocument } from "./kept.ts";

/** Words before the first lit one, and in all. */
const BEFORE = 12;
const MOST = 40;

/** Returns a piece of a document round its first lit word, cut into what is lit and what is not. */
export const snippetOf = (
  { text, words }: KeptDocument,
  lit: ReadonlySet<number>,
): readonly SnippetPiece[] => {
  const first = lit.size === 0 ? 0 : Math.min(...lit);
  const begin = Math.max(0, first - BEFORE);
  const end = Math.min(words.length, begin + MOST);
  const from = begin === 0 ? 0 : (words[begin]?.start ?? 0);
  const to = end === words.length ? text.length : (words[end - 1]?.end ?? text.length);
  const pieces: SnippetPiece[] = [];
  let at = from;
  const upTo = (place: number, hit: boolean): void => {
    if (place > at) pieces.push({ text: text.slice(at, place), hit });
    at = Math.max(at, place);
  };
  for (const [place, word] of words.entries()) {
    // Two words of one letter (½) stand at one place, which is lit once.
    if (place < begin || place >= end || !lit.has(place) || word.start < at) continue;
    upTo(word.start, false);
    upTo(word.end, true);
  }
  upTo(to, false);
  return pieces;
};
