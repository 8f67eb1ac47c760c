import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import ts from "typescript";

const root = join(import.meta.dirname, "../..");
const page = readFileSync(join(root, "docs/telegram.md"), "utf8");
const [, tasks = ""] = page.split("\n## Ten tasks\n");

/** A task of the page: its title, the snippet, and what it prints. */
interface Task {
  readonly title: string;
  readonly snippet: string;
  readonly printed: string;
}

const block = (text: string, language: string): string =>
  new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\`$`, "m").exec(text)?.[1] ?? "";

const text = block(tasks, "telegram");
const found: readonly Task[] = tasks
  .split(/^### /m)
  .slice(1)
  .map((section) => ({
    title: section.split("\n", 1)[0] ?? "",
    snippet: block(section, "ts"),
    printed: block(section, "text"),
  }));

// Within the package, so that `reftel/telegram` is the package itself.
const folder = mkdtempSync(join(root, "test/telegram/.tasks-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const files = found.map(({ snippet }, index) => {
  const file = join(folder, `task-${index + 1}.ts`);
  writeFileSync(file, `const text = ${JSON.stringify(text)};\n${snippet}`);
  return file;
});

test("there are ten tasks, each in a snippet that takes the library alone", () => {
  assert.match(text, /EXERCISE EXERCISE EXERCISE/);
  assert.deepEqual(
    found.map(({ title }) => Number.parseInt(title, 10)),
    Array.from({ length: 10 }, (_, index) => index + 1),
  );
  for (const { title, snippet } of found) {
    const taken = [...snippet.matchAll(/from "([^"]+)"/g)].map((match) => match[1]);
    assert.deepEqual([...new Set(taken)], ["reftel/telegram"], title);
    assert.ok(snippet.split("\n").length <= 12, title);
  }
});

test("every snippet prints what stands below it", () => {
  for (const [index, { title, printed }] of found.entries()) {
    const ended = spawnSync(process.execPath, ["--conditions=source", files[index] ?? ""], {
      encoding: "utf8",
      env: { ...process.env, NO_COLOR: "1" },
    });
    assert.equal(ended.stderr, "", title);
    assert.equal(ended.stdout, printed, title);
  }
});

test("the types of the library fit every snippet", () => {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), (path) =>
    ts.sys.readFile(path),
  ) as {
    readonly config: { readonly compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const faults = ts.getPreEmitDiagnostics(ts.createProgram(files, options));
  assert.equal(
    ts.formatDiagnostics(faults, {
      getCurrentDirectory: () => root,
      getCanonicalFileName: (name) => name,
      getNewLine: () => "\n",
    }),
    "",
  );
});
