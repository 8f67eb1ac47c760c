// The importing thread: opens the archive for itself, as another process would, takes the files in and ends.
import { parentPort, workerData } from "node:worker_threads";
import { BATCH, ReftelError, vocabularyOf } from "../archive/index.ts";
import { openSqliteArchive } from "../store/sqlite/index.ts";
import type { Order, Outcome, Progress } from "./message.ts";
import { takeUploads, type OnProgress } from "./take-uploads.ts";

const take = async ({ folder, source, files }: Order, signal: AbortSignal): Promise<Outcome> => {
  try {
    // One thread: the other core is for those who read meanwhile.
    const archive = await openSqliteArchive(folder, {
      create: false,
      purpose: "import",
      threads: 1,
    });
    try {
      const vocabulary = await vocabularyOf(archive);
      const report = await takeUploads(archive, files, {
        source,
        vocabulary,
        batch: BATCH.thread,
        onProgress: tell,
        signal,
      });
      return { kind: "report", report };
    } finally {
      await archive.close();
    }
  } catch (error) {
    if (!(error instanceof ReftelError)) throw error;
    return { kind: "trouble", code: error.code, message: error.message };
  }
};

/** Milliseconds between what is told. */
const BETWEEN = 250;

let toldAt = 0;
const tell: OnProgress = (report, share) => {
  if (performance.now() - toldAt < BETWEEN) return;
  toldAt = performance.now();
  parentPort?.postMessage({ kind: "progress", report, share } satisfies Progress);
};

const stopping = new AbortController();
parentPort?.once("message", () => {
  stopping.abort();
});
const outcome = await take(workerData as Order, stopping.signal);
parentPort?.postMessage(outcome);
// A port that is listened to keeps its thread alive.
parentPort?.close();
