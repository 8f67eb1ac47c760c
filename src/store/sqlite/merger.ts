/** Merging large segments in a thread beside this one, so that neither an import nor whoever reads waits for it. */
import { Worker } from "node:worker_threads";
import { ReftelError, type ReftelErrorCode } from "../../archive/index.ts";
import type { Occasion } from "../../search/index.ts";
import { MERGING_ROOM } from "./thread-room.ts";

export interface Merger {
  /**
   * Merges until nothing is due; whoever asks while it does waits for the same. Returns false where it gave up, since
   * others changed the segments again and again. Throws `archive.*`.
   */
  readonly merge: (occasion: Occasion) => Promise<boolean>;
  /** Waits for what is running, and ends the thread. */
  readonly close: () => Promise<void>;
}

/** What the thread is told when it is started. */
export interface Merging {
  readonly folder: string;
  readonly mostPages: number | null;
}

/** What it says when nothing is due any more. */
export type Merged =
  | { readonly kind: "done"; readonly isAll: boolean }
  | { readonly kind: "trouble"; readonly code: ReftelErrorCode; readonly message: string };

/** The thread's file has the ending of this one: `.ts` in the sources, `.js` in the package. */
const threadFile = new URL(
  `./merging-thread${import.meta.url.slice(import.meta.url.lastIndexOf("."))}`,
  import.meta.url,
);

/** Returns a merger that starts a thread when it is asked while none merges. */
export const makeMerger = (merging: Merging): Merger => {
  let worker: Worker | null = null;
  let running: Promise<boolean> | null = null;

  const start = (occasion: Occasion): Promise<boolean> =>
    new Promise((resolve, reject) => {
      const thread = new Worker(threadFile, { workerData: merging, resourceLimits: MERGING_ROOM });
      worker = thread;
      const settle = (): void => {
        thread.off("message", hear).off("error", fail).off("exit", end);
        running = null;
        worker = null;
      };
      const hear = (said: Merged): void => {
        settle();
        if (said.kind === "done") resolve(said.isAll);
        else reject(new ReftelError(said.code, said.message));
      };
      const fail = (error: unknown): void => {
        settle();
        reject(error instanceof Error ? error : new Error(String(error)));
      };
      const end = (): void => fail(new Error("The merging thread ended before it was done."));
      thread.on("message", hear).on("error", fail).on("exit", end);
      thread.postMessage(occasion);
    });

  return {
    merge: (occasion) => (running ??= start(occasion)),
    close: async () => {
      await running?.catch(() => undefined);
      await worker?.terminate();
      worker = null;
    },
  };
};
