import { byteLength, decode, markLength } from "../decode.ts";
import { LIMITS } from "../limits.ts";
import type { SourceFault, SourceItem } from "../source.ts";
import { parse, parseAll } from "../../telegram/index.ts";
import type { Vocabulary } from "../../vocabulary/index.ts";

/** The first bytes of formats that are no text, and what to call them. */
const MAGIC: readonly { readonly bytes: readonly number[]; readonly name: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], name: "a PDF" },
  { bytes: [0x50, 0x4b, 0x03, 0x04], name: "a ZIP archive" },
  { bytes: [0x1f, 0x8b], name: "a gzip archive" },
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: "a picture" },
  { bytes: [0xff, 0xd8, 0xff], name: "a picture" },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], name: "a database" },
];

/** Bytes looked at to tell text from anything else. */
const SAMPLE = 64 * 1024;

/** Control characters that no teletype or editor writes; a text has none, or a few by damage. */
const isForeign = (byte: number): boolean =>
  byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b;

const binaryName = (bytes: Uint8Array): string | null => {
  const known = MAGIC.find((magic) => magic.bytes.every((byte, at) => bytes[at] === byte));
  if (known) return known.name;
  const hasMark =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (hasMark) return null;
  const sample = bytes.subarray(0, SAMPLE);
  let foreign = 0;
  for (const byte of sample) if (isForeign(byte)) foreign += 1;
  return foreign * 10 > sample.length ? "a binary file" : null;
};

/** Returns the first line (from 1) that is longer than a line may be, or null. */
const longLine = (text: string): number | null => {
  let line = 1;
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at === text.length ? 10 : text.charCodeAt(at);
    if (code !== 10 && code !== 13) continue;
    if (at - start > LIMITS.lineLength) return line;
    if (code === 13 && text.charCodeAt(at + 1) === 10) at += 1;
    start = at + 1;
    line += 1;
  }
  return null;
};

const thousands = (count: number): string => count.toLocaleString("en-US");

/**
 * Takes the telegrams out of a plain text: one, or many that follow each other, each with the line it begins in.
 * A file in which none can be found is one fault; what stands between telegrams stays with the one before it.
 */
export function* readText(bytes: Uint8Array, vocabulary: Vocabulary): Generator<SourceItem> {
  const fault = (code: SourceFault["code"], message: string, place: string | null = null) =>
    ({ kind: "fault", fault: { code, place, message, bytes } }) as const;

  if (bytes.length === 0) return yield fault("file.empty", "The file is empty.");
  const binary = binaryName(bytes);
  if (binary !== null) {
    return yield fault(
      "file.binary",
      `This is ${binary}, not a text. Save the telegram as text and import that.`,
    );
  }
  const { text, decoding } = decode(bytes);
  if (text.trim() === "") return yield fault("file.blank", "The file holds nothing but blanks.");
  const long = longLine(text);
  if (long !== null) {
    return yield fault(
      "line.tooLong",
      `Line ${thousands(long)} has more than ${thousands(LIMITS.lineLength)} characters, so this is no telegram. Break the line and import again.`,
      `line ${long}`,
    );
  }
  const telegrams = parseAll(text, { vocabulary });
  if (telegrams.every(({ format }) => format === null)) {
    return yield fault(
      "telegram.none",
      "No telegram was found in it: neither a classification line, nor FM and TO lines, nor a card.",
    );
  }
  const only = telegrams.length === 1 ? telegrams[0] : undefined;
  const starts = telegrams.map(({ parts }) => parts[0]?.span.start ?? 0);
  let line = 1;
  let counted = 0;
  // Bytes in front of the piece: each telegram keeps those that it was received in.
  let byte = markLength(bytes, decoding);
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1] ?? text.length;
    for (; counted < start; counted += 1) if (text.charCodeAt(counted) === 10) line += 1;
    const piece = only ? text : text.slice(start, end);
    const from = byte;
    if (!only) byte += byteLength(piece, decoding);
    const place = only ? null : `line ${line}`;
    if (piece.length > LIMITS.telegramLength) {
      yield fault(
        "telegram.tooLong",
        `The telegram has ${thousands(piece.length)} characters; ${thousands(LIMITS.telegramLength)} is the most that is read as one.`,
        place,
      );
      continue;
    }
    yield {
      kind: "text",
      text: {
        text: piece,
        telegram: only ?? parse(piece, { vocabulary }),
        place,
        bytes: only ? bytes : bytes.subarray(from, byte),
        decoding,
      },
    };
  }
}
