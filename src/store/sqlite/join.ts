/**
 * Sections that arrive apart: beside the texts as they were received, the one that they make together is kept as a copy
 * of the telegram, and made anew when a section comes or goes. The caller holds the transaction.
 */
import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import { copyRank, hashOf, joinSections } from "../../archive/index.ts";
import { projectionOf, type IndexedCable } from "../../search/index.ts";
import type { Vocabulary } from "../../vocabulary/index.ts";
import { fromHex, packCopy, toHex, unpackText } from "./packed.ts";
import type { ReadText } from "./read-text.ts";

/** What joining changed: a copy that the index has to learn, and one that it has to forget; neither where it is as before. */
export interface Rejoined {
  readonly made: IndexedCable | null;
  readonly gone: number | null;
}

const NOTHING: Rejoined = { made: null, gone: null };

/** Takes out the joined copies of some telegrams; returns their numbers, for the index. */
export const dropJoined = (
  database: DatabaseSync,
  instances: readonly number[],
): readonly number[] => {
  const joined = database.prepare("SELECT id FROM copy WHERE instance = ? AND joined IS NOT NULL");
  const places = database.prepare("DELETE FROM place WHERE copy = ?");
  const copies = database.prepare("DELETE FROM copy WHERE id = ?");
  const dropped = instances.flatMap((instance) =>
    joined.all(instance).map((row) => Number(row["id"])),
  );
  for (const copy of dropped) {
    places.run(copy);
    copies.run(copy);
  }
  return dropped;
};

/**
 * Makes the joined copy of a telegram anew. `nextCopy` gives a number that no copy ever had; `isTwin` says whether
 * another telegram stands under the number before this one.
 */
export const joinAgain = (
  database: DatabaseSync,
  instance: number,
  vocabulary: Vocabulary,
  readText: ReadText,
  nextCopy: () => number,
  isTwin: boolean,
): Rejoined => {
  const sections = database
    .prepare(
      `SELECT id, hash, rank, kept, (SELECT min(id) FROM place WHERE place.copy = copy.id) AS came
       FROM copy WHERE instance = ? AND joined IS NULL ORDER BY came`,
    )
    .all(instance)
    .map((row) => {
      const text = unpackText(row["kept"] as Uint8Array);
      return {
        id: Number(row["id"]),
        hash: toHex(row["hash"] as Uint8Array),
        rank: JSON.parse(String(row["rank"])) as readonly number[],
        text,
        telegram: readText(text, vocabulary),
      };
    });
  const joined = joinSections(sections, (text) => readText(text, vocabulary));
  const hash = joined === null ? null : hashOf(joined.text);
  const isReceived = sections.some((section) => section.hash === hash);
  const [before] = database
    .prepare("SELECT id, hash FROM copy WHERE instance = ? AND joined IS NOT NULL")
    .all(instance);
  if (joined === null || hash === null || isReceived) {
    if (before === undefined) return NOTHING;
    return { made: null, gone: dropJoined(database, [instance])[0] ?? null };
  }
  const parts = joined.from.flatMap((part) => sections.filter((section) => section.hash === part));
  const places = placesOf(
    database,
    parts.map(({ id }) => id),
  );
  const isAsBefore =
    before !== undefined &&
    toHex(before["hash"] as Uint8Array) === hash &&
    JSON.stringify(placesOf(database, [Number(before["id"])])) === JSON.stringify(places);
  if (isAsBefore) return NOTHING;
  const source = String(places[0]?.["source"]);
  const copy = nextCopy();
  const [gone = null] = dropJoined(database, [instance]);
  const cable = projectionOf(
    { telegram: joined.telegram, text: joined.text, hash, source },
    vocabulary,
  );
  const rank = copyRank(joined);
  database
    .prepare(
      "INSERT INTO copy (id, hash, instance, rank, bytes_hash, decoding, kept, joined) VALUES (?, ?, ?, ?, ?, 'utf-8', ?, ?)",
    )
    .run(
      copy,
      fromHex(hash),
      instance,
      JSON.stringify(rank),
      fromHex(hash),
      packCopy(joined.text, cable),
      JSON.stringify(joined.from),
    );
  const insert = database.prepare(
    "INSERT OR IGNORE INTO place (copy, source, file, place, bytes_hash, decoding, is_other_source) VALUES (?, ?, ?, ?, ?, ?, ?)",
  );
  for (const row of places)
    insert.run(
      copy,
      row["source"]!,
      row["file"]!,
      row["place"] ?? null,
      row["bytes_hash"]!,
      row["decoding"]!,
      row["source"] === source ? 0 : 1,
    );
  return { made: { cable, copy, instance, rank, joins: true, isTwin }, gone };
};

/** True where another telegram stands under the number before this one. */
export const isTwinOf = (database: DatabaseSync, instance: number): boolean =>
  database
    .prepare(
      "SELECT 1 FROM instance AS other JOIN instance AS one ON one.mrn = other.mrn WHERE one.id = ? AND other.id < one.id",
    )
    .get(instance) !== undefined;

const placesOf = (
  database: DatabaseSync,
  copies: readonly number[],
): readonly Record<string, SQLOutputValue>[] =>
  copies.flatMap((copy) =>
    database
      .prepare(
        "SELECT source, file, place, bytes_hash, decoding FROM place WHERE copy = ? ORDER BY id",
      )
      .all(copy),
  );
