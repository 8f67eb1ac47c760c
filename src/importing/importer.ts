import { randomUUID } from "node:crypto";
import { Worker } from "node:worker_threads";
import { BATCH, ReftelError, type Archive, type ImportReport } from "../archive/index.ts";
import type { Vocabulary } from "../vocabulary/index.ts";
import { STOP, type Order, type Outcome, type Progress } from "./message.ts";
import { bytesOf, takeUploads, type OnProgress, type Upload } from "./take-uploads.ts";

/** How an import stands. */
export type ImportState =
  | {
      readonly kind: "running";
      /** What is stored so far, null before the first of it. */
      readonly report: ImportReport | null;
      /** Of the bytes, 0 to 1, that were read. */
      readonly share: number;
      readonly begunAt: Date;
    }
  | { readonly kind: "done"; readonly report: ImportReport }
  /** It broke off, most often since the archive could not be used: what was stored before stays. */
  | {
      readonly kind: "failed";
      readonly code: string;
      readonly message: string;
      readonly report: ImportReport | null;
    };

/** An import that was begun. */
export interface BegunImport {
  /** Cannot be guessed. */
  readonly id: string;
  readonly source: string;
  readonly state: () => ImportState;
  /** What became of all. What it counts as stored survives a loss of power. Rejects with `archive.*`. */
  readonly report: Promise<ImportReport>;
}

export interface Importer {
  /** Begins to take files in. */
  readonly begin: (files: readonly Upload[], source: string) => BegunImport;
  /** One of the last hundred that were begun, null where there is none of that name. */
  readonly begun: (id: string) => BegunImport | null;
  /** Lets what is running end behind the batch that was begun, and waits for it. */
  readonly close: () => Promise<void>;
}

/** Bytes up to which files are taken in here: a thread of its own takes longer to start than they take to read. */
const SMALL = 256 * 1024;

/** Imports that are known by their names. */
const KNOWN = 100;

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
  const known = new Map<string, BegunImport>();
  let running: Worker | null = null;
  let isClosing = false;
  let last: Promise<unknown> = Promise.resolve();

  const inThread = (order: Order, onProgress: OnProgress): Promise<ImportReport> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(threadFile, { workerData: order });
      running = worker;
      let outcome: Outcome | null = null;
      worker.on("message", (message: Outcome | Progress) => {
        if (message.kind === "progress") onProgress(message.report, message.share);
        else outcome = message;
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

  const take = (
    files: readonly Upload[],
    source: string,
    onProgress: OnProgress,
  ): Promise<ImportReport> => {
    if (bytesOf(files) <= SMALL)
      return takeUploads(archive, files, { source, vocabulary, batch: BATCH.serving, onProgress });
    const done = last.then(() => inThread({ folder, source, files }, onProgress));
    last = done.catch(() => undefined);
    return done;
  };

  return {
    begin: (files, source) => {
      const begunAt = new Date();
      let state: ImportState = { kind: "running", report: null, share: 0, begunAt };
      let soFar: ImportReport | null = null;
      const report = take(files, source, (sofar, share) => {
        soFar = sofar;
        state = { kind: "running", report: sofar, share, begunAt };
      });
      const begun: BegunImport = { id: randomUUID(), source, state: () => state, report };
      known.set(begun.id, begun);
      const [oldest] = known.keys();
      if (known.size > KNOWN && oldest !== undefined) known.delete(oldest);
      // Whether it rejects is told to who waits for the report, and to who asks for the state.
      report.then(
        (whole) => {
          state = { kind: "done", report: whole };
        },
        (error: unknown) => {
          const { code, message } =
            error instanceof ReftelError
              ? error
              : { code: "import.broken", message: "A fault of the program ended it." };
          state = { kind: "failed", code, message, report: soFar };
        },
      );
      return begun;
    },
    begun: (id) => known.get(id) ?? null,
    close: async () => {
      isClosing = true;
      running?.postMessage(STOP);
      await last;
    },
  };
};
