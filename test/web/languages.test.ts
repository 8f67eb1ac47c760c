import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { demoTelegrams, demoVocabulary } from "../../demo/index.ts";
import { importInto } from "reftel/archive";
import { CITATION_FORMS } from "reftel/citation";
import { headOf } from "reftel/reading";
import { openReftel, type Reftel } from "reftel/reftel";
import { beginServing } from "reftel/serve";
import { parseQuery } from "reftel/query";
import { explain, parse } from "reftel/telegram";
import { sameNumber, twin, variant } from "../browser/given.ts";
import { PAGES, ROUTES, addressesOf } from "../browser/pages.ts";
import { english } from "../../web/src/text/english.ts";
import { OPEN, pseudo } from "./pseudo.ts";
import { rendered } from "./rendering.ts";
import { saidBeside } from "./said.ts";

const folder = mkdtempSync(join(tmpdir(), "reftel-languages-"));
let reftel: Reftel;

const TEXTS: readonly string[] = [
  ...demoTelegrams().map(({ text }) => text),
  ...[variant, ...sameNumber].map(({ buffer }) => buffer.toString("utf8")),
];

before(async () => {
  reftel = await openReftel({
    folder: join(folder, "archive"),
    create: true,
    purpose: "test",
    addition: demoVocabulary,
  });
  const encoder = new TextEncoder();
  const files = TEXTS.map((text, index) => ({
    file: `${index}.txt`,
    bytes: async () => encoder.encode(text),
  }));
  await importInto(reftel.archive, files, { source: "demo", vocabulary: reftel.vocabulary });
  beginServing(reftel);
});

after(async () => {
  await reftel[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

/** Letters and digits in capitals, one blank between words. */
const plain = (text: string): string =>
  text
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const stringsIn = (value: unknown): readonly string[] =>
  typeof value === "string"
    ? [value]
    : typeof value === "object" && value !== null
      ? Object.values(value).flatMap(stringsIn)
      : [];

/** All that the archive says, and the library of a telegram and of a query: its words are no page's. */
const wordsBeside = (): { readonly whole: ReadonlySet<string>; readonly running: string } => {
  const { vocabulary } = reftel;
  const strings = TEXTS.flatMap((text) => {
    const telegram = parse(text, { vocabulary });
    const head = headOf(telegram, vocabulary);
    return [...stringsIn(telegram), ...stringsIn(head), text, ...text.split("\n")];
  });
  const shown = twin.buffer.toString("utf8");
  const telegram = parse(shown, { vocabulary });
  const explained = telegram.parts.map(({ span }) =>
    explain(telegram, shown, span.start, { vocabulary }),
  );
  const fault = parseQuery("dat:2009", { vocabulary });
  strings.push(
    ...stringsIn([vocabulary, CITATION_FORMS, explained, fault]),
    ...vocabulary.captions.map(({ expansion, meaning }) => `${expansion}: ${meaning}`),
    // What the archive says of a copy: how it was decoded, and where it came from.
    "utf-8",
    "demo",
    "from:PORTESPERANCE",
  );
  return { whole: new Set(strings.map(plain)), running: ` ${strings.map(plain).join(" | ")} ` };
};

/** True for what is known whole, or is some words of it in a row, or several such things with a sign between them. */
const isBeside = (words: string, { whole, running }: ReturnType<typeof wordsBeside>): boolean => {
  const isKnown = (part: string): boolean => {
    const said = plain(part);
    return (
      !/\p{L}/u.test(said) ||
      whole.has(said) ||
      (said.includes(" ") && running.includes(` ${said} `)) ||
      // Hashes, files, numbers and the address of a copy.
      /^([0-9A-F]{12}|[0-9A-F]{64}|CABLE \d\d[A-Z]+\d+ [0-9A-F]{12}|\d+ TXT|\d\d[A-Z]+\d+ [0-9A-F]{6})$/.test(
        said,
      )
    );
  };
  return isKnown(words) || words.split(/[;:.,] /).every(isKnown);
};

test("every page has an address at which it is looked at", () => {
  assert.ok(ROUTES.length > 10);
  assert.deepEqual(
    ROUTES.filter((route) => addressesOf(route).length === 0),
    [],
  );
});

/** Pages to which a form is sent, and what comes back. */
const FORMS: readonly (readonly [address: string, form: Readonly<Record<string, string>>])[] = [
  ["/batch", { lines: "09PORTESPERANCE1174\njoint statement\nfrom:PORTESPERANCE" }],
  ["/batch", { lines: " " }],
  ["/read", { text: twin.buffer.toString("utf8") }],
  ["/read", { text: " " }],
];

test("in another language a page has no word of this one but what the archive says", async () => {
  const beside = wordsBeside();
  const language = pseudo(english);
  const pages = [...PAGES.map((address) => [address, undefined] as const), ...FORMS];
  for (const [address, form] of pages) {
    const html = await rendered(ROUTES, address, language, form);
    assert.ok(html.includes(OPEN), address);
    assert.deepEqual(
      saidBeside(html).filter((words) => !isBeside(words, beside)),
      [],
      address,
    );
  }
});
