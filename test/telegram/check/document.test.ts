import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { RULES } from "../../../src/telegram/index.ts";
import { rulesDocument } from "../../../scripts/rules-document.ts";
import { ADVICE, UNCERTAIN, UNDECIDED } from "../../../scripts/rules-undecided.ts";

test("docs/rules.md is made from the rules", () => {
  const written = readFileSync(new URL("../../../docs/rules.md", import.meta.url), "utf8");
  assert.equal(written, rulesDocument(), "run node scripts/write-rules.ts");
});

const table = new URL("../../../../shared/domain/rules_drafting.tsv", import.meta.url);
const skip = existsSync(table) ? false : "the shared folder is not here";

test("every rule of the table is checked, or listed with the reason", { skip }, () => {
  const rows = readFileSync(table, "utf8").trim().split("\n").slice(1);
  assert.ok(rows.length > 150);
  const checked = new Set(RULES.map(({ code }) => code));
  const listed = new Set([
    ...UNDECIDED.map(({ code }) => code),
    ...UNCERTAIN.map(({ code }) => code),
    ...ADVICE.map(([code]) => code),
  ]);
  const codes = rows.map((row) => row.split("\t")[0] ?? "");
  assert.deepEqual(
    codes.filter((code) => checked.has(code) === listed.has(code)),
    [],
  );
  assert.deepEqual(
    [...checked, ...listed].filter((code) => !codes.includes(code)),
    [],
  );
});
