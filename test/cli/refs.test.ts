import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { folderFor, reftel } from "./reftel.ts";

test("refs of a number that several telegrams carry says so, and gives those of one that is named", (context) => {
  const box = folderFor(context);
  const other = join(box, "archive");
  const texts = join(box, "texts");
  mkdirSync(texts);
  const telegram = (subject: string, cited: string, words: string): string =>
    `R 151200Z OCT 09\nFM AMEMBASSY MAJURO\nTO SECSTATE WASHDC\nUNCLAS MAJURO 004242\n\nEXERCISE\nSUBJECT: ${subject}\n\nREF: ${cited}\n\n1. (U) ${words}\n`;
  for (const [name, text] of [
    ["clock", telegram("THE HARBOR CLOCK", "09 MAJURO 17", "The clock stands still.")],
    ["lemons", telegram("PRICE OF LEMONS", "09 MAJURO 18", "Growers blame the ferry for it.")],
  ] as const)
    writeFileSync(join(texts, `${name}.txt`), text);
  assert.equal(reftel(["import", texts, "--archive", other]).exit, 0);
  const refs = (...args: readonly string[]) => reftel(["refs", ...args, "--archive", other]);
  const all = refs("MAJURO 4242");
  assert.equal(all.exit, 0);
  assert.match(all.out, /cites 2, /);
  const names = /name one of them for its own: (\S+), (\S+)\.\n$/.exec(all.err)?.slice(1) ?? [];
  assert.match(all.err, /^reftel: Several telegrams carry this number/);
  assert.equal(refs("MAJURO 4242", "--json").err, all.err);
  for (const name of names) {
    const one = refs(name);
    assert.match(one.out, /cites 1, /, name);
    assert.equal(one.err, "");
    // The digits of its name are those of a copy's hash.
    const copy = refs(name.replace("~", "@"));
    assert.deepEqual(copy, one);
  }
  assert.equal(refs("MAJURO 4242@000000").exit, 1);
  assert.match(refs("MAJURO 4242@first").err, /Behind @ stands a copy's hash/);
  assert.equal(names.length, 2);
});
