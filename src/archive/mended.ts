/** Failures that an import finds mended: what is kept of a file is what failed when it was last read. */
import type { ImportInput } from "./file-input.ts";
import { hashOf } from "./identity.ts";
import type { Archive, Failure, KeptFailure } from "./port.ts";

const NOTHING = hashOf(new Uint8Array());

/** True for what was too long to be kept, or could not be had: its file is asked again, once for all that is of it. */
export const isOfFile = ({ code, hash }: KeptFailure): boolean =>
  hash === NOTHING && code !== "file.empty";

/** Told of all that comes of one input, in the order in which it comes. */
export interface Watch {
  readonly text: (place: string | null) => void;
  readonly failure: (failure: Failure) => void;
  /** Returns the failures kept before that are mended, when the input was read to its end. */
  readonly mended: () => readonly KeptFailure[];
}

const NO_WATCH: Watch = { text: () => {}, failure: () => {}, mended: () => [] };

const keyOf = (source: string, file: string): string => `${source}\n${file}`;

/** Of what was sent here the name says little: another may bear it, so that bytes which lie nowhere else stay. */
const mayGo = (failure: KeptFailure): boolean => !failure.isUpload || isOfFile(failure);

/**
 * Returns what watches the inputs of an import for failures that were kept before it. One is mended where it was not met
 * again, though something came from its place, a text or another failure, or nothing of its file failed.
 */
export const watchFailures = async (
  archive: Archive,
): Promise<(input: ImportInput, source: string) => Watch> => {
  const before = (await archive.failures()).filter(mayGo);
  if (before.length === 0) return () => NO_WATCH;
  const byFile = Map.groupBy(before, ({ source, file }) => keyOf(source, file));
  return ({ file, isUpload = false }, source) => {
    const kept = (byFile.get(keyOf(source, file)) ?? []).filter((one) => one.isUpload === isUpload);
    return kept.length === 0 ? NO_WATCH : watch(kept);
  };
};

const watch = (kept: readonly KeptFailure[]): Watch => {
  /** Places that something came from; a failure of the whole file is of another one now. */
  const seen = new Set<string | null>([null]);
  const places = new Set(kept.map(({ place }) => place));
  const met = new Set<KeptFailure>();
  let hasFailed = false;
  let isUnread = false;
  const see = (place: string | null): void => {
    if (places.has(place)) seen.add(place);
  };
  return {
    text: see,
    failure: (failure) => {
      const { place, code } = failure;
      hasFailed = true;
      // Of a file that cannot be had now nothing is known.
      isUnread ||= code.startsWith("path.");
      see(place);
      if (!places.has(place)) return;
      const hash = hashOf(failure.bytes);
      for (const one of kept)
        if (one.place === place && one.code === code && one.hash === hash) met.add(one);
    },
    mended: () =>
      isUnread ? [] : kept.filter((one) => !met.has(one) && (seen.has(one.place) || !hasFailed)),
  };
};
