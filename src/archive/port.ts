/**
 * The port of the archive: what every store does. Each read takes the Reader first and knows nothing that this reader
 * may not see; writing is done in batches, and what a resolved `put` reported survives a loss of power.
 */
import type { Reader } from "../clearance/index.ts";
import type { Query } from "../query/index.ts";
import type { Telegram } from "../telegram/index.ts";
import type { Answer, Hit, SearchOptions } from "./answer.ts";
import type { Removal, RemovalOrder, RemovalOutcome, Tidied } from "./removal.ts";

/** One telegram text as it was received, read and ready to be kept. */
export interface Received {
  /** Name of the source, as `demo`. */
  readonly source: string;
  /** Path or upload name, and the place in it (row, element, member), null for a whole file. */
  readonly file: string;
  readonly place: string | null;
  /** The bytes received for this text: the file, the row. */
  readonly bytes: Uint8Array;
  /** How the bytes were decoded: `utf-8`, `utf-16le`, `utf-16be`, `windows-1252`. */
  readonly decoding: string;
  readonly text: string;
  readonly telegram: Telegram;
}

/** What became of it. `name` is the MRN, or `sha256-` and twelve digits. */
export interface PutOutcome {
  readonly state: "stored" | "held" | "copy";
  readonly name: string;
  readonly hash: string;
}

/** An input that could not be stored: kept with its bytes until it is tried again. */
export interface Failure {
  readonly source: string;
  readonly file: string;
  /** True where it was sent here and lies on no disk under that name. */
  readonly isUpload: boolean;
  readonly place: string | null;
  readonly code: string;
  readonly message: string;
  readonly bytes: Uint8Array;
}

/** A failure as it is kept: its bytes are read when they are asked for, since those of all may be more than the memory holds. */
export interface KeptFailure extends Omit<Failure, "bytes"> {
  /** SHA-256 of its bytes, hex. */
  readonly hash: string;
  readonly bytes: () => Promise<Uint8Array>;
}

export interface CopyNote {
  /** SHA-256 of the source text, hex. */
  readonly hash: string;
  readonly bytesHash: string;
  readonly decoding: string;
  /** Where the text was found: every source that gave it. */
  readonly places: readonly {
    readonly source: string;
    readonly file: string;
    readonly place: string | null;
  }[];
  /**
   * Hashes of the sections that this text was put together from, in their order; empty for a text that was received.
   * It lasts until a further section comes or one is taken out; each section is a copy of its own for ever.
   */
  readonly joinedFrom: readonly string[];
}

/** One cable for one reader: its best copy (or the one asked for), redacted for the reader. */
export interface CableView {
  /** What it is called: MRN, `MRN~6f0c2a` where the reader sees several instances, or `sha256-…`. */
  readonly name: string;
  readonly telegram: Telegram;
  /** The text that `telegram`'s spans point into. */
  readonly text: string;
  /** The copy shown, then the others this reader sees a portion of, best first. */
  readonly copy: CopyNote;
  readonly copies: readonly CopyNote[];
}

export type CableAnswer =
  | { readonly kind: "cable"; readonly cable: CableView }
  /** Several telegrams under one MRN. */
  | { readonly kind: "several"; readonly names: readonly string[] }
  | { readonly kind: "absent" };

/** A cable as it is named in a list. `subject` and `date` null where not seen or not known. */
export interface CableLine {
  readonly mrn: string;
  readonly held: boolean;
  readonly date: string | null;
  readonly subject: string | null;
  readonly from: string | null;
}

export interface References {
  readonly mrn: string;
  /** In the order of the reference line, then of the text. */
  readonly cites: readonly (CableLine & {
    readonly label: string | null;
    readonly addresses: readonly string[];
  })[];
  readonly citedBy: readonly (CableLine & { readonly addresses: readonly string[] })[];
  /** Those of `cites` that are not held. */
  readonly missing: readonly string[];
}

/** Back to what led to a cable, or on to what came of it. */
export type ChainSide = "before" | "after";

/** What is asked of a chain. */
export interface ChainOptions {
  /** Citations that are followed, 1 for its own; to the end of the chain where none is given. */
  readonly steps?: number;
  /** Cables given; 100 where none is given, infinite for all. */
  readonly limit?: number;
  /** Name of the last cable of the page before. */
  readonly cursor?: string;
}

/** One cable of a chain. */
export interface ChainCable extends CableLine {
  /** Citations between it and the cable whose chain it is, by the shortest way. */
  readonly steps: number;
  /** Those of one step less which cite it (before) or which it cites (after), by what they are called; none of the first step. */
  readonly through: readonly string[];
}

/** One side of a cable's chain: what it cites and what that cites, or what cites it and what cites that. */
export interface Chain {
  readonly mrn: string;
  /** How many are reached at each step, from the first on: what is not held is counted, since a chain often breaks there. */
  readonly counts: readonly number[];
  /** How many of them are not held. */
  readonly missing: number;
  /** Whether the chain goes on behind the steps that were asked. */
  readonly goesOn: boolean;
  /** How many of them stand before the page. */
  readonly begin: number;
  /** Of the page: the nearest first, of equally near ones the oldest, those without a date behind, then by name. */
  readonly cables: readonly ChainCable[];
  /** Name of the last cable of the page, where there are more. */
  readonly next: string | null;
}

export interface MissingCable {
  readonly mrn: string;
  /** Different citing cables. */
  readonly times: number;
  /** Posts whose cables cite it, by their ids: the post of the number; where a cable has none, the originator's, if that is known. */
  readonly posts: readonly string[];
  readonly citedBy: readonly string[];
}

/** A subject under which a number is cited. */
export interface CitedUnder {
  readonly subject: string;
  /** Cables of this subject that cite it, by what they are called. */
  readonly citedBy: readonly string[];
}

/** How a number stands in an archive. */
export interface CitedNumber {
  readonly mrn: string;
  /** Whether a cable of this number is seen. */
  readonly held: boolean;
  /** Different cables that cite it. */
  readonly times: number;
}

/** One cable of a post's series: what its numbers, its years and its signers are told from. */
export interface SeriesCable {
  /** What it is called. */
  readonly mrn: string;
  /** Day in Z. */
  readonly date: string | null;
  /** Null where there is none, or where the reader does not see the head. */
  readonly signer: string | null;
}

export interface Stats {
  readonly cables: number;
  readonly paragraphs: number;
  readonly sources: readonly { readonly source: string; readonly cables: number }[];
  readonly posts: readonly { readonly post: string; readonly cables: number }[];
  readonly years: readonly { readonly year: string; readonly cables: number }[];
}

/** Texts that come to be stored together. */
export interface Batch {
  /** Takes from a text what is stored of it, so that nobody has to hold what it was read as. Throws `archive.*`. */
  readonly add: (received: Received) => void;
  /**
   * Stores them in one transaction, in order; asked once. Resolves when it is durable. What can be worked out of them before they are
   * stored need not wait for `behind`; they are stored when that resolves, and not at all where it rejects, as this does then.
   */
  readonly store: (behind?: Promise<unknown>) => Promise<readonly PutOutcome[]>;
}

export interface Archive {
  /** Begins a batch; others may be stored while it is filled. */
  begin(): Batch;
  /** Stores these as one batch. */
  put(batch: readonly Received[], behind?: Promise<unknown>): Promise<readonly PutOutcome[]>;
  /** Keeps failures; the same one again (source, file, place, code and bytes) is not kept twice. */
  fail(batch: readonly Failure[]): Promise<void>;
  /** Failures kept, oldest first; those of one source where it is named. */
  failures(source?: string): Promise<readonly KeptFailure[]>;
  /** Takes kept failures out, after they were stored at last. */
  forgive(batch: readonly KeptFailure[]): Promise<void>;

  /** `name` is an MRN in any spelling, `MRN~digits` or `sha256-digits`; `hash` the first digits (6 or more) of one copy. */
  cable(reader: Reader, name: string, hash?: string): Promise<CableAnswer>;
  /** What `cable` answers to each of these names, in the order asked and all as of one moment. */
  cables(reader: Reader, names: readonly string[]): Promise<readonly CableAnswer[]>;
  /** The bytes received for the best copy whole, or null where the reader may not see all of it. */
  bytes(reader: Reader, name: string, hash?: string): Promise<Uint8Array | null>;
  /**
   * Cables as lists name them, in the order asked; null for one that is not seen. Where several telegrams carry a
   * number, the one that has a copy of this hash is meant, else the first.
   */
  lines(
    reader: Reader,
    cables: readonly { readonly mrn: string; readonly hash: string }[],
  ): Promise<readonly (CableLine | null)[]>;
  search(reader: Reader, query: Query, typed: string, options?: SearchOptions): Promise<Answer>;
  /** Every hit of a query in the asked order, streamed: what `--export` writes. */
  hits(reader: Reader, query: Query, options?: SearchOptions): AsyncIterable<Hit>;
  references(reader: Reader, name: string): Promise<References | null>;
  /** What `references` answers to each of these names, in the order asked and all as of one moment. */
  referencesOf(reader: Reader, names: readonly string[]): Promise<readonly (References | null)[]>;
  /** One side of a cable's chain, to any depth; null where the cable is not seen. Throws `cursor.unknown`. */
  chain(
    reader: Reader,
    name: string,
    side: ChainSide,
    options?: ChainOptions,
  ): Promise<Chain | null>;
  /**
   * For each of these, named as lists name cables, which others of them it cites, in the order asked; none for one that is not seen. Several
   * telegrams of a number are cited by it, each.
   */
  citesAmong(reader: Reader, names: readonly string[]): Promise<readonly (readonly string[])[]>;
  /** Earlier and later cables of the same post. */
  neighbours(
    reader: Reader,
    name: string,
  ): Promise<{ readonly earlier: CableLine | null; readonly later: CableLine | null }>;
  /** What is cited and not held: the most cited first, of these what more posts cite, then by number. */
  missing(reader: Reader): Promise<readonly MissingCable[]>;
  /**
   * The subjects under which each of these numbers is cited, in the order asked: each subject that the reader sees once, those of
   * more citing cables first, then by code unit.
   */
  citedUnder(reader: Reader, mrns: readonly string[]): Promise<readonly (readonly CitedUnder[])[]>;
  /**
   * How each of these MRNs stands, in the order asked; `times` is the count of the list that `cites:` gives, but for a post that was
   * renamed: `cites:` takes a number under either name, and edges are told by the name that was printed.
   */
  cited(reader: Reader, mrns: readonly string[]): Promise<readonly CitedNumber[]>;
  /** Every cable of a post that the reader sees, by MRN. `post` is the post's id, as `Stats` has it. */
  series(reader: Reader, post: string): Promise<readonly SeriesCable[]>;
  stats(reader: Reader): Promise<Stats>;
  /**
   * Texts that were read by the rules of another version, in which this one may read something else; making the index anew reads
   * them again. Of all that is held, so for nobody who may see less.
   */
  outdated(): Promise<number>;
  /**
   * Reads and works out what a first question would have to, so that it is answered as fast as any other. Others are
   * answered meanwhile. Resolves when all is ready, or the signal is given; asked again, it does what is new since.
   */
  warm(reader: Reader, signal: AbortSignal): Promise<void>;

  /**
   * Takes something out: afterwards every answer is that of an archive which never held it, but for the note of it.
   * Only what the reader may read whole can be taken out. Resolves when it is durable; what was taken out can be put again.
   */
  remove(reader: Reader, order: RemovalOrder): Promise<RemovalOutcome>;
  /** Notes of what was taken out, oldest first: those of things that the reader might have read whole. */
  removals(reader: Reader): Promise<readonly Removal[]>;
  /** Leaves no trace of what was taken out in the files, and gives the space back. May take minutes. */
  tidy(): Promise<Tidied>;

  /** Additions to the vocabulary which this archive carries (JSON of `VocabularyAddition`), and setting them. */
  additions(): Promise<readonly unknown[]>;
  addVocabulary(addition: unknown): Promise<void>;

  close(): Promise<void>;
}
