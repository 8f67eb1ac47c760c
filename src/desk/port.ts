/**
 * The port of what is kept: papers by owner. Every store does these three things alike; what papers mean, and who sees
 * what of them, is decided in this folder and not in a store.
 */
import type { Reader } from "../clearance/index.ts";
import type { Query } from "../query/index.ts";
import type { Paper, PaperKind } from "./paper.ts";

/** A paper as it is kept. `version` rises with each change of it, from 1. */
export interface Kept<One extends Paper = Paper> {
  readonly paper: One;
  readonly version: number;
}

/** Which of an owner's papers are asked for; all where nothing is said. */
export interface Asked {
  readonly kinds?: readonly PaperKind[];
  /** Those about a cable of this number; collections and searches are about none. */
  readonly mrn?: string;
}

/** What a change does: papers put (by their name, new or again), names dropped, and what is told of it. */
export interface Decision<Told> {
  readonly put?: readonly Paper[];
  readonly drop?: readonly string[];
  readonly told: Told;
}

export interface PaperStore {
  /** Papers of the owner, which is the reader by name, in the order of their coming. */
  papers(reader: Reader, asked?: Asked): Promise<readonly Kept[]>;
  /**
   * Reads, decides and writes in one transaction; resolves when it is durable. `decide` is given what `papers` gives
   * and may be called again; it changes nothing itself.
   */
  change<Told>(
    reader: Reader,
    asked: Asked,
    decide: (kept: readonly Kept[]) => Decision<Told>,
  ): Promise<Told>;
  /**
   * Counts the cables of a query that came behind `since`, and says where the count of arrivals stands now for this
   * reader. What came is told by telegrams, not by texts: a further copy of a held one did not come.
   */
  arrived(
    reader: Reader,
    query: Query,
    since: number,
  ): Promise<{ readonly cables: number; readonly arrivals: number }>;
}
