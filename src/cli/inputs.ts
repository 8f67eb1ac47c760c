import { readFile, stat } from "node:fs/promises";
import { ReftelError } from "../archive/index.ts";
import { UsageError } from "./command.ts";
import type { Streams } from "./command.ts";

/** One input of a command that reads files: what to call it, and its bytes. */
export interface Input {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Returns all of a stream as bytes. */
export const readAll = async (stream: NodeJS.ReadableStream): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) {
    chunks.push(typeof chunk === "string" ? new TextEncoder().encode(chunk) : chunk);
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
  if (path === "-") return { name: "standard input", bytes: await readAll(streams.stdin) };
  try {
    return { name: path, bytes: await readFile(path) };
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
