import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { ReftelError } from "./error.ts";
import { fileInput, unreadable } from "./file-input.ts";
import type { ImportInput } from "./file-input.ts";
import type { Skipped } from "./import.ts";

/** Why a thing that is no plain file is left alone: reading a pipe or device could wait for ever. */
const whyNot = (entry: {
  isSymbolicLink(): boolean;
  isFIFO(): boolean;
  isSocket(): boolean;
}): string => {
  if (entry.isSymbolicLink()) return "a link; import what it points to by its own path";
  if (entry.isFIFO()) return "a named pipe, which may never end";
  if (entry.isSocket()) return "a socket";
  return "a device";
};

/** Returns what stands in a folder, in the order of the names, or why it cannot be read. */
const entriesIn = async (folder: string): Promise<readonly Dirent[] | ReftelError> => {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  } catch (cause) {
    return unreadable(cause, folder, "The folder cannot be read, and nothing in it was.");
  }
};

/** Walks what could not be read before where that is a folder; null where it is none. */
export const walkAgain = async (
  path: string,
  source: string,
): Promise<AsyncIterable<ImportInput | Skipped> | null> => {
  try {
    return (await stat(path)).isDirectory() ? walkFolder(path, source) : null;
  } catch {
    // What cannot be had at all is said by whoever reads it.
    return null;
  }
};

async function* walkFolder(folder: string, source: string): AsyncGenerator<ImportInput | Skipped> {
  const entries = await entriesIn(folder);
  if ("code" in entries) {
    // One folder that is closed takes none of the others with it.
    yield { file: folder, source, bytes: () => Promise.reject(entries) };
    return;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walkFolder(path, source);
    else if (entry.isFile()) yield { ...fileInput(path), source };
    else yield { file: path, why: whyNot(entry) };
  }
}

/**
 * Walks paths for import, folders to any depth, in the order of their names. Links, pipes and devices are skipped and
 * said so. What comes of them is called `source`, or where that is null by the path it came by. Throws `path.absent` or `path.unreadable` before anything is read where a named path cannot be used.
 */
export const walkPaths = async (
  paths: readonly string[],
  source: string | null = null,
): Promise<AsyncIterable<ImportInput | Skipped>> => {
  const kinds = await Promise.all(
    paths.map(async (path) => {
      try {
        return { path, stats: await stat(path) };
      } catch (cause) {
        throw new ReftelError(
          "path.absent",
          `There is no file or folder ${path}. Check the path and run the command again.`,
          cause,
        );
      }
    }),
  );
  return (async function* walk() {
    for (const { path, stats } of kinds) {
      const named = source ?? sourceOf(path, stats.isFile() && paths.length > 1);
      if (stats.isDirectory()) yield* walkFolder(path, named);
      else if (stats.isFile()) yield { ...fileInput(path), source: named };
      else yield { file: path, why: whyNot(stats) };
    }
  })();
};

/**
 * The name of a source that was given none: the last part of its path. Files named one by one are called by the folder they lie in,
 * so that a thousand of them are one source and those of another folder are not said to be among them.
 */
const sourceOf = (path: string, isAmongSeveral: boolean): string => {
  const whole = resolve(path);
  return basename(isAmongSeveral ? dirname(whole) : whole) || "import";
};
