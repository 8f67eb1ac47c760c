/**
 * Taking out, inside one transaction: texts, bytes, places and what the index says of them. What is left under the same
 * number is settled again, in the order of its coming, as if the rest had never come. A note without text stays.
 */
import type { DatabaseSync } from "node:sqlite";
import type { Removal, RemovalOrder } from "../../archive/index.ts";
import { may, type Label, type Reader } from "../../clearance/index.ts";
import { spellLabel } from "../../search/index.ts";
import type { Vocabulary } from "../../vocabulary/index.ts";
import { unpackCable } from "./packed.ts";
import { hashesOf, settlePapers } from "./papers.ts";
import { lastOf } from "./put.ts";
import type { ReadText } from "./read-text.ts";
import { noteRemoval, takenPlaces } from "./removal-notes.ts";
import { settleUnder } from "./settle.ts";

/** What an order means in the database. */
export type Target =
  | { readonly kind: "instance"; readonly instance: number }
  | { readonly kind: "copy"; readonly copy: number }
  | { readonly kind: "source"; readonly source: string };

/** Takes it out; null where it is not held, or where the reader may not read all of it. The caller holds the transaction. */
export const removeFrom = (
  database: DatabaseSync,
  target: Target,
  reader: Reader,
  order: RemovalOrder,
  vocabulary: Vocabulary,
  readText: ReadText,
): Removal | null => {
  const places = placesOf(database, target);
  const all = JSON.stringify(places);
  const { taken, staying } = copiesOf(database, all);
  const labels = labelsOf(database, [...taken, ...staying]);
  if (labels === null || !labels.every(({ label }) => may(reader, label).allowed)) return null;
  const failures = target.kind === "source" ? forgetFailures(database, target.source) : 0;
  if (places.length === 0 && failures === 0) return null;

  const lost = takenPlaces(database, all);
  const last = { copy: lastOf(database, "copy"), instance: lastOf(database, "instance") };
  const numbers = mrnsOf(database, [...taken, ...staying]);
  const held = telegramsUnder(database, numbers);
  const hashes = hashesOf(database, taken);

  database.prepare("DELETE FROM place WHERE id IN (SELECT value FROM json_each(?))").run(all);
  database
    .prepare("DELETE FROM copy WHERE id IN (SELECT value FROM json_each(?))")
    .run(JSON.stringify([...taken]));
  const renamed = staying.filter((copy) => settleSource(database, copy));
  database.exec(`DELETE FROM received WHERE hash NOT IN (SELECT bytes_hash FROM copy)
    AND hash NOT IN (SELECT bytes_hash FROM place)`);
  const unsettled = { taken, changed: renamed, lastCopy: last.copy };
  settleUnder(database, numbers, unsettled, vocabulary, readText);
  settlePapers(database, numbers, hashes);

  const gone = new Set(taken);
  const removal = {
    ...order,
    cables: held.filter((copies) => copies.every((copy) => gone.has(copy))).length,
    copies: taken.length,
    places: lost.filter(({ copy }) => !gone.has(copy)).length,
    failures,
    taken: lost.map(({ name, hash, source, file, place }) => ({ name, hash, source, file, place })),
  };
  noteRemoval(database, removal, [...new Set(labels.map(({ spelled }) => spelled))], last);
  return removal;
};

const numbersIn = (rows: readonly Record<string, unknown>[], column: string): readonly number[] =>
  rows.map((row) => Number(row[column]));

/** The places that go, in the order of their coming. */
const placesOf = (database: DatabaseSync, target: Target): readonly number[] => {
  switch (target.kind) {
    case "instance":
      return numbersIn(
        database
          .prepare(
            "SELECT place.id FROM place JOIN copy ON copy.id = place.copy WHERE copy.instance = ? AND joined IS NULL ORDER BY place.id",
          )
          .all(target.instance),
        "id",
      );
    case "copy":
      return numbersIn(
        database
          .prepare(
            "SELECT place.id FROM place JOIN copy ON copy.id = place.copy WHERE copy = ? AND joined IS NULL ORDER BY place.id",
          )
          .all(target.copy),
        "id",
      );
    case "source":
      return numbersIn(
        database
          .prepare(
            "SELECT place.id FROM place JOIN copy ON copy.id = place.copy WHERE source = ? AND joined IS NULL ORDER BY place.id",
          )
          .all(target.source),
        "id",
      );
  }
};

/** Copies of these places: those that have no other, and those that stay. */
const copiesOf = (
  database: DatabaseSync,
  places: string,
): { readonly taken: readonly number[]; readonly staying: readonly number[] } => {
  const rows = database
    .prepare(
      `SELECT copy, count(*) = (SELECT count(*) FROM place AS every WHERE every.copy = place.copy) AS whole
       FROM place WHERE id IN (SELECT value FROM json_each(?)) GROUP BY copy`,
    )
    .all(places);
  return {
    taken: numbersIn(
      rows.filter((row) => row["whole"] === 1),
      "copy",
    ),
    staying: numbersIn(
      rows.filter((row) => row["whole"] !== 1),
      "copy",
    ),
  };
};

/** Labels of every portion of these copies, null where one is not there any more. */
const labelsOf = (database: DatabaseSync, copies: readonly number[]) => {
  const kept = database.prepare("SELECT kept FROM copy WHERE id = ?");
  const labels = new Map<string, Label>();
  for (const copy of copies) {
    const row = kept.get(copy);
    if (row === undefined) return null;
    for (const { label } of unpackCable(row["kept"] as Uint8Array).documents)
      labels.set(spellLabel(label), label);
  }
  return [...labels].map(([spelled, label]) => ({ spelled, label }));
};

const forgetFailures = (database: DatabaseSync, source: string): number =>
  Number(database.prepare("DELETE FROM failure WHERE source = ?").run(source).changes);

/** The numbers under which these copies stand. */
const mrnsOf = (database: DatabaseSync, copies: readonly number[]): readonly string[] =>
  database
    .prepare(
      "SELECT DISTINCT mrn FROM copy JOIN instance ON instance.id = copy.instance WHERE copy.id IN (SELECT value FROM json_each(?))",
    )
    .all(JSON.stringify(copies))
    .map((row) => String(row["mrn"]));

/** The copies of each telegram under these numbers. */
const telegramsUnder = (
  database: DatabaseSync,
  mrns: readonly string[],
): readonly (readonly number[])[] => {
  const under = database.prepare(
    "SELECT copy.id, copy.instance FROM instance JOIN copy ON copy.instance = instance.id WHERE mrn = ? AND joined IS NULL",
  );
  return mrns.flatMap((mrn) =>
    [...Map.groupBy(under.all(mrn), (row) => Number(row["instance"])).values()].map((rows) =>
      numbersIn(rows, "id"),
    ),
  );
};

/**
 * Gives a copy that stays the bytes and the source of the place that is its first now; returns whether the source is
 * another one, so that the index has to learn it.
 */
const settleSource = (database: DatabaseSync, copy: number): boolean => {
  const [first, ...others] = database
    .prepare("SELECT id, source, bytes_hash, decoding FROM place WHERE copy = ? ORDER BY id")
    .all(copy);
  const kept = database.prepare("SELECT kept FROM copy WHERE id = ?").get(copy)!;
  const { source, bytes_hash, decoding } = first!;
  database
    .prepare("UPDATE copy SET bytes_hash = ?, decoding = ? WHERE id = ?")
    .run(bytes_hash!, decoding!, copy);
  const mark = database.prepare("UPDATE place SET is_other_source = ? WHERE id = ?");
  mark.run(0, first!["id"]!);
  for (const other of others) mark.run(other["source"] === source ? 0 : 1, other["id"]!);
  return unpackCable(kept["kept"] as Uint8Array).source !== source;
};
