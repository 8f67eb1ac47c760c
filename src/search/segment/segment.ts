/**
 * A segment read back: what is long of its columns, and its words, when they are asked for. Immutable; made by `buildSegment`.
 */
import type { Label } from "../../clearance/index.ts";
import type { PoolName } from "./cable-columns.ts";
import type { BlobSource, Lender } from "../bytes/run.ts";
import { readColumns, type Column, type Columns, type Numbers } from "../bytes/columns.ts";
import { readDictionary } from "../words/dictionary.ts";
import { PAIRS, WORDS } from "../words/list-writer.ts";
import { readTold, TOLD, type Told } from "../words/beside.ts";
import { lazily } from "../bytes/once.ts";
import { PAIRED, readPaired } from "../words/pairs.ts";
import { readPool, readStrings, stringsOf, type Pool, type Strings } from "../bytes/pool.ts";
import { DamagedBlob, unseal } from "../bytes/seal.ts";
import { stem } from "../words/stem.ts";
import { FORMAT } from "./format.ts";
import { keepDecoded, readWordLists, type Decoded, type WordLists } from "../words/word-lists.ts";

/** A column of lists: the values of cable `c` stand from `start[c]` to `start[c + 1]`. */
export interface Lists {
  readonly start: Uint32Array;
  readonly value: Numbers;
}

/**
 * What a cable has, each with the documents that must all be seen to know of it: thing `i` needs `doc[value[i]]` to
 * `doc[value[i + 1]]`, -1 being a document that is not there.
 */
export type Followed = Lists & { readonly doc: Int32Array };

export interface Segment {
  /** A 1 for each cable that was taken out since the segment was written; null where none was. */
  readonly gone: Uint8Array | null;
  /** All columns by their names, as merging reads them. */
  readonly columns: Columns;
  readonly cables: number;
  readonly documents: number;
  readonly totals: {
    /** Documents that have a label. */
    readonly labelled: number;
    readonly paragraphs: number;
  };
  /** Labels by number; number 0 is no label, and what has none is shown to nobody. */
  readonly labels: readonly (Label | null)[];
  readonly marks: readonly string[];
  readonly doc: {
    readonly label: Numbers;
    readonly mark: Numbers;
    readonly words: Numbers;
    readonly place: Uint8Array;
    readonly role: Uint8Array;
    readonly printed: Uint8Array;
    readonly level: Uint8Array;
  };
  readonly cable: {
    /** First document of each cable, and the number of all behind the last. */
    readonly doc: Uint32Array;
    readonly head: Uint8Array;
    /** Level and roles, as a view of all has them. */
    readonly level: Uint8Array;
    readonly roles: Uint8Array;
    /** Number of the copy in the store. */
    readonly copy: Column;
    readonly day: Int32Array;
    readonly at: Float64Array;
    readonly instance: Uint32Array;
    /** 1 where the instance had a copy before this one. */
    readonly joins: Uint8Array;
    /** 1 where the MRN had another instance before this one. */
    readonly twin: Uint8Array;
    /** Parts of the MRN: two digits of the year (255 for none), letters of the post, serial. */
    readonly year: Uint8Array;
    readonly letters: Numbers;
    readonly serial: Uint32Array;
    readonly post: Numbers;
    readonly country: Numbers;
    readonly source: Numbers;
    readonly from: Numbers;
    readonly signer: Numbers;
    readonly by: Numbers;
    readonly to: Lists;
    readonly info: Lists;
    readonly tags: Lists;
    readonly caption: Lists;
    readonly precedence: Lists;
    readonly alias: Lists;
    readonly cite: Lists & { readonly doc: Int32Array; readonly head: Uint8Array };
    readonly action: Followed;
    readonly deadline: Followed;
    readonly diagnostic: Followed;
  };
  readonly mrn: Strings;
  /** Cables in the order of their MRNs. */
  readonly byMrn: () => Uint32Array;
  readonly hashOf: (cable: number) => string;
  readonly rankOf: (cable: number) => readonly number[];
  /** Different strings of a field, by number; read once. */
  readonly pool: (name: PoolName) => Pool;
  /** The same of labels and marks, as they are spelled. */
  readonly strings: (name: "label" | "mark") => Pool;
  readonly words: WordLists;
  /** The same of pairs of words, by `pairOf`. */
  readonly pairs: WordLists;
  /** Words of which every pair is among the pairs. */
  readonly paired: ReadonlySet<string>;
  /** Words that are told apart beside others (`beside.ts`). */
  readonly told: Told;
  /** Ordinals of the words that have the stem of `word`. */
  readonly formsOf: (word: string) => readonly number[];
}

/** Gives the MRN of a copy where the store has it at hand, else null. */
export type NameOf = (copy: number) => string | null;

/**
 * Opens a segment. `sealed` gives its blobs as `buildSegment` made them, `giveBack` takes those that are not needed any more; checksums
 * are checked here, at each reading. Of names the first few are asked of `nameOf`.
 */
export const openSegment = (
  sealed: (name: string) => Uint8Array | undefined,
  id: string,
  kept: Decoded = keepDecoded(),
  nameOf: NameOf = () => null,
  giveBack: Lender["giveBack"] = () => undefined,
): Segment => {
  const lender: Lender = { lend: (name) => unseal(`${id}/${name}`, sealed(name)), giveBack };
  const columns = readColumns(lender.lend, giveBack);
  const blob = lastRead(lender);
  const [format, cables, documents, labelled, paragraphs] = columns.get("segment") as Uint32Array;
  if (format !== FORMAT)
    throw new DamagedBlob(
      `${id}/head`,
      `has layout ${format}, and this version reads layout ${FORMAT}`,
    );
  const get = <T extends Column>(name: string): T => columns.get(name) as T;
  const column =
    <T extends Column>(name: string) =>
    (): T =>
      get(name);
  const list = (name: string): Lists => ({
    start: get(`cable.${name}.start`),
    value: get(`cable.${name}.value`),
  });
  const lists = (name: string) => (): Lists => list(name);
  const followed = (name: string) => (): Followed => ({
    ...list(name),
    doc: get(`cable.${name}.doc`),
  });
  const sizes = { documents: documents!, lengths: column<Numbers>("doc.words") };
  const words = readWordLists(WORDS, id, columns, sizes, blob, lender, kept);
  const stems = readDictionary("stem", columns, blob);
  const pools = new Map<PoolName, Pool>();
  const hashes = column<Uint8Array>("hash");
  return {
    gone: null,
    columns,
    cables: cables!,
    documents: documents!,
    totals: { labelled: labelled!, paragraphs: paragraphs! },
    labels: stringsOf(readPool(columns, "label")).map((spelled) =>
      spelled === "" ? null : readLabel(spelled),
    ),
    marks: stringsOf(readPool(columns, "mark")),
    doc: lazily<Segment["doc"], "label" | "role" | "printed" | "level">(
      {
        mark: column("doc.mark"),
        words: column("doc.words"),
        place: column("doc.place"),
      },
      {
        label: column("doc.label"),
        role: column("doc.role"),
        printed: column("doc.printed"),
        level: column("doc.level"),
      },
    ),
    cable: lazily<Segment["cable"]>({
      doc: column("cable.doc"),
      head: column("cable.head"),
      level: column("cable.level"),
      roles: column("cable.roles"),
      copy: column("cable.copy"),
      day: column("cable.day"),
      at: column("cable.at"),
      instance: column("cable.instance"),
      joins: column("cable.joins"),
      twin: column("cable.twin"),
      year: column("cable.year"),
      letters: column("cable.letters"),
      serial: column("cable.serial"),
      post: column("cable.post"),
      country: column("cable.country"),
      source: column("cable.source"),
      from: column("cable.from"),
      signer: column("cable.signer"),
      by: column("cable.by"),
      to: lists("to"),
      info: lists("info"),
      tags: lists("tags"),
      caption: lists("caption"),
      precedence: lists("precedence"),
      alias: lists("alias"),
      cite: () => ({
        ...list("cite"),
        doc: get("cable.cite.doc"),
        head: get("cable.cite.head"),
      }),
      action: followed("action"),
      deadline: followed("deadline"),
      diagnostic: followed("diagnostic"),
    }),
    mrn: namesIn(readStrings(columns, "mrn"), (cable) => nameOf(get("cable.copy")[cable]!)),
    byMrn: column("mrn.sorted"),
    hashOf: (cable) => Buffer.from(hashes().subarray(cable * 32, cable * 32 + 32)).toString("hex"),
    rankOf: (cable) => {
      const start = get<Uint32Array>("cable.rank.start");
      return [...get("cable.rank.value").subarray(start[cable], start[cable + 1])];
    },
    pool: (name) => {
      const known = pools.get(name) ?? readPool(columns, `pool.${name}`);
      pools.set(name, known);
      return known;
    },
    strings: (name) => readPool(columns, name),
    words,
    pairs: readWordLists(PAIRS, id, columns, sizes, blob, lender, kept),
    paired: new Set(readPaired(`${id}/${PAIRED}`, sealed(PAIRED))),
    told: readTold(`${id}/${TOLD}`, sealed(TOLD)),
    formsOf: (word) => {
      const root = stem(word);
      const at = stems.find(root);
      if (at !== null) return stems.numbers(at);
      if (stem(root) !== root) return [];
      const ordinal = words.dictionary.find(root);
      return ordinal === null ? [] : [ordinal];
    },
  };
};

/** Names asked of the store before the column of all is read: a page has twenty, and compares as many. */
const FEW_NAMES = 32;

const namesIn = (column: Strings, nameOf: (cable: number) => string | null): Strings => {
  let asked = 0;
  const get = (cable: number): string =>
    (asked++ < FEW_NAMES ? nameOf(cable) : null) ?? column.get(cable);
  return { ...column, get };
};

/** Keeps the last chunk of each run until the next one is asked for, so that whoever reads its lists in order reads it once. */
const lastRead = ({ lend, giveBack }: Lender): BlobSource => {
  const last = new Map<string, { readonly name: string; readonly bytes: Uint8Array }>();
  return (name) => {
    const run = name.slice(0, name.indexOf("."));
    const known = last.get(run);
    if (known?.name === name) return known.bytes;
    const bytes = lend(name);
    if (known !== undefined) giveBack(known.bytes);
    last.set(run, { name, bytes });
    return bytes;
  };
};

const readLabel = (spelled: string): Label => {
  const [level, controls, captions]: [Label["level"], string[], string[]] = JSON.parse(spelled);
  return { level, controls, captions };
};
