/** What checking an archive gives. */

/** One thing that is not as it should be, in words: what it is, and what to do. */
export interface Damage {
  /** `database`: the file itself; `text`, `bytes`, `failure`: what was received; `reading`, `index`: what was worked out of it; `paper`: what a reader keeps. */
  readonly code: "database" | "text" | "bytes" | "failure" | "reading" | "index" | "paper";
  readonly what: string;
  readonly advice: string;
}

/** What was checked, and what was found. */
export interface Verification {
  readonly texts: number;
  readonly segments: number;
  /** Parts of the index, each with a checksum. */
  readonly parts: number;
  readonly damages: readonly Damage[];
  /** Texts that were read by the rules of another version and in which this one reads something else: no damage. */
  readonly outdated: number;
}
