import type { Streams } from "./command.ts";

const FIRST_AFTER = 1000;
const ON_TERMINAL = 200;
const ELSEWHERE = 5000;

/**
 * Returns a function that shows how far work has come: nothing in the first second, then on a terminal a line that is
 * written over, elsewhere a plain line every few seconds. `done` clears the line.
 */
export const progressOf = (
  streams: Streams,
  clock: () => number = () => performance.now(),
): { readonly show: (count: number, what: string) => void; readonly done: () => void } => {
  const start = clock();
  let last = start;
  let shown = false;
  return {
    show: (count, what) => {
      const now = clock();
      if (now - start < FIRST_AFTER) return;
      if (now - last < (streams.isTerminal ? ON_TERMINAL : ELSEWHERE)) return;
      last = now;
      const rate = Math.round((count * 1000) / (now - start));
      const line = `${count.toLocaleString("en-US")} ${what}, ${rate.toLocaleString("en-US")} a second`;
      streams.err(streams.isTerminal ? `\r\u001B[K${line}` : `${line}\n`);
      shown = true;
    },
    done: () => {
      if (shown && streams.isTerminal) streams.err("\r\u001B[K");
    },
  };
};
