import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { postSeries, seriesYears } from "../../src/archive/index.ts";
import { readerAs, readingRoom } from "../../src/clearance/index.ts";
import { openMemoryArchive } from "../../src/store/memory/index.ts";
import { builtIn } from "../../src/vocabulary/index.ts";
import { receivedOf } from "../contract/build.ts";

const cable = (mrn: string, mark: "U" | "S", cites: readonly string[] = []) =>
  receivedOf({
    mrn,
    at: "1997-03-01T00:00:00Z",
    banner: "SECRET",
    body: [{ kind: "paragraph", mark, text: mrn, cites }],
  });

test("a post's series tells by year what is held, the share, and every hole with what of it is cited", async () => {
  const archive = openMemoryArchive();
  await archive.put([
    cable("97BOMBAY2", "U"),
    cable("97MUMBAI3", "S"),
    cable("97MUMBAI6", "U", ["97BOMBAY4", "97MUMBAI9", "96MUMBAI1"]),
  ]);
  const series = await postSeries(archive, readingRoom, "Bombay", builtIn);
  assert.deepEqual(
    [series?.post, series?.cables, series?.first, series?.last],
    ["MUMBAI", 3, "1997-03-01", "1997-03-01"],
  );
  assert.deepEqual(
    series?.years.map(({ year, held, highest, share }) => [year, held, highest, share]),
    [
      ["1996", 0, 1, 0],
      ["1997", 3, 9, 1 / 3],
    ],
  );
  assert.deepEqual(series?.years[1]?.holes, [
    { first: 1, last: 1, cited: 0 },
    { first: 4, last: 5, cited: 1 },
    { first: 7, last: 9, cited: 1 },
  ]);
  assert.deepEqual(series?.years[1]?.missing, [
    { mrn: "97BOMBAY4", number: 4, times: 1 },
    { mrn: "97MUMBAI9", number: 9, times: 1 },
  ]);
  const low = readerAs("UNCLASSIFIED", builtIn);
  assert.ok(low.kind === "reader");
  const seen = await postSeries(archive, low.reader, "MUMBAI", builtIn);
  assert.equal(seen?.years[1]?.held, 2);
  assert.deepEqual((await postSeries(archive, readingRoom, "ABIDJAN", builtIn))?.years, []);
  assert.equal(await postSeries(archive, readingRoom, "NOWHERE AT ALL", builtIn), null);
});

test("numbers held and holes are all numbers to the highest", () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { maxLength: 40 });
  fc.assert(
    fc.property(numbers, numbers, (held, cited) => {
      const missing = cited.filter((number) => !held.includes(number));
      const [year] = seriesYears(
        held.map((number) => ({ mrn: `09ASTANA${number}`, date: null, signer: null })),
        missing.map((number) => ({ mrn: `09ASTANA${number}`, times: 1, posts: [], citedBy: [] })),
        builtIn,
      );
      const { highest = 0, holes = [] } = year ?? {};
      assert.equal(highest, Math.max(0, ...held, ...missing));
      const all = new Set(held);
      for (const { first, last, cited: within } of holes) {
        for (let number = first; number <= last; number++) {
          assert.ok(!all.has(number));
          all.add(number);
        }
        assert.equal(within, missing.filter((one) => one >= first && one <= last).length);
      }
      assert.equal(all.size, highest);
      assert.equal(year?.held ?? 0, held.length);
    }),
  );
});
