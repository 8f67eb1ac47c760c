/**
 * The archive made anew from the texts that it keeps: what each of them says, which of them are one telegram, and the index.
 * It ends as if they had been imported again, in the order of their coming.
 */
import type { DatabaseSync } from "node:sqlite";
import type { Vocabulary } from "../../vocabulary/index.ts";
import { BATCH, COPIES, projector, type OtherNumber } from "./index-again.ts";
import { lastOf } from "./put.ts";
import type { ReadText } from "./read-text.ts";
import { noteAllRead } from "./reading-rules.ts";
import { insertSegment, mergeNext } from "./segments.ts";
import { settleUnder } from "./settle.ts";

/** Told how many of all texts have been read anew. */
export type OnReadAnew = (count: number, of: number) => void;

/** Told the numbers of texts that are read with another one than before, by hash. */
export type OnOtherNumbers = (database: DatabaseSync, numbers: ReadonlyMap<string, string>) => void;

/** Replaces projections and index of all copies, and settles anew of which telegrams they are; the caller holds the transaction. */
export const rebuildIndex = (
  database: DatabaseSync,
  vocabulary: Vocabulary,
  readText: ReadText,
  onReadAnew: OnReadAnew = () => undefined,
  onOtherNumbers: OnOtherNumbers = () => undefined,
): void => {
  const all = Number(database.prepare("SELECT count(*) AS count FROM copy").get()!["count"]);
  let count = 0;
  database.exec("DELETE FROM blob; DELETE FROM segment");
  const next = database.prepare(`${COPIES} WHERE copy.id > ? ORDER BY copy.id LIMIT ${BATCH}`);
  const others: OtherNumber[] = [];
  const project = projector(database, vocabulary, readText, (other) => others.push(other));
  for (let rows = next.all(0); rows.length > 0; rows = next.all(rows.at(-1)!["id"]!)) {
    insertSegment(database, rows.map(project));
    onReadAnew((count += rows.length), all);
    while (mergeNext(database, { kind: "many" }));
  }
  moveTo(database, others);
  if (others.length > 0)
    onOtherNumbers(database, new Map(others.map(({ hash, now }) => [hash, now])));
  const several = database
    .prepare(
      "SELECT mrn FROM copy JOIN instance ON instance.id = copy.instance GROUP BY mrn HAVING count(*) > 1",
    )
    .all()
    .map((row) => String(row["mrn"]));
  const numbers = new Set([...several, ...others.flatMap(({ before, now }) => [before, now])]);
  settleUnder(
    database,
    [...numbers],
    { taken: [], changed: others.map(({ copy }) => copy), lastCopy: lastOf(database, "copy") },
    vocabulary,
    readText,
  );
  while (mergeNext(database, { kind: "all", cables: Number.POSITIVE_INFINITY }));
  noteAllRead(database);
};

/** Makes telegrams of their own, for the time being, of copies that are kept under another number than they are read with. */
const moveTo = (database: DatabaseSync, others: readonly OtherNumber[]): void => {
  const insert = database.prepare("INSERT INTO instance (id, mrn) VALUES (?, ?)");
  const move = database.prepare("UPDATE copy SET instance = ? WHERE id = ?");
  let last = lastOf(database, "instance");
  for (const { copy, now } of others) {
    insert.run((last += 1), now);
    move.run(last, copy);
  }
};
