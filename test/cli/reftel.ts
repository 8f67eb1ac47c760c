import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";

export const root = join(import.meta.dirname, "../..");
const main = join(root, "src/cli/main.ts");

export interface Ended {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the real program in a process of its own, from its sources, and waits for its end. */
export const reftel = (
  args: readonly string[],
  {
    input = "",
    cwd = root,
    env = {},
  }: {
    readonly input?: string | Uint8Array;
    readonly cwd?: string;
    readonly env?: Record<string, string>;
  } = {},
): Ended => {
  const child = spawnSync(process.execPath, ["--conditions=source", main, ...args], {
    input,
    cwd,
    env: { ...process.env, NO_COLOR: "1", ...env },
    maxBuffer: 1 << 28,
    timeout: 120_000,
  });
  return { exit: child.status, out: child.stdout.toString(), err: child.stderr.toString() };
};

/** Starts the program and leaves it running; the caller ends it. */
export const startReftel = (args: readonly string[], env: Record<string, string> = {}) =>
  spawn(process.execPath, ["--conditions=source", main, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["pipe", "pipe", "pipe"],
  });

/** Makes a folder that is gone when the test ends. */
export const folderFor = (context: TestContext): string => {
  const folder = mkdtempSync(join(tmpdir(), "reftel-test-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** The first stack line or path of ours in what a person would read; null where there is none. */
export const traceIn = (text: string): string | null =>
  text.split("\n").find((line) => /^\s+at |node:internal|\.ts:\d+/.test(line)) ?? null;
