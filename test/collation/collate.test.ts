import assert from "node:assert/strict";
import { test } from "node:test";
import { importInto } from "../../src/archive/index.ts";
import { readerAs, readingRoom, type Reader } from "../../src/clearance/index.ts";
import { collate, type Collation } from "../../src/collation/index.ts";
import { openMemoryArchive } from "../../src/store/memory/index.ts";
import { builtIn } from "../../src/vocabulary/index.ts";

const textOf = (ships: string, captains: string): string =>
  `P 121302Z AUG 05\nFM AMEMBASSY LONDON\nTO SECSTATE WASHDC\nS E C R E T LONDON 000012\n\nE.O. 12958: DECL: 08/12/2015\nTAGS: PREL, UK\nSUBJECT: EXERCISE OF PIERS\n\n1. (C) The harbor master told us that ${ships} ships would arrive before the spring.\n\n2. (S) He asked for the names of ${captains} captains and for the tables of last year.\n\nCOLE\n`;

const collated = async (reader: Reader, ...texts: readonly string[]): Promise<Collation> => {
  const archive = openMemoryArchive();
  for (const [at, text] of texts.entries()) {
    const file = { file: `${at}.txt`, bytes: async () => new TextEncoder().encode(text) };
    await importInto(archive, [file], { source: `source-${at}`, vocabulary: builtIn });
  }
  const answer = await archive.cable(reader, "05LONDON12");
  assert.ok(answer.kind === "cable");
  return collate(archive, reader, answer.cable);
};

/** Words of each side that the other has not. */
const ownWords = ({ others }: Collation): readonly (readonly string[])[] =>
  others.flatMap(({ differences }) =>
    (differences ?? []).flatMap((difference) =>
      difference.kind === "same"
        ? []
        : [difference.one, difference.other].map((lines) =>
            lines.flatMap(({ pieces }) =>
              pieces.flatMap(({ text, isOwn }) => (isOwn ? [text] : [])),
            ),
          ),
    ),
  );

test("each other copy stands beside the one shown, with the words that are its own", async () => {
  const all = await collated(readingRoom, textOf("twelve", "four"), textOf("thirteen", "four"));
  assert.equal(all.name, "05LONDON12");
  assert.equal(all.others.length, 1);
  assert.notEqual(all.others[0]?.copy.hash, all.copy.hash);
  assert.deepEqual(ownWords(all).flat().toSorted(), ["thirteen", "twelve"]);
  assert.deepEqual((await collated(readingRoom, textOf("twelve", "four"))).others, []);
});

test("what differs in a paragraph that a reader may not see is not told", async () => {
  const answer = readerAs("CONFIDENTIAL");
  assert.ok(answer.kind === "reader");
  const texts = [textOf("twelve", "four"), textOf("twelve", "nine")] as const;
  assert.deepEqual(
    ownWords(await collated(readingRoom, ...texts))
      .flat()
      .toSorted(),
    ["four", "nine"],
  );
  assert.deepEqual(ownWords(await collated(answer.reader, ...texts)), []);
});
