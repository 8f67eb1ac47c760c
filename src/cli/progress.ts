import type { Streams } from "./command.ts";

const FIRST_AFTER = 1000;
const ON_TERMINAL = 200;
const ELSEWHERE = 5000;

/** Returns milliseconds as a person says them: `40 s`, `12 min`. */
const timeOf = (milliseconds: number): string => {
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds < 120 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
};

/**
 * Returns a function that shows how far work has come: how many were read, how many a second, and where it is known of
 * how many, or which share is done (0 to 1), how much time is left. Nothing in the first second, then on a terminal a line that is
 * written over, elsewhere a plain line every few seconds. `done` clears the line.
 */
export const progressOf = (
  streams: Streams,
  clock: () => number = () => performance.now(),
): {
  readonly show: (count: number, of: number | null, what: string, share?: number) => void;
  readonly done: () => void;
} => {
  const start = clock();
  let last = start;
  let shown = false;
  return {
    show: (count, of, what, share) => {
      const now = clock();
      if (now - start < FIRST_AFTER) return;
      if (now - last < (streams.isTerminal ? ON_TERMINAL : ELSEWHERE)) return;
      last = now;
      const rate = Math.round((count * 1000) / (now - start));
      const whole = of === null ? "" : ` of ${of.toLocaleString("en-US")}`;
      const part = share === undefined ? "" : `, ${Math.floor(share * 100)} %`;
      const done = share ?? (of === null || of === 0 ? 0 : count / of);
      const left = done === 0 ? "" : `, ${timeOf(((now - start) * (1 - done)) / done)} left`;
      const line = `${count.toLocaleString("en-US")}${whole} ${what}, ${rate.toLocaleString("en-US")} a second${part}${left}`;
      streams.err(streams.isTerminal ? `\r\u001B[K${line}` : `${line}\n`);
      shown = true;
    },
    done: () => {
      if (shown && streams.isTerminal) streams.err("\r\u001B[K");
    },
  };
};
