/** Processes of their own that do something to archives until they are killed, and what they have said so far. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

interface Process {
  /** What it said: `open`, then a line for each thing that was done. */
  readonly lines: () => readonly string[];
  /** Waits for so many lines, or for its end. */
  readonly until: (number: number) => Promise<void>;
  readonly kill: () => Promise<void>;
}

/** A process that stores telegrams (`sqlite-writer.ts`); a line has the names of a batch that was acknowledged. */
export interface WritingProcess extends Process {
  readonly names: () => readonly string[];
}

/** Starts it on the telegrams from number `first` on, `size` a batch; `large` is `largeMerge` of the archive. */
export const startWriting = (
  folder: string,
  first: number,
  size = 3,
  large?: number,
): WritingProcess => {
  const started = startProcess("sqlite-writer.ts", [folder, first, size, large ?? []].flat());
  return {
    ...started,
    names: () =>
      started
        .lines()
        .slice(1)
        .flatMap((line) => line.split(" ")),
  };
};

/** Starts a script of this folder, kills it so many milliseconds after it said that it is open, and returns all that it said. */
export const saidUntilKilled = async (
  script: string,
  given: readonly (string | number)[],
  milliseconds: number,
): Promise<readonly string[]> => {
  const started = startProcess(script, given);
  await started.until(1);
  await wait(milliseconds);
  await started.kill();
  return started.lines();
};

const startProcess = (script: string, given: readonly (string | number)[]): Process => {
  const child = spawn(process.execPath, [join(import.meta.dirname, script), ...given.map(String)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  const heard: (() => void)[] = [];
  child.stdout.setEncoding("utf8").on("data", (piece: string) => {
    said += piece;
    for (const tell of heard.splice(0)) tell();
  });
  const lines = (): readonly string[] => said.split("\n").slice(0, -1);
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  return {
    lines,
    until: async (number) => {
      while (lines().length < number && child.exitCode === null && child.signalCode === null)
        await Promise.race([new Promise<void>((resolve) => heard.push(resolve)), ended]);
    },
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
};
