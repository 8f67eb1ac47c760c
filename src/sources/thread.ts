import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Answers, Task } from "./worker.ts";

/** What takes longer is given up. A real PDF of some hundred pages takes a second or two, a mail far less. */
const MOST_MS = 30_000;
/** Memory that one file may unfold to, in MiB. */
const MOST_MEMORY = 512;
/** Bytes of a file behind which the thread is ended: what it made of several such files would be kept until it is looked through. */
const LARGE = 8 * 1024 * 1024;

/** The worker's file has the ending of this one: `.ts` in the sources, `.js` in the package. */
const workerFile = new URL(
  `./worker${import.meta.url.slice(import.meta.url.lastIndexOf("."))}`,
  import.meta.url,
);

let idle: Worker | null = null;
/** Files are read one after the other. */
let last: Promise<unknown> = Promise.resolve();

const open = (): Worker => {
  const worker = new Worker(workerFile, {
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
  });
  worker.unref();
  return worker;
};

const ask = async <Name extends keyof Answers>(
  name: Name,
  bytes: Uint8Array,
): Promise<Answers[Name] | "givenUp"> => {
  const worker = idle ?? open();
  idle = null;
  worker.ref();
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), MOST_MS);
  try {
    worker.postMessage({ name, bytes } satisfies Task);
    const [answer] = (await once(worker, "message", { signal: stop.signal })) as [Answers[Name]];
    worker.unref();
    if (bytes.length > LARGE) await worker.terminate();
    else idle = worker;
    return answer;
  } catch {
    // Out of time or out of memory: the thread is of no more use, and the file is to blame.
    await worker.terminate();
    return "givenUp";
  } finally {
    clearTimeout(timer);
  }
};

/**
 * Reads bytes with a reader that is not our own in a thread, which is ended where it takes too long or too much: files
 * can be made that keep such a reader busy for ever. `givenUp` where it was.
 */
export const inThread = <Name extends keyof Answers>(
  name: Name,
  bytes: Uint8Array,
): Promise<Answers[Name] | "givenUp"> => {
  const answer = last.then(() => ask(name, bytes));
  last = answer;
  return answer;
};
