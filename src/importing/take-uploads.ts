import {
  importInto,
  type Archive,
  type ImportOptions,
  type ImportReport,
} from "../archive/index.ts";

/** A file as it was sent. */
export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Takes files in that are held already, as `reftel import` takes those of a disk. Throws `archive.*`. */
export const takeUploads = (
  archive: Archive,
  files: readonly Upload[],
  options: ImportOptions,
): Promise<ImportReport> =>
  importInto(
    archive,
    files.map(({ name, bytes }) => ({
      file: lastOf(name),
      isUpload: true,
      bytes: async () => bytes,
    })),
    options,
  );

/** The name without folders: one that is given to an upload leads to no file of this machine. */
const lastOf = (name: string): string => name.split(/[\\/]/).at(-1) ?? name;
