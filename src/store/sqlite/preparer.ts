/** Packing and indexing in a thread beside this one, so that a bulk import uses two cores. */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Prepared, Unprepared } from "./prepare.ts";
import { PREPARING_ROOM } from "./thread-room.ts";

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

/** Returns a preparer whose thread is started with the first batch. Batches are done in the order in which they are asked. */
export const makePreparer = (file: URL = threadFile): Preparer => {
  let worker: Worker | null = null;
  let isBroken = availableParallelism() < 2;
  let waiting: ((prepared: Prepared | null) => void)[] = [];

  const settle = (prepared: Prepared): void => {
    waiting.shift()?.(prepared);
  };
  const fail = (): void => {
    isBroken = true;
    const all = waiting;
    waiting = [];
    for (const resolve of all) resolve(null);
  };
  const start = (): Worker => {
    const thread = new Worker(file, { resourceLimits: PREPARING_ROOM });
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
        waiting.push(resolve);
        thread.postMessage(asked, [asked.copies.bytes.buffer as ArrayBuffer]);
      });
    },
    close: async () => {
      await worker?.terminate();
      worker = null;
    },
  };
};
