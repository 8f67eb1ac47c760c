import assert from "node:assert/strict";
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { test } from "node:test";
import { withConflict } from "../../src/archive/conflict.ts";
import { coverFault, DIAGNOSTICS, parse, type Telegram } from "../../src/telegram/index.ts";

const folder = join(import.meta.dirname, "../fixtures/telegram");

/** Every invented telegram of the fixtures, `<trouble>/<name>.txt`; one that is named after a code shows that code. */
const fixtures = globSync("*/*.txt", { cwd: folder }).sort();

interface Expected {
  readonly code: string;
  readonly severity: string;
  /** What stands at the place of the finding. */
  readonly text: string;
}

/** What no text alone can show: another telegram must be held. */
const beside: Readonly<Record<string, (telegram: Telegram) => Telegram>> = {
  "mrn.conflict": withConflict,
};

const findingsIn = (name: string, text: string): readonly Expected[] => {
  const telegram = parse(text);
  assert.equal(coverFault(text, telegram.parts), null, name);
  return (beside[name]?.(telegram) ?? telegram).diagnostics.map(({ code, severity, span }) => ({
    code,
    severity,
    text: text.slice(span.start, span.end).replaceAll("\r\n", "\n"),
  }));
};

test("every fixture has the findings that its JSON tells, with LF and with CRLF", () => {
  assert.ok(fixtures.length > 60);
  const written: string[] = [];
  for (const path of fixtures) {
    const name = basename(path, ".txt");
    const text = readFileSync(join(folder, path), "utf8");
    assert.match(text, /EXERCISE/, path);
    const expectation = join(folder, path.replace(/txt$/, "json"));
    const found = findingsIn(name, text);
    if (!existsSync(expectation)) {
      writeFileSync(expectation, `${JSON.stringify(found, null, 2)}\n`);
      written.push(expectation);
      continue;
    }
    const expected: unknown = JSON.parse(readFileSync(expectation, "utf8"));
    assert.deepEqual(found, expected, path);
    assert.deepEqual(findingsIn(name, text.replaceAll("\n", "\r\n")), expected, `${path}, CRLF`);
  }
  assert.deepEqual(written, [], "written; read them, then run again");
});

test("every code that the reader reports has a fixture named after it, which shows it", () => {
  for (const [code, { severity }] of Object.entries(DIAGNOSTICS)) {
    const path = fixtures.find((one) => basename(one, ".txt") === code);
    assert.ok(path, `${code} has no fixture in test/fixtures/telegram/`);
    const expected = JSON.parse(
      readFileSync(join(folder, path.replace(/txt$/, "json")), "utf8"),
    ) as Expected[];
    const found = expected.find((one) => one.code === code);
    assert.ok(found, `${path} does not show ${code}`);
    assert.equal(found.severity, severity, path);
  }
});
