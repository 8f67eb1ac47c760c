import { opendir, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { ReftelError } from "./error.ts";
import { fileInput } from "./file-input.ts";
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

async function* walkFolder(folder: string, source: string): AsyncGenerator<ImportInput | Skipped> {
  const entries = [];
  for await (const entry of await opendir(folder)) entries.push(entry);
  entries.sort((one, other) => (one.name < other.name ? -1 : 1));
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
