import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { folderFor, reftel, root } from "./reftel.ts";

/** Runs a command and notes every file that is loaded for it. */
const LOADED = `
  import { registerHooks } from "node:module";
  const files = [];
  registerHooks({ load: (url, context, next) => { files.push(url); return next(url, context); } });
  const { run } = await import(process.argv[1]);
  const nothing = async () => undefined;
  const streams = { out: nothing, outBytes: nothing, err: () => undefined, stdin: process.stdin, isTerminal: false, env: {} };
  const exit = await run(process.argv.slice(2), streams);
  console.log(JSON.stringify({ exit, files }));`;

/** Returns what was loaded: rooms of the house, and packages. */
const loadedBy = (...args: readonly string[]): ReadonlySet<string> => {
  const run = pathToFileURL(join(root, "src/cli/run.ts")).href;
  const { exit, files }: { readonly exit: number; readonly files: readonly string[] } = JSON.parse(
    execFileSync(
      process.execPath,
      ["--conditions=source", "--input-type=module", "-e", LOADED, run, ...args],
      { cwd: root, encoding: "utf8" },
    ),
  );
  assert.equal(exit, 0, args.join(" "));
  return new Set(
    files.flatMap((file) => {
      const [, name] =
        /\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file) ??
        /\/src\/([a-z]+)\//.exec(file) ??
        /\/(demo)\//.exec(file) ??
        [];
      return name === undefined ? [] : [name];
    }),
  );
};

test("a command loads what it needs: a version no archive, a search no source, server or package", (context) => {
  assert.deepEqual([...loadedBy("--version")], ["cli"]);
  const folder = folderFor(context);
  const archive = join(folder, "archive");
  assert.equal(reftel(["import", "--archive", archive, join(root, "demo/twin.txt")]).exit, 0);
  const listed = reftel(["search", "--archive", archive]).out;
  const [mrn = ""] = /[0-9]{2}[A-Z]+[0-9]+/.exec(listed) ?? [];
  const packages = Object.keys(
    JSON.parse(readFileSync(join(root, "package.json"), "utf8")).dependencies,
  );
  for (const args of [["search", "visit"], ["show", mrn], ["refs", mrn], ["stats"]]) {
    const loaded = loadedBy(...args, "--archive", archive);
    assert.ok(loaded.has("store"), args.join(" "));
    const idle = ["sources", "desk", "api", "pdf", "demo", ...packages];
    assert.deepEqual(
      idle.filter((name) => loaded.has(name)),
      [],
      args.join(" "),
    );
  }
});
