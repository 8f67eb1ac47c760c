import assert from "node:assert/strict";
import { test } from "node:test";
import { check, exampleText, parse, RULES } from "../../../src/telegram/index.ts";

const codesOf = (text: string): string[] => check(parse(text), text).map((one) => one.code);

test("there are rules, each with a code of its own", () => {
  assert.ok(RULES.length > 90, `${RULES.length} rules`);
  assert.equal(new Set(RULES.map((rule) => rule.code)).size, RULES.length);
});

for (const rule of RULES) {
  test(`${rule.code}: the bad telegram breaks it, the good one does not`, () => {
    const bad = exampleText(rule.bad);
    const good = exampleText(rule.good);
    assert.match(bad, /EXERCISE EXERCISE EXERCISE/);
    const found = check(parse(bad), bad).filter((one) => one.code === rule.code);
    assert.ok(found.length > 0, `bad: ${codesOf(bad).join(" ")}`);
    for (const { severity, message, span } of found) {
      assert.equal(severity, rule.severity);
      assert.match(message, /^[A-Z"(].*[.]$/s);
      assert.ok(span.start >= 0 && span.end >= span.start && span.end <= bad.length);
    }
    assert.ok(!codesOf(good).includes(rule.code), `good: ${codesOf(good).join(" ")}`);
  });
}
