import { openReftel, type Reftel } from "../reftel.ts";
import { archiveFolder } from "./archive-folder.ts";
import type { Streams, Values } from "./command.ts";
import { progressOf } from "./progress.ts";

/**
 * Opens the archive that a command is told of; `purpose` is said to another process that wants to write meanwhile. Throws
 * `archive.*` where the folder cannot be used, and `archive.absent` where there is none and none is to be made.
 */
export const openArchive = async (
  values: Values,
  streams: Streams,
  purpose: string,
  { create = false }: { readonly create?: boolean } = {},
): Promise<Reftel> => {
  const progress = progressOf(streams);
  const reftel = await openReftel({
    folder: archiveFolder(values, streams),
    create,
    purpose,
    onReadAnew: (count, of) => progress.show(count, of, "texts read anew"),
  });
  progress.done();
  return reftel;
};
