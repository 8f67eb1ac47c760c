import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { coverFault, parse, parseAll, textOf } from "../../src/telegram/index.ts";
import { runs } from "../runs.ts";

const twin = readFileSync(new URL("../../demo/twin.txt", import.meta.url), "utf8");
const lines = twin.split("\n");

/** Lines of telegrams in any order, with damage between them. */
const piece = fc.oneof(
  fc.constantFrom(...lines),
  fc.constantFrom(
    "1. (C) TEXT",
    "REF: A. STATE 1 B. 08 STATE 2",
    "TAGS: PREL",
    "QUOTE",
    "UNQUOTE",
    "PAGE 02 AMMAN 05123 121547Z",
    "----",
    "Message Attributes",
    "Identifier",
    "Created",
    "\f",
    "\0",
    "(S",
    "EXERCISE EXERCISE EXERCISE",
  ),
  fc.string({ maxLength: 30 }),
);
const text = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.array(piece, { maxLength: 60 }).map((all) => all.join("\n")),
);

const check = (source: string): void => {
  const telegram = parse(source);
  assert.equal(coverFault(source, telegram.parts), null);
  assert.equal(
    telegram.parts.map(({ span }) => source.slice(span.start, span.end)).join(""),
    source,
  );
  for (const { span } of telegram.diagnostics)
    assert.ok(span.start >= 0 && span.start <= span.end && span.end <= source.length);
  for (const { spans } of telegram.body)
    for (const span of spans) assert.ok(span.start < span.end && span.end <= source.length);
  assert.ok(telegram.coverage >= 0 && telegram.coverage <= 1);
  for (const { kind, span } of telegram.parts)
    if (kind === "unread" && source.slice(span.start, span.end).trim() !== "")
      assert.ok(
        telegram.diagnostics.some(
          ({ code, span: told }) =>
            /^(?:line\.unread|telegram\.none)$/.test(code) &&
            told.start >= span.start &&
            told.end <= span.end,
        ),
        "what is not understood is reported",
      );
  let at = -1;
  assert.equal(
    parseAll(source)[0]?.parts[0]?.span.start ?? 0,
    0,
    "nothing stands before the first",
  );
  for (const one of parseAll(source)) {
    if (one.format === null) continue;
    assert.ok((one.parts[0]?.span.start ?? 0) > at);
    at = one.parts[0]?.span.start ?? 0;
  }
};

test("any string is read, and its parts join to it", () => {
  fc.assert(fc.property(text, check), { numRuns: runs(600) });
});

test("a telegram cut anywhere is read", () => {
  fc.assert(
    fc.property(fc.nat(twin.length), (length) => check(twin.slice(0, length))),
    { numRuns: runs(60) },
  );
});

const meaning = (source: string): unknown => {
  const telegram = parse(source);
  const {
    mrn,
    from,
    to,
    info,
    classification,
    captions,
    tags,
    subject,
    references,
    classifiedBy,
    body,
    summary,
    signer,
  } = telegram;
  const bare: unknown = JSON.parse(
    JSON.stringify({
      mrn,
      from,
      to,
      info,
      classification,
      captions,
      tags,
      subject,
      references,
      classifiedBy,
      body,
      summary,
      signer,
    }),
    (key, value: unknown) => (key === "span" || key === "spans" ? undefined : value),
  );
  return bare;
};

test("line ends and blanks at line ends change nothing that is read", () => {
  const expected = meaning(twin);
  for (const end of ["\r\n", "\r", "  \n"])
    assert.deepEqual(meaning(lines.join(end)), expected, JSON.stringify(end));
  assert.deepEqual(meaning(`\ufeff${twin}`), expected);
});

test("a form feed and nulls at line ends change nothing that is read", () => {
  assert.deepEqual(meaning(twin.replaceAll("\n\n\n", "\n\f\n\0\n")), meaning(twin));
});

test("a text without a telegram is all unread, the empty one too", () => {
  for (const source of [
    "",
    "   \n",
    "Dear Sir,\n1. apples\n2. pears\n",
    "Subject: lunch\n\nSee you.",
  ]) {
    const telegram = parse(source);
    assert.equal(telegram.format, null);
    assert.deepEqual(
      telegram.diagnostics.map((one) => one.code),
      ["telegram.none"],
    );
    assert.ok(telegram.parts.every((part) => part.kind === "unread"));
    assert.equal(parseAll(source).length, 1);
  }
});

test("two telegrams in one text", () => {
  const second = twin
    .replace(/^VZCZC[A-Z]{3}\d{4}/m, "VZCZCXRO9999")
    .replace(/(\d{6}Z [A-Z]{3}) (\d\d)/, "$1 $2");
  const start = second.indexOf("VZCZC");
  const number = parse(twin).mrn ?? "";
  const serial = /\d+$/.exec(number.slice(2))?.[0] ?? "";
  const other = second.slice(start).replaceAll(serial, String(Number(serial) + 7));
  const both = `${twin}\n${other}`;
  const telegram = parse(both);
  assert.equal(telegram.mrn, number);
  assert.ok(telegram.diagnostics.some((one) => one.code === "telegram.several"));
  assert.equal(telegram.parts.at(-1)?.kind, "next-telegram");
  assert.equal(coverFault(both, telegram.parts), null);
  const all = parseAll(both);
  assert.equal(all.length, 2);
  assert.equal(all[1]?.parts[0]?.span.start, twin.length + 1);
  assert.equal(all[1]?.parts.at(-1)?.span.end, both.length);
});

test("the text of a span leaves page lines out", () => {
  const telegram = parse(twin);
  const page = telegram.parts.find((part) => part.kind === "page-line");
  assert.ok(page);
  const shown = textOf(twin, { start: 0, end: twin.length }, telegram.parts);
  assert.ok(!shown.includes(twin.slice(page.span.start, page.span.end).trim()));
});
