/**
 * A process that copies an archive out and back until it is killed, and says what was done.
 *
 *     node test/store/sqlite-copier.ts FOLDER TARGETS FIRST
 */
import { writeSync } from "node:fs";
import { join } from "node:path";
import { backupArchive, restoreArchive } from "../../src/store/sqlite/index.ts";

const [folder = "", targets = "", first = "1"] = process.argv.slice(2);
writeSync(1, "open\n");

for (let number = Number(first); ; number += 1) {
  const file = join(targets, `${number}.db`);
  await backupArchive(folder, file);
  writeSync(1, `${number}.db\n`);
  await restoreArchive(file, join(targets, `${number}`), { check: false });
  writeSync(1, `${number}\n`);
}
