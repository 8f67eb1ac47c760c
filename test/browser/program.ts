import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const main = join(import.meta.dirname, "../../dist/src/cli/main.js");

/** The program as it is built, on a new archive with the demonstration. */
export interface Program {
  readonly address: string;
  /** Ends it and takes its archive away. */
  readonly end: () => Promise<void>;
}

/** Starts the program, and returns when it can be asked. */
export const startProgram = async (): Promise<Program> => {
  const folder = mkdtempSync(join(tmpdir(), "reftel-browser-"));
  const child = spawn(
    process.execPath,
    [main, "serve", "--demo", "--port", "0", "--archive", join(folder, "archive")],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  const ended = once(child, "close");
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (words: string) => {
    said += words;
  });
  const first = await Promise.race([once(createInterface({ input: child.stdout }), "line"), ended]);
  const [address] = first as readonly unknown[];
  if (typeof address !== "string") throw new Error(`The program did not start: ${said}`);
  // What it says from here on is trouble.
  child.stderr.on("data", (words: string) => process.stderr.write(words));
  return {
    address,
    end: async () => {
      child.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
