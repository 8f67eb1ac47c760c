import assert from "node:assert/strict";
import { test } from "node:test";
import { readingRoom, may } from "../../src/clearance/index.ts";
import {
  buildSegment,
  DamagedBlob,
  joinSegments,
  openSegment,
  projectionOf,
  seal,
  searchIndex,
  snippetOf,
} from "../../src/search/index.ts";
import { hasBit } from "../../src/search/bytes/bits.ts";
import { writeColumns } from "../../src/search/bytes/columns.ts";
import { viewOf, viewThrough } from "../../src/search/segment/mask.ts";
import { withTotals } from "../../src/search/segment/totals.ts";
import { hashOf } from "../../src/archive/index.ts";
import { builtIn } from "../../src/vocabulary/index.ts";
import { read } from "../contract/archive.ts";
import { receivedOf, type Sketch } from "../contract/build.ts";

const SKETCHES: readonly Sketch[] = [1, 2, 3].map((serial) => ({
  mrn: `09ASTANA${serial}`,
  at: `2009-11-1${serial}T11:10:00Z`,
  banner: "SECRET",
  tags: ["PARM"],
  subject: { text: "Preparations for the visit" },
  body: [
    { kind: "paragraph", mark: "U", text: `Nothing is said here, number ${serial}.` },
    {
      kind: "paragraph",
      mark: "S",
      text: `The uranium treaty is at risk. ${"word ".repeat(serial * 120)}`,
    },
    { kind: "paragraph", text: "A joint statement on uranium.", role: "action" },
  ],
}));

const blobsOf = (sketches: readonly Sketch[]): Map<string, Uint8Array> => {
  const blobs = new Map<string, Uint8Array>();
  buildSegment(
    sketches.map((sketch, at) => {
      const { telegram, text } = receivedOf(sketch);
      const cable = projectionOf({ telegram, text, hash: hashOf(text), source: "one" }, builtIn);
      return { cable, copy: at + 1, instance: at + 1, joins: false, isTwin: false, rank: [] };
    }),
    (name, bytes) => blobs.set(name, bytes),
  );
  return blobs;
};

const ask = (blobs: ReadonlyMap<string, Uint8Array>, text: string): readonly string[] => {
  const whole = joinSegments([openSegment((name) => blobs.get(name), "1")], {
    vocabulary: builtIn,
  });
  const index = whole.as((label) => may(readingRoom, label).allowed);
  const request = {
    query: read(text),
    order: "date",
    limit: 20,
    hitsPerCable: 3,
    cursor: null,
    facets: true,
  } as const;
  return searchIndex(index, request).page.map(({ name }) => name);
};

test("a flipped bit in any blob of a segment is noticed when it is read", () => {
  const blobs = blobsOf(SKETCHES);
  assert.deepEqual([...blobs.keys()].toSorted(), [
    "head",
    "paired",
    "pos.0",
    "post.0",
    "stem.0",
    "told",
    "word.0",
  ]);
  const query = '"joint statement" visits';
  assert.deepEqual(ask(blobs, query), ["09ASTANA1", "09ASTANA2", "09ASTANA3"]);
  for (const [name, bytes] of blobs) {
    for (let at = 0; at < bytes.length; at += Math.max(1, Math.floor(bytes.length / 40))) {
      const flipped = bytes.slice();
      flipped[at]! ^= 1 << (at % 8);
      assert.throws(
        () => ask(new Map([...blobs, [name, flipped]]), query),
        DamagedBlob,
        `${name} ${at}`,
      );
    }
    const without = new Map([...blobs].filter(([other]) => other !== name));
    assert.throws(() => ask(without, query), DamagedBlob);
  }
});

test("a flipped bit in a long column is noticed by whoever reads it, and moves no other answer", () => {
  const long = Array.from({ length: 5000 }, (_, at) => ({
    kind: "paragraph" as const,
    mark: at % 3 === 0 ? ("S" as const) : ("U" as const),
    text: `Word ${at}.`,
  }));
  const blobs = blobsOf([...SKETCHES, { mrn: "09ASTANA4", body: long }]);
  const columns = [...blobs.keys()].filter((name) => name.startsWith("column."));
  for (const name of ["label", "place", "words"]) assert.ok(columns.includes(`column.doc.${name}`));
  const query = "uranium visits";
  const answer = ask(blobs, query);
  assert.deepEqual(answer, ["09ASTANA1", "09ASTANA2", "09ASTANA3"]);
  let noticed = 0;
  for (const name of columns) {
    const flipped = blobs.get(name)!.slice();
    flipped[2000]! ^= 4;
    const spoiled = new Map([...blobs, [name, flipped]]);
    try {
      assert.deepEqual(ask(spoiled, query), answer);
    } catch (error) {
      assert.ok(error instanceof DamagedBlob);
      noticed++;
    }
  }
  assert.ok(noticed > 0 && noticed < columns.length);
});

test("the first names are asked of the store by copy, and what it does not know of the column", () => {
  const blobs = blobsOf(SKETCHES);
  const { mrn, cable } = openSegment(
    (name) => blobs.get(name),
    "1",
    undefined,
    (copy) => (copy === cable.copy[1] ? null : `copy ${copy}`),
  );
  const names = openSegment((name) => blobs.get(name), "1").mrn;
  assert.equal(mrn.get(0), `copy ${cable.copy[0]}`);
  assert.equal(mrn.get(1), names.get(1));
  assert.equal(mrn.find(names.get(0)), 0);
  // Who asks for many reads all at once.
  for (let asked = 0; asked < 100; asked++) mrn.get(0);
  assert.equal(mrn.get(0), names.get(0));
});

test("a document without a label is shown to nobody", () => {
  const blobs = blobsOf(SKETCHES);
  const { columns, documents } = openSegment((name) => blobs.get(name), "1");
  const label = (columns.get("doc.label") as Uint32Array).slice();
  label[1] = 0;
  const spoiled = new Map(Array.from(columns.keys(), (name) => [name, columns.get(name)!]));
  spoiled.set("doc.label", label);
  writeColumns(withTotals(spoiled), (name, bytes) => blobs.set(name, seal(bytes)));
  const index = joinSegments([openSegment((name) => blobs.get(name), "1")], {
    vocabulary: builtIn,
  }).as(() => true);
  assert.equal(index.view(0).documents, documents - 1);
  assert.equal(hasBit(index.view(0).mask, 1), false);
});

test("who may see every label of a segment sees what is gathered document by document", () => {
  const segment = openSegment((name) => blobsOf(SKETCHES).get(name), "1");
  assert.deepEqual(
    viewOf(
      segment,
      segment.labels.map(() => true),
    ),
    viewThrough(segment, new Uint8Array(segment.labels.length).fill(1, 1)),
  );
});

test("views are used on when a segment is added, and equal rights share them", () => {
  const first = openSegment((name) => blobsOf(SKETCHES.slice(0, 2)).get(name), "1");
  const second = openSegment((name) => blobsOf(SKETCHES.slice(2)).get(name), "2");
  const before = joinSegments([first], { vocabulary: builtIn });
  const after = joinSegments([first, second], { vocabulary: builtIn }, before);
  const open = (): boolean => true;
  assert.equal(before.as(open).view(0), after.as(open).view(0));
  assert.equal(
    after.as(open),
    after.as((label) => label.level !== "TOP SECRET"),
  );
  assert.notEqual(
    after.as(open).view(1).documents,
    after.as(({ level }) => level === "UNCLASSIFIED").view(1).documents,
  );
});

test("a snippet begins twelve words before the first lit word and has forty", () => {
  const text = Array.from({ length: 100 }, (_, at) => `w${at}`).join(" ");
  const [leaf] = [read("w50")];
  assert.ok(leaf.kind === "word");
  const pieces = snippetOf(text, [leaf]);
  assert.deepEqual(
    pieces.map(({ hit }) => hit),
    [false, true, false],
  );
  assert.ok(pieces[0]!.text.startsWith("w38 "));
  assert.ok(pieces[2]!.text.endsWith(" w77"));
});
