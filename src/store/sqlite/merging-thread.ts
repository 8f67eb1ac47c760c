/**
 * The thread that merges large segments: it opens the archive as another process would, merges all that is due, and ends. What it read
 * of the segments would else stay in the memory until it is asked again.
 */
import { parentPort, workerData } from "node:worker_threads";
import { ReftelError } from "../../archive/index.ts";
import type { Occasion } from "../../search/index.ts";
import { openBeside } from "./database.ts";
import { mergeInSteps } from "./merging.ts";
import type { Merged, Merging } from "./merger.ts";
import { troubleWith } from "./trouble.ts";
import { WRITE_WAIT } from "./writer.ts";

/** Merges that others may spoil before it is left for later. */
const MOST_TRIES = 3;

const { folder, mostPages } = workerData as Merging;

const mergeAll = (occasion: Occasion): Merged => {
  try {
    const database = openBeside(folder, mostPages, WRITE_WAIT);
    try {
      for (let tries = 0; tries < MOST_TRIES;) {
        const outcome = mergeInSteps(database, occasion);
        if (outcome === "none") return { kind: "done", isAll: true };
        if (outcome === "overtaken") tries += 1;
      }
      return { kind: "done", isAll: false };
    } finally {
      database.close();
    }
  } catch (error) {
    const known = troubleWith(folder, error);
    if (!(known instanceof ReftelError)) throw known;
    return { kind: "trouble", code: known.code, message: known.message };
  }
};

parentPort!.once("message", (occasion: Occasion) => {
  parentPort!.postMessage(mergeAll(occasion));
  parentPort!.close();
});
