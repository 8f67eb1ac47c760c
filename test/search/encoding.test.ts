import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { readVarint, writeBytes } from "../../src/search/bytes/bytes.ts";
import { CHUNK, readRange, writeRun } from "../../src/search/bytes/run.ts";
import { windowOn } from "../../src/search/bytes/window.ts";
import { readColumns, writeColumns, type Column } from "../../src/search/bytes/columns.ts";
import { readDictionary, writeDictionary } from "../../src/search/words/dictionary.ts";
import {
  bitsFor,
  bitsOf,
  clearBetween,
  countBoth,
  nextBit,
  setBit,
} from "../../src/search/bytes/bits.ts";
import { gallop, intersect } from "../../src/search/bytes/rising.ts";
import { readStrings, packStrings } from "../../src/search/bytes/pool.ts";
import { encodeFrequent, listOfFrequent, readFrequent } from "../../src/search/words/frequent.ts";
import {
  positionWidth,
  readPosition,
  readPostingsInto,
  writePosition,
  writePostings,
  type Postings,
} from "../../src/search/words/postings.ts";
import { shareOf } from "../../src/search/words/share.ts";
import { enter, walkFrequent, walkList } from "../../src/search/words/walk.ts";
import { runs } from "../runs.ts";
import { byCodeUnit } from "../../src/search/bytes/order.ts";
import { DamagedBlob, seal, unseal } from "../../src/search/bytes/seal.ts";

test("varints come back, up to the largest whole number that is exact", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.nat(300), fc.maxSafeNat())), (numbers) => {
      const out = writeBytes();
      for (const number of numbers) out.varint(number);
      const cursor = { bytes: out.done(), at: 0 };
      assert.deepEqual(
        numbers.map(() => readVarint(cursor)),
        numbers,
      );
      assert.equal(cursor.at, cursor.bytes.length);
      assert.throws(() => readVarint(cursor), RangeError);
    }),
  );
});

test("a range is read whole, over the ends of chunks too", () => {
  const bytes = Uint8Array.from({ length: 2 * CHUNK + 1000 }, (_, at) => (at * 7) % 251);
  const chunks = new Map<string, Uint8Array>();
  const run = writeRun("x", (name, chunk) => chunks.set(name, chunk));
  for (let at = 0; at < bytes.length; at += 999) {
    run.append(bytes.subarray(at, at + 999));
    if (at % 7 === 0) run.spill();
  }
  assert.equal(run.length(), bytes.length);
  run.close();
  assert.equal(chunks.size, 3);
  const blob = (name: string): Uint8Array => chunks.get(name)!;
  fc.assert(
    fc.property(fc.nat(bytes.length), fc.nat(2 * CHUNK), (start, length) => {
      const end = Math.min(bytes.length, start + length);
      assert.ok(
        Buffer.from(readRange(blob, "x", start, end - start)).equals(
          Buffer.from(bytes.subarray(start, end)),
        ),
      );
    }),
  );
});

test("columns come back with their types, from bytes at any offset", () => {
  const columns = new Map<string, Column>([
    ["bytes", Uint8Array.of(1, 2, 255)],
    ["shorts", Uint16Array.of(65_535)],
    ["numbers", Uint32Array.of(4_294_967_295, 0)],
    ["signed", Int32Array.of(-0x8000_0000, 5)],
    ["doubles", Float64Array.of(Number.NaN, 1e300)],
    ["none", new Uint32Array(0)],
    // Long ones are kept apart, as narrow as they may be.
    ["long bytes", new Uint8Array(5000).fill(7)],
    ["long small numbers", new Uint32Array(5000).fill(255)],
    ["long short numbers", new Uint32Array(5000).fill(65_535, 1)],
    ["long numbers", new Uint32Array(5000).fill(65_536, 4999)],
    ["long signed", new Int32Array(5000).fill(-1, 3)],
    ["long whole doubles", new Float64Array(5000).fill(-70_000, 2)],
    ["long large doubles", new Float64Array(5000).fill(2 ** 40)],
    ["long doubles", new Float64Array(5000).fill(0.5, 9)],
  ]);
  const blobs = new Map<string, Uint8Array>();
  writeColumns(columns, (name, bytes) => blobs.set(name, bytes));
  for (const offset of [0, 1, 4, 7]) {
    const read = readColumns((name) => {
      const bytes = blobs.get(name)!;
      const moved = new Uint8Array(bytes.length + offset);
      moved.set(bytes, offset);
      return moved.subarray(offset);
    });
    for (const [name, column] of columns) assert.deepEqual(read.get(name), column, name);
  }
  assert.equal(blobs.get("column.long small numbers")!.length, 5000);
  assert.equal(blobs.get("column.long whole doubles")!.length, 20_000);
});

test("strings come back", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme" })), (strings) => {
      const read = readStrings(new Map(packStrings("s", strings)), "s");
      assert.deepEqual(
        strings.map((_, at) => read.get(at)),
        strings,
      );
    }),
  );
});

test("a dictionary gives back its words and numbers, and finds where a word would stand", () => {
  const word = fc.oneof(
    fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 }),
    fc.string({ unit: "binary", maxLength: 4 }).map((text) => text.toWellFormed()),
  );
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 300 }), word, (words, asked) => {
      const entries = words
        .toSorted(byCodeUnit)
        .map((one, at) => ({ word: one, numbers: [at, at * 1000] }));
      const blobs = new Map<string, Uint8Array>();
      const writer = writeDictionary("d", (name, bytes) => blobs.set(name, bytes));
      for (const { word: one, numbers } of entries) writer.add(one, numbers);
      const dictionary = readDictionary("d", new Map(writer.done()), (name) => blobs.get(name)!);
      assert.equal(dictionary.size, entries.length);
      assert.deepEqual(
        entries.map((_, at) => ({ word: dictionary.word(at), numbers: dictionary.numbers(at) })),
        entries,
      );
      const place = entries.findIndex(({ word: one }) => one >= asked);
      assert.equal(dictionary.seek(asked), place === -1 ? entries.length : place);
      for (const [at, one] of [asked, ...words].entries()) {
        const found = entries.findIndex(({ word: known }) => known === one);
        assert.equal(dictionary.find(one), found === -1 ? null : found, `${at}`);
      }
    }),
  );
});

/** Lists of some documents of a segment, sparse and dense: length of every document, which hold the word and how often. */
const list = fc
  .tuple(
    fc.array(fc.constantFrom(3, 40, 254, 255, 70_000), {
      minLength: 1,
      maxLength: 700,
      size: "max",
    }),
    fc.constantFrom(1, 2, 5, 40),
    fc.infiniteStream(fc.nat(39)),
    fc.infiniteStream(fc.constantFrom(1, 1, 2, 3, 14, 15, 16, 300)),
  )
  .map(([words, distance, dice, often]) => {
    const docs = [...words.keys()].filter(() => dice.next().value % distance === 0);
    const times = docs.map((doc) => Math.min(often.next().value, words[doc]!));
    return {
      words: Uint32Array.from(words),
      docs: Int32Array.from(docs),
      times: Int32Array.from(times),
    };
  });

/** A window on all places, wherever they are. */
const everywhere = {
  ...windowOn(
    () => new Uint8Array(0),
    { lend: () => new Uint8Array(0), giveBack: () => undefined },
    "pos",
    0,
    Number.POSITIVE_INFINITY,
  ),
  to: Number.POSITIVE_INFINITY,
};

/** Where the places of a document begin, added up. */
const placesBefore = ({ words, docs, times }: Postings & { words: Uint32Array }, at: number) =>
  [...docs.subarray(0, at)].reduce(
    (sum, doc, index) => sum + times[index]! * positionWidth(words[doc]!),
    0,
  );

test("a posting list comes back, whole and block by block", () => {
  fc.assert(
    fc.property(list, fc.integer({ min: 1, max: 90 }), (all, step) => {
      const { words, docs, times } = all;
      const out = writeBytes();
      writePostings(out, all, words);
      const bytes = out.done();
      const read = { docs: new Int32Array(docs.length), times: new Int32Array(docs.length) };
      readPostingsInto({ bytes, at: 0 }, docs.length, read.docs, read.times);
      assert.deepEqual(read, { docs, times });
      if (docs.length === 0) return;
      const walk = walkList(bytes, docs.length, words, everywhere);
      for (let doc = 0; doc < words.length; doc += step) {
        const at = docs.indexOf(doc);
        const width = positionWidth(words[doc]!);
        assert.equal(enter(walk, doc, width), at !== -1);
        if (at === -1) continue;
        assert.equal(walk.next, placesBefore(all, at));
        assert.equal(walk.end - walk.next, times[at]! * width);
      }
    }),
    { numRuns: runs(300) },
  );
});

test("the list of a very frequent word comes back, and no document is above its block's bound", () => {
  fc.assert(
    fc.property(list, fc.integer({ min: 1, max: 90 }), (all, step) => {
      const { words, docs, times } = all;
      const found = readFrequent(encodeFrequent(all, words), docs.length, words.length);
      assert.deepEqual(bitsOf(found.bits), docs);
      assert.deepEqual(listOfFrequent(found, docs.length), { docs, times });
      docs.forEach((doc, at) => {
        const share = shareOf(times[at]!, words[doc]!);
        assert.ok(found.bounds[doc >>> 7]! / 255 >= share - 1e-12);
      });
      const walk = walkFrequent(found, words, everywhere);
      for (let doc = 0; doc < words.length; doc += step) {
        const at = docs.indexOf(doc);
        const width = positionWidth(words[doc]!);
        assert.equal(enter(walk, doc, width), at !== -1);
        if (at === -1) continue;
        assert.equal(walk.next, placesBefore(all, at));
        assert.equal(walk.end - walk.next, times[at]! * width);
      }
    }),
    { numRuns: runs(300) },
  );
});

test("bits between two documents are found and taken out, and those of two sets counted", () => {
  const numbers = fc.uniqueArray(fc.nat(199), { maxLength: 120 });
  fc.assert(
    fc.property(numbers, numbers, fc.nat(200), fc.nat(200), (one, other, a, b) => {
      const [from, to] = a < b ? [a, b] : [b, a];
      const bitsWith = (all: readonly number[]): Uint32Array => {
        const bits = bitsFor(200);
        for (const number of all) setBit(bits, number);
        return bits;
      };
      const bits = bitsWith(one);
      const inside = one.filter((number) => number >= from && number < to);
      assert.equal(nextBit(bits, from, to), Math.min(to, ...inside));
      assert.equal(
        countBoth(bits, bitsWith(other)),
        one.filter((number) => other.includes(number)).length,
      );
      clearBetween(bits, from, to);
      assert.deepEqual(
        [...bitsOf(bits)],
        one.filter((number) => !inside.includes(number)).sort((x, y) => x - y),
      );
    }),
  );
});

test("positions come back in one, two or four bytes", () => {
  fc.assert(
    fc.property(
      fc.nat(10_000_000),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (words, share) => {
        const position = Math.floor(words * share);
        const out = new Uint8Array(8);
        const behind = writePosition(out, 3, position, positionWidth(words));
        assert.equal(readPosition(out, 3, positionWidth(words)), position);
        assert.equal(behind - 3, words < 255 ? 1 : words < 65_535 ? 2 : 4);
      },
    ),
  );
});

const docs = fc
  .uniqueArray(fc.nat(100_000), { maxLength: 200 })
  .map((all) => Int32Array.from(all).sort());

test("lists meet where both have a document", () => {
  fc.assert(
    fc.property(docs, docs, fc.nat(100_000), (a, b, asked) => {
      assert.deepEqual(
        [...intersect(a, b)],
        [...a].filter((doc) => b.includes(doc)),
      );
      const place = a.findIndex((doc) => doc >= asked);
      assert.equal(gallop(a, asked, 0), place === -1 ? a.length : place);
      const bits = new Uint32Array(3200);
      for (const doc of a) bits[doc >>> 5]! |= 1 << (doc & 31);
      assert.deepEqual(bitsOf(bits), a);
    }),
  );
});

test("a sealed blob is read only as it was written", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(), (bytes, where) => {
      const sealed = seal(bytes);
      assert.deepEqual([...unseal("x", sealed)], [...bytes]);
      const flipped = sealed.slice();
      flipped[(where >> 3) % flipped.length]! ^= 1 << (where & 7);
      assert.throws(() => unseal("x", flipped), DamagedBlob);
    }),
  );
  assert.throws(() => unseal("x", undefined), /x of the index is missing/);
  assert.throws(() => unseal("x", Uint8Array.of(1)), /cut short/);
});
