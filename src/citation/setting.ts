import { Worker } from "node:worker_threads";
import type { CitationForm } from "./forms.ts";
import type { CslItem } from "./item.ts";

/** What the thread is asked. */
export interface Asked {
  readonly number: number;
  readonly form: CitationForm;
  readonly item: CslItem;
  readonly paragraph: string | null;
}

/** What it answers. */
export interface Answered {
  readonly number: number;
  readonly text: string;
}

interface Waiting {
  readonly resolve: (text: string) => void;
  readonly reject: (error: unknown) => void;
}

/** The thread's file has the ending of this one: `.ts` in the sources, `.js` in the package. */
const threadFile = new URL(
  `./setting-thread${import.meta.url.slice(import.meta.url.lastIndexOf("."))}`,
  import.meta.url,
);

let thread: Worker | null = null;
let last = 0;
const waiting = new Map<number, Waiting>();

const threadToAsk = (): Worker => {
  if (thread !== null) return thread;
  const made = new Worker(threadFile);
  const fail = (error: unknown): void => {
    if (thread === made) thread = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  made.on("message", ({ number, text }: Answered) => {
    waiting.get(number)?.resolve(text);
    waiting.delete(number);
    // Whoever has nothing else to do need not live on for a thread that waits.
    if (waiting.size === 0) made.unref();
  });
  made.on("error", fail);
  made.on("exit", () => fail(new Error("The thread that sets citations ended.")));
  thread = made;
  return made;
};

/**
 * Returns what `citationIn` does, set in a thread beside this one: a process that answers others is not held up by the first
 * citation, for which the style of Chicago is read. The thread is started when it is first asked, and is kept.
 */
export const citationAside = (
  form: CitationForm,
  item: CslItem,
  paragraph: string | null,
): Promise<string> =>
  new Promise((resolve, reject) => {
    const asked = threadToAsk();
    last += 1;
    waiting.set(last, { resolve, reject });
    asked.ref();
    asked.postMessage({ number: last, form, item, paragraph } satisfies Asked);
  });

/** Starts the thread that sets citations, where one is likely to be asked for soon; nobody waits for it. */
export const prepareToCite = (): void => {
  const made = threadToAsk();
  if (waiting.size === 0) made.unref();
};
