/**
 * Copies worked out anew from their texts: all that search sees is made from them and from the vocabulary, so when that
 * grows (a caption that was unknown, a post's new name) labels and fields follow.
 */
import type { DatabaseSync } from "node:sqlite";
import { copyRank, hashOf, nameOf } from "../../archive/index.ts";
import { projectionOf, type IndexedCable } from "../../search/index.ts";
import type { Vocabulary } from "../../vocabulary/index.ts";
import { DamagedText, packCopy, toHex, unpackText } from "./packed.ts";
import type { ReadText } from "./read-text.ts";
import { insertSegment } from "./segments.ts";

/** Cables of one segment: enough that a rebuilt archive has few, not so many that they crowd the memory. */
export const BATCH = 2000;

/** Columns of a copy from which it is worked out anew; a query that gives them ends with a condition on `copy`. */
export const COPIES = `
  SELECT copy.id, copy.instance, copy.hash, copy.kept, instance.mrn, copy.joined IS NOT NULL AS is_joined,
    (SELECT source FROM place WHERE place.copy = copy.id ORDER BY place.id LIMIT 1) AS source,
    EXISTS (SELECT 1 FROM copy AS other WHERE other.instance = copy.instance AND other.id < copy.id) AS joins,
    EXISTS (SELECT 1 FROM instance AS other WHERE other.mrn = instance.mrn AND other.id < instance.id) AS twin
  FROM copy JOIN instance ON instance.id = copy.instance`;

/** A text whose number is read as another one than it is kept under. */
export interface OtherNumber {
  readonly copy: number;
  readonly hash: string;
  readonly before: string;
  readonly now: string;
}

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

/** Reads a copy's text again, and keeps its new projection. What sections made together goes by their number, and not by its own. */
export const projector = (
  database: DatabaseSync,
  vocabulary: Vocabulary,
  readText: ReadText,
  onOtherNumber: (other: OtherNumber) => void = () => undefined,
): ((row: Row) => IndexedCable) => {
  const update = database.prepare("UPDATE copy SET kept = ?, rank = ? WHERE id = ?");
  return (row) => {
    const copy = Number(row["id"]);
    const text = textOf(row);
    const telegram = readText(text, vocabulary);
    const hash = toHex(row["hash"] as Uint8Array);
    const before = String(row["mrn"]);
    const now = nameOf(telegram, hash);
    if (now !== before && row["is_joined"] === 0) onOtherNumber({ copy, hash, before, now });
    const cable = projectionOf({ telegram, text, hash, source: String(row["source"]) }, vocabulary);
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
