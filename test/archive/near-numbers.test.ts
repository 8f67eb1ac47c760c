import assert from "node:assert/strict";
import { before, test } from "node:test";
import { nearNumbers } from "../../src/archive/index.ts";
import { readingRoom, type Reader } from "../../src/clearance/index.ts";
import { openMemoryArchive } from "../../src/store/memory/index.ts";
import { builtIn } from "../../src/vocabulary/index.ts";
import { as } from "../contract/archive.ts";
import { receivedOf, type Sketch } from "../contract/build.ts";

const archive = openMemoryArchive();

const sketch = (mrn: string, mark: "U" | "S"): Sketch => ({
  mrn,
  at: `20${mrn.slice(0, 2)}-11-17T11:10:00Z`,
  banner: mark === "U" ? "UNCLASSIFIED" : "SECRET",
  subject: null,
  body: [{ kind: "paragraph", mark, text: `The clock of ${mrn} stands still.` }],
});

before(async () => {
  const open = ["09ASTANA2050", "08ASTANA2050", "09ROME123", "09PORTMORESBY7"];
  await archive.put([
    ...open.map((mrn) => receivedOf(sketch(mrn, "U"), mrn)),
    receivedOf(sketch("09DUSHANBE31", "S"), "hidden"),
  ]);
});

const near = (typed: string, reader: Reader = readingRoom): Promise<readonly string[]> =>
  nearNumbers(archive, reader, typed, builtIn);

test("a slip in the post's name and a letter for a figure lead to the number that is held", async () => {
  for (const typed of [
    "09ASTNA2050",
    "09 astanna 2050",
    "09ASTANA205O",
    "O9ASTNA2O50",
    "2009 ATSANA 2050",
  ])
    assert.deepEqual(await near(typed), ["09ASTANA2050"], typed);
  assert.deepEqual(await near("09PORTMORSEBI7"), ["09PORTMORESBY7"]);
  assert.deepEqual(await near("ASTNA 2050"), ["09ASTANA2050", "08ASTANA2050"]);
});

test("without a year, the nearest stand before newer ones of a post that is farther off", async () => {
  const years = Array.from({ length: 14 }, (_, at) => String(at + 10));
  const several = openMemoryArchive();
  // One slip makes it Budapest, two Bucharest.
  await several.put(
    ["09BUDAPEST77", ...years.map((year) => `${year}BUCHAREST77`)].map((mrn) =>
      receivedOf(sketch(mrn, "U"), mrn),
    ),
  );
  assert.deepEqual(await nearNumbers(several, readingRoom, "BUDAREST 77", builtIn), [
    "09BUDAPEST77",
    ...["23", "22", "21", "20"].map((year) => `${year}BUCHAREST77`),
  ]);
});

test("another number, another post and mere words are not near", async () => {
  for (const typed of [
    "09ASTANA2051",
    "09LOME123",
    "visit 2050",
    "ASTNA",
    "07ASTNA2050",
    "",
    "x".repeat(100_000),
  ])
    assert.deepEqual(await near(typed), [], typed.slice(0, 20));
});

test("what a reader may not see is near to nothing", async () => {
  assert.deepEqual(await near("09DUSHANBI31"), ["09DUSHANBE31"]);
  assert.deepEqual(await near("09DUSHANBI31", as("CONFIDENTIAL")), []);
});
