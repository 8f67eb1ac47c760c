import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Archive } from "../src/archive/index.ts";
import { RANK, type Level } from "../src/telegram/index.ts";
import { readingRoom, type Reader } from "../src/clearance/index.ts";
import { parseQuery } from "../src/query/index.ts";
import type { Vocabulary } from "../src/vocabulary/index.ts";
import { unpackCable } from "../src/store/sqlite/packed.ts";
import { centile } from "./centile.ts";
import { mostMemory } from "./say.ts";
import type { QuestionClass } from "./questions.ts";

export interface SearchBench {
  readonly vocabulary: Vocabulary;
  /** What is asked; a class may have no questions. */
  readonly classes: readonly QuestionClass[];
  /** The archive's folder: the comparison is loaded with the texts as they stand there. */
  readonly folder: string;
  /** Most cables that the comparison is loaded with; above it there is none. */
  readonly mostCompared?: number;
}

/** Who may see about two fifths of the paragraphs of the generated telegrams. */
const some: Reader = { id: "bench", level: "CONFIDENTIAL", controls: [], captions: [] };

const READERS: readonly (readonly [string, Reader])[] = [
  ["reads all", readingRoom],
  ["reads to C", some],
];

/**
 * Measures a search of every class as a page asks for it: exact counts, all facets, twenty cables with snippets. Then
 * the same words over SQLite FTS5, a row a paragraph, with an exact count and the twenty best rows and no facets.
 * Prints a table of p50, p95 and p99 in milliseconds.
 */
export const benchSearch = async (
  archive: Archive,
  { vocabulary, classes: all, folder, mostCompared = 30_000 }: SearchBench,
): Promise<void> => {
  const classes = all.filter(({ questions }) => questions.length > 0);
  const shares = await Promise.all(
    READERS.map(async ([, reader]) => (await archive.stats(reader)).paragraphs),
  );
  line([
    "search, ms: p50 / p95 / p99",
    ...READERS.map(([name], at) => `${name} (${Math.round((100 * shares[at]!) / shares[0]!)} %)`),
  ]);
  const mix: number[][] = READERS.map(() => []);
  for (const { name, questions } of classes) {
    const cells: string[] = [];
    for (const [at, [, reader]] of READERS.entries()) {
      const times: number[] = [];
      for (const { text } of questions) {
        const parsed = parseQuery(text, { vocabulary });
        if (parsed.kind === "errors")
          throw new Error(`cannot ask ${text}: ${JSON.stringify(parsed.errors)}`);
        const start = performance.now();
        await archive.search(reader, parsed.query, text, { facets: true });
        times.push(performance.now() - start);
      }
      mix[at]!.push(...times);
      cells.push(centiles(times));
    }
    line([name, ...cells]);
  }
  line(["all", ...mix.map(centiles)]);
  line(["memory of who searches", `${mostMemory()} at most`]);

  const { cables } = await archive.stats(readingRoom);
  process.stdout.write("\n");
  if (cables > mostCompared)
    line([`SQLite FTS5: not loaded with more than ${mostCompared} cables`]);
  else benchFts(folder, classes);
};

const benchFts = (archive: string, classes: readonly QuestionClass[]): void => {
  const folder = mkdtempSync(join(tmpdir(), "reftel-fts-"));
  const database = new DatabaseSync(join(folder, "fts.db"));
  try {
    loadFts(database, archive);
    const shown =
      "SELECT rowid, snippet(paragraph, 0, '[', ']', '…', 40) FROM paragraph WHERE paragraph MATCH ? AND level <= ? ORDER BY bm25(paragraph) LIMIT 20";
    const counted = database.prepare(
      "SELECT count(*) FROM paragraph WHERE paragraph MATCH ? AND level <= ?",
    );
    const best = database.prepare(shown);
    line(["SQLite FTS5, ms: p50 / p95 / p99", ...READERS.map(([name]) => name)]);
    for (const { name, questions } of classes) {
      const asked = questions.flatMap(({ fts }) => (fts === null ? [] : [fts]));
      if (asked.length === 0) continue;
      const cells = READERS.map(([, reader]) =>
        centiles(
          asked.map((text) => {
            const start = performance.now();
            counted.get(text, RANK[reader.level]);
            best.all(text, RANK[reader.level]);
            return performance.now() - start;
          }),
        ),
      );
      line([name, ...cells]);
    }
  } finally {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

/** A row for every body paragraph of the archive, with the rank of what governs access to it. */
const loadFts = (database: DatabaseSync, folder: string): void => {
  database.exec(
    "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; CREATE VIRTUAL TABLE paragraph USING fts5(text, level UNINDEXED, tokenize = 'porter unicode61'); BEGIN",
  );
  const insert = database.prepare("INSERT INTO paragraph (text, level) VALUES (?, ?)");
  const archive = new DatabaseSync(join(folder, "reftel.db"), { readOnly: true });
  for (const { kept } of archive.prepare("SELECT kept FROM copy").iterate())
    for (const { place, text, label } of unpackCable(kept as Uint8Array).documents)
      if (place === "paragraph") insert.run(text, rankOf(label.level));
  archive.close();
  database.exec("COMMIT");
};

const rankOf = (level: Level): number => RANK[level];

const centiles = (times: readonly number[]): string => {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string => centile(sorted, share).toFixed(1);
  return `${at(0.5)} / ${at(0.95)} / ${at(0.99)}`;
};

const line = (cells: readonly string[]): void => {
  process.stdout.write(`${cells.map((cell, at) => cell.padEnd(at === 0 ? 36 : 24)).join("")}\n`);
};
