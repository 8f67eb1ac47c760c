/** Papers as rows: whose, of what kind, about which cable, and the paper itself as JSON. What they mean is told in desk/. */
import type { DatabaseSync } from "node:sqlite";
import { ReftelError, type Damage } from "../../archive/index.ts";
import {
  afterRemoval,
  calledAnew,
  readPaper,
  type Asked,
  type Decision,
  type Kept,
  type Paper,
} from "../../desk/index.ts";
import { toHex, unpackText } from "./packed.ts";

/** Returns an owner's papers, in the order of their coming. Throws `archive.damaged` where one cannot be read back. */
export const papersOf = (
  database: DatabaseSync,
  owner: string,
  { kinds, mrn }: Asked,
): readonly Kept[] =>
  database
    .prepare(
      `SELECT name, version, value FROM paper WHERE owner = ?1
         AND (?2 IS NULL OR kind IN (SELECT value FROM json_each(?2))) AND (?3 IS NULL OR mrn = ?3)
       ORDER BY id`,
    )
    .all(owner, kinds === undefined ? null : JSON.stringify(kinds), mrn ?? null)
    .map((row) => ({
      paper: paperFrom(String(row["name"]), String(row["value"])),
      version: Number(row["version"]),
    }));

const paperFrom = (name: string, value: string): Paper => {
  const paper = readPaper(jsonOrNull(value));
  if (paper === null)
    throw new ReftelError(
      "archive.damaged",
      `The archive is damaged: what is kept on the desk as ${name} cannot be read back. Restore a backup.`,
    );
  return paper;
};

/** Returns the value of JSON, or null where it is none. */
const jsonOrNull = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};

/** Checks that everything that is kept can be read back as what it was. */
export const checkPapers = (database: DatabaseSync, found: (damage: Damage) => void): void => {
  for (const row of database.prepare("SELECT owner, name, kind, mrn, value FROM paper").iterate()) {
    const paper = readPaper(jsonOrNull(String(row["value"])));
    const mrn = paper !== null && "about" in paper ? paper.about.mrn : null;
    const isWhole = paper !== null && paper.id === row["name"] && paper.kind === row["kind"];
    if (isWhole && mrn === row["mrn"]) continue;
    found({
      code: "paper",
      what: `What ${String(row["owner"])} keeps on the desk as ${String(row["name"])} (${String(row["kind"])}) cannot be read back.`,
      advice: "Restore a backup; or take an export of the desk in again.",
    });
  }
};

/** Reads, decides and writes; the caller holds the transaction. */
export const changePapers = <Told>(
  database: DatabaseSync,
  owner: string,
  asked: Asked,
  decide: (kept: readonly Kept[]) => Decision<Told>,
): Told => {
  const { put = [], drop = [], told } = decide(papersOf(database, owner, asked));
  write(database, owner, put, drop);
  return told;
};

const write = (
  database: DatabaseSync,
  owner: string,
  put: readonly Paper[],
  drop: readonly string[],
): void => {
  const insert = database.prepare(
    `INSERT INTO paper (owner, name, kind, mrn, version, value) VALUES (?, ?, ?, ?, 1, ?)
     ON CONFLICT (owner, name) DO UPDATE SET
       kind = excluded.kind, mrn = excluded.mrn, value = excluded.value, version = version + 1`,
  );
  for (const paper of put)
    insert.run(
      owner,
      paper.id,
      paper.kind,
      "about" in paper ? paper.about.mrn : null,
      JSON.stringify(paper),
    );
  const remove = database.prepare("DELETE FROM paper WHERE owner = ? AND name = ?");
  for (const name of drop) remove.run(owner, name);
};

/** Takes words of texts that were taken out of the papers about them. The caller holds the transaction. */
export const settlePapers = (
  database: DatabaseSync,
  mrns: readonly string[],
  gone: ReadonlySet<string>,
): void => {
  const owners = database.prepare("SELECT DISTINCT owner FROM paper WHERE mrn = ?");
  const texts = database.prepare(
    "SELECT kept FROM copy JOIN instance ON instance.id = copy.instance WHERE mrn = ? AND joined IS NULL",
  );
  for (const mrn of mrns) {
    for (const { owner } of owners.all(mrn)) {
      const name = String(owner);
      const papers = papersOf(database, name, { mrn }).map(({ paper }) => paper);
      const left = texts.all(mrn).map((row) => unpackText(row["kept"] as Uint8Array));
      const { put, drop } = afterRemoval(papers, gone, left);
      write(database, name, put, drop);
    }
  }
};

/** Gives papers the numbers of texts that are read otherwise now, by hash. The caller holds the transaction. */
export const renamePapers = (
  database: DatabaseSync,
  numbers: ReadonlyMap<string, string>,
): void => {
  for (const { owner } of database.prepare("SELECT DISTINCT owner FROM paper").all()) {
    const name = String(owner);
    const papers = papersOf(database, name, {}).map(({ paper }) => paper);
    write(
      database,
      name,
      calledAnew(papers, (hash) => numbers.get(hash) ?? null),
      [],
    );
  }
};

/** Returns the hashes of copies, hex. */
export const hashesOf = (database: DatabaseSync, copies: readonly number[]): ReadonlySet<string> =>
  new Set(
    database
      .prepare("SELECT hash FROM copy WHERE id IN (SELECT value FROM json_each(?))")
      .all(JSON.stringify(copies))
      .map((row) => toHex(row["hash"] as Uint8Array)),
  );
