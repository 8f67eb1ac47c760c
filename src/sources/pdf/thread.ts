import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Extracted } from "./extract.ts";

/** A PDF that takes longer than this is given up. Real ones of some hundred pages take a second or two. */
const MOST_MS = 60_000;
/** Memory that a PDF may unfold to, in MiB. */
const MOST_MEMORY = 512;

const ending = import.meta.url.endsWith(".ts") ? ".ts" : ".js";

let idle: Worker | null = null;
/** PDFs are read one after the other. */
let last: Promise<unknown> = Promise.resolve();

const open = (): Worker => {
  const worker = new Worker(new URL(`./worker${ending}`, import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
  });
  worker.unref();
  return worker;
};

const ask = async (bytes: Uint8Array, mostPages: number): Promise<Extracted | "givenUp"> => {
  const worker = idle ?? open();
  idle = null;
  worker.ref();
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), MOST_MS);
  try {
    worker.postMessage({ bytes, mostPages });
    const [answer] = (await once(worker, "message", { signal: stop.signal })) as [Extracted];
    worker.unref();
    idle = worker;
    return answer;
  } catch {
    // Out of time or out of memory: the thread is of no more use, and the file is to blame.
    await worker.terminate();
    return "givenUp";
  } finally {
    clearTimeout(timer);
  }
};

/** Returns the text of a PDF page by page, read in a thread that is ended where it takes too long or too much. */
export const extractInThread = (
  bytes: Uint8Array,
  mostPages: number,
): Promise<Extracted | "givenUp"> => {
  const answer = last.then(() => ask(bytes, mostPages));
  last = answer;
  return answer;
};
