import { type Content, wholeOf } from "../content.ts";
import { byteLength, decode, markLength } from "../decode.ts";
import { faultOf, thousands, tooLarge } from "../fault.ts";
import { LIMITS } from "../limits.ts";
import { piecesIn } from "../pieces.ts";
import type { Given, SourceItem } from "../source.ts";
import { itemOf, longLine, longLineFault, noTelegram, withoutLongLines } from "../taken.ts";
import type { Vocabulary } from "../../vocabulary/index.ts";
import { wideOrder } from "../wide.ts";
import { binaryName, UTF_32 } from "./binary.ts";

/** Bytes of a long log that are looked at together: several of the longest telegrams. */
const WINDOW = 8 * 1024 * 1024;

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** A telegram within the bytes of a text, not read yet. */
interface Piece {
  readonly text: string;
  readonly bytes: Uint8Array;
  /** Line in which it begins, from 1. */
  readonly line: number;
}

const linesIn = (text: string): number => {
  let lines = 0;
  const end = text.includes("\n") ? "\n" : "\r";
  for (let at = text.indexOf(end); at >= 0; at = text.indexOf(end, at + 1)) lines += 1;
  return lines;
};

/**
 * Takes the telegrams out of a plain text: one, or many that follow each other, each with the line it begins in.
 * A file in which none can be found is one fault; what stands between telegrams stays with the one before it. A log of
 * any length is read a window at a time.
 */
export async function* readText(
  content: Content,
  { vocabulary }: Given,
): AsyncGenerator<SourceItem> {
  const { head } = content;
  if (head.length === 0) return yield faultOf("file.empty", "The file is empty.", {});
  const binary = binaryName(head);
  if (binary !== null) {
    const bytes = (await wholeOf(content, LIMITS.uploadBytes)) ?? new Uint8Array();
    const advice = binary.endsWith(" archive")
      ? "Unpack it and import what is in it."
      : "Save the telegram as text and import that.";
    const message =
      binary === UTF_32
        ? `This is ${binary}, which is not read. Save it as UTF-8 and import that.`
        : `This is ${binary}, not a text. ${advice}`;
    return yield faultOf("file.binary", message, { bytes });
  }
  if (content.isShort || wideOrder(head) !== null) {
    const bytes = await wholeOf(content, LIMITS.fileBytes);
    return yield* bytes === null ? [tooLarge(LIMITS.fileBytes)] : readWhole(bytes, vocabulary);
  }
  yield* readLong(content, vocabulary);
}

function* readWhole(bytes: Uint8Array, vocabulary: Vocabulary): Generator<SourceItem> {
  const { text, decoding } = decode(bytes);
  if (text.trim() === "")
    return yield faultOf("file.blank", "The file holds nothing but blanks.", { bytes });
  const plain = withoutLongLines(text);
  const { starts, only } = piecesIn(plain, vocabulary);
  if (only) {
    const long = plain === text ? null : longLine(text);
    if (long !== null) return yield longLineFault(long, null, bytes);
    return yield itemOf({ text, place: null, bytes, decoding, isInput: true }, vocabulary, only);
  }
  for (const piece of piecesOf(bytes, text, decoding, starts, 1)) {
    const place = `line ${piece.line}`;
    yield itemOf({ text: piece.text, place, bytes: piece.bytes, decoding }, vocabulary);
  }
}

function* piecesOf(
  bytes: Uint8Array,
  text: string,
  decoding: ReturnType<typeof decode>["decoding"],
  starts: readonly number[],
  firstLine: number,
): Generator<Piece> {
  const before = text.slice(0, starts[0]);
  let line = firstLine + linesIn(before);
  // Bytes in front of the piece: each telegram keeps those that it was received in.
  let byte = markLength(bytes, decoding) + byteLength(before, decoding);
  for (const [index, start] of starts.entries()) {
    const piece = text.slice(start, starts[index + 1] ?? text.length);
    const from = byte;
    byte += byteLength(piece, decoding);
    yield { text: piece, bytes: bytes.subarray(from, byte), line };
    line += linesIn(piece);
  }
}

/** Gathers a stream into windows that end at a line's end, each beginning with what was carried over. */
const openWindows = (content: Content) => {
  const pieces = content.chunks()[Symbol.asyncIterator]();
  let carried: Uint8Array = new Uint8Array();
  let isDone = false;
  return {
    /** The next window, or null at the end; `isLast` where nothing comes behind it. */
    next: async (): Promise<{ readonly bytes: Uint8Array; readonly isLast: boolean } | null> => {
      const gathered = [carried];
      let length = 0;
      while (!isDone && length < WINDOW) {
        const { done, value } = await pieces.next();
        if (done === true) isDone = true;
        else {
          gathered.push(value);
          length += value.length;
        }
      }
      const all = Buffer.concat(gathered);
      if (all.length === 0) return null;
      const last = all.lastIndexOf(LINE_FEED);
      const feed = isDone ? all.length - 1 : last < 0 ? all.lastIndexOf(CARRIAGE_RETURN) : last;
      carried = all.subarray(feed + 1);
      return { bytes: all.subarray(0, feed + 1), isLast: isDone };
    },
    /** Puts bytes in front of what comes next. */
    putBack: (bytes: Uint8Array): void => {
      carried = Buffer.concat([bytes, carried]);
    },
    close: async (): Promise<void> => {
      await pieces.return?.();
    },
  };
};

/** What is said of a line that does not end within what is looked at together. */
const endlessLine = (line: number): SourceItem =>
  faultOf(
    "line.tooLong",
    `Line ${thousands(line)} has more than ${WINDOW / 1048576} MiB, so nothing from there on is read. Break the line and import again.`,
    { place: `line ${line}` },
  );

/** Bytes of a telegram which is too long that hold its head, so that what follows it is told from it. */
const HEAD = 64 * 1024;

const NONE = new Uint8Array();

const headIn = (bytes: Uint8Array): Uint8Array => {
  const feed = bytes.lastIndexOf(LINE_FEED, HEAD);
  return bytes.subarray(0, (feed < 0 ? bytes.lastIndexOf(CARRIAGE_RETURN, HEAD) : feed) + 1);
};

async function* readLong(content: Content, vocabulary: Vocabulary): AsyncGenerator<SourceItem> {
  const windows = openWindows(content);
  let line = 1;
  let isFirst = true;
  let isInTooLong = false;
  /** What to say of the windows so far, where no telegram was found in them. */
  let none: ((place: string | null) => SourceItem) | null = null;
  try {
    for (let window = await windows.next(); window !== null; window = await windows.next()) {
      const { bytes, isLast } = window;
      if (isFirst && isLast) return yield* readWhole(bytes, vocabulary);
      const { text, decoding } = decode(bytes);
      if (bytes.length === 0) return yield endlessLine(line);
      const { starts, only, lead } = piecesIn(withoutLongLines(text), vocabulary);
      if ((isFirst || none !== null) && only?.format === null) {
        none ??= noneIn(text);
        isFirst = false;
        line += linesIn(text);
        continue;
      }
      if (none !== null) yield none("line 1");
      none = null;
      isFirst = false;
      const isAfterMuch: boolean = lead > LIMITS.telegramLength && !isInTooLong;
      if (isAfterMuch)
        yield noTelegram({
          place: `line ${line}`,
          bytes: bytes.subarray(0, byteLength(text.slice(0, lead), decoding)),
        });
      const own: readonly number[] = isAfterMuch ? [lead, ...starts.slice(1)] : starts;
      const pieces = [...piecesOf(bytes, text, decoding, own, line)];
      // The last one may go on in the next window, unless it is longer than any may be.
      const last: Piece | undefined = pieces.at(-1);
      const goesOn: boolean =
        !isLast && last !== undefined && last.text.length <= LIMITS.telegramLength;
      for (const piece of goesOn ? pieces.slice(0, -1) : pieces) {
        const isRest = isInTooLong && piece === pieces[0];
        if (isRest) continue;
        const place = `line ${piece.line}`;
        yield itemOf({ text: piece.text, place, bytes: piece.bytes, decoding }, vocabulary);
      }
      isInTooLong = !goesOn && !isLast;
      const again = isLast || last === undefined ? NONE : goesOn ? last.bytes : headIn(last.bytes);
      windows.putBack(again);
      line += linesIn(text) - linesIn(decode(again).text);
    }
    if (none !== null) yield none(null);
  } finally {
    await windows.close();
  }
}

const noneIn = (text: string): ((place: string | null) => SourceItem) => {
  const long = longLine(text);
  return (place) =>
    long === null ? noTelegram({ place, bytes: NONE }) : longLineFault(long, place, NONE);
};
