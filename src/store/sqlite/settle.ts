/** Which texts under one number are one telegram, settled again after something was taken out, or is read otherwise. */
import type { DatabaseSync } from "node:sqlite";
import { likenessOf, telegramsWith, type Likeness } from "../../archive/index.ts";
import type { Vocabulary } from "../../vocabulary/index.ts";
import { indexAgain } from "./index-again.ts";
import { dropJoined, isTwinOf, joinAgain } from "./join.ts";
import { unpackText } from "./packed.ts";
import { lastOf } from "./put.ts";
import type { ReadText } from "./read-text.ts";
import { insertSegment, markGone } from "./segments.ts";

/** What was done to texts before those left are settled again. */
export interface Unsettled {
  /** Copies that are not there any more, of which the index is to forget. */
  readonly taken: readonly number[];
  /** Copies of which the index is to learn anew, whatever is settled. */
  readonly changed: readonly number[];
  /** The last number that a copy had before. */
  readonly lastCopy: number;
}

/**
 * Settles the texts under some numbers as if they had come alone, in the order of their coming: which of them are one telegram,
 * and what sections make together. The index learns what is otherwise now. The caller holds the transaction.
 */
export const settleUnder = (
  database: DatabaseSync,
  numbers: readonly string[],
  { taken, changed, lastCopy }: Unsettled,
  vocabulary: Vocabulary,
  readText: ReadText,
): void => {
  const settled = numbers.flatMap((mrn) => settleAgain(database, mrn, vocabulary, readText));
  let last = lastCopy;
  const nextCopy = (): number => (last += 1);
  const dropped = dropJoined(database, instancesLeftBy(database, numbers));
  database.exec(
    "DELETE FROM instance WHERE NOT EXISTS (SELECT 1 FROM copy WHERE copy.instance = instance.id)",
  );
  const joined = instancesUnder(database, numbers).map((instance) => {
    const isTwin = isTwinOf(database, instance);
    return joinAgain(database, instance, vocabulary, readText, nextCopy, isTwin);
  });
  const again = new Set([...changed, ...settled]);
  const gone = joined.flatMap((one) => one.gone ?? []);
  markGone(database, new Set([...taken, ...dropped, ...gone, ...again]));
  indexAgain(database, again, vocabulary, readText);
  insertSegment(
    database,
    joined.flatMap(({ made }) => made ?? []),
  );
};

/** Those of them of which no text is left that was received. */
const instancesLeftBy = (database: DatabaseSync, mrns: readonly string[]): readonly number[] => {
  const received = database.prepare("SELECT 1 FROM copy WHERE instance = ? AND joined IS NULL");
  return instancesUnder(database, mrns).filter((one) => received.get(one) === undefined);
};

/** The telegrams under these numbers, in the order in which they were made. */
const instancesUnder = (database: DatabaseSync, mrns: readonly string[]): readonly number[] => {
  const under = database.prepare("SELECT id FROM instance WHERE mrn = ? ORDER BY id");
  return mrns.flatMap((mrn) => under.all(mrn).map(({ id }) => Number(id)));
};

interface Standing {
  readonly copy: number;
  readonly instance: number;
  readonly likeness: Likeness;
}

/**
 * Joins the copies under a number as they would have been joined had they come alone, in the order of their coming.
 * Returns the copies whose telegram is another row now; none where they stand together as before.
 */
const settleAgain = (
  database: DatabaseSync,
  mrn: string,
  vocabulary: Vocabulary,
  readText: ReadText,
): readonly number[] => {
  const copies = database
    .prepare(
      `SELECT copy.id, copy.instance, copy.kept, (SELECT min(id) FROM place WHERE place.copy = copy.id) AS came
       FROM instance JOIN copy ON copy.instance = instance.id WHERE mrn = ? AND joined IS NULL ORDER BY came`,
    )
    .all(mrn)
    .map((row): Standing => {
      const text = unpackText(row["kept"] as Uint8Array);
      const telegram = readText(text, vocabulary);
      const likeness = likenessOf({ telegram, text });
      return { copy: Number(row["id"]), instance: Number(row["instance"]), likeness };
    });
  const telegrams: Standing[][] = [];
  for (const copy of copies) {
    const [known, ...others] = telegramsWith(
      telegrams,
      (group) => group.map(({ likeness }) => likeness),
      copy.likeness,
    );
    if (known === undefined) telegrams.push([copy]);
    else known.push(copy, ...others.flat());
    for (const other of others) telegrams.splice(telegrams.indexOf(other), 1);
  }
  const before = Map.groupBy(copies, ({ instance }) => instance);
  const isAsBefore = telegrams.every(
    (group) =>
      group.length === before.get(group[0]!.instance)!.length &&
      group.every(({ instance }) => instance === group[0]!.instance),
  );
  if (isAsBefore) return [];
  const insert = database.prepare("INSERT INTO instance (id, mrn) VALUES (?, ?)");
  const move = database.prepare("UPDATE copy SET instance = ? WHERE id = ?");
  let last = lastOf(database, "instance");
  for (const group of telegrams) {
    insert.run((last += 1), mrn);
    for (const { copy } of group) move.run(last, copy);
  }
  return copies.map(({ copy }) => copy);
};
