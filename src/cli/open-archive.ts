import { openReftel, type Reftel, type ReftelConfig } from "../reftel.ts";
import { archiveFolder } from "./archive-folder.ts";
import type { Streams, Values } from "./command.ts";
import { progressOf } from "./progress.ts";

/**
 * Opens the archive that a command is told of, and shows how far reading it anew has come, where it has to be; `purpose` is said to
 * another process that wants to write meanwhile, `addition` goes into the vocabulary of one that is made. Throws
 * `archive.*` where the folder cannot be used, and `archive.absent` where there is none and none is to be made.
 */
export const openArchive = async (
  values: Values,
  streams: Streams,
  purpose: string,
  { create = false, ...more }: Partial<Pick<ReftelConfig, "create" | "addition">> = {},
): Promise<Reftel> => {
  const progress = progressOf(streams);
  const reftel = await openReftel({
    folder: archiveFolder(values, streams),
    create,
    purpose,
    ...more,
    onReadAnew: (count, of) => progress.show(count, of, "texts read anew"),
  });
  progress.done();
  return reftel;
};
