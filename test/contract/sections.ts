import assert from "node:assert/strict";
import { hashOf, type Archive, type Received } from "../../src/archive/index.ts";
import { readerAs, readingRoom, type Reader } from "../../src/clearance/index.ts";
import { parseQuery } from "../../src/query/index.ts";
import { openMemoryArchive } from "../../src/store/memory/index.ts";
import { parse } from "../../src/telegram/index.ts";

const bodies: readonly string[] = [
  "1. (C) Sluice one opens.\n\n2. (S) The second paragraph runs over",
  "the end of its section to the harbor.\n\n3. (U) Three is open.",
  "4. (C) The last one says goodbye.\n\nHOAGLAND\n",
];

const card =
  "Identifier\nCreated\nClassification\nOrigin\n09ASTANA2050\n2009-11-17 11:10:00\nSECRET\nEmbassy Astana\n\n";

const textOf = (number: number, withCard = false): string =>
  `${withCard ? card : ""}VZCZCXRO0276\nOO RUEHBI\nDE RUEHTA #2050/0${number} 3211110\nZNY SSSSS ZZH\nO 171110Z NOV 09\nFM AMEMBASSY ASTANA\nTO RUEHC/SECSTATE WASHDC IMMEDIATE 6873\nS E C R E T SECTION 0${number} OF 03 ASTANA 002050\n\nSIPDIS\n\nE.O. 12958: DECL: 11/17/2029\nTAGS: PREL, KZ\nSUBJECT: EXERCISE VISIT\n\nREF: A. 09 STATE 112233\n\n${bodies[number - 1] ?? ""}\n`;

/** The three sections as one text, as an archive's page has it. */
const whole = [1, 2, 3].map((number) => textOf(number)).join("");

const receivedFrom = (text: string, source: string, file: string): Received => ({
  source,
  file,
  place: null,
  bytes: new TextEncoder().encode(text),
  decoding: "utf-8",
  text,
  telegram: parse(text),
});

const section = (number: number, source = "teletype", withCard = false): Received =>
  receivedFrom(textOf(number, withCard), source, `${number}.txt`);

const found = async (archive: Archive, reader: Reader, text: string): Promise<number> => {
  const answer = parseQuery(text);
  assert.ok(answer.kind === "query");
  return (await archive.search(reader, answer.query, text)).totals.cables;
};

const shown = async (archive: Archive, reader: Reader = readingRoom) => {
  const answer = await archive.cable(reader, "09ASTANA2050");
  assert.ok(answer.kind === "cable", answer.kind);
  return answer.cable;
};

const reader = (marking: string): Reader => {
  const answer = readerAs(marking);
  assert.ok(answer.kind === "reader");
  return answer.reader;
};

/** Holds what an archive shows of the telegram to what one that took these texts in at once shows. */
const asIf = async (archive: Archive, texts: readonly Received[]): Promise<void> => {
  const other = openMemoryArchive();
  await other.put(texts);
  for (const one of [readingRoom, reader("CONFIDENTIAL")]) {
    const [mine, theirs] = [await shown(archive, one), await shown(other, one)];
    assert.equal(mine.text, theirs.text);
    assert.deepEqual(mine.copy, theirs.copy);
    assert.deepEqual(
      mine.copies.map(({ hash, joinedFrom }) => ({ hash, joinedFrom })),
      theirs.copies.map(({ hash, joinedFrom }) => ({ hash, joinedFrom })),
    );
    for (const text of ["sluice harbor goodbye", "harbor", '"runs over the end"', "source:telex"])
      assert.equal(await found(archive, one, text), await found(other, one, text), text);
  }
};

/** What every store does with sections of a telegram that arrive apart. */
export const SECTIONS: readonly (readonly [string, (archive: Archive) => Promise<void>])[] = [
  [
    "sections that arrive apart become one telegram, whatever their order",
    async (archive) => {
      const outcomes = [];
      for (const number of [3, 1]) outcomes.push(...(await archive.put([section(number)])));
      assert.deepEqual(
        outcomes.map(({ state }) => state),
        ["stored", "copy"],
      );
      assert.deepEqual((await shown(archive)).telegram.missingSections, [2]);
      await archive.put([section(2)]);
      const { telegram, copy, copies } = await shown(archive);
      assert.deepEqual(telegram.missingSections, []);
      assert.deepEqual(
        telegram.body.map(({ address }) => address),
        ["p1", "p2", "p3", "p4"],
      );
      assert.match(telegram.body[1]?.text ?? "", /runs over the end of its section/);
      assert.equal(telegram.signer, "HOAGLAND");
      assert.deepEqual(
        copy.joinedFrom,
        [1, 2, 3].map((number) => hashOf(textOf(number))),
      );
      assert.equal(copies.length, 3);
      assert.equal(await found(archive, readingRoom, "sluice harbor goodbye"), 1);
      assert.equal(await found(archive, readingRoom, "=sluice"), 1);
      assert.equal(await found(archive, reader("CONFIDENTIAL"), "harbor"), 0);
      assert.equal((await archive.stats(readingRoom)).cables, 1);
    },
  ],
  [
    "sections of one telegram are no copies of it, but two of one section and a whole text are",
    async (archive) => {
      const withCopies = (one: Reader = readingRoom) => found(archive, one, "has:copies");
      await archive.put([section(1), section(2)]);
      assert.equal(await withCopies(), 0);
      await archive.put([section(3)]);
      assert.equal(await withCopies(), 0);
      assert.equal(await withCopies(reader("CONFIDENTIAL")), 0);
      const typed = receivedFrom(`${textOf(2).trimEnd()} And more.\n`, "typed", "2.txt");
      await archive.put([typed]);
      assert.equal(await withCopies(), 1);
      await archive.remove(readingRoom, {
        what: { kind: "source", source: "typed" },
        reason: "test",
        at: "2026-11-28T00:00:00Z",
      });
      assert.equal(await withCopies(), 0);
      await archive.put([receivedFrom(`${whole}\n`, "page", "whole.txt")]);
      assert.equal(await withCopies(), 1);
    },
  ],
  [
    "sections of one batch, with an archive's card on each, become one telegram",
    async (archive) => {
      await archive.put([2, 1, 3].map((number) => section(number, "pages", true)));
      const { telegram } = await shown(archive);
      assert.deepEqual(telegram.missingSections, []);
      assert.equal(telegram.body.length, 4);
    },
  ],
  [
    "each section stays with its own bytes, and the whole has those of its text",
    async (archive) => {
      await archive.put([1, 2, 3].map((number) => section(number)));
      const one = section(2);
      assert.deepEqual(
        Buffer.from((await archive.bytes(readingRoom, "09ASTANA2050", hashOf(one.text))) ?? []),
        Buffer.from(one.bytes),
      );
      const { text } = await shown(archive);
      const bytes = await archive.bytes(readingRoom, "09ASTANA2050");
      assert.equal(Buffer.from(bytes ?? []).toString("utf8"), text);
    },
  ],
  [
    "a whole text that comes later is a copy, and nothing is put together beside it",
    async (archive) => {
      await archive.put([1, 2, 3].map((number) => section(number)));
      assert.deepEqual(
        (await archive.put([receivedFrom(whole, "pages", "whole.txt")])).map(({ state }) => state),
        ["copy"],
      );
      const { copy, copies } = await shown(archive);
      assert.ok([copy, ...copies].every(({ joinedFrom }) => joinedFrom.length === 0));
      assert.equal(copy.hash, hashOf(whole));
      await asIf(archive, [
        ...[1, 2, 3].map((n) => section(n)),
        receivedFrom(whole, "pages", "whole.txt"),
      ]);
    },
  ],
  [
    "a section that is found in another place too adds its source",
    async (archive) => {
      const texts = [section(1), section(2), receivedFrom(textOf(2), "telex", "b.txt")];
      for (const text of texts) await archive.put([text]);
      await asIf(archive, texts);
      assert.equal(await found(archive, readingRoom, "source:telex"), 1);
    },
  ],
  [
    "a section that is taken out is missing again",
    async (archive) => {
      await archive.put([section(1), section(2, "telex"), section(3)]);
      const outcome = await archive.remove(readingRoom, {
        what: { kind: "source", source: "telex" },
        reason: "test",
        at: "2026-11-28T00:00:00Z",
      });
      assert.ok(outcome.kind === "removed");
      assert.deepEqual([outcome.removal.copies, outcome.removal.cables], [1, 0]);
      assert.deepEqual((await shown(archive)).telegram.missingSections, [2]);
      assert.equal(await found(archive, readingRoom, "harbor"), 0);
      await asIf(archive, [section(1), section(3)]);
      await archive.put([section(2, "telex")]);
      assert.equal(await found(archive, readingRoom, "harbor"), 1);
      const all = await archive.remove(readingRoom, {
        what: { kind: "cable", name: "09ASTANA2050" },
        reason: "test",
        at: "2026-11-28T00:00:00Z",
      });
      assert.ok(all.kind === "removed");
      assert.deepEqual([all.removal.copies, all.removal.cables], [3, 1]);
      assert.equal((await archive.cable(readingRoom, "09ASTANA2050")).kind, "absent");
    },
  ],
];
