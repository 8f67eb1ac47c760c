/** What a hostile file may hold, and what is said of it: the rows of text of the table of bad input. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { importInto } from "../../src/archive/index.ts";
import { readerAs, readingRoom, type Reader } from "../../src/clearance/index.ts";
import { contentOf, readSource, type SourceItem } from "../../src/sources/index.ts";
import type { Telegram } from "../../src/telegram/index.ts";
import { openMemoryArchive } from "../../src/store/memory/index.ts";
import { builtIn } from "../../src/vocabulary/index.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

interface Parts {
  readonly banner?: string | null;
  readonly number?: string;
  readonly dtg?: string;
  readonly references?: string;
  readonly body?: string;
}

/** A small invented telegram in which one thing may be spoiled. */
const telegram = ({
  banner = "C O N F I D E N T I A L",
  number = "ASTANA 000871",
  dtg = "R 171110Z NOV 09",
  references = "REF: 08 PARIS 2",
  body = "1. (U) First.\n\n2. (C) Second.",
}: Parts = {}): string =>
  `${dtg}\nFM AMEMBASSY ASTANA\nTO RUEHC/SECSTATE WASHDC\n${banner === null ? number : `${banner} ${number}`}\n\nEXERCISE EXERCISE EXERCISE\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: EXERCISE\n\n${references}\n\n${body}\n\nNOBODY\n`;

const readAll = (bytes: Uint8Array): Promise<readonly SourceItem[]> =>
  Array.fromAsync(readSource(contentOf(bytes), builtIn));

const only = async (text: string): Promise<Telegram> => {
  const [item, ...more] = await readAll(bytesOf(text));
  assert.equal(more.length, 0);
  assert.ok(item?.kind === "text", JSON.stringify(item));
  const { parts } = item.text.telegram;
  const whole = parts.map(({ span }) => item.text.text.slice(span.start, span.end)).join("");
  assert.equal(whole, item.text.text, "every character is in one part");
  return item.text.telegram;
};

const codesOf = ({ diagnostics }: Telegram): readonly string[] =>
  diagnostics.map(({ code }) => code);

const effectiveOf = ({ body }: Telegram): readonly string[] =>
  body.map(({ effective }) => effective);

/** Files that hold no telegram, or one past a limit: a code, and a sentence that ends. */
const refused: readonly (readonly [string, () => Uint8Array | string, string])[] = [
  ["nothing", () => "", "file.empty"],
  ["blanks", () => " \t\r\n\u00A0", "file.blank"],
  ["a byte order mark alone", () => "\uFEFF", "file.blank"],
  ["NUL bytes", () => new Uint8Array(5_000), "file.binary"],
  ["C0 bytes", () => Uint8Array.from({ length: 5_000 }, (_, at) => 1 + (at % 8)), "file.binary"],
  ["a line without an end", () => telegram({ body: "x".repeat(70_000) }), "line.tooLong"],
  ["1 MB of digits", () => "1".repeat(1_000_000), "line.tooLong"],
  ["1 MB of lines of digits", () => `${"1".repeat(60)}\n`.repeat(16_000), "telegram.none"],
  ["1 MB of dots", () => `${".".repeat(60)}\n`.repeat(16_000), "telegram.none"],
  ["1 MB of blanks", () => `${" ".repeat(60)}\n`.repeat(16_000), "file.blank"],
  [
    "6,000 paragraphs",
    () =>
      telegram({
        body: Array.from({ length: 6_000 }, (_, at) => `${(at % 900) + 1}. (U) A.\n`).join("\n"),
      }),
    "paragraphs.tooMany",
  ],
  [
    "more than 4 Mi characters",
    () => telegram({ body: `1. (U) ${"word word word word\n".repeat(230_000)}` }),
    "telegram.tooLong",
  ],
];

for (const [what, make, code] of refused) {
  test(`${what}: ${code}`, async () => {
    const made = make();
    const items = await readAll(typeof made === "string" ? bytesOf(made) : made);
    const faults = items.map((item) => (item.kind === "fault" ? item.fault.code : "text"));
    assert.deepEqual(faults, [code]);
    for (const item of items) {
      assert.ok(item.kind === "fault");
      assert.match(item.fault.message, /^[A-Z].*\.$/s);
      assert.doesNotMatch(item.fault.message, /\n/);
    }
  });
}

/** Telegrams that are read, with what is said of them. */
const read: readonly (readonly [string, string, (read: Telegram) => void])[] = [
  [
    "C0 bytes in a word stay in the text",
    telegram({ body: "1. (U) A\u0001\u0002B\u0000C." }),
    ({ body }) => assert.match(body[0]?.text ?? "", /A.*B.*C/),
  ],
  [
    "a bidi override in a mark is no readable mark",
    telegram({ body: "1. (\u202EU) First.\n\n2. (C) Second." }),
    (one) => assert.notEqual(effectiveOf(one)[0], "UNCLASSIFIED"),
  ],
  [
    "a zero width blank in a mark is no readable mark",
    telegram({ body: "1. (U\u200B) First.\n\n2. (C) Second." }),
    (one) => assert.notEqual(effectiveOf(one)[0], "UNCLASSIFIED"),
  ],
  [
    "a full width U is no readable mark",
    telegram({ body: "1. (\uFF35) First.\n\n2. (C) Second." }),
    (one) => assert.notEqual(effectiveOf(one)[0], "UNCLASSIFIED"),
  ],
  [
    "a Cyrillic letter is no readable mark",
    telegram({ body: "1. (\u0421) First.\n\n2. (\u0405) Second." }),
    (one) =>
      assert.ok(
        effectiveOf(one).every((level) => level === "TOP SECRET" || level === "CONFIDENTIAL"),
      ),
  ],
  [
    "of two marks the highest governs",
    telegram({ banner: "S E C R E T", body: "1. (U)(S) First.\n\n2. (C) Second." }),
    (one) => assert.equal(effectiveOf(one)[0], "SECRET"),
  ],
  [
    "without a banner the highest mark governs what has none",
    telegram({ banner: null, body: "1. First.\n\n2. (C) Second." }),
    (one) => assert.equal(effectiveOf(one)[0], "TOP SECRET"),
  ],
  [
    "without marks the banner's governs",
    telegram({ body: "1. First.\n\n2. Second." }),
    (one) => assert.deepEqual(effectiveOf(one), ["CONFIDENTIAL", "CONFIDENTIAL"]),
  ],
  [
    "paragraph numbers are kept as printed",
    telegram({ body: "1. (U) A.\n\n2. (U) B.\n\n2. (U) C.\n\n9. (U) D." }),
    ({ body }) => {
      assert.deepEqual(
        body.map((item) => (item.kind === "paragraph" ? item.number : null)),
        [1, 2, 2, 9],
      );
      assert.equal(new Set(body.map(({ address }) => address)).size, 4, "each has its own address");
    },
  ],
  [
    "31 FEB is no date",
    telegram({ dtg: "R 311110Z FEB 09" }),
    (one) => {
      assert.equal(one.transmission?.dtg?.at ?? null, null);
      assert.ok(
        codesOf(one).some((code) => code.startsWith("dtg.")),
        codesOf(one).join(),
      );
    },
  ],
  [
    "25 hours are no time",
    telegram({ dtg: "R 172510Z NOV 09" }),
    (one) => assert.equal(one.transmission?.dtg?.at ?? null, null),
  ],
  [
    "sections 1 and 3 of 3 say that 2 is missing",
    `${telegram({ number: "SECTION 01 OF 03 ASTANA 000871" })}\n${telegram({ number: "SECTION 03 OF 03 ASTANA 000871", body: "3. (U) Third." })}`,
    ({ missingSections }) => assert.deepEqual(missingSections, [2]),
  ],
  [
    "a file that ends in the middle is kept, and says so",
    telegram().slice(0, -30),
    (one) => assert.equal(one.signer, null),
  ],
];

for (const [what, text, holds] of read) test(what, async () => holds(await only(text)));

test("a field or caption named __proto__ is plain text", async () => {
  for (const name of ["__proto__", "constructor", "toString"]) {
    const one = await only(telegram().replace("TAGS: PREL", `TAGS: ${name.toUpperCase()}`));
    assert.ok(one.mrn);
    const archive = openMemoryArchive();
    const report = await importInto(
      archive,
      [{ file: name, bytes: async () => bytesOf(telegram()) }],
      { source: name, vocabulary: builtIn },
    );
    assert.equal(report.stored, 1);
    assert.deepEqual((await archive.stats(readingRoom)).sources, [{ source: name, cables: 1 }]);
  }
  assert.equal(({} as { polluted?: string }).polluted, undefined);
});

const lower = (level: string): Reader => {
  const answer = readerAs(level);
  assert.ok(answer.kind === "reader");
  return answer.reader;
};

test("two telegrams under one number are two, and a telegram that cites itself ends", async () => {
  const archive = openMemoryArchive();
  const words = (from: number) => Array.from({ length: 80 }, (_, at) => `w${from + at}`).join(" ");
  const inputs = [
    telegram({ body: `1. (C) ${words(0)}`, references: "REF: 09 ASTANA 871" }),
    telegram({ body: `1. (C) ${words(500)}`, references: "REF: 09 ASTANA 872" }),
    telegram({ number: "ASTANA 000872", references: "REF: 09 ASTANA 871" }),
  ].map((text, at) => ({ file: `${at}.txt`, bytes: async () => bytesOf(text) }));
  const report = await importInto(archive, inputs, { source: "one", vocabulary: builtIn });
  assert.deepEqual([report.read, report.stored], [3, 3]);
  assert.equal((await archive.cable(readingRoom, "09ASTANA871")).kind, "several");
  const back = await archive.references(readingRoom, "09ASTANA872");
  assert.ok(back);
  assert.ok(back.citedBy.length <= 2);
  assert.deepEqual(await archive.missing(readingRoom), []);
  // Nothing of (C) is seen below it, the number and the references least of all.
  assert.deepEqual(await archive.missing(lower("U")), []);
  assert.equal((await archive.cable(lower("U"), "09ASTANA871")).kind, "absent");
});

test("100,000 paragraphs end, and none of the text is lost", async () => {
  const body = Array.from({ length: 100_000 }, (_, at) => `${at + 1}. (U) A.\n`).join("\n");
  for (const item of await readAll(bytesOf(telegram({ body })))) {
    if (item.kind === "text") assert.match(item.text.text, /100000\. \(U\) A\./);
    else assert.equal(item.fault.code, "paragraphs.tooMany");
  }
});

test("a mark that is not closed opens nothing", async () => {
  const one = await only(
    telegram({ banner: "S E C R E T", body: "1. (U First.\n\n2. (C) Second." }),
  );
  assert.notEqual(effectiveOf(one)[0], "UNCLASSIFIED");
});
