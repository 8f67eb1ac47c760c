import type { Content } from "../sources/index.ts";
import { ReftelError } from "./error.ts";

/** One thing to be taken in: a file, an upload, a piece kept from an earlier failure. */
export type ImportInput = {
  /** Path or upload name, as it will be shown. */
  readonly file: string;
  /** Where in that file it stood, where it is only a piece of it. */
  readonly place?: string | null;
  /** Set where it was sent here and lies on no disk under that name. */
  readonly isUpload?: boolean;
  /** What to call where it comes from, where it is not what all others of the import come from. */
  readonly source?: string;
} & (
  | { readonly bytes: () => Promise<Uint8Array> }
  /** What is read a piece at a time, so that it may be of any size. */
  | { readonly content: () => Promise<Content> }
);

/** What is said of a file that the disk does not give. */
export const unreadable = (cause: unknown): ReftelError =>
  new ReftelError(
    "path.unreadable",
    "The file cannot be read. Look at its rights and import it again.",
    cause,
  );

/** Returns a file of the disk as an input. */
export const fileInput = (file: string): ImportInput => ({
  file,
  content: async () => (await import("../sources/index.ts")).fileContent(file),
});
