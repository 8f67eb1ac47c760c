/** A process of its own that stores telegrams until it is killed (`sqlite-writer.ts`), and what it has said so far. */
import { spawn } from "node:child_process";
import { join } from "node:path";

export interface WritingProcess {
  /** What it said: `open`, then a line of names for each batch that was acknowledged. */
  readonly lines: () => readonly string[];
  readonly names: () => readonly string[];
  /** Waits for so many lines, or for its end. */
  readonly until: (number: number) => Promise<void>;
  readonly kill: () => Promise<void>;
}

/** Starts it on the telegrams from number `first` on, `size` a batch; `large` is `largeMerge` of the archive. */
export const startWriting = (
  folder: string,
  first: number,
  size = 3,
  large?: number,
): WritingProcess => {
  const script = join(import.meta.dirname, "sqlite-writer.ts");
  const child = spawn(
    process.execPath,
    [script, folder, ...[first, size, large ?? []].flat().map(String)],
    {
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
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
    names: () =>
      lines()
        .slice(1)
        .flatMap((line) => line.split(" ")),
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
