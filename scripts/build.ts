import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join, dirname } from "node:path";

const root = join(import.meta.dirname, "..");
const require = createRequire(import.meta.url);

/** Runs a tool of this package on the Node that runs this script, its words passed on. */
const runTool = (name: string, file: string, ...args: readonly string[]): void => {
  const tool = join(dirname(require.resolve(`${name}/package.json`)), file);
  execFileSync(process.execPath, [tool, ...args], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
  });
};

/** Makes `dist/`: the library, the command line and the pages, ready to be packed. */
export const build = (): void => {
  rmSync(join(root, "dist"), { recursive: true, force: true });
  runTool("typescript", "bin/tsc", "-p", "tsconfig.build.json");
  const demo = join(root, "demo");
  for (const name of readdirSync(demo).filter((one) => one.endsWith(".txt"))) {
    copyFileSync(join(demo, name), join(root, "dist/demo", name));
  }
  const styles = join(root, "src/citation/csl");
  mkdirSync(join(root, "dist/src/citation/csl"), { recursive: true });
  for (const name of readdirSync(styles)) {
    copyFileSync(join(styles, name), join(root, "dist/src/citation/csl", name));
  }
  runTool("vite", "bin/vite.js", "build", "--config", "web/vite.config.ts", "--logLevel", "warn");
  chmodSync(join(root, "dist/src/cli/main.js"), 0o755);
};

if (import.meta.main) build();
