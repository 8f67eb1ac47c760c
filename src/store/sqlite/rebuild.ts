/**
 * Working the index out anew from the texts: all that search sees is made from them and from the vocabulary, so when
 * the vocabulary grows (a caption that was unknown, a post's new name) labels and fields follow.
 */
import type { DatabaseSync } from "node:sqlite";
import { copyRank, hashOf } from "../../archive/index.ts";
import { projectionOf, type IndexedCable } from "../../search/index.ts";
import type { Vocabulary } from "../../vocabulary/index.ts";
import { packText, unpackText } from "./packed.ts";
import type { ReadText } from "./read-text.ts";
import { insertEdges, insertSegment } from "./put.ts";

/** Cables of one segment: enough that a rebuilt archive has few, not so many that they crowd the memory. */
const BATCH = 2000;

/** Replaces projections, references and index of all copies; the caller holds the transaction. */
export const rebuildIndex = (
  database: DatabaseSync,
  vocabulary: Vocabulary,
  readText: ReadText,
): void => {
  database.exec("DELETE FROM blob; DELETE FROM segment; DELETE FROM edge");
  const rows = database.prepare(`
    SELECT copy.id, copy.instance, copy.text,
      (SELECT source FROM place WHERE place.copy = copy.id ORDER BY place.id LIMIT 1) AS source,
      EXISTS (SELECT 1 FROM copy AS other WHERE other.instance = copy.instance AND other.id < copy.id) AS joins,
      EXISTS (SELECT 1 FROM instance AS other WHERE other.mrn = instance.mrn AND other.id < instance.id) AS twin
    FROM copy JOIN instance ON instance.id = copy.instance WHERE copy.id > ? ORDER BY copy.id LIMIT ?`);
  const update = database.prepare("UPDATE copy SET cable = ?, rank = ? WHERE id = ?");
  for (let last = 0; ;) {
    const batch = rows.all(last, BATCH);
    const first = batch[0];
    if (first === undefined) return;
    let expected = Number(first["id"]);
    let run: IndexedCable[] = [];
    let begin = expected;
    for (const row of batch) {
      const id = Number(row["id"]);
      // A segment names its copies by the first and their number, so it ends where one was taken out.
      if (id !== expected) {
        insertSegment(database, begin, run);
        run = [];
        begin = id;
      }
      expected = id + 1;
      const text = unpackText(row["text"] as Uint8Array);
      const telegram = readText(text, vocabulary);
      const cable = projectionOf(
        { telegram, text, hash: hashOf(text), source: String(row["source"]) },
        vocabulary,
      );
      const rank = copyRank({ telegram, text });
      update.run(packText(JSON.stringify(cable)), JSON.stringify(rank), id);
      insertEdges(database, id, cable);
      run.push({
        cable,
        instance: Number(row["instance"]),
        joins: row["joins"] === 1,
        isTwin: row["twin"] === 1,
        rank,
      });
      last = id;
    }
    insertSegment(database, begin, run);
  }
};
