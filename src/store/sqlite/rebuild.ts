/**
 * Working the index out anew from the texts: all that search sees is made from them and from the vocabulary, so when
 * the vocabulary grows (a caption that was unknown, a post's new name) labels and fields follow.
 */
import type { DatabaseSync } from "node:sqlite";
import { copyRank, hashOf } from "../../archive/index.ts";
import { projectionOf, type IndexedCable } from "../../search/index.ts";
import type { Vocabulary } from "../../vocabulary/index.ts";
import { DamagedText, packCopy, toHex, unpackText } from "./packed.ts";
import type { ReadText } from "./read-text.ts";
import { noteAllRead } from "./reading-rules.ts";
import { insertSegment, mergeNext } from "./segments.ts";

/** Cables of one segment: enough that a rebuilt archive has few, not so many that they crowd the memory. */
const BATCH = 2000;

/** Columns of a copy that `indexAgain` needs; a query that gives them ends with a condition on `copy`. */
const COPIES = `
  SELECT copy.id, copy.instance, copy.hash, copy.kept, instance.mrn,
    (SELECT source FROM place WHERE place.copy = copy.id ORDER BY place.id LIMIT 1) AS source,
    EXISTS (SELECT 1 FROM copy AS other WHERE other.instance = copy.instance AND other.id < copy.id) AS joins,
    EXISTS (SELECT 1 FROM instance AS other WHERE other.mrn = instance.mrn AND other.id < instance.id) AS twin
  FROM copy JOIN instance ON instance.id = copy.instance`;

/** Told how many of all texts have been read anew. */
export type OnReadAnew = (count: number, of: number) => void;

/** Replaces projections and index of all copies; the caller holds the transaction. */
export const rebuildIndex = (
  database: DatabaseSync,
  vocabulary: Vocabulary,
  readText: ReadText,
  onReadAnew: OnReadAnew = () => undefined,
): void => {
  const all = Number(database.prepare("SELECT count(*) AS count FROM copy").get()!["count"]);
  let count = 0;
  database.exec("DELETE FROM blob; DELETE FROM segment");
  const next = database.prepare(`${COPIES} WHERE copy.id > ? ORDER BY copy.id LIMIT ${BATCH}`);
  const project = projector(database, vocabulary, readText);
  for (let rows = next.all(0); rows.length > 0; rows = next.all(rows.at(-1)!["id"]!)) {
    insertSegment(database, rows.map(project));
    onReadAnew((count += rows.length), all);
    while (mergeNext(database, { kind: "many" }));
  }
  while (mergeNext(database, { kind: "all", cables: Number.POSITIVE_INFINITY }));
  noteAllRead(database);
};

/** Works out some copies anew and puts them into a segment of their own; what they were is for the caller to take out. */
export const indexAgain = (
  database: DatabaseSync,
  copies: ReadonlySet<number>,
  vocabulary: Vocabulary,
  readText: ReadText,
): void => {
  const one = database.prepare(`${COPIES} WHERE copy.id = ?`);
  const project = projector(database, vocabulary, readText);
  let run: IndexedCable[] = [];
  for (const copy of copies) {
    run.push(project(one.get(copy)!));
    if (run.length < BATCH) continue;
    insertSegment(database, run);
    run = [];
  }
  insertSegment(database, run);
};

type Row = Record<string, unknown>;

/** Reads a copy's text again, and keeps its new projection. */
const projector = (
  database: DatabaseSync,
  vocabulary: Vocabulary,
  readText: ReadText,
): ((row: Row) => IndexedCable) => {
  const update = database.prepare("UPDATE copy SET kept = ?, rank = ? WHERE id = ?");
  return (row) => {
    const copy = Number(row["id"]);
    const text = textOf(row);
    const telegram = readText(text, vocabulary);
    const cable = projectionOf(
      { telegram, text, hash: toHex(row["hash"] as Uint8Array), source: String(row["source"]) },
      vocabulary,
    );
    const rank = copyRank({ telegram, text });
    update.run(packCopy(text, cable), JSON.stringify(rank), copy);
    return {
      cable,
      copy,
      instance: Number(row["instance"]),
      joins: row["joins"] === 1,
      isTwin: row["twin"] === 1,
      rank,
    };
  };
};

/** The text of a copy; where it is spoiled, that is told with its name. */
const textOf = (row: Row): string => {
  const hash = row["hash"] as Uint8Array;
  const name = `${String(row["mrn"])}@${toHex(hash).slice(0, 6)}`;
  let text: string;
  try {
    text = unpackText(row["kept"] as Uint8Array);
  } catch (cause) {
    throw new DamagedText(`the text of ${name} cannot be read back`, { cause });
  }
  if (hashOf(text) !== toHex(hash))
    throw new DamagedText(`the text of ${name} is not what was received`);
  return text;
};
