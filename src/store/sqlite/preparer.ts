/** Packing and indexing in a thread beside this one, so that a bulk import uses two cores. */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Prepared, Unprepared } from "./prepare.ts";

export interface Preparer {
  /** Prepares a batch; null where there is no second core, or where the thread failed: it is then done here. */
  readonly prepare: (asked: Unprepared) => Promise<Prepared | null>;
  readonly close: () => Promise<void>;
}

/** Copies below which a batch is prepared here: sending them there takes longer. */
export const WORTH_A_THREAD = 200;

/** The thread's file has the ending of this one: `.ts` in the sources, `.js` in the package. */
const threadFile = new URL(
  `./preparing-thread${import.meta.url.slice(import.meta.url.lastIndexOf("."))}`,
  import.meta.url,
);

/** Returns a preparer whose thread is started with the first batch. One batch is asked at a time. */
export const makePreparer = (file: URL = threadFile): Preparer => {
  let worker: Worker | null = null;
  let isBroken = availableParallelism() < 2;
  let waiting: ((prepared: Prepared | null) => void) | null = null;

  const settle = (prepared: Prepared | null): void => {
    waiting?.(prepared);
    waiting = null;
  };
  const fail = (): void => {
    isBroken = true;
    settle(null);
  };
  const start = (): Worker => {
    const thread = new Worker(file);
    thread.on("message", settle);
    thread.on("error", fail);
    thread.on("exit", fail);
    return thread;
  };

  return {
    prepare: (asked) => {
      if (isBroken) return Promise.resolve(null);
      worker ??= start();
      const thread = worker;
      return new Promise((resolve) => {
        waiting = resolve;
        thread.postMessage(asked);
      });
    },
    close: async () => {
      await worker?.terminate();
      worker = null;
    },
  };
};
