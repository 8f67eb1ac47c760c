import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { ReftelError } from "../archive/index.ts";
import { LIMITS, decode, readSource, tooLarge } from "../sources/index.ts";
import type { SourceItem } from "../sources/index.ts";
import { builtIn } from "../vocabulary/index.ts";
import { UsageError } from "./command.ts";
import type { Streams } from "./command.ts";

/** One input of a command that reads files: what to call it, its text as a whole, and what is in it. */
export interface Input {
  readonly name: string;
  /** Empty where the file is past the limit. */
  readonly text: string;
  readonly isTooLarge: boolean;
  readonly items: Iterable<SourceItem>;
}

const inputOf = (name: string, bytes: Uint8Array | null): Input =>
  bytes === null
    ? { name, text: "", isTooLarge: true, items: [tooLarge()] }
    : { name, text: decode(bytes).text, isTooLarge: false, items: readSource(bytes, builtIn) };

/** Returns all of a stream as bytes, or null where it is longer than a file may be: no more of it is read. */
const readAll = async (stream: NodeJS.ReadableStream): Promise<Uint8Array | null> => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === "string" ? new TextEncoder().encode(chunk) : chunk;
    length += bytes.length;
    if (length > LIMITS.fileBytes) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
};

/** Looks at a path before anything is read or printed, so that a mistyped one costs nothing. */
const check = async (path: string): Promise<void> => {
  if (path === "-") return;
  let stats;
  try {
    stats = await stat(path);
  } catch (cause) {
    throw new ReftelError("path.absent", `There is no file ${path}. Check the path.`, cause);
  }
  if (stats.isDirectory()) {
    throw new UsageError(
      `${path} is a folder. Name its files, or take it into an archive with "reftel import ${path}".`,
    );
  }
};

const readOne = async (path: string, streams: Streams): Promise<Input> => {
  if (path === "-") return inputOf("standard input", await readAll(streams.stdin));
  try {
    const isLong = (await stat(path)).size > LIMITS.fileBytes;
    return inputOf(path, isLong ? null : await readAll(createReadStream(path)));
  } catch (cause) {
    throw new ReftelError("path.unreadable", `${path} cannot be read. Look at its rights.`, cause);
  }
};

/** Reads the named files one after the other, `-` or nothing at all being standard input. */
export async function* readInputs(
  paths: readonly string[],
  streams: Streams,
): AsyncGenerator<Input> {
  if (paths.length === 0 && streams.stdin.isTTY === true) {
    throw new UsageError("Name a file, or - for standard input.");
  }
  for (const path of paths) await check(path);
  for (const path of paths.length === 0 ? ["-"] : paths) yield await readOne(path, streams);
}
