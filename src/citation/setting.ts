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

/**
 * Milliseconds that the thread is kept behind its last answer: it has 190 MB, most of them the style of Chicago, which takes a
 * second or two to read again.
 */
const KEPT = 120_000;

/** Most megabytes of young objects in it; as many as the engine likes are 50 MB more, at the same speed. */
const YOUNG = { maxYoungGenerationSizeMb: 4 } as const;

export interface Setter {
  /**
   * Returns what `citationIn` does, set in a thread beside this one: a process that answers others is not held up by the first
   * citation, for which the style of Chicago is read. The thread is started when it is asked, and ends when nobody has
   * asked it for a while.
   */
  readonly set: (form: CitationForm, item: CslItem, paragraph: string | null) => Promise<string>;
  readonly isRunning: () => boolean;
}

/** Returns who sets citations, without a thread yet. `kept` is how long one is kept that is not asked, in milliseconds. */
export const makeSetter = (kept = KEPT): Setter => {
  let thread: Worker | null = null;
  let last = 0;
  let ending: NodeJS.Timeout | undefined;
  const waiting = new Map<number, Waiting>();

  const end = (ended: Worker): void => {
    if (thread === ended) thread = null;
    void ended.terminate();
  };

  const start = (): Worker => {
    const made = new Worker(threadFile, { resourceLimits: YOUNG });
    const fail = (error: unknown): void => {
      // What is waited for behind it was asked of the next one.
      if (thread !== made) return;
      thread = null;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    made.on("message", ({ number, text }: Answered) => {
      waiting.get(number)?.resolve(text);
      waiting.delete(number);
      if (waiting.size > 0) return;
      // Whoever has nothing else to do need not live on for a thread that waits.
      made.unref();
      ending = setTimeout(end, kept, made).unref();
    });
    made.on("error", fail);
    made.on("exit", () => fail(new Error("The thread that sets citations ended.")));
    return made;
  };

  return {
    set: (form, item, paragraph) =>
      new Promise((resolve, reject) => {
        clearTimeout(ending);
        thread ??= start();
        last += 1;
        waiting.set(last, { resolve, reject });
        thread.ref();
        thread.postMessage({ number: last, form, item, paragraph } satisfies Asked);
      }),
    isRunning: () => thread !== null,
  };
};

/** The one of this process. */
export const { set: citationAside } = makeSetter();
