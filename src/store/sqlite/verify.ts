/**
 * Checking an archive from the ground up: the file, then every text against its hash and its reading, then every part of
 * the index against the texts. All of it as of one moment; others may go on reading and writing.
 */
import type { DatabaseSync } from "node:sqlite";
import type { Damage, Verification } from "../../archive/index.ts";
import type { Vocabulary } from "../../vocabulary/index.ts";
import { checkPapers } from "./papers.ts";
import type { ReadText } from "./read-text.ts";
import { asOfOneMoment } from "./database.ts";
import { codeOf } from "./trouble.ts";
import { checkIndex } from "./verify-index.ts";
import { checkFailures, checkTexts, type OnText } from "./verify-texts.ts";

/** Damages of one kind that are listed; the rest is told by number. */
const LISTED = 50;

/**
 * What SQLite says of a file that it cannot read on in: a schema that makes no sense, an error of the disk, a malformed
 * page, rows that contradict each other, no database.
 */
const UNREADABLE: ReadonlySet<number> = new Set([1, 10, 11, 19, 26]);

/** Checks everything that the database holds. */
export const verifyDatabase = (
  database: DatabaseSync,
  vocabulary: Vocabulary,
  readText: ReadText,
  onText: OnText,
): Verification => {
  const damages: Damage[] = [];
  const counts = new Map<Damage["code"], number>();
  const found = (damage: Damage): void => {
    const count = (counts.get(damage.code) ?? 0) + 1;
    counts.set(damage.code, count);
    if (count <= LISTED) damages.push(damage);
  };
  /** Goes on with the next check where SQLite cannot read on in this one. */
  const checked = <T>(none: T, check: () => T): T => {
    try {
      return check();
    } catch (error) {
      // In a file that is broken any column may be missing or of another kind.
      const isOfDamage = damages.some(({ code }) => code === "database");
      if (!UNREADABLE.has(codeOf(error)) && !isOfDamage) throw error;
      found(brokenFile(error instanceof Error ? error.message : String(error)));
      return none;
    }
  };
  return asOfOneMoment(database, () => {
    checked(undefined, () => checkFile(database, found));
    const { texts, outdated } = checked({ texts: 0, outdated: 0 }, () =>
      checkTexts(database, vocabulary, readText, onText, found),
    );
    checked(undefined, () => checkFailures(database, found));
    checked(undefined, () => checkPapers(database, found));
    const { segments, parts } = checked({ segments: 0, parts: 0 }, () =>
      checkIndex(database, found, onText),
    );
    for (const [code, count] of counts) {
      if (count > LISTED)
        damages.push({
          code,
          what: `${(count - LISTED).toLocaleString("en-US")} more of this kind.`,
          advice: "",
        });
    }
    return { texts, segments, parts, damages, outdated };
  });
};

const brokenFile = (said: string): Damage => ({
  code: "database",
  what: `The database file is damaged: ${said}.`,
  advice:
    'Restore a backup into another folder with "reftel restore", or import the sources again.',
});

/** SQLite's own check of its pages and indexes, and of rows that name other rows. */
const checkFile = (database: DatabaseSync, found: (damage: Damage) => void): void => {
  for (const row of database.prepare(`PRAGMA integrity_check(${LISTED})`).all()) {
    const said = String(row["integrity_check"]);
    if (said !== "ok") found(brokenFile(said.replaceAll("\n", "; ")));
  }
  for (const row of database.prepare("PRAGMA foreign_key_check").all())
    found(
      brokenFile(
        `a row of ${String(row["table"])} names one of ${String(row["parent"])} that is not there`,
      ),
    );
};
