/** By which rules the copies of an archive were read; a later version may read something else in the same texts. */
import type { DatabaseSync } from "node:sqlite";
import { READING_RULES } from "../../archive/index.ts";

/** Copies from `from` to before `to` that were read by the rules of another version. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Notes that copies from a number on are read by the rules of this version; the caller holds the transaction. */
export const noteRules = (database: DatabaseSync, firstCopy: number): void => {
  database
    .prepare(
      `INSERT OR REPLACE INTO reading
       SELECT ?1, ?2 WHERE ?2 IS NOT (SELECT rules FROM reading ORDER BY first_copy DESC LIMIT 1)`,
    )
    .run(firstCopy, READING_RULES);
};

/** Notes that all copies were read anew. An archive that is being brought over may have no place for it yet. */
export const noteAllRead = (database: DatabaseSync): void => {
  if (database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'reading'").get() === undefined)
    return;
  database.exec("DELETE FROM reading");
  noteRules(database, 1);
};

const stretchesOf = (database: DatabaseSync): readonly Stretch[] => {
  const rows = database.prepare("SELECT first_copy, rules FROM reading ORDER BY first_copy").all();
  return rows.flatMap(({ first_copy, rules }, at) =>
    rules === READING_RULES
      ? []
      : [{ from: Number(first_copy), to: Number(rows[at + 1]?.["first_copy"] ?? Infinity) }],
  );
};

/** Returns whether a copy was read by the rules of another version; asked for many, so it is worked out once. */
export const outdatedIn = (database: DatabaseSync): ((copy: number) => boolean) => {
  const stretches = stretchesOf(database);
  return (copy) => stretches.some(({ from, to }) => copy >= from && copy < to);
};

/** Returns how many copies were read by the rules of another version. */
export const countOutdated = (database: DatabaseSync): number => {
  const count = database.prepare("SELECT count(*) AS count FROM copy WHERE id >= ? AND id < ?");
  return stretchesOf(database).reduce(
    (sum, { from, to }) =>
      sum + Number(count.get(from, Math.min(to, Number.MAX_SAFE_INTEGER))?.["count"]),
    0,
  );
};
