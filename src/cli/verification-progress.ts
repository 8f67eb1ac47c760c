import type { OnText } from "../reftel.ts";
import type { Streams } from "./command.ts";
import { progressOf } from "./progress.ts";

const STEPS = { text: "texts checked", index: "texts held against the index" } as const;

/** Returns what shows how far a verification has come, each of its steps by itself; `done` clears the line. */
export const verificationProgress = (
  streams: Streams,
): { readonly onText: OnText; readonly done: () => void } => {
  let step: keyof typeof STEPS = "text";
  let progress = progressOf(streams);
  return {
    onText: (count, of, next) => {
      if (next !== step) {
        progress.done();
        progress = progressOf(streams);
        step = next;
      }
      progress.show(count, of, STEPS[step]);
    },
    done: () => progress.done(),
  };
};
