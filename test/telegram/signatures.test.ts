import assert from "node:assert/strict";
import { test } from "node:test";
import { coverFault, differingMeaning, parse, write } from "../../src/telegram/index.ts";

const page = (body: string): string => `R 180215Z MAR 09
FM AMEMBASSY MAJURO
TO RUEHC/SECSTATE WASHDC 1931
UNCLAS MAJURO 000044

EXERCISE EXERCISE EXERCISE

E.O. 12958: N/A
TAGS: PREL, RM
SUBJECT: EXERCISE OF SIGNATURES

${body}
`;

test("what stands behind the signature is no text of the last paragraph", () => {
  const site = "VISIT MAJURO'S CLASSIFIED WEBSITE: HTTP://POST.EXAMPLE/MAJURO";
  const table: readonly (readonly [string, readonly string[]])[] = [
    [`1. One.\n\nROE\n\n${site}`, ["One.", site]],
    [`1. One.\n\nROE\n\n${site.replace(": ", ":\n")}`, ["One.", site]],
    [
      '1. One.\n\nROE\n\n"Visit the pages of Majuro at http://post.example/"',
      ["One.", '"Visit the pages of Majuro at http://post.example/"'],
    ],
    ["1. One.\n\nROE\n\nMINIMIZE CONSIDERED.", ["One.", "MINIMIZE CONSIDERED."]],
    ["1. One.\n\nROE\nMINIMIZE CONSIDERED.", ["One.", "MINIMIZE CONSIDERED."]],
    [`One without a number.\n\nROE\n\n${site}`, ["One without a number.", site]],
    ["1. One.\n\nROE\n\nROE", ["One."]],
  ];
  for (const [body, texts] of table) {
    const source = page(body);
    const telegram = parse(source);
    assert.equal(telegram.signer, "ROE", body);
    assert.deepEqual(
      telegram.body.map(({ text }) => text),
      texts,
      body,
    );
    assert.equal(coverFault(source, telegram.parts), null);
    const again = parse(write(telegram));
    assert.deepEqual(differingMeaning(telegram, again), [], body);
    assert.equal(write(again), write(telegram));
  }
});

test("a word in capitals above text that is no notice signs nothing", () => {
  const telegram = parse(page("1. One.\n\nEXPORTS\n\nSalt     12\nFish     31"));
  assert.equal(telegram.signer, null);
  assert.match(telegram.body.at(-1)?.text ?? "", /EXPORTS/);
});

test("text of a web page that stands above the signature stays above it", () => {
  const telegram = parse(
    page("One without a number.\n\nSee http://post.example/ for more.\n\nROE"),
  );
  assert.equal(telegram.signer, "ROE");
  const written = write(telegram);
  assert.ok(written.indexOf("post.example") < written.indexOf("\nROE"), written);
  assert.deepEqual(differingMeaning(telegram, parse(written)), []);
});

test("a classification printed at the foot of the text is no word of it", () => {
  for (const foot of [
    "UNCLASSIFIED",
    "UNCLASSIFIED\n\n\n\nNNNN",
    "\nU N C L A S S I F I E D\nBT\n#0044",
  ]) {
    const source = page(`1. One.\n2. Two.\nROE\n${foot}`);
    const telegram = parse(source);
    assert.equal(telegram.signer, "ROE", foot);
    assert.equal(telegram.body.at(-1)?.text, "Two.", foot);
    assert.ok(
      telegram.parts.some(
        ({ kind, span }) =>
          kind === "page-line" && source.slice(span.start, span.end).startsWith("U"),
      ),
      foot,
    );
    assert.equal(coverFault(source, telegram.parts), null);
  }
  // In the middle of a text it is a word like others.
  const telegram = parse(page("1. It was marked\nSECRET\nby mistake.\nROE"));
  assert.equal(telegram.body[0]?.text, "It was marked SECRET by mistake.");
});

test("a surname glued behind a date, or behind the end of a quotation", () => {
  const signer = (body: string): unknown => {
    const telegram = parse(page(body).replace("MAR 09", "MAR 79"));
    return [telegram.signer, telegram.diagnostics.map(({ code }) => code)];
  };
  assert.deepEqual(signer("1. PLEASE REPLY BY MARCH 20.  ROE"), ["ROE", []]);
  assert.deepEqual(signer("1. HE SAID QUOTE NO UNQUOTE.  ROE"), ["ROE", []]);
  assert.deepEqual(signer("1. HE SAID QUOTE NO UNQUOTE ROE"), ["ROE", []]);
  assert.deepEqual(signer("1. HE SAID QUOTE NO UNQUOTE TO PRESS"), [null, ["telegram.truncated"]]);
});

test("words that close a comment or a note sign nothing", () => {
  for (const [body, signer] of [
    ["1. (U) COMMENT: WE WENT HOME.\nGOOD. END COMMENT.", null],
    ["1. (U) WE WENT HOME.\nTRIP. END NOTE.", null],
    ["1. (U) WE WENT HOME.\nBENDER", "BENDER"],
  ] as const) {
    const telegram = parse(page(body));
    assert.equal(telegram.signer, signer, body);
    assert.deepEqual(differingMeaning(telegram, parse(write(telegram))), [], body);
  }
});
