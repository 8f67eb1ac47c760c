import { setTimeout as wait } from "node:timers/promises";
import { ReftelError, type Archive } from "../archive/index.ts";
import type { Reader } from "../clearance/index.ts";

/** Milliseconds between two looks whether the archive has changed. */
const PAUSE = 2000;

/**
 * Makes an archive ready for a reader's first question, now and whenever it has changed, until the signal is given. What is
 * wrong with the archive is told to whoever asks it something.
 */
export const keepWarm = async (
  archive: Archive,
  reader: Reader,
  signal: AbortSignal,
): Promise<void> => {
  try {
    while (!signal.aborted) {
      await archive.warm(reader, signal);
      await wait(PAUSE, undefined, { signal, ref: false });
    }
  } catch (error) {
    const isStopped = signal.aborted || error instanceof ReftelError;
    if (!isStopped) throw error;
  }
};
