import type { Level } from "../telegram/index.ts";

/**
 * What a portion demands of a reader: a level, the controls that stand in its mark (or in the banner, where it has
 * none), and the captions of the whole cable that gate it. SIPDIS, SENSITIVE and EXERCISE never stand here.
 */
export interface Label {
  readonly level: Level;
  readonly controls: readonly string[];
  readonly captions: readonly string[];
}

/**
 * Who reads: the first argument of every read. `controls` and `captions` are those the reader is cleared for;
 * the one entry `*` stands for all of them, known and unknown.
 */
export interface Reader {
  readonly id: string;
  readonly level: Level;
  readonly controls: readonly string[];
  readonly captions: readonly string[];
}
