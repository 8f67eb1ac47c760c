import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import type { Archive } from "../../src/archive/index.ts";
import { openSqliteArchive } from "../../src/store/sqlite/index.ts";
import type { Telegram } from "../../src/telegram/index.ts";
import { archiveContract } from "../contract/archive.ts";

const folders = mkdtempSync(join(tmpdir(), "reftel-contract-"));
after(() => rmSync(folders, { recursive: true, force: true }));

/**
 * An empty archive whose texts are read as the contract's own telegrams, which are made without the reader. What was
 * put first for a text stays, as the archive keeps it.
 */
const openEmpty = async (): Promise<Archive> => {
  const telegrams = new Map<string, Telegram>();
  const archive = await openSqliteArchive(mkdtempSync(join(folders, "a-")), {
    readText: (text) => telegrams.get(text)!,
  });
  return {
    ...archive,
    put: (batch) => {
      for (const { text, telegram } of batch) {
        if (!telegrams.has(text)) telegrams.set(text, telegram);
      }
      return archive.put(batch);
    },
  };
};

archiveContract("sqlite", openEmpty, { runs: 40 });
