#!/usr/bin/env node
// The first file that runs, on any Node: it decides which Node runs the rest, so it imports nothing newer than Node 16.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { beginWithRoom } from "./room.ts";

const OLDEST = 24;

/** The `node` package beside this one, where it is installed: a newer Node than the machine's own. */
const nodeBeside = (): string | null => {
  try {
    const manifest = createRequire(import.meta.url).resolve("node/package.json");
    const binary = join(dirname(manifest), "bin", "node");
    return existsSync(binary) ? binary : null;
  } catch {
    // Not installed: the caller then says which Node is needed.
    return null;
  }
};

const runOn = (binary: string): void => {
  const child = spawn(
    binary,
    [...process.execArgv, fileURLToPath(import.meta.url), ...process.argv.slice(2)],
    { stdio: "inherit", env: { ...process.env, REFTEL_NODE: "beside" } },
  );
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => child.kill(signal));
  }
  child.on("exit", (code, signal) => {
    if (signal !== null) {
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
      return;
    }
    process.exitCode = code ?? 2;
  });
};

const major = Number(process.versions.node.split(".")[0]);
if (major >= OLDEST) {
  beginWithRoom(process.argv[2] ?? "", fileURLToPath(import.meta.url));
  const { run } = await import("./run.ts");
  process.exitCode = await run(process.argv.slice(2));
} else {
  const beside = process.env["REFTEL_NODE"] === "beside" ? null : nodeBeside();
  if (beside === null) {
    process.stderr.write(
      `reftel: Node ${OLDEST} or newer is needed, and this is ${process.versions.node}. Install a newer Node, or run "npm install node" beside reftel.\n`,
    );
    process.exitCode = 2;
  } else {
    runOn(beside);
  }
}
