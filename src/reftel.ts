import { randomUUID } from "node:crypto";
import type { Vocabulary, VocabularyAddition } from "./vocabulary/index.ts";
import { readingRoom } from "./clearance/index.ts";
import type { Reader } from "./clearance/index.ts";
import { parseQuery } from "./query/index.ts";
import type { QueryError } from "./query/index.ts";
import { vocabularyOf } from "./archive/index.ts";
import type { Answer, Archive, SearchOptions } from "./archive/index.ts";
import type { DeskParts } from "./desk/index.ts";
import { openImporter, type Importer } from "./importing/index.ts";
import { openSqliteArchive } from "./store/sqlite/index.ts";

export {
  backupArchive,
  rebuildArchive,
  restoreArchive,
  verifyArchive,
} from "./store/sqlite/index.ts";
export type { OnText } from "./store/sqlite/index.ts";

/** An opened archive with all that reads it: the one place where the parts are joined. */
export interface Reftel extends AsyncDisposable {
  readonly folder: string;
  readonly archive: Archive;
  /** What readers keep of their own: collections, notes, states, saved searches, corrections. */
  readonly desk: DeskParts;
  /** Built-in vocabulary with the archive's own entries before it. */
  readonly vocabulary: Vocabulary;
  /** The reading room's reader: no accounts, may read all. */
  readonly reader: Reader;
  /** Reads a query and runs it; a query that cannot be read is a value that says where and why. */
  readonly search: (
    reader: Reader,
    typed: string,
    options?: SearchOptions,
  ) => Promise<SearchResult>;
  /** Takes uploads in, as `reftel import` takes files. */
  readonly importer: Pick<Importer, "begin" | "begun">;
}

export type SearchResult =
  | { readonly kind: "answer"; readonly answer: Answer }
  | { readonly kind: "unreadable"; readonly errors: readonly QueryError[] };

export interface ReftelConfig {
  /** The archive's folder. */
  readonly folder: string;
  /** Make the archive where there is none; else that is `archive.absent`. */
  readonly create: boolean;
  /** What it is opened for, told to another process that wants to write meanwhile. */
  readonly purpose: string;
  /** Entries to be added to the archive's vocabulary when it is made. */
  readonly addition?: VocabularyAddition;
  /** Told how many of all texts have been read anew, where the archive is of an older version or its vocabulary grows. */
  readonly onReadAnew?: (count: number, of: number) => void;
}

/**
 * Opens an archive and joins the parts over it. Throws `archive.*` where the folder cannot be used.
 *
 *     await using reftel = await openReftel({ folder: "reftel-archive", create: true, purpose: "serve" });
 *     const result = await reftel.search(reftel.reader, "tags:PARM guidance");
 */
export const openReftel = async ({
  folder,
  create,
  purpose,
  addition,
  onReadAnew,
}: ReftelConfig): Promise<Reftel> => {
  const told = onReadAnew === undefined ? {} : { onReadAnew };
  const archive = await openSqliteArchive(folder, { create, purpose, ...told });
  if (addition) await archive.addVocabulary(addition);
  const vocabulary = await vocabularyOf(archive);
  const importer = openImporter(archive, folder, vocabulary);
  return {
    folder,
    archive,
    desk: {
      archive,
      papers: archive,
      vocabulary,
      now: () => new Date().toISOString(),
      newId: randomUUID,
    },
    vocabulary,
    reader: readingRoom,
    search: async (reader, typed, options) => {
      const read = parseQuery(typed, { vocabulary });
      if ("errors" in read) return { kind: "unreadable", errors: read.errors };
      return { kind: "answer", answer: await archive.search(reader, read.query, typed, options) };
    },
    importer,
    [Symbol.asyncDispose]: async () => {
      await importer.close();
      await archive.close();
    },
  };
};
