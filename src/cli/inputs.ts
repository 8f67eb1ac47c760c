import { stat } from "node:fs/promises";
import { ReftelError } from "../archive/index.ts";
import {
  LIMITS,
  contentOf,
  decode,
  fileContent,
  isOfDisk,
  isWrapped,
  readSource,
  streamContent,
  tooLarge,
  wholeOf,
} from "../sources/index.ts";
import type { SourceItem } from "../sources/index.ts";
import { builtIn } from "../vocabulary/index.ts";
import { UsageError } from "./command.ts";
import type { Streams } from "./command.ts";

/** One input of a command that reads files: what to call it, and what is in it, read as it is asked for. */
export interface Input {
  readonly name: string;
  readonly items: AsyncIterable<SourceItem>;
}

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

const unreadable = (path: string, cause: unknown): ReftelError =>
  new ReftelError("path.unreadable", `${path} cannot be read. Look at its rights.`, cause);

const contentAt = (path: string, streams: Streams) =>
  path === "-" ? streamContent(streams.stdin) : fileContent(path);

const nameOf = (path: string): string => (path === "-" ? "standard input" : path);

async function* itemsOf(path: string, streams: Streams): AsyncGenerator<SourceItem> {
  try {
    yield* readSource(await contentAt(path, streams), builtIn);
  } catch (cause) {
    if (isOfDisk(cause)) throw unreadable(path, cause);
    throw cause;
  }
}

const bytesAt = async (path: string, streams: Streams): Promise<Uint8Array | null> => {
  await check(path);
  try {
    return await wholeOf(await contentAt(path, streams), LIMITS.fileBytes);
  } catch (cause) {
    if (isOfDisk(cause)) throw unreadable(path, cause);
    throw cause;
  }
};

/** Reads the named files as texts that are no sources, `-` being standard input; null past the limit. */
export async function* readTexts(
  paths: readonly string[],
  streams: Streams,
): AsyncGenerator<{ readonly name: string; readonly text: string | null }> {
  for (const path of named(paths, streams)) {
    const bytes = await bytesAt(path, streams);
    yield { name: nameOf(path), text: bytes === null ? null : decode(bytes).text };
  }
}

/** One input held whole, for commands that point at places of it. */
export interface WholeInput {
  readonly name: string;
  /** What places are counted in: the input as decoded, or the one text taken out of it; empty past the limit. */
  readonly text: string;
  readonly items: readonly SourceItem[];
}

/** Reads a named file whole, `-` being standard input. */
export const readWhole = async (path: string, streams: Streams): Promise<WholeInput> => {
  const name = nameOf(path);
  const bytes = await bytesAt(path, streams);
  if (bytes === null) return { name, text: "", items: [tooLarge(LIMITS.fileBytes)] };
  const items = await Array.fromAsync(readSource(contentOf(bytes), builtIn));
  const [first] = items;
  const isTaken = isWrapped(bytes) && first?.kind === "text";
  return { name, text: isTaken ? first.text.text : decode(bytes).text, items };
};

/** The paths to read: standard input where none is named, unless a person sits before it. */
const named = (paths: readonly string[], streams: Streams): readonly string[] => {
  if (paths.length > 0) return paths;
  if (streams.stdin.isTTY === true) throw new UsageError("Name a file, or - for standard input.");
  return ["-"];
};

/** Reads the named files one after the other, `-` or nothing at all being standard input. */
export async function* readInputs(
  paths: readonly string[],
  streams: Streams,
): AsyncGenerator<Input> {
  const all = named(paths, streams);
  for (const path of all) await check(path);
  for (const path of all) yield { name: nameOf(path), items: itemsOf(path, streams) };
}
