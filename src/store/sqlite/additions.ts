/** How an archive reads its texts: with the vocabulary that it adds to. */
import type { DatabaseSync } from "node:sqlite";
import { parse } from "../../telegram/index.ts";
import { extend, type Vocabulary, type VocabularyAddition } from "../../vocabulary/index.ts";
import type { ReadText } from "./read-text.ts";

/** Telegrams are not kept but read again, so that what is shown is what this version reads. */
export const readText: ReadText = (text, vocabulary) => parse(text, { vocabulary });

/** Returns the entries that the archive adds to the vocabulary, oldest first. */
export const additionsIn = (database: DatabaseSync): readonly VocabularyAddition[] =>
  database
    .prepare("SELECT value FROM addition ORDER BY id")
    .all()
    .map((row) => JSON.parse(String(row["value"])));

/** Returns a vocabulary with the archive's entries before it. */
export const vocabularyIn = (database: DatabaseSync, base: Vocabulary): Vocabulary =>
  additionsIn(database).reduce(extend, base);

/** Returns how the vocabulary is asked for at each read: it is put together again where the archive has got entries since. */
export const vocabularyOf = (database: DatabaseSync, base: Vocabulary): (() => Vocabulary) => {
  const counted = database.prepare("SELECT count(*) AS count FROM addition");
  let known = { count: 0, vocabulary: base };
  return () => {
    const count = Number(counted.get()?.["count"]);
    if (count !== known.count) known = { count, vocabulary: vocabularyIn(database, base) };
    return known.vocabulary;
  };
};
