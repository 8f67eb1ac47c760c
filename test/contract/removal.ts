/** Examples of taking out, for every store. */
import assert from "node:assert/strict";
import { hashOf, type Archive, type RemovalOrder, type Unwanted } from "../../src/archive/index.ts";
import { readerAs, readingRoom, type Reader } from "../../src/clearance/index.ts";
import { parseQuery } from "../../src/query/index.ts";
import { receivedOf, type Sketch } from "./build.ts";

const order = (what: Unwanted): RemovalOrder => ({
  what,
  reason: "Sent here by mistake.",
  at: "2026-11-28T12:00:00Z",
});

const cable = (name: string): RemovalOrder => order({ kind: "cable", name });

const low = (): Reader => {
  const answer = readerAs("CONFIDENTIAL");
  assert.ok(answer.kind === "reader");
  return answer.reader;
};

const count = async (archive: Archive, text: string): Promise<number> => {
  const parsed = parseQuery(text);
  assert.ok(parsed.kind === "query");
  return (await archive.search(readingRoom, parsed.query, text)).totals.cables;
};

const telegram = (serial: number, more: Partial<Sketch> = {}): Sketch => ({
  mrn: `09ASTANA${serial}`,
  banner: "SECRET",
  references: [["A", "08PARIS2"]],
  body: [{ kind: "paragraph", mark: "S", text: `Lantern number ${serial}, w${serial}x.` }],
  ...more,
});

/** Words of one text, so many that they decide whether two texts are one telegram. */
const words = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, at) => `word${from + at}`).join(" ");

const paragraph = (text: string): Sketch["body"] => [{ kind: "paragraph", mark: "U", text }];

export const REMOVALS: readonly (readonly [string, (archive: Archive) => Promise<void>])[] = [
  [
    "takes a telegram out with all that was known of it, notes it, and takes it in again",
    async (archive) => {
      const batch = [receivedOf(telegram(1)), receivedOf(telegram(2), "two")];
      await archive.put(batch);
      const outcome = await archive.remove(readingRoom, cable("ASTANA 1"));
      assert.ok(outcome.kind === "removed");
      assert.deepEqual(outcome.removal, {
        ...cable("ASTANA 1"),
        cables: 1,
        copies: 1,
        places: 0,
        failures: 0,
        taken: [
          {
            name: "09ASTANA1",
            hash: hashOf(batch[0]!.text),
            source: "one",
            file: "09ASTANA1.txt",
            place: null,
          },
        ],
      });
      assert.equal((await archive.cable(readingRoom, "09ASTANA1")).kind, "absent");
      assert.equal(await count(archive, "w1x"), 0);
      assert.equal(await count(archive, "lantern"), 1);
      assert.deepEqual(await archive.missing(readingRoom), [
        { mrn: "08PARIS2", times: 1, posts: ["ASTANA"], citedBy: ["09ASTANA2"] },
      ]);
      assert.deepEqual((await archive.stats(readingRoom)).sources, [{ source: "two", cables: 1 }]);
      assert.deepEqual(await archive.removals(readingRoom), [outcome.removal]);
      // Who might not have read it learns nothing of it.
      assert.deepEqual(await archive.removals(low()), []);
      assert.deepEqual(await archive.remove(readingRoom, cable("09ASTANA1")), { kind: "absent" });
      await archive.tidy();
      assert.equal(await count(archive, "lantern"), 1);
      assert.deepEqual(
        (await archive.put(batch)).map(({ state }) => state),
        ["stored", "held"],
      );
      assert.equal(await count(archive, "w1x"), 1);
    },
  ],
  [
    "takes nothing out that the reader may not read whole, or that is not one telegram",
    async (archive) => {
      const open = telegram(1, {
        body: [...paragraph("An open word."), ...telegram(1).body],
      });
      const other = telegram(1, { body: paragraph(`Of something else, ${words(0, 80)}`) });
      await archive.put([receivedOf(open)]);
      assert.equal((await archive.cable(low(), "09ASTANA1")).kind, "cable");
      assert.equal((await archive.remove(low(), cable("09ASTANA1"))).kind, "absent");
      const fromOne = order({ kind: "source", source: "one" });
      assert.equal((await archive.remove(low(), fromOne)).kind, "absent");
      await archive.put([receivedOf(other, "two")]);
      const several = await archive.remove(readingRoom, cable("09ASTANA1"));
      assert.ok(several.kind === "several");
      assert.equal(several.names.length, 2);
      assert.equal(await count(archive, ""), 2);
      assert.equal((await archive.remove(readingRoom, cable(several.names[0]!))).kind, "removed");
      assert.equal(await count(archive, ""), 1);
      const nobody = order({ kind: "source", source: "nobody" });
      assert.equal((await archive.remove(readingRoom, nobody)).kind, "absent");
    },
  ],
  [
    "takes one copy out, and what it alone held together falls apart",
    async (archive) => {
      const first = receivedOf(telegram(1, { body: paragraph(words(0, 200)) }), "a", "a.txt");
      const both = receivedOf(telegram(1, { body: paragraph(words(0, 400)) }), "b", "b.txt");
      const second = receivedOf(telegram(1, { body: paragraph(words(200, 400)) }), "c", "c.txt");
      assert.deepEqual(
        (await archive.put([first, both, second])).map(({ state }) => state),
        ["stored", "copy", "copy"],
      );
      const hash = hashOf(both.text);
      const copy = order({ kind: "copy", name: "09ASTANA1", hash: hash.slice(0, 8) });
      const outcome = await archive.remove(readingRoom, copy);
      assert.ok(outcome.kind === "removed");
      assert.deepEqual(
        [outcome.removal.cables, outcome.removal.copies, outcome.removal.taken[0]?.hash],
        [0, 1, hash],
      );
      const left = await archive.cable(readingRoom, "09ASTANA1");
      assert.ok(left.kind === "several");
      assert.deepEqual(
        left.names,
        [first, second].map(({ text }) => `09ASTANA1~${hashOf(text).slice(0, 6)}`),
      );
      assert.equal(await count(archive, "word150"), 1);
      assert.equal(await count(archive, "has:copies"), 0);
      assert.equal(await count(archive, ""), 2);
    },
  ],
  [
    "takes a source out: what another gave too stays, under its name and with its bytes",
    async (archive) => {
      const one = receivedOf(telegram(1), "one", "one.txt");
      const wide = Buffer.from(`\uFEFF${one.text}`, "utf16le");
      const again = { ...one, source: "two", file: "two.txt", bytes: wide, decoding: "utf-16le" };
      const third = { ...one, source: "three", file: "three.txt" };
      const twin = receivedOf(
        telegram(1, { body: paragraph(`Of something else, ${words(0, 80)}`) }),
        "four",
      );
      await archive.put([one, twin, again, third, receivedOf(telegram(5), "one")]);
      await archive.fail([
        {
          source: "one",
          file: "x",
          isUpload: false,
          place: null,
          code: "file.empty",
          message: "",
          bytes: wide,
        },
      ]);
      const outcome = await archive.remove(readingRoom, order({ kind: "source", source: "one" }));
      assert.ok(outcome.kind === "removed");
      const { cables, copies, places, failures, taken } = outcome.removal;
      assert.deepEqual([cables, copies, places, failures], [1, 1, 1, 1]);
      assert.deepEqual(
        taken.map(({ name, file }) => `${name} ${file}`),
        ["09ASTANA1 one.txt", "09ASTANA5 09ASTANA5.txt"],
      );
      assert.deepEqual(await archive.failures(), []);
      for (const [text, found] of [
        ["source:one", 0],
        ["source:two", 1],
        ["source:three", 1],
        ["source:four", 1],
        ["w5x", 0],
      ] as const)
        assert.equal(await count(archive, text), found, text);
      const called = `09ASTANA1~${hashOf(one.text).slice(0, 6)}`;
      const left = await archive.cable(readingRoom, called);
      assert.ok(left.kind === "cable");
      assert.equal(left.cable.copy.decoding, "utf-16le");
      assert.deepEqual([...((await archive.bytes(readingRoom, called)) ?? [])], [...wide]);
      // In the order of their coming, as it is now.
      const both = await archive.cable(readingRoom, "09ASTANA1");
      assert.ok(both.kind === "several");
      assert.deepEqual(both.names, [`09ASTANA1~${hashOf(twin.text).slice(0, 6)}`, called]);
    },
  ],
];
