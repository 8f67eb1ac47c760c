import assert from "node:assert/strict";
import { test } from "node:test";
import { constants, zstdCompressSync } from "node:zlib";
import fc from "fast-check";
import { statedLength } from "../../src/store/sqlite/frame.ts";
import {
  DamagedText,
  packBytes,
  readTogether,
  unpackBytes,
} from "../../src/store/sqlite/packed.ts";
import { runs } from "../runs.ts";

/** Of every length that a frame states in another way, and longer than all that is unpacked by one call. */
const lengths = fc.oneof(
  fc.nat({ max: 700 }),
  fc.constantFrom(255, 256, 65_791, 65_792, 600_000, 1_048_576, 2_500_000),
);
const bytes = fc.tuple(lengths, fc.nat({ max: 255 })).map(([length, first]) => {
  const all = Buffer.alloc(length);
  for (let at = 0; at < length; at++) all[at] = (first + at * ((at >> 9) + 1)) & 255;
  return all;
});

test("what is packed says how long it is", () => {
  fc.assert(
    fc.property(bytes, (whole) => {
      const stated = statedLength(packBytes(whole));
      assert.ok(stated === whole.length || whole.length > 1_048_576, String(whole.length));
    }),
    { numRuns: runs(60) },
  );
});

test("unpacked together is what each is by itself", () => {
  fc.assert(
    fc.property(fc.array(bytes, { maxLength: 7 }), (all) => {
      const read = readTogether(all.map(packBytes), (whole) => Buffer.from(whole));
      assert.equal(read.length, all.length);
      all.forEach((whole, at) => assert.ok(whole.equals(read[at]!), String(at)));
    }),
    { numRuns: runs(40) },
  );
});

const hexOf = (whole: Buffer): string => whole.toString("hex");

/** What is read, or that it is damaged. */
const outcome = (read: () => readonly string[]): readonly string[] | "damaged" => {
  try {
    return read();
  } catch (error) {
    assert.ok(error instanceof DamagedText);
    return "damaged";
  }
};

test("a frame that is flipped, cut or overgrown spoils no other, and is told as it is by itself", () => {
  const short = fc.uint8Array({ maxLength: 40 });
  const packed = fc.oneof(
    short.map((one) => Buffer.from(packBytes(one))),
    // Without a stated length, and of what is no frame at all.
    short.map((one) =>
      zstdCompressSync(one, { params: { [constants.ZSTD_c_contentSizeFlag]: 0 } }),
    ),
    short.map((one) => Buffer.from(one)),
  );
  const spoiled = fc
    .tuple(packed, fc.constantFrom("whole", "flipped", "cut", "overgrown"), fc.nat(), short)
    .map(([one, how, place, more]) => {
      if (how === "cut") return one.subarray(0, place % (one.length + 1));
      if (how === "overgrown") return Buffer.concat([one, more]);
      if (how === "whole" || one.length === 0) return one;
      const flipped = Buffer.from(one);
      flipped[place % one.length]! ^= 1 << (place & 7);
      return flipped;
    });
  fc.assert(
    fc.property(fc.array(spoiled, { minLength: 2, maxLength: 5 }), (frames) => {
      assert.deepEqual(
        outcome(() => readTogether(frames, hexOf)),
        outcome(() => frames.map((frame) => hexOf(unpackBytes(frame)))),
      );
    }),
    { numRuns: runs(2000) },
  );
});
