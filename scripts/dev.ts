import { createRequire } from "node:module";
import { spawn } from "node:child_process";
import { dirname, join } from "node:path";

// Vite serves the pages from their sources; `web/src/hooks.server.ts` opens the archive of REFTEL_ARCHIVE there.
const root = join(import.meta.dirname, "..");
const vite = join(
  dirname(createRequire(import.meta.url).resolve("vite/package.json")),
  "bin/vite.js",
);
const child = spawn(
  process.execPath,
  ["--conditions=source", vite, "dev", ...process.argv.slice(2)],
  {
    cwd: join(root, "web"),
    stdio: "inherit",
    env: { ...process.env, NODE_OPTIONS: "--conditions=source" },
  },
);
child.on("exit", (code) => {
  process.exitCode = code ?? 0;
});
