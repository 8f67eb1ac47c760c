import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { openSqliteArchive } from "../../src/store/sqlite/index.ts";
import { archiveContract } from "../contract/archive.ts";
import { runs } from "../runs.ts";

const folders = mkdtempSync(join(tmpdir(), "reftel-contract-"));
after(() => rmSync(folders, { recursive: true, force: true }));

archiveContract("sqlite", () => openSqliteArchive(mkdtempSync(join(folders, "a-"))), {
  runs: runs(40),
});
