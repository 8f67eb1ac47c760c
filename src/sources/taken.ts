import { parse, type Telegram } from "../telegram/index.ts";
import type { Vocabulary } from "../vocabulary/index.ts";
import type { Decoding } from "./decode.ts";
import { faultOf, thousands } from "./fault.ts";
import type { FaultCode } from "./fault-code.ts";
import { LIMITS } from "./limits.ts";
import type { SourceItem } from "./source.ts";

/** A text taken out of something, before it is read. */
export interface Taken {
  readonly text: string;
  readonly place: string | null;
  readonly bytes: Uint8Array;
  readonly decoding: Decoding;
  readonly isInput?: boolean;
}

/** The lists of a telegram that have a limit. */
const COUNTED: readonly {
  readonly code: FaultCode;
  readonly what: string;
  readonly most: number;
  readonly count: (telegram: Telegram) => number;
}[] = [
  {
    code: "paragraphs.tooMany",
    what: "paragraphs",
    most: LIMITS.paragraphs,
    count: ({ body }) => body.length,
  },
  {
    code: "references.tooMany",
    what: "references",
    most: LIMITS.references,
    count: ({ references }) => references.length,
  },
  {
    code: "addressees.tooMany",
    what: "addressees of one kind",
    most: LIMITS.addressees,
    count: ({ to, info, exempt }) => Math.max(to.length, info.length, exempt.length),
  },
];

/** True where line feeds alone leave a line that is longer than a line may be: nearly never, and found quickly. */
const hasLongLine = (text: string): boolean => {
  let start = 0;
  for (let end = 0; start < text.length; start = end + 1) {
    end = text.indexOf("\n", start);
    if (end < 0) end = text.length;
    if (end - start > LIMITS.lineLength) return true;
  }
  return false;
};

/** Tells of each line of a text that is longer than a line may be: its number, from 1, and where it stands. */
function* longLines(text: string): Generator<{ line: number; start: number; end: number }> {
  if (!hasLongLine(text)) return;
  let line = 1;
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at === text.length ? 10 : text.charCodeAt(at);
    if (code !== 10 && code !== 13) continue;
    if (at - start > LIMITS.lineLength) yield { line, start, end: at };
    if (code === 13 && text.charCodeAt(at + 1) === 10) at += 1;
    start = at + 1;
    line += 1;
  }
}

/** Returns the first line (from 1) that is longer than a line may be, or null. */
export const longLine = (text: string): number | null => {
  for (const { line } of longLines(text)) return line;
  return null;
};

/** Returns a text as long as the one given, with blanks for each line that is too long: no telegram begins in one. */
export const withoutLongLines = (text: string): string => {
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end } of longLines(text)) {
    pieces.push(text.slice(done, start), " ".repeat(end - start));
    done = end;
  }
  return done === 0 ? text : pieces.join("") + text.slice(done);
};

/** What is said of a telegram with a line past the limit; `line` is counted in what is kept of it. */
export const longLineFault = (line: number, place: string | null, bytes: Uint8Array): SourceItem =>
  faultOf(
    "line.tooLong",
    `Its line ${thousands(line)} has more than ${thousands(LIMITS.lineLength)} characters, so it is not read as a telegram. Break the line and import again.`,
    { place, bytes },
  );

/** What is said of a text in which there is no telegram. */
export const noTelegram = (given: {
  readonly place?: string | null;
  readonly bytes: Uint8Array;
}): SourceItem =>
  faultOf(
    "telegram.none",
    "No telegram was found in it: neither a classification line, nor FM and TO lines, nor a card.",
    given,
  );

/**
 * Reads a text that was taken out of something as one telegram, and holds it to the limits. A text in which there is
 * no telegram is a fault.
 */
export const itemOf = (
  taken: Taken,
  vocabulary: Vocabulary,
  read: Telegram | null = null,
): SourceItem => {
  const { text, place, bytes, decoding, isInput = false } = taken;
  if (text.length > LIMITS.telegramLength) {
    return faultOf(
      "telegram.tooLong",
      `The telegram has ${thousands(text.length)} characters; ${thousands(LIMITS.telegramLength)} is the most that is read as one.`,
      { place, bytes },
    );
  }
  const long = isInput ? null : longLine(text);
  if (long !== null) return longLineFault(long, place, bytes);
  const telegram = read ?? parse(text, { vocabulary });
  if (telegram.format === null) return noTelegram({ place, bytes });
  const over = COUNTED.find(({ count, most }) => count(telegram) > most);
  if (over) {
    return faultOf(
      over.code,
      `The telegram has ${over.count(telegram)} ${over.what}; ${over.most} is the most that is taken.`,
      { place, bytes },
    );
  }
  return { kind: "text", text: { text, telegram, place, bytes, decoding, isInput } };
};
