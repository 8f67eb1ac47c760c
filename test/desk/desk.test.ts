/** What is kept on the desk, over both stores: that it stays, to whom it shows, and how it is taken out and in again. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { after, test } from "node:test";
import type { Archive, CableView } from "../../src/archive/index.ts";
import { readingRoom, type Reader } from "../../src/clearance/index.ts";
import {
  addToCollection,
  changeCollection,
  changeNote,
  collection,
  collections,
  correct,
  corrected,
  corrections,
  dropCollection,
  dropNote,
  entries,
  everyStanding,
  exportPapers,
  freshSearches,
  importPapers,
  leaveOut,
  makeCollection,
  makeNote,
  notes,
  papersOn,
  readPaper,
  saveSearch,
  savedSearches,
  seeSearch,
  setStanding,
  standings,
  undoCorrection,
  type DeskParts,
  type Outcome,
  type PaperStore,
} from "../../src/desk/index.ts";
import { openMemoryArchive } from "../../src/store/memory/index.ts";
import { openSqliteArchive, rebuildArchive, verifyArchive } from "../../src/store/sqlite/index.ts";
import { as } from "../contract/archive.ts";
import { receivedOf, type Sketch } from "../contract/build.ts";
import { deskOver } from "./parts.ts";

const folders = mkdtempSync(join(tmpdir(), "reftel-desk-"));
after(() => rmSync(folders, { recursive: true, force: true }));

type Store = Archive & PaperStore;

const stores: Readonly<Record<string, () => Promise<Store>>> = {
  memory: async () => openMemoryArchive(),
  sqlite: () => openSqliteArchive(mkdtempSync(join(folders, "a-"))),
};

/** The reading room's own reader, cleared so far and no further. */
const low = (marking: string): Reader => ({ ...as(marking), id: readingRoom.id });

const cable = (serial: number, more: Partial<Sketch> = {}): Sketch => ({
  mrn: `09ASTANA${serial}`,
  banner: "SECRET",
  tags: ["PARM"],
  subject: { text: `HARBOR NUMBER ${serial}`, mark: "U" },
  body: [
    { kind: "paragraph", mark: "U", text: `The open harbor of ${serial} was shown to the mayor.` },
    { kind: "paragraph", mark: "S", text: `The hidden lantern of ${serial} was shown to nobody.` },
  ],
  ...more,
});

const done = <Value>(outcome: Outcome<Value>): Value => {
  assert.ok(outcome.kind === "done", JSON.stringify(outcome));
  return outcome.value;
};

const shown = async ({ archive }: DeskParts, reader: Reader, name: string): Promise<CableView> => {
  const answer = await archive.cable(reader, name);
  assert.ok(answer.kind === "cable", name);
  return answer.cable;
};

const on = async (desk: DeskParts, reader: Reader, name: string) =>
  papersOn(desk, reader, await shown(desk, reader, name));

for (const [store, open] of Object.entries(stores)) {
  const holds = (what: string, run: (desk: DeskParts, archive: Store) => Promise<void>): void => {
    test(`${store}: ${what}`, async () => {
      const archive = await open();
      try {
        await archive.put([receivedOf(cable(1)), receivedOf(cable(2)), receivedOf(cable(3))]);
        await run(deskOver(archive), archive);
      } finally {
        await archive.close();
      }
    });
  };

  holds("one stands in one place with a cable, until the mark is taken away", async (desk) => {
    assert.equal((await on(desk, readingRoom, "09ASTANA1")).standing, null);
    done(await setStanding(desk, readingRoom, "ASTANA 1", "later"));
    done(await setStanding(desk, readingRoom, "09ASTANA1", "read"));
    done(await setStanding(desk, readingRoom, "09ASTANA2", "later"));
    assert.equal((await on(desk, readingRoom, "09ASTANA1")).standing?.standing, "read");
    const { total, list } = await standings(desk, readingRoom);
    assert.equal(total, 2);
    assert.deepEqual(
      list.map(({ paper, sight }) => [paper.standing, sight.kind === "held" && sight.line.mrn]),
      [
        ["later", "09ASTANA2"],
        ["read", "09ASTANA1"],
      ],
    );
    assert.equal((await standings(desk, readingRoom, { standing: "later" })).total, 1);
    const { later, read, done: finished } = await everyStanding(desk, readingRoom, { limit: 1 });
    assert.deepEqual(
      [later, read, finished].map((one) => [one.total, one.list[0]?.paper.about.mrn ?? null]),
      [
        [1, "09ASTANA2"],
        [1, "09ASTANA1"],
        [0, null],
      ],
    );
    done(await setStanding(desk, readingRoom, "09ASTANA1", null));
    assert.equal((await on(desk, readingRoom, "09ASTANA1")).standing, null);
    assert.equal((await setStanding(desk, readingRoom, "09NOWHERE1", "read")).kind, "absent");
  });

  holds("each owner has a desk of their own", async (desk) => {
    done(await setStanding(desk, readingRoom, "09ASTANA1", "later"));
    const other = { ...readingRoom, id: "another" };
    assert.equal((await standings(desk, other)).total, 0);
    assert.equal((await on(desk, other, "09ASTANA1")).standing, null);
  });

  holds(
    "a collection keeps its order, and what changed meanwhile is not changed again",
    async (desk) => {
      const { paper } = done(await makeCollection(desk, readingRoom, { title: "Harbors" }));
      const { id } = paper;
      for (const serial of [1, 2, 3, 2])
        done(await addToCollection(desk, readingRoom, id, `09ASTANA${serial}`));
      const order = async () =>
        (await collection(desk, readingRoom, id))?.paper.entries.map(({ about }) => about.mrn);
      assert.deepEqual(await order(), ["09ASTANA1", "09ASTANA2", "09ASTANA3"]);
      const [first, , last] = (await collection(desk, readingRoom, id))!.paper.entries;
      done(
        await changeCollection(desk, readingRoom, id, {
          kind: "move",
          about: last!.about,
          before: first!.about,
        }),
      );
      assert.deepEqual(await order(), ["09ASTANA3", "09ASTANA1", "09ASTANA2"]);
      const { version } = (await collection(desk, readingRoom, id))!;
      done(
        await changeCollection(desk, readingRoom, id, { kind: "call", title: "Ports" }, version),
      );
      const again = await changeCollection(
        desk,
        readingRoom,
        id,
        { kind: "call", title: "Docks" },
        version,
      );
      assert.deepEqual(again, { kind: "changed", version: version + 1 });
      assert.equal((await makeCollection(desk, readingRoom, { title: " ports " })).kind, "refused");
      assert.equal((await makeCollection(desk, readingRoom, { title: "  " })).kind, "refused");
      done(await leaveOut(desk, readingRoom, id, "09ASTANA1"));
      done(
        await changeCollection(desk, readingRoom, id, {
          kind: "say",
          about: last!.about,
          text: " why ",
        }),
      );
      assert.deepEqual(await order(), ["09ASTANA3", "09ASTANA2"]);
      assert.equal((await collection(desk, readingRoom, id))?.paper.entries[0]?.text, "why");
      assert.deepEqual((await on(desk, readingRoom, "09ASTANA3")).collections, [
        { id, title: "Ports", holds: true },
      ]);
      done(await dropCollection(desk, readingRoom, id));
      assert.deepEqual(await collections(desk, readingRoom), []);
    },
  );

  holds("a cable that a reader may not see is in no list and no number", async (desk, archive) => {
    const secret = cable(4, {
      subject: { text: "LANTERN", mark: "S" },
      body: [{ kind: "paragraph", mark: "S", text: "All of it is hidden." }],
    });
    await archive.put([receivedOf(secret)]);
    const { paper } = done(await makeCollection(desk, readingRoom, { title: "All" }));
    for (const name of ["09ASTANA1", "09ASTANA4"]) {
      done(await addToCollection(desk, readingRoom, paper.id, name));
      done(await setStanding(desk, readingRoom, name, "later"));
      done(await makeNote(desk, readingRoom, { name, address: null, text: `Of ${name}` }));
    }
    const reader = low("CONFIDENTIAL");
    const seen = (await collection(desk, reader, paper.id))!;
    assert.deepEqual(
      seen.paper.entries.map(({ about }) => about.mrn),
      ["09ASTANA1"],
    );
    assert.equal((await entries(desk, reader, seen)).total, 1);
    assert.equal((await standings(desk, reader)).total, 1);
    const list = await notes(desk, reader);
    assert.deepEqual([list.total, list.list.map((one) => one.paper.text)], [1, ["Of 09ASTANA1"]]);
    assert.doesNotMatch(JSON.stringify(await exportPapers(desk, reader)), /ASTANA4/);
  });

  holds("a note shows to whom its paragraph shows", async (desk) => {
    const { body } = (await shown(desk, readingRoom, "09ASTANA1")).telegram;
    const start = body[1]!.text.indexOf("lantern");
    const order = {
      name: "09ASTANA1",
      address: "p2",
      start,
      end: start + 7,
      text: "Which lantern?",
    };
    const { paper } = done(await makeNote(desk, readingRoom, order));
    assert.equal(paper.anchor?.quote?.exact, "lantern");
    done(
      await makeNote(desk, readingRoom, {
        name: "09ASTANA1",
        address: "p1",
        text: "On the whole.",
      }),
    );
    const all = (await on(desk, readingRoom, "09ASTANA1")).notes;
    assert.deepEqual(
      all.map(({ paper: { text }, placed }) => [text, placed?.kind]),
      [
        ["On the whole.", "found"],
        ["Which lantern?", "found"],
      ],
    );
    const reader = low("CONFIDENTIAL");
    assert.deepEqual(
      (await on(desk, reader, "09ASTANA1")).notes.map((one) => one.paper.text),
      ["On the whole."],
    );
    assert.doesNotMatch(JSON.stringify(await exportPapers(desk, reader)), /lantern/);
    assert.equal((await notes(desk, reader)).total, 1);
    assert.equal(
      (await makeNote(desk, reader, { name: "09ASTANA1", address: "p2", text: "Mine" })).kind,
      "absent",
    );
    assert.equal((await changeNote(desk, reader, paper.id, "Mine")).kind, "absent");
    assert.equal((await dropNote(desk, reader, paper.id)).kind, "absent");
    done(await changeNote(desk, readingRoom, paper.id, "This one."));
    assert.equal((await changeNote(desk, readingRoom, paper.id, "x", 1)).kind, "changed");
    assert.equal((await changeNote(desk, readingRoom, paper.id, "  ")).kind, "refused");
    done(await dropNote(desk, readingRoom, paper.id));
    assert.equal((await notes(desk, readingRoom)).total, 1);
  });

  holds(
    "a note survives a corrected copy, and one whose words are gone is kept",
    async (desk, archive) => {
      const tail = {
        kind: "paragraph" as const,
        mark: "U" as const,
        text: "So many words that are alike in both that they are taken for copies of one telegram, as they would be: the mayor, the council, the harbor master, the pilots, the chandlers, the owners of boats and the fishermen were all there, and each of them had something to say of tides, of tolls, of sand and of the price of rope.",
      };
      await archive.put([receivedOf(cable(7, { body: [...cable(7).body, tail] }))]);
      const { body } = (await shown(desk, readingRoom, "09ASTANA7")).telegram;
      const words = (address: string, sought: string) => {
        const { text } = body.find((one) => one.address === address)!;
        const start = text.indexOf(sought);
        return { name: "09ASTANA7", address, start, end: start + sought.length };
      };
      done(await makeNote(desk, readingRoom, { ...words("p1", "open harbor"), text: "stays" }));
      done(await makeNote(desk, readingRoom, { ...words("p2", "lantern"), text: "goes" }));
      const [first, second] = cable(7).body;
      const more = {
        kind: "paragraph" as const,
        mark: "U" as const,
        text: "A paragraph before it, that was left out of the first.",
      };
      assert.ok(second?.kind === "paragraph");
      const better = receivedOf(
        cable(7, {
          body: [
            more,
            first!,
            { ...second, text: "The hidden lamp of 7 was shown to nobody." },
            tail,
          ],
        }),
        "better",
      );
      const [outcome] = await archive.put([better]);
      assert.equal(outcome?.state, "copy");
      const seen = (await on(desk, readingRoom, "09ASTANA7")).notes;
      const view = await shown(desk, readingRoom, "09ASTANA7");
      assert.equal(view.copy.hash, outcome?.hash);
      assert.deepEqual(
        seen.map(({ paper, placed }) => [
          paper.text,
          placed?.kind,
          placed?.kind === "found" && placed.at.address,
        ]),
        [
          ["stays", "found", "p2"],
          ["goes", "gone", false],
        ],
      );
      // What is gone from the copy shown is still not for those who might not read it in its own.
      assert.deepEqual(
        (await on(desk, low("CONFIDENTIAL"), "09ASTANA7")).notes.map(({ paper }) => paper.text),
        ["stays"],
      );
    },
  );

  holds("a saved search counts what came since it was looked at", async (desk, archive) => {
    const { paper } = done(
      await saveSearch(desk, readingRoom, { title: "Harbors", query: "harbor" }),
    );
    const stand = async (reader: Reader = readingRoom) =>
      (await savedSearches(desk, reader)).map(({ cables, fresh }) => [cables, fresh]);
    assert.deepEqual(await stand(), [[3, 0]]);
    await archive.put([
      receivedOf(cable(5)),
      receivedOf(
        cable(6, {
          banner: "TOP SECRET",
          subject: null,
          body: [{ kind: "paragraph", mark: null, text: "A harbor." }],
        }),
      ),
    ]);
    assert.deepEqual(await stand(), [[5, 2]]);
    assert.deepEqual(await stand(low("SECRET")), [[4, 1]]);
    await archive.put([receivedOf(cable(1), "another")]);
    assert.deepEqual(await stand(), [[5, 2]], "a further place of a held text is nothing new");
    assert.equal((await seeSearch(desk, readingRoom, paper.id, 1)).kind, "changed");
    assert.deepEqual(await stand(), [[5, 2]], "what came behind the one that was shown stays new");
    done(await seeSearch(desk, readingRoom, paper.id, 2));
    assert.deepEqual(await stand(), [[5, 0]]);
    assert.equal(
      (await saveSearch(desk, readingRoom, { title: "Bad", query: "date:never" })).kind,
      "refused",
    );
  });

  holds("the searches saved last are told, and the one that is looked at", async (desk) => {
    for (const title of ["First", "Second", "Third"])
      done(await saveSearch(desk, readingRoom, { title, query: "harbor" }));
    const [first] = await savedSearches(desk, readingRoom);
    const titles = async (opened: string | null) =>
      (await freshSearches(desk, readingRoom, 1, opened)).map(({ paper }) => paper.title);
    assert.deepEqual(await titles(null), ["Third"]);
    assert.deepEqual(await titles(first?.paper.id ?? ""), ["Third", "First"]);
  });

  holds("a correction stands beside what the text says, and is undone", async (desk) => {
    assert.equal(
      (await correct(desk, readingRoom, "09ASTANA1", "sent", "2009-02-30")).kind,
      "refused",
    );
    done(await correct(desk, readingRoom, "09ASTANA1", "tags", "prel, kz"));
    done(await correct(desk, readingRoom, "09ASTANA1", "subject", "HARBOUR  NUMBER 1"));
    done(await correct(desk, readingRoom, "09ASTANA1", "subject", "HARBOUR NUMBER ONE"));
    const view = await shown(desk, readingRoom, "09ASTANA1");
    const { corrections: made } = await on(desk, readingRoom, "09ASTANA1");
    assert.deepEqual(
      made.map(({ field, value, text, state, by }) => [field, value, text, state, by]),
      [
        ["subject", "HARBOUR NUMBER ONE", "HARBOR NUMBER 1", "stands", "reading-room"],
        ["tags", "PREL, KZ", "PARM", "stands", "reading-room"],
      ],
    );
    const read = corrected(view.telegram, made, desk.vocabulary);
    assert.deepEqual(
      [read.subject?.text, read.subject?.mark, read.tags.map(({ code }) => code)],
      ["HARBOUR NUMBER ONE", "U", ["PREL", "KZ"]],
    );
    assert.equal(view.telegram.subject?.text, "HARBOR NUMBER 1");
    done(await undoCorrection(desk, readingRoom, made[0]!.id));
    assert.deepEqual(
      (await on(desk, readingRoom, "09ASTANA1")).corrections.map(({ field }) => field),
      ["tags"],
    );
  });

  holds("a correction opens nothing and shows to whom its field shows", async (desk, archive) => {
    const before = await archive.stats(low("CONFIDENTIAL"));
    done(await correct(desk, readingRoom, "09ASTANA1", "subject", "UNCLASSIFIED (U) OPEN"));
    done(await correct(desk, readingRoom, "09ASTANA1", "tags", "PREL"));
    done(await correct(desk, readingRoom, "09ASTANA1", "declassify", "1990-01-01"));
    assert.deepEqual(await archive.stats(low("CONFIDENTIAL")), before);
    // The subject has a mark of its own and is open; the head is not.
    assert.deepEqual(
      (await on(desk, low("CONFIDENTIAL"), "09ASTANA1")).corrections.map(({ field }) => field),
      ["subject"],
    );
    assert.equal((await corrections(desk, low("CONFIDENTIAL"))).total, 1);
    assert.equal(
      (await correct(desk, low("CONFIDENTIAL"), "09ASTANA1", "tags", "KZ")).kind,
      "refused",
    );
  });

  holds(
    "what was kept outlives a removal, without the words of the text",
    async (desk, archive) => {
      const { paper } = done(await makeCollection(desk, readingRoom, { title: "Harbors" }));
      for (const name of ["09ASTANA1", "09ASTANA2"])
        done(await addToCollection(desk, readingRoom, paper.id, name));
      done(await setStanding(desk, readingRoom, "09ASTANA1", "done"));
      done(await correct(desk, readingRoom, "09ASTANA1", "subject", "A HARBOR"));
      done(
        await makeNote(desk, readingRoom, {
          name: "09ASTANA1",
          address: "p2",
          text: "My own words",
        }),
      );
      await archive.remove(readingRoom, {
        what: { kind: "cable", name: "09ASTANA1" },
        reason: "Not ours.",
        at: "2026-11-28T12:00:00Z",
      });
      const document = JSON.stringify(await exportPapers(desk, readingRoom));
      assert.match(document, /My own words/);
      assert.doesNotMatch(document, /lantern|HARBOR/);
      const [standing] = (await standings(desk, readingRoom)).list;
      assert.deepEqual(standing?.sight, {
        kind: "removed",
        at: "2026-11-28T12:00:00Z",
        reason: "Not ours.",
      });
      const seen = (await collection(desk, readingRoom, paper.id))!;
      assert.deepEqual(
        (await entries(desk, readingRoom, seen)).list.map(({ sight }) => sight.kind),
        ["removed", "held"],
      );
      // To one who might not have read it, it is as if it had never been.
      assert.equal((await standings(desk, low("CONFIDENTIAL"))).total, 0);
      await archive.put([receivedOf(cable(1))]);
      assert.deepEqual(
        (await on(desk, readingRoom, "09ASTANA1")).notes.map(({ placed }) => placed?.kind),
        ["near"],
      );
    },
  );

  holds(
    "what is taken out is taken in again, here and in another archive",
    async (desk, archive) => {
      const { paper } = done(
        await makeCollection(desk, readingRoom, { title: "Harbors", text: "=1+1" }),
      );
      done(await addToCollection(desk, readingRoom, paper.id, "09ASTANA1"));
      done(await setStanding(desk, readingRoom, "09ASTANA1", "later"));
      done(await makeNote(desk, readingRoom, { name: "09ASTANA2", address: "p1", text: "A note" }));
      done(await saveSearch(desk, readingRoom, { title: "Harbors", query: "harbor" }));
      done(await correct(desk, readingRoom, "09ASTANA1", "subject", "A HARBOR"));
      const document = JSON.parse(JSON.stringify(await exportPapers(desk, readingRoom)));
      assert.equal(document.papers.length, 5);
      const none = { added: 0, changed: 0, same: 0, older: 0, waiting: 0, refused: [] };
      assert.deepEqual(done(await importPapers(desk, readingRoom, document)), { ...none, same: 5 });

      const other = await open();
      try {
        const there = { ...deskOver(other), now: desk.now };
        assert.deepEqual(done(await importPapers(there, readingRoom, document)), {
          ...none,
          added: 5,
          waiting: 4,
        });
        await other.put([receivedOf(cable(1)), receivedOf(cable(2)), receivedOf(cable(3))]);
        const again = await exportPapers(there, readingRoom);
        assert.deepEqual(again.papers, document.papers);
        assert.equal((await on(there, readingRoom, "09ASTANA2")).notes[0]?.placed?.kind, "found");
        done(await setStanding(desk, readingRoom, "09ASTANA1", "done"));
        const newer = await exportPapers(desk, readingRoom);
        assert.deepEqual(done(await importPapers(there, readingRoom, newer)), {
          ...none,
          changed: 1,
          same: 4,
        });
        assert.deepEqual(done(await importPapers(there, readingRoom, document)), {
          ...none,
          same: 4,
          older: 1,
        });
      } finally {
        await other.close();
      }
      const bad = { ...document, papers: [...document.papers, { kind: "note" }, 7] };
      const taken = done(await importPapers(desk, readingRoom, bad));
      assert.deepEqual([taken.refused.length, taken.refused[0]?.at], [2, 5]);
      assert.equal((await importPapers(desk, readingRoom, [])).kind, "refused");
      await archive.put([]);
    },
  );

  holds("a correction that is taken in demands what its field demands here", async (desk) => {
    done(await correct(desk, readingRoom, "09ASTANA1", "tags", "KZ"));
    const document = await exportPapers(desk, readingRoom);
    const open = { level: "UNCLASSIFIED", controls: [], captions: [] } as const;
    const papers = document.papers.map((paper) =>
      paper.kind === "correction" ? { ...paper, label: open, at: "2030-01-01T00:00:00Z" } : paper,
    );
    done(await importPapers(desk, readingRoom, { ...document, papers }));
    assert.deepEqual((await on(desk, low("CONFIDENTIAL"), "09ASTANA1")).corrections, []);
  });
}

test("sqlite: what was kept is there after the archive was closed, and after its index was made anew", async () => {
  const folder = mkdtempSync(join(folders, "kept-"));
  const first = await openSqliteArchive(folder);
  await first.put([receivedOf(cable(1))]);
  const desk = deskOver(first);
  done(await setStanding(desk, readingRoom, "09ASTANA1", "later"));
  done(await makeNote(desk, readingRoom, { name: "09ASTANA1", address: "p1", text: "A note" }));
  await first.close();
  await rebuildArchive(folder);
  const second = await openSqliteArchive(folder, { readOnly: true });
  const seen = await on(deskOver(second), readingRoom, "09ASTANA1");
  assert.equal(seen.standing?.standing, "later");
  assert.equal(seen.notes[0]?.placed?.kind, "found");
  await second.close();

  assert.deepEqual((await verifyArchive(folder)).damages, []);
  const database = new DatabaseSync(join(folder, "reftel.db"));
  database.exec("UPDATE paper SET value = '{}' WHERE kind = 'note'");
  database.close();
  assert.deepEqual(
    (await verifyArchive(folder)).damages.map(({ code }) => code),
    ["paper"],
  );
});

test("what has not the form of a paper is none", () => {
  for (const value of [null, 1, {}, { kind: "standing" }, { kind: "note", id: "A", text: "x" }])
    assert.equal(readPaper(value), null);
});
