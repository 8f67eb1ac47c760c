import assert from "node:assert/strict";
import { test } from "node:test";
import { readBytes } from "./read-fixture.ts";

const envelope = `VZCZCXYZ0001
OO RUEHC
DE RUEHVT #0301 3211110
ZNR UUUUU ZZH
O 171110Z NOV 09
FM AMEMBASSY VALLETTA
TO RUEHC/SECSTATE WASHDC IMMEDIATE 6873`;

const rest = `UNCLAS VALLETTA 000301

EXERCISE EXERCISE EXERCISE

E.O. 12958: N/A
TAGS: PREL, MT
SUBJECT: EXERCISE OF PAGES & PENS

REF: ROME 45

1. (U) The harbour master said that the buoys were lit,
and that rope was wanting.

2. (U) Talks go on.

SMITH`;

const text = `${envelope}\n${rest}`;
const shown = (words: string): string => words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const page = (body: string): string => `<!doctype html><html><body>${body}</body></html>`;

/** What a page gives, as far as it is the telegram: number, subject, references, paragraphs, signer. */
const readFrom = async (html: string): Promise<readonly unknown[]> => {
  const items = await readBytes(Buffer.from(html));
  return items.map((item) => {
    if (item.kind === "fault") return item.fault.code;
    const { mrn, subject, references, body, signer } = item.text.telegram;
    return [mrn, subject?.text, references.map((one) => one.mrn), body.length, signer];
  });
};

const TELEGRAM = ["09VALLETTA301", "EXERCISE OF PAGES & PENS", ["09ROME45"], 2, "SMITH"];

test("a telegram is read from whatever shows it as it is written", async () => {
  for (const html of [
    `<pre>${shown(text)}</pre>`,
    `<textarea rows="80">${shown(text)}</textarea>`,
    `<xmp>${text}</xmp>`,
    `<div style="font: 10pt monospace; white-space: pre-wrap">${shown(text)}</div>`,
    `<p style="white-space:pre-line">${shown(text).replaceAll("\n", "\r\n")}</p>`,
    `<div style="white-space: pre-wrap">${text
      .split("\n")
      .map((line) => `<div>${shown(line)}</div>`)
      .join("")}</div>`,
  ])
    assert.deepEqual(await readFrom(page(html)), [TELEGRAM], html.slice(0, 60));
});

test("a telegram that a page cuts into pieces is read as one, and telegrams that follow each other apart", async () => {
  const pre = (words: string): string => `<pre>${shown(words)}</pre>`;
  assert.deepEqual(await readFrom(page(pre(envelope) + pre(rest))), [TELEGRAM]);
  const rows = text
    .split("\n")
    .map((line, at) => `<tr><td>${at + 1}</td><td>${pre(line)}</td></tr>`);
  assert.deepEqual(await readFrom(page(`<table>${rows.join("")}</table>`)), [TELEGRAM]);
  const [, ...others] = TELEGRAM;
  const another = pre(text.replaceAll(/0(?:00)?301/g, (number) => number.replace("301", "302")));
  assert.deepEqual(
    await readFrom(page(`${pre(text)}<hr>${another}<pre>Page made by nobody</pre>`)),
    [TELEGRAM, ["09VALLETTA302", ...others]],
  );
});

test("what was cut out of a page is read as one", async () => {
  for (const html of [
    `<body><pre>${shown(text)}</pre></body>`,
    `<title>09VALLETTA301</title>\n<pre>${shown(text)}</pre>`,
    `<pre class="cable">${shown(text)}</pre>`,
    `<div id="cable"><pre>${shown(text)}</pre></div>`,
  ])
    assert.deepEqual(await readFrom(html), [TELEGRAM], html.slice(0, 60));
});
