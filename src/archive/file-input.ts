import { readFile, stat } from "node:fs/promises";
import { LIMITS } from "../sources/index.ts";
import { ReftelError } from "./error.ts";

/** One thing to be taken in: a file, an upload, a piece kept from an earlier failure. */
export interface ImportInput {
  /** Path or upload name, as it will be shown. */
  readonly file: string;
  readonly bytes: () => Promise<Uint8Array>;
}

/** Returns a file of the disk as an input; its size is looked at first, so that one past the limit is not read. */
export const fileInput = (file: string): ImportInput => ({
  file,
  bytes: async () => {
    try {
      const { size } = await stat(file);
      if (size <= LIMITS.fileBytes) return await readFile(file);
    } catch (cause) {
      throw new ReftelError(
        "path.unreadable",
        `The file cannot be read. Look at its rights and import it again.`,
        cause,
      );
    }
    throw new ReftelError(
      "path.tooLarge",
      `The file is larger than ${LIMITS.fileBytes / 1048576} MiB, the most that is read as one. Split it and import the pieces.`,
    );
  },
});
