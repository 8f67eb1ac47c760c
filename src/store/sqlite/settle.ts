/** Which texts under one number are one telegram, settled again after something was taken out. */
import type { DatabaseSync } from "node:sqlite";
import { sameTelegram } from "../../archive/index.ts";
import type { Telegram } from "../../telegram/index.ts";
import type { Vocabulary } from "../../vocabulary/index.ts";
import { unpackText } from "./packed.ts";
import { lastOf } from "./put.ts";
import type { ReadText } from "./read-text.ts";

interface Standing {
  readonly copy: number;
  readonly instance: number;
  readonly text: string;
  readonly telegram: Telegram;
}

/**
 * Joins the copies under a number as they would have been joined had they come alone, in the order of their coming.
 * Returns the copies whose telegram is another row now; none where they stand together as before.
 */
export const settleAgain = (
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
      return { copy: Number(row["id"]), instance: Number(row["instance"]), text, telegram };
    });
  const telegrams: Standing[][] = [];
  for (const copy of copies) {
    const [known, ...others] = telegrams.filter((group) =>
      group.some((one) => sameTelegram(one, copy)),
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
