import { spawn } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { build } from "./build.ts";

const root = join(import.meta.dirname, "..");
const built = join(root, "dist/web/handler.js");

/** Time of the newest file in a folder, so that a changed source is built again. */
const newestIn = (folder: string): number =>
  Math.max(
    0,
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.includes("node_modules"))
      .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  );

const isStale = (): boolean =>
  !existsSync(built) ||
  ["src", "web", "demo"].some((folder) => newestIn(join(root, folder)) > statSync(built).mtimeMs);

if (isStale()) {
  process.stderr.write("Building Reftel, once: this takes some ten seconds.\n");
  build();
}
const child = spawn(
  process.execPath,
  [join(root, "dist/src/cli/main.js"), "serve", "--demo", ...process.argv.slice(2)],
  { stdio: "inherit" },
);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
child.on("exit", (code) => {
  process.exitCode = code ?? 0;
});
