import {
  importInto,
  withShare,
  type Archive,
  type ImportOptions,
  type ImportReport,
} from "../archive/index.ts";

/** A file as it was sent. */
export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Told what is stored so far, null before the first of it, and which share (0 to 1) of the bytes was read. */
export type OnProgress = (report: ImportReport | null, share: number) => void;

/** Takes files in that are held already, as `reftel import` takes those of a disk. Throws `archive.*`. */
export const takeUploads = (
  archive: Archive,
  files: readonly Upload[],
  {
    onProgress,
    ...options
  }: Omit<ImportOptions, "onProgress"> & { readonly onProgress: OnProgress },
): Promise<ImportReport> => {
  const inputs = files.map(({ name, bytes }) => ({
    file: lastOf(name),
    isUpload: true,
    bytes: async () => bytes,
  }));
  let report: ImportReport | null = null;
  let share = 0;
  const tell = (): void => onProgress(report, share);
  return importInto(
    archive,
    withShare(inputs, bytesOf(files), (read) => {
      share = read;
      tell();
    }),
    {
      ...options,
      onProgress: (sofar) => {
        report = sofar;
        tell();
      },
    },
  );
};

/** Returns how many bytes uploads have in all. */
export const bytesOf = (files: readonly Upload[]): number =>
  files.reduce((sum, { bytes }) => sum + bytes.length, 0);

/** The name without folders: one that is given to an upload leads to no file of this machine. */
const lastOf = (name: string): string => name.split(/[\\/]/).at(-1) ?? name;
