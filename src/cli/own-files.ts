import { realpathSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import type { ImportInput, Skipped } from "../archive/index.ts";

/** What an import writes: the folder of its archive, and its report where it makes one. */
export interface OwnFiles {
  readonly archive: string;
  readonly report: string | null;
}

/** The files of an archive, in whose folder others may lie. */
const ofArchive = /^(?:reftel\.db(?:[-.]\w+)?|writer\.json)$/;

/** The path without links; as it is where nothing is there. */
const real = (path: string): string => {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
};

/**
 * Leaves alone what an import writes itself, where that lies among what it reads, and says so once: the archive read as a file would
 * be kept in itself as a failure, and whoever reads its file beside it takes away the lock it is written under.
 */
export async function* withoutOwn(
  inputs: AsyncIterable<ImportInput | Skipped>,
  own: OwnFiles,
): AsyncGenerator<ImportInput | Skipped> {
  const archive = real(own.archive);
  const report = own.report === null ? null : real(own.report);
  let isSaid = false;
  for await (const input of inputs) {
    const { file } = input;
    if (ofArchive.test(basename(file)) && real(dirname(file)) === archive) {
      if (!isSaid) yield { file: own.archive, why: "the archive itself" };
      isSaid = true;
    } else if (report !== null && real(file) === report)
      yield { file, why: "the report of this import" };
    else yield input;
  }
}
