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
  /** Places in it that are asked for, with all that is in them; all of it where none are named. */
  readonly only?: readonly string[];
  /** What to call where it comes from, where it is not what all others of the import come from. */
  readonly source?: string;
} & (
  | { readonly bytes: () => Promise<Uint8Array> }
  /** What is read a piece at a time, so that it may be of any size. */
  | { readonly content: () => Promise<Content> }
);

/** True for a place, and for one in what stood there. */
export const isWithin = (place: string | null, outer: string | null): boolean =>
  place === outer || (place !== null && outer !== null && place.startsWith(`${outer}, `));

/** What is said of a file, or of a folder, that the disk does not give. */
export const unreadable = (
  cause: unknown,
  path: string,
  what = "The file cannot be read.",
): ReftelError => {
  const isGone = cause instanceof Error && "code" in cause && cause.code === "ENOENT";
  // The sign that stands for bytes which are no letters: what was named so on another machine has no path here.
  const isNamedOtherwise = path.includes("\uFFFD");
  if (isGone && !isNamedOtherwise) {
    const message =
      "The file is not there any more. Import it from where it is now; where its path does not begin at the root, run this in the folder that it begins in.";
    return new ReftelError("path.unreadable", message, cause);
  }
  const advice = isNamedOtherwise
    ? "Its name is not in UTF-8: rename it and import it again."
    : "Look at its rights and import it again.";
  return new ReftelError("path.unreadable", `${what} ${advice}`, cause);
};

/** Returns a file of the disk as an input. */
export const fileInput = (file: string): ImportInput => ({
  file,
  content: async () => (await import("../sources/index.ts")).fileContent(file),
});
