// The importing thread: opens the archive for itself, as another process would, takes the files in and ends.
import { parentPort, workerData } from "node:worker_threads";
import { BATCH, importInto, ReftelError } from "../archive/index.ts";
import { openSqliteArchive } from "../store/sqlite/index.ts";
import { builtIn, extend, type VocabularyAddition } from "../vocabulary/index.ts";
import type { Order, Outcome } from "./message.ts";

const take = async ({ folder, source, files }: Order, signal: AbortSignal): Promise<Outcome> => {
  try {
    const archive = await openSqliteArchive(folder, { create: false, purpose: "import" });
    try {
      const additions = (await archive.additions()) as readonly VocabularyAddition[];
      const report = await importInto(
        archive,
        files.map(({ name, bytes }) => ({ file: name, bytes: async () => bytes })),
        { source, vocabulary: additions.reduce(extend, builtIn), batch: BATCH.thread, signal },
      );
      return { kind: "report", report };
    } finally {
      await archive.close();
    }
  } catch (error) {
    if (!(error instanceof ReftelError)) throw error;
    return { kind: "trouble", code: error.code, message: error.message };
  }
};

const stopping = new AbortController();
parentPort?.once("message", () => {
  stopping.abort();
});
const outcome = await take(workerData as Order, stopping.signal);
parentPort?.postMessage(outcome);
// A port that is listened to keeps its thread alive.
parentPort?.close();
