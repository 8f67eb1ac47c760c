import {
  lostCursor,
  type Answer,
  type Archive,
  type CableLine,
  type RemovalOutcome,
  type Unwanted,
} from "../../archive/index.ts";
import type { Reader } from "../../clearance/index.ts";
import type { PaperStore } from "../../desk/index.ts";
import { countSince, once, placeNamed, type SearchRequest } from "../../search/index.ts";
import {
  builtIn,
  extend,
  type Vocabulary,
  type VocabularyAddition,
} from "../../vocabulary/index.ts";
import { additionsIn, readText, vocabularyIn, vocabularyOf } from "./additions.ts";
import { answerTo, dressing, everyCable, hitsOf } from "./answer.ts";
import { makeBatches } from "./batches.ts";
import { chainIn } from "./chain.ts";
import { openCables, type Cables } from "./cables.ts";
import { openCopies } from "./copies.ts";
import { asOfOneMoment, openDatabase, sizeOf } from "./database.ts";
import { bytesOfFailure, failuresOf, forgiveFailures, keepFailures } from "./failures.ts";
import { readIndex } from "./index-reader.ts";
import { neighboursIn, seriesIn, statsFor } from "./overview.ts";
import { makePreparer } from "./preparer.ts";
import { lastOf } from "./put.ts";
import { citesAmongFor, citedFor, citedUnderFor, missingFor, referencesIn } from "./references.ts";
import { countOutdated } from "./reading-rules.ts";
import { rebuildIndex, type OnReadAnew } from "./rebuild.ts";
import { removalsFor } from "./removal-notes.ts";
import type { Target } from "./remove.ts";
import { dropUnfinished } from "./merging.ts";
import { purgeNext } from "./segments.ts";
import { told } from "./trouble.ts";
import { makeUpkeep } from "./upkeep.ts";
import { makeSearcher, WORTH_TWO, type Seen } from "./searcher.ts";
import { makeWarmer } from "./warm.ts";
import { makeWriter, WRITE_WAIT } from "./writer.ts";

export interface SqliteOptions {
  /** What the archive's own additions are added to; the built-in one. */
  readonly vocabulary?: Vocabulary;
  /** Never writes; where there is no archive, that is `archive.absent`. */
  readonly readOnly?: boolean;
  /** Makes an archive where there is none; true unless it is only read. */
  readonly create?: boolean;
  /** What this process does, told to another that waits to write: `import`, `serve`. */
  readonly purpose?: string;
  /** Most pages that the file may have; unbounded but by the disk. */
  readonly mostPages?: number;
  /** Milliseconds to wait for another process to end its writing; ten seconds. */
  readonly waitMs?: number;
  /** Threads that a bulk import may use, and a question to a large archive; two, where there are two cores. */
  readonly threads?: 1 | 2;
  /** Cables from which segments are merged in a thread, in steps between which others may write; two thousand. */
  readonly largeMerge?: number;
  /** Documents from which a question is asked of two threads, once they are made ready; a hundred thousand. */
  readonly largeSearch?: number;
  /** Where all texts are read anew: an archive of an older version is opened, or its vocabulary grows. */
  readonly onReadAnew?: OnReadAnew;
}

/** What an order means, as far as this reader can name it. */
const targetOf = (
  cables: Cables,
  reader: Reader,
  what: Unwanted,
): Target | Exclude<RemovalOutcome, { readonly kind: "removed" }> => {
  if (what.kind === "source") return what;
  const chosen = cables.chosen(reader, what.name, what.kind === "copy" ? what.hash : undefined);
  const [only, another] = chosen;
  if (only === undefined) return { kind: "absent" };
  if (another !== undefined) return { kind: "several", names: chosen.map(({ name }) => name) };
  const { id, instance } = only.copy;
  return what.kind === "copy" ? { kind: "copy", copy: id } : { kind: "instance", instance };
};

/** Pages ask again and again; the index of a reader is another one as soon as anything changes. */
const statsOnce = once(statsFor);
const missingOnce = once(missingFor);

/**
 * Opens the archive in a folder, on one SQLite file. Several processes may have it open: all read, one at a time
 * writes, and each sees at its next request what another wrote. Throws `archive.*`, at opening and from every method.
 *
 *     const archive = await openSqliteArchive("reftel-archive", { purpose: "import" });
 */
export const openSqliteArchive = async (
  folder: string,
  options: SqliteOptions = {},
): Promise<Archive & PaperStore> => {
  const {
    vocabulary: base = builtIn,
    readOnly = false,
    create = !readOnly,
    purpose = "writing",
    waitMs = WRITE_WAIT,
    mostPages,
    threads = 2,
    largeMerge = 2000,
    largeSearch = WORTH_TWO,
    onReadAnew,
  } = options;
  const {
    reader: database,
    openWriter,
    isFrozen,
  } = openDatabase(folder, {
    create,
    readOnly,
    rebuild: (connection) =>
      rebuildIndex(connection, vocabularyIn(connection, base), readText, onReadAnew),
    ...(mostPages === undefined ? {} : { mostPages }),
  });
  const isReadOnly = readOnly || isFrozen;
  const writer = makeWriter({
    folder,
    open: openWriter,
    isReadOnly,
    purpose,
    waitMs,
  });
  /** Every read sees first what others have written since, and all of it as of one moment. */
  const reading = async <T>(run: () => T): Promise<T> =>
    told(folder, () =>
      asOfOneMoment(database, () => {
        if (index.refresh()) copies.forget();
        return run();
      }),
    );
  const preparer = makePreparer();
  const upkeep = makeUpkeep({ folder, database, writer, largeMerge, mostPages: mostPages ?? null });
  const vocabulary = vocabularyOf(database, base);

  const begin = makeBatches({
    folder,
    database,
    writer,
    preparer,
    upkeep,
    vocabulary,
    isReadOnly,
    threads,
  });
  const copies = openCopies(database);
  const index = readIndex(database, vocabulary);
  const seenBy = (reader: Reader): Seen => ({ index: index.as(reader), state: index.state() });
  const searcher = makeSearcher({
    folder,
    dress: dressing(copies.shown),
    // A vocabulary of the caller's own cannot be sent to another thread.
    isShared: threads > 1 && base === builtIn,
    least: largeSearch,
  });
  const cables = openCables(copies, index.as, readText, vocabulary);

  const readNow = (text: string) => readText(text, vocabulary());
  const referencesOf = (reader: Reader, name: string) =>
    referencesIn(index.as(reader), copies, cables, readNow, reader, name);

  return {
    begin,
    put: async (received, behind) => {
      const batch = begin();
      behind?.catch(() => undefined);
      for (const one of received) batch.add(one);
      return batch.store(behind);
    },
    fail: (batch) => writer.change((connection) => keepFailures(connection, batch)),
    failures: (source) =>
      reading(() =>
        failuresOf(database, source ?? null).map((row) => {
          const { id: _, ...failure } = row;
          return { ...failure, bytes: () => reading(() => bytesOfFailure(database, row)) };
        }),
      ),
    forgive: (batch) => writer.change((connection) => forgiveFailures(connection, batch)),

    cable: (reader, name, hash) => reading(() => cables.show(reader, name, hash)),
    cables: (reader, names) => reading(() => names.map((name) => cables.show(reader, name))),
    bytes: (reader, name, hash) => reading(() => cables.bytes(reader, name, hash)),
    lines: (reader, asked) =>
      reading(() => asked.map(({ mrn, hash }) => cables.lineWith(reader, mrn, hash))),
    search: (reader, query, typed, searching = {}) =>
      reading((): Answer => {
        const seen = seenBy(reader);
        const { cursor } = searching;
        if (cursor !== undefined && placeNamed(seen.index, cursor) === null)
          throw lostCursor(cursor);
        const find = (request: SearchRequest) => searcher.search(reader, seen, request);
        const now = () => performance.now();
        return answerTo(find, query, typed, searching, now);
      }),
    hits: async function* (reader, query, searching = {}) {
      const found = await reading(() => everyCable(index.as(reader), query, searching));
      // Texts are fetched as the list is read, which may take long; one that is taken out meanwhile is left out.
      for (const cable of found) {
        const hits = told(folder, () => {
          const [shown = null] = copies.shown([cable.copy]);
          return hitsOf(cable, shown, reader);
        });
        yield* hits;
      }
    },
    references: (reader, name) => reading(() => referencesOf(reader, name)),
    referencesOf: (reader, names) => reading(() => names.map((name) => referencesOf(reader, name))),
    chain: (reader, name, side, asked = {}) =>
      reading(() => chainIn(index.as(reader), copies, cables, reader, name, side, asked)),
    citesAmong: (reader, names) => reading(() => citesAmongFor(index.as(reader), names)),
    neighbours: (reader, name) =>
      reading(() => {
        const none = { earlier: null, later: null };
        const [copy] = cables.named(reader, name);
        if (copy === undefined) return none;
        const seen = index.as(reader);
        const { earlier, later } = neighboursIn(seen, copy.cable.mrn, copy.hash);
        const line = (place: typeof earlier): CableLine | null => {
          const instance =
            place === null ? -1 : seen.segments[place.at]!.cable.instance[place.cable]!;
          const [best] = copies.ofInstance(reader, instance);
          return best === undefined ? null : cables.lineOf(reader, best);
        };
        return { earlier: line(earlier), later: line(later) };
      }),
    warm: makeWarmer(reading, seenBy, searcher, largeSearch),
    missing: (reader) => reading(() => missingOnce(index.as(reader))),
    citedUnder: (reader, mrns) =>
      reading(() => citedUnderFor(index.as(reader), copies.shown, reader, mrns)),
    cited: (reader, mrns) => reading(() => citedFor(index.as(reader), mrns)),
    series: (reader, post) => reading(() => seriesIn(index.as(reader), post)),
    stats: (reader) => reading(() => statsOnce(index.as(reader))),
    outdated: () => reading(() => countOutdated(database)),

    remove: async (reader, order) => {
      const target = await reading(() => targetOf(cables, reader, order.what));
      if (target.kind === "several" || target.kind === "absent") return target;
      const { removeFrom } = await import("./remove.ts");
      const removal = await writer.change((connection) =>
        removeFrom(connection, target, reader, order, vocabulary(), readText),
      );
      if (removal === null) return { kind: "absent" };
      await upkeep.merge("few", 0);
      return { kind: "removed", removal };
    },
    removals: (reader) => reading(() => removalsFor(database, reader)),
    tidy: async () => {
      const before = sizeOf(folder);
      await writer.change(dropUnfinished);
      while (await writer.change(purgeNext));
      await writer.shrink();
      return { before, after: sizeOf(folder) };
    },

    // What is kept on a desk is loaded with the first paper that is asked for: who searches asks for none.
    papers: async (reader, asked = {}) => {
      const { papersOf } = await import("./papers.ts");
      return reading(() => papersOf(database, reader.id, asked));
    },
    change: async (reader, asked, decide) => {
      const { changePapers } = await import("./papers.ts");
      return writer.change((connection) => changePapers(connection, reader.id, asked, decide));
    },
    arrived: (reader, query, since) =>
      reading(() => {
        const arrivals = lastOf(database, "instance");
        const cables = arrivals <= since ? 0 : countSince(index.as(reader), query, since);
        return { cables, arrivals };
      }),

    additions: () => reading(() => additionsIn(database)),
    addVocabulary: async (addition) => {
      const value = JSON.stringify(addition);
      if (
        await reading(() => additionsIn(database).some((known) => JSON.stringify(known) === value))
      )
        return;
      const { renamePapers } = await import("./papers.ts");
      await writer.change((connection) => {
        connection.prepare("INSERT OR IGNORE INTO addition (value) VALUES (?)").run(value);
        // Captions that were unknown may be known now, and posts have new names.
        const grown = extend(vocabulary(), addition as VocabularyAddition);
        rebuildIndex(connection, grown, readText, onReadAnew, renamePapers);
      });
    },
    close: async () => {
      try {
        await searcher.close();
        // What it knows of words is not kept in the memory beside the last merges.
        await preparer.close();
        await upkeep.close();
      } finally {
        await writer.close(() => database.close());
      }
    },
  };
};
