import assert from "node:assert/strict";
import { test } from "node:test";
import { readingRoom } from "../../src/clearance/index.ts";
import { changeCollection, type DeskParts } from "../../src/desk/index.ts";
import { openMemoryArchive } from "../../src/store/memory/index.ts";
import { builtIn } from "../../src/vocabulary/index.ts";
import type { Desk } from "../../web/src/server/desk.ts";
import { collectionViewOf } from "../../web/src/server/papers.ts";
import { english } from "../../web/src/text/english.ts";

const AT = "2026-11-28T00:00:00Z";

/** A desk with one collection of so many cables, none of which is held. */
const deskWith = async (cables: number): Promise<Desk> => {
  const archive = openMemoryArchive();
  const papers: DeskParts = {
    archive,
    papers: archive,
    vocabulary: builtIn,
    now: () => AT,
    newId: () => "none",
  };
  const entries = Array.from({ length: cables }, (_, at) => ({
    about: { mrn: `09ASTANA${at + 1}`, hash: "0".repeat(64) },
    text: null,
    at: AT,
  }));
  const paper = { kind: "collection", id: "one", title: "One", text: "", entries } as const;
  await archive.change(readingRoom, {}, () => ({
    put: [{ ...paper, at: AT, changedAt: AT }],
    told: null,
  }));
  // Only what a collection asks of the desk.
  return {
    papers,
    reader: readingRoom,
    vocabulary: builtIn,
    text: english,
    cables: (names: readonly string[]) => archive.cables(readingRoom, names),
  } as unknown as Desk;
};

const pageOf = async (desk: Desk, place: number) => {
  const view = await collectionViewOf(desk, "one", place);
  return view ?? assert.fail("no collection");
};

test("every cable of a collection stands on one of its pages, in its order", async () => {
  const desk = await deskWith(230);
  const seen: string[] = [];
  let address: string | null = "?at=1";
  for (let pages = 0; address !== null && pages < 9; pages += 1) {
    const view = await pageOf(desk, Number(address.split("at=")[1]));
    assert.equal(view.total, 230);
    assert.equal(view.first, seen.length + 1);
    seen.push(...view.entries.map(({ cable }) => cable.mrn));
    address = view.later;
  }
  assert.deepEqual(
    seen,
    Array.from({ length: 230 }, (_, at) => `09ASTANA${at + 1}`),
  );
  assert.equal((await pageOf(desk, 999)).first, 201, "a place behind the end is on the last page");
  assert.equal((await pageOf(desk, 101)).earlier, "/collection/one");
  assert.deepEqual((await pageOf(await deskWith(0), 1)).entries, []);
});

test("the first of a page goes up to the page before, and the last down to the next", async () => {
  const desk = await deskWith(103);
  const orderAround = async (place: number) => {
    const { entries } = await pageOf(desk, place);
    return entries.map(({ cable }) => cable.mrn.slice("09ASTANA".length));
  };
  const move = async (place: number, where: "up" | "down") => {
    const { entries, id } = await pageOf(desk, place);
    const one = entries.find((entry) => entry.place === place) ?? assert.fail(`${place}`);
    const to = one[where] ?? assert.fail(`${place} ${where}`);
    const about = { mrn: one.cable.mrn, hash: one.cable.hash };
    await changeCollection(desk.papers, readingRoom, id, { kind: "move", about, ...to });
  };
  await move(101, "up");
  assert.deepEqual((await orderAround(1)).slice(-2), ["99", "101"]);
  assert.deepEqual(await orderAround(101), ["100", "102", "103"]);
  await move(100, "down");
  assert.deepEqual((await orderAround(1)).slice(-2), ["99", "100"]);
  await move(102, "down");
  assert.deepEqual(await orderAround(101), ["101", "103", "102"]);
  assert.equal((await pageOf(desk, 1)).entries[0]?.up, null);
  assert.equal((await pageOf(desk, 103)).entries.at(-1)?.down, null);
});
