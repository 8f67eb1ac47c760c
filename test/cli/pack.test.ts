import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { folderFor, root } from "./reftel.ts";

const isBuilt = existsSync(join(root, "dist/web/handler.js"));

test(
  "the packed program installs elsewhere and runs",
  { skip: isBuilt ? false : "dist is not built; npm test builds it first" },
  async (context) => {
    const folder = folderFor(context);
    const npm = (args: readonly string[], cwd: string) =>
      execFileSync("npm", [...args], { cwd, stdio: "pipe" }).toString();
    const [packed] = JSON.parse(
      npm(["pack", "--json", "--ignore-scripts", "--pack-destination", folder], root),
    ) as { filename: string; files: { path: string }[] }[];
    assert.ok(packed);
    for (const { path } of packed.files)
      assert.match(path, /^(dist\/|package\.json$|README\.md$|LICENSE$)/, path);
    const elsewhere = join(folder, "elsewhere");
    execFileSync("mkdir", [elsewhere]);
    writeFileSync(
      join(elsewhere, "package.json"),
      '{ "name": "elsewhere", "private": true, "type": "module" }',
    );
    npm(
      [
        "install",
        "--no-audit",
        "--no-fund",
        "--prefer-offline",
        "--omit=dev",
        join(folder, packed.filename),
      ],
      elsewhere,
    );
    const bin = join(elsewhere, "node_modules/reftel/dist/src/cli/main.js");
    assert.ok(existsSync(join(elsewhere, "node_modules/.bin/reftel")));
    const run = (...args: readonly string[]) =>
      execFileSync(process.execPath, [bin, ...args], { cwd: elsewhere, stdio: "pipe" }).toString();
    assert.match(run("--help"), /Usage: reftel COMMAND/);
    const [telegram] = JSON.parse(run("parse", join(root, "demo/twin.txt"))) as { mrn: string }[];
    assert.equal(telegram?.mrn, "09PORTESPERANCE1174");

    writeFileSync(
      join(elsewhere, "use.mjs"),
      'import { parse } from "reftel/telegram"; import { parseQuery } from "reftel/query"; console.log(typeof parse, typeof parseQuery);',
    );
    assert.equal(
      execFileSync(process.execPath, ["use.mjs"], { cwd: elsewhere }).toString(),
      "function function\n",
    );

    const { spawn } = await import("node:child_process");
    const { once } = await import("node:events");
    const { createInterface } = await import("node:readline");
    const child = spawn(process.execPath, [bin, "serve", "--demo", "--port", "0"], {
      cwd: elsewhere,
      stdio: ["ignore", "pipe", "pipe"],
    });
    context.after(() => child.kill("SIGTERM"));
    const [address] = await once(createInterface({ input: child.stdout }), "line");
    const page = await fetch(String(address));
    assert.equal(page.status, 200);
    assert.match(await page.text(), /<html/);
    child.kill("SIGTERM");
    await once(child, "exit");
  },
);
