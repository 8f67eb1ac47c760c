import {
  withConflict,
  type Archive,
  type CableAnswer,
  type CableView,
  type Failure,
  type Hit,
  type PutOutcome,
} from "../../archive/index.ts";
import { redact, type Reader } from "../../clearance/index.ts";
import { mrnPattern, names } from "../../query/index.ts";
import {
  builtIn,
  extend,
  type Vocabulary,
  type VocabularyAddition,
} from "../../vocabulary/index.ts";
import { missingIn, neighboursOf, referencesOf } from "./edge.ts";
import type { Around } from "./field.ts";
import { copyOf, keep, type Copy, type Instance } from "./kept.ts";
import { allHits, answer } from "./search.ts";
import { seenBy, type Seen } from "./seen.ts";
import { statsOf } from "./stats.ts";

export interface MemoryOptions {
  readonly vocabulary?: Vocabulary;
  /** Milliseconds of a clock that only goes forward. */
  readonly clock?: () => number;
}

/**
 * Opens an archive that lives as long as the process: the readable specification of what an archive answers. Every read
 * works out first what this reader sees, cable by cable, and answers from that alone; a search walks all of it. Right
 * before quick: for some thousands of cables.
 */
export const openMemoryArchive = ({
  vocabulary: given = builtIn,
  clock = () => performance.now(),
}: MemoryOptions = {}): Archive => {
  let vocabulary = given;
  let instances: Instance[] = [];
  let failures: readonly Failure[] = [];
  let additions: readonly unknown[] = [];

  const around = (reader: Reader): Around => {
    const seen = seenBy(instances, reader);
    return { vocabulary, seen, held: new Set(seen.map(({ cable }) => cable.mrn)) };
  };

  return {
    put: async (batch) => {
      const outcomes: PutOutcome[] = [];
      for (const received of batch) {
        const own = { ...received, bytes: received.bytes.slice() };
        outcomes.push(keep(instances, own, vocabulary));
      }
      return outcomes;
    },

    fail: async (batch) => {
      for (const failure of batch) {
        if (!failures.some((known) => isSameFailure(known, failure))) {
          failures = [...failures, { ...failure, bytes: failure.bytes.slice() }];
        }
      }
    },
    failures: async (source) =>
      source === undefined ? failures : failures.filter((failure) => failure.source === source),
    forgive: async (batch) => {
      failures = failures.filter((known) => !batch.some((one) => isSameFailure(known, one)));
    },

    cable: async (reader, name, hash) => {
      const all = around(reader);
      const named = cablesNamed(all, name);
      const found = hash === undefined ? named : withCopy(named, hash);
      if (found.length > 1) return { kind: "several", names: found.map((one) => one.name) };
      const [seen] = found;
      return seen === undefined ? ABSENT : cableOf(seen, reader, all, hash);
    },

    bytes: async (reader, name, hash) => {
      const all = around(reader);
      const named = cablesNamed(all, name);
      const [seen, another] = hash === undefined ? named : withCopy(named, hash);
      if (seen === undefined || another !== undefined) return null;
      const { received } = copyAsked(seen, hash);
      const open = redact(received.telegram, received.text, reader, vocabulary);
      return open?.telegram === received.telegram ? received.bytes.slice() : null;
    },

    search: async (reader, query, typed, options = {}) => {
      const begun = clock();
      const found = answer(query, typed, options, around(reader));
      return { ...found, tookMs: clock() - begun };
    },

    async *hits(reader, query, options = {}): AsyncGenerator<Hit> {
      yield* allHits(query, options, around(reader));
    },

    references: async (reader, name) => {
      const all = around(reader);
      return referencesOf(cablesNamed(all, name), all, reader);
    },
    neighbours: async (reader, name) => {
      const all = around(reader);
      const [seen] = cablesNamed(all, name);
      return seen === undefined ? { earlier: null, later: null } : neighboursOf(seen, all);
    },
    missing: async (reader) => missingIn(around(reader)),
    stats: async (reader) => statsOf(around(reader).seen),

    additions: async () => additions,
    addVocabulary: async (addition) => {
      if (additions.some((known) => JSON.stringify(known) === JSON.stringify(addition))) return;
      additions = [...additions, addition];
      if (isAddition(addition)) vocabulary = extend(vocabulary, addition);
      // Captions that were unknown may be known now, and posts have new names: labels and fields are worked out anew.
      instances = instances.map(({ mrn, copies }) => ({
        mrn,
        copies: copies.map(({ received, note }) => copyOf(received, note, vocabulary)),
      }));
    },

    close: async () => {},
  };
};

const ABSENT: CableAnswer = { kind: "absent" };

const isAddition = (value: unknown): value is VocabularyAddition =>
  typeof value === "object" && value !== null;

const isSameFailure = (one: Failure, other: Failure): boolean =>
  one.source === other.source &&
  one.file === other.file &&
  one.place === other.place &&
  one.code === other.code &&
  one.bytes.length === other.bytes.length &&
  one.bytes.every((byte, at) => byte === other.bytes[at]);

/** Cables that a name means: by their own name, by MRN in any spelling, and only then by an alias. */
const cablesNamed = ({ seen, vocabulary }: Around, name: string): readonly Seen[] => {
  const exact = seen.filter((one) => one.name === name);
  if (exact.length > 0) return exact;
  const pattern = mrnPattern(name, vocabulary);
  if (pattern === null) return [];
  const byNumber = seen.filter(({ cable }) =>
    names(pattern, { mrn: cable.mrn, hash: cable.hash, aliases: [] }, vocabulary),
  );
  return byNumber.length > 0
    ? byNumber
    : seen.filter(({ cable }) => names(pattern, cable, vocabulary));
};

const hasHash =
  (hash: string) =>
  ({ note }: Copy): boolean =>
    hash.length >= 6 && note.hash.startsWith(hash.toLowerCase());

const withCopy = (cables: readonly Seen[], hash: string): readonly Seen[] =>
  cables.filter(({ copies }) => copies.some(hasHash(hash)));

const copyAsked = (seen: Seen, hash: string | undefined): Copy =>
  hash === undefined ? seen.copy : (seen.copies.find(hasHash(hash)) ?? seen.copy);

const cableOf = (
  seen: Seen,
  reader: Reader,
  { vocabulary }: Around,
  hash: string | undefined,
): CableAnswer => {
  const copy = copyAsked(seen, hash);
  const { telegram, text } = copy.received;
  const open = redact(telegram, text, reader, vocabulary);
  if (open === null) return ABSENT;
  const isOneOfSeveral = seen.name !== seen.cable.mrn;
  const cable: CableView = {
    name: seen.name,
    ...open,
    ...(isOneOfSeveral ? { telegram: withConflict(open.telegram) } : {}),
    copy: copy.note,
    copies: seen.copies.filter((other) => other !== copy).map(({ note }) => note),
  };
  return { kind: "cable", cable };
};
