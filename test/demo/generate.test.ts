import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { type Generation, generate } from "../../demo/index.ts";

const made = [...generate({ seed: 7, cables: 800 })];

function digest(generation: Generation): string {
  const hash = createHash("sha256");
  for (const text of generate(generation)) hash.update(text);
  return hash.digest("hex");
}

test("one seed makes one archive, another seed another", () => {
  assert.equal(digest({ seed: 3, cables: 60 }), digest({ seed: 3, cables: 60 }));
  assert.notEqual(digest({ seed: 3, cables: 60 }), digest({ seed: 4, cables: 60 }));
  assert.notEqual(digest({ seed: 3, cables: 60 }), digest({ seed: 3, cables: 60, mode: "ocr" }));
});

test("the median telegram has about 7 KB and 11 paragraphs", () => {
  const middle = (values: readonly number[]) =>
    [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
  const size = middle(made.map((text) => Buffer.byteLength(text)));
  const paragraphs = middle(made.map((text) => text.match(/^\d+\. /gm)?.length ?? 1));
  assert.ok(size > 6_000 && size < 8_000, `${size} bytes`);
  assert.ok(paragraphs >= 10 && paragraphs <= 12, `${paragraphs} paragraphs`);
});

test("no MRN is used twice, all are exercises, years run from 1974 to 2012", () => {
  const heads = made.map(
    (text) =>
      `${/^[ZOPR](?: R)? \d{6}Z [A-Z]{3} (\d{2})$/m.exec(text)?.[1]} ${/^(?:UNCLAS|[A-Z] [A-Z ]+[A-Z]|LIMITED OFFICIAL USE) .*$/m.exec(text)?.[0]}`,
  );
  const station = made.map(
    (text, index) =>
      `${heads[index]?.slice(0, 2)} ${/^DE (R[A-Z]+ #\d+)/m.exec(text)?.[1]} ${/^FM .*$/m.exec(text)?.[0]}`,
  );
  assert.equal(new Set(station).size, made.length);
  assert.equal(heads[0]?.slice(0, 2), "74");
  assert.equal(heads.at(-1)?.slice(0, 2), "12");
  for (const text of made) assert.match(text, /^EXERCISE EXERCISE EXERCISE$/m);
});

test("later telegrams cite earlier ones", () => {
  const citing = made.filter((text) => /^REF(?:TEL)?: /m.test(text)).length;
  assert.ok(citing > made.length / 2, `${citing} of ${made.length}`);
});

test("OCR mode has many words that the clean mode has not", () => {
  const words = (mode: "clean" | "ocr") => {
    const seen = new Set<string>();
    for (const text of generate({ seed: 5, cables: 300, mode }))
      for (const word of text.toLowerCase().match(/[a-z0-9]+/g) ?? []) seen.add(word);
    return seen;
  };
  const clean = words("clean");
  const ocr = words("ocr");
  assert.ok(ocr.size > clean.size * 1.15, `${ocr.size} against ${clean.size}`);
});

test("a reader of CONFIDENTIAL without controls or captions may see about two fifths of the paragraphs", () => {
  let open = 0;
  let all = 0;
  for (const text of made) {
    const banner = /^(UNCLAS|LIMITED|C O N|S E C)/m.exec(text)?.[0] ?? "";
    const gated = /^(?:NODIS|EXDIS)$/m.test(text);
    for (const [, mark] of text.matchAll(/^\d+\. (?:\(([A-Z/]+)\) )?/gm)) {
      all += 1;
      const level = mark ?? (banner === "S E C" || text.includes(" NOFORN ") ? "S" : "U");
      if (!gated && !level.startsWith("S/") && level !== "S" && !level.includes("NF")) open += 1;
    }
  }
  assert.ok(open / all > 0.35 && open / all < 0.45, `${open} of ${all}`);
});
