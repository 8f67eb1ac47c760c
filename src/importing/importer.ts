import { Worker } from "node:worker_threads";
import { BATCH, ReftelError, type Archive, type ImportReport } from "../archive/index.ts";
import type { Vocabulary } from "../vocabulary/index.ts";
import { STOP, type Order, type Outcome } from "./message.ts";
import { takeUploads, type Upload } from "./take-uploads.ts";

export interface Importer {
  /** Takes files in. What the report counts as stored survives a loss of power. Throws `archive.*`. */
  readonly importFiles: (files: readonly Upload[], source: string) => Promise<ImportReport>;
  /** Lets what is running end behind the batch that was begun, and waits for it. */
  readonly close: () => Promise<void>;
}

/** Bytes up to which files are taken in here: a thread of its own takes longer to start than they take to read. */
const SMALL = 256 * 1024;

/** The thread's file has the ending of this one: `.ts` in the sources, `.js` in the package. */
const threadFile = new URL(
  `./thread${import.meta.url.slice(import.meta.url.lastIndexOf("."))}`,
  import.meta.url,
);

/**
 * Returns what takes uploads into an archive that is read meanwhile. Large ones are read and stored in a thread of
 * their own, which opens the archive as another process would, so that whoever reads does not wait for them; one
 * behind the other, since one writes at a time.
 */
export const openImporter = (
  archive: Archive,
  folder: string,
  vocabulary: Vocabulary,
): Importer => {
  let running: Worker | null = null;
  let isClosing = false;
  let last: Promise<unknown> = Promise.resolve();

  const inThread = (order: Order): Promise<ImportReport> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(threadFile, { workerData: order });
      running = worker;
      let outcome: Outcome | null = null;
      worker.once("message", (message: Outcome) => {
        outcome = message;
      });
      worker.once("error", reject);
      worker.once("exit", () => {
        running = null;
        if (outcome === null) reject(new Error("The importing thread ended without a report."));
        else if (outcome.kind === "report") resolve(outcome.report);
        else reject(new ReftelError(outcome.code, outcome.message));
      });
      if (isClosing) worker.postMessage(STOP);
    });

  return {
    importFiles: (files, source) => {
      const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
      if (bytes <= SMALL)
        return takeUploads(archive, files, { source, vocabulary, batch: BATCH.serving });
      const done = last.then(() => inThread({ folder, source, files }));
      last = done.catch(() => undefined);
      return done;
    },
    close: async () => {
      isClosing = true;
      running?.postMessage(STOP);
      await last;
    },
  };
};
