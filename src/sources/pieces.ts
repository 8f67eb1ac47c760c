import { parseAll, type Telegram } from "../telegram/index.ts";
import type { Vocabulary } from "../vocabulary/index.ts";

/** Where a circuit ended one message and began the next: `NNNN`, blank lines, then `ZCZC` or `VZCZC` and a number. */
const between = /^NNNN[ \t\r]*\n(?:[ \t\r]*\n){0,40}(?=V?ZCZC)/gm;

/** A sign of the circuit alone on its line, which belongs to the message behind it. */
const circuitSign = /(?:^|\n)(ZCZC[^\n]{0,20}\n\s{0,40})$/;

/** A section but the first, whose message is a part of the telegram before it. */
const furtherSection = /\bSECTION 0?(?:[2-9]|[1-9]\d) OF \d/;
/** Characters of a message within which its classification line names the section. */
const HEAD = 4000;

/** The telegrams of a text: where each begins, and what it was read as where it is the only one. */
export interface Pieces {
  readonly starts: readonly number[];
  /** The whole text read as one telegram; null where there are several. */
  readonly only: Telegram | null;
  /** Where the first telegram's own lines begin: what stands before them was not understood. */
  readonly lead: number;
}

/**
 * Returns where the telegrams of a text begin: where one is found, and in a log of a circuit behind each end of a message,
 * so that one that is cut short or garbled is not taken for a part of the one before it.
 */
export const piecesIn = (text: string, vocabulary: Vocabulary): Pieces => {
  const telegrams = parseAll(text, { vocabulary });
  const found = telegrams.map(({ parts }) => parts[0]?.span.start ?? 0);
  const [only, another] = telegrams;
  const alone = another ? null : (only ?? null);
  const lead = leadOf(only);
  if (!text.includes("NNNN")) return { starts: found, only: alone, lead };
  const [first = 0] = found;
  const marked = new Set<number>();
  for (const match of text.matchAll(between)) {
    const start = match.index + match[0].length;
    if (start > first && !furtherSection.test(text.slice(start, start + HEAD))) marked.add(start);
  }
  if (marked.size === 0) return { starts: found, only: alone, lead };
  // A telegram found right behind such a sign begins with it.
  const isBehindSign = (start: number): boolean => {
    const sign = circuitSign.exec(text.slice(Math.max(0, start - 100), start))?.[1];
    return sign !== undefined && marked.has(start - sign.length);
  };
  const starts = new Set([...found.filter((start) => !isBehindSign(start)), ...marked]);
  return { starts: [...starts].sort((one, other) => one - other), only: null, lead };
};

const leadOf = (telegram: Telegram | undefined): number => {
  const [part] = telegram?.parts ?? [];
  return part?.kind === "unread" && telegram?.format !== null ? part.span.end : 0;
};

/** A telegram of a text: its piece of it, where that begins, and what it was read as where that is known. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  /** Null where it is one of several, which are read apart. */
  readonly telegram: Telegram | null;
}

/** Returns the telegrams of a text as pieces of it. Where nothing is a telegram, the text is the only one, read as that. */
export const textsIn = (text: string, vocabulary: Vocabulary): readonly Piece[] => {
  const { starts, only } = piecesIn(text, vocabulary);
  if (only !== null) return [{ text, start: 0, telegram: only }];
  return starts.map((start, at) => ({
    text: text.slice(start, starts[at + 1] ?? text.length),
    start,
    telegram: null,
  }));
};
