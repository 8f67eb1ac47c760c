/**
 * A process that stores telegrams until it is killed, and says what was acknowledged.
 *
 *     node test/store/sqlite-writer.ts FOLDER FIRST BATCH [LARGE]
 */
import { writeSync } from "node:fs";
import { openSqliteArchive } from "../../src/store/sqlite/index.ts";
import { receivedOf } from "../contract/build.ts";

const [folder = "", first = "0", size = "3", large] = process.argv.slice(2);
const archive = await openSqliteArchive(folder, {
  purpose: "test of the lock",
  ...(large === undefined ? {} : { largeMerge: Number(large) }),
});
writeSync(1, "open\n");

for (let serial = Number(first); ; serial += Number(size)) {
  const batch = Array.from({ length: Number(size) }, (_, at) =>
    receivedOf({
      mrn: `09ASTANA${serial + at}`,
      at: "2009-11-17T11:10:00Z",
      banner: "SECRET",
      tags: ["PARM"],
      body: [
        { kind: "paragraph", mark: "U", text: `The number is n${serial + at}x.` },
        { kind: "paragraph", mark: "S", text: "And a hidden word: lantern." },
      ],
    }),
  );
  const outcomes = await archive.put(batch);
  // At once and past every buffer of the stream: what stands here was promised.
  writeSync(1, `${outcomes.map(({ name }) => name).join(" ")}\n`);
}
