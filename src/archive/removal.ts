/** Taking things out again: what is asked, what became of it, and the note that stays. */

/** What is to be taken out: a telegram with all its copies, one copy, or what one source gave. */
export type Unwanted =
  | { readonly kind: "cable"; readonly name: string }
  /** `hash`: the first digits, six or more. */
  | { readonly kind: "copy"; readonly name: string; readonly hash: string }
  | { readonly kind: "source"; readonly source: string };

export interface RemovalOrder {
  readonly what: Unwanted;
  /** Why, in words; kept. */
  readonly reason: string;
  /** The moment, ISO 8601 in UTC; kept. */
  readonly at: string;
}

/** One place at which a text that was taken out had been found. */
export interface Taken {
  readonly name: string;
  /** SHA-256 of the text, hex. */
  readonly hash: string;
  readonly source: string;
  readonly file: string;
  readonly place: string | null;
}

/** What was taken out and why. It has no word of the text. */
export interface Removal extends RemovalOrder {
  /** Telegrams of which nothing is left. */
  readonly cables: number;
  /** Texts that are gone. */
  readonly copies: number;
  /** Places that were forgotten of texts which another source gave, too. */
  readonly places: number;
  /** Failed inputs of the source, kept until then. */
  readonly failures: number;
  /** Every place, in the order of their coming. */
  readonly taken: readonly Taken[];
}

export type RemovalOutcome =
  | { readonly kind: "removed"; readonly removal: Removal }
  /** Several telegrams under one MRN: nothing was done. */
  | { readonly kind: "several"; readonly names: readonly string[] }
  /** Not held, or not to be read whole by this reader: nothing was done. */
  | { readonly kind: "absent" };

/** Bytes that an archive takes on the disk, before and after it was tidied. */
export interface Tidied {
  readonly before: number;
  readonly after: number;
}
