/**
 * A process that stores, takes out and tidies until it is killed, and says what was acknowledged.
 *
 *     node test/store/sqlite-changer.ts FOLDER FIRST
 */
import { writeSync } from "node:fs";
import { readingRoom } from "../../src/clearance/index.ts";
import { openSqliteArchive } from "../../src/store/sqlite/index.ts";
import { receivedOf } from "../contract/build.ts";

const [folder = "", first = "1"] = process.argv.slice(2);
const archive = await openSqliteArchive(folder, { purpose: "test of the kill" });
writeSync(1, "open\n");

for (let serial = Number(first); ; serial += 1) {
  const [outcome] = await archive.put([
    receivedOf({
      mrn: `09ASTANA${serial}`,
      banner: "SECRET",
      body: [
        { kind: "paragraph", mark: "U", text: `The number is n${serial}x.` },
        { kind: "paragraph", mark: "S", text: "And a hidden word: lantern." },
      ],
    }),
  ]);
  writeSync(1, `put ${outcome?.name}\n`);
  if (serial % 4 === 0) {
    const name = `09ASTANA${serial - 2}`;
    writeSync(1, `removing ${name}\n`);
    const at = "2026-11-28T12:00:00Z";
    await archive.remove(readingRoom, { what: { kind: "cable", name }, reason: "a test", at });
    writeSync(1, `removed ${name}\n`);
  }
  if (serial % 10 === 0) await archive.tidy();
}
