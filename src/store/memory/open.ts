import {
  hashOf,
  holdsMore,
  withConflict,
  type Archive,
  type CableAnswer,
  type CableView,
  type Failure,
  type Hit,
  type KeptFailure,
  type PutOutcome,
  type Received,
  type Removal,
  type RemovalOutcome,
  type Unwanted,
} from "../../archive/index.ts";
import type { PaperStore } from "../../desk/index.ts";
import { may, mayReadAll, redact, type Label, type Reader } from "../../clearance/index.ts";
import { mrnPattern, names } from "../../query/index.ts";
import {
  builtIn,
  extend,
  type Vocabulary,
  type VocabularyAddition,
} from "../../vocabulary/index.ts";
import { chainOf } from "./chain.ts";
import {
  citedIn,
  citesAmong,
  citedUnder,
  lineOf,
  missingIn,
  neighboursOf,
  referencesOf,
} from "./edge.ts";
import { copyOf, keep, receivedIn, type Copy, type Instance } from "./kept.ts";
import { memoryPapers } from "./papers.ts";
import { without } from "./remove.ts";
import { allHits, answer, countSince } from "./search.ts";
import { seenBy, type Around, type Seen } from "./seen.ts";
import { seriesOf, statsOf } from "./stats.ts";

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
}: MemoryOptions = {}): Archive & PaperStore => {
  let vocabulary = given;
  let instances: Instance[] = [];
  /** All that was received and not taken out since, in the order of its coming. */
  let journal: Received[] = [];
  let removals: readonly { readonly removal: Removal; readonly labels: readonly Label[] }[] = [];
  let failures: readonly Failure[] = [];
  let additions: readonly unknown[] = [];
  const papers = memoryPapers();
  /** The place of each received text among all that ever came. */
  const arrivals = new Map<Received, number>();
  const cameAt = (instance: Instance): number =>
    Math.min(...receivedIn(instance).map(({ received }) => arrivals.get(received) ?? 0));

  const around = (reader: Reader): Around => seenBy(instances, reader, vocabulary);

  const put: Archive["put"] = async (batch, behind) => {
    await behind;
    const outcomes: PutOutcome[] = [];
    for (const received of batch) {
      const own = { ...received, bytes: received.bytes.slice() };
      journal.push(own);
      arrivals.set(own, arrivals.size + 1);
      outcomes.push(keep(instances, own, vocabulary));
    }
    return outcomes;
  };

  return {
    begin: () => {
      const batch: Received[] = [];
      return { add: (received) => batch.push(received), store: (behind) => put(batch, behind) };
    },
    put,

    fail: async (batch) => {
      for (const failure of batch) {
        if (!failures.some((known) => isSameFailure(known, failure))) {
          failures = [...failures, { ...failure, bytes: failure.bytes.slice() }];
        }
      }
    },
    failures: async (source) =>
      failures
        .filter((failure) => source === undefined || failure.source === source)
        .map((failure) => ({
          ...failure,
          hash: hashOf(failure.bytes),
          bytes: async () => failure.bytes,
        })),
    forgive: async (batch) => {
      failures = failures.filter((known) => !batch.some((one) => isKeptAs(known, one)));
    },

    cable: async (reader, name, hash) => answerOf(around(reader), reader, name, hash),
    cables: async (reader, names) => {
      const all = around(reader);
      return names.map((name) => answerOf(all, reader, name));
    },

    bytes: async (reader, name, hash) => {
      const all = around(reader);
      const named = cablesNamed(all, name);
      const [seen, another] = hash === undefined ? named : withCopy(named, hash);
      if (seen === undefined || another !== undefined) return null;
      const { received } = copyAsked(seen, hash);
      const open = redact(received.telegram, received.text, reader, vocabulary);
      if (open?.telegram !== received.telegram) return null;
      return holdsMore(received) && !mayReadAll(reader) ? null : received.bytes.slice();
    },

    lines: async (reader, cables) => {
      const { seen } = around(reader);
      return cables.map(({ mrn, hash }) => {
        const under = seen.filter(({ cable }) => cable.mrn === mrn);
        const one =
          under.find(({ copies }) => copies.some(({ note }) => note.hash === hash)) ?? under[0];
        return one === undefined ? null : lineOf(one);
      });
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
    referencesOf: async (reader, names) => {
      const all = around(reader);
      return names.map((name) => referencesOf(cablesNamed(all, name), all, reader));
    },
    chain: async (reader, name, side, asked = {}) => {
      const all = around(reader);
      return chainOf(cablesNamed(all, name), all, side, asked);
    },
    citesAmong: async (reader, names) => citesAmong(around(reader), names),
    neighbours: async (reader, name) => {
      const all = around(reader);
      const [seen] = cablesNamed(all, name);
      return seen === undefined ? { earlier: null, later: null } : neighboursOf(seen, all);
    },
    missing: async (reader) => missingIn(around(reader)),
    citedUnder: async (reader, mrns) => {
      const all = around(reader);
      return mrns.map((mrn) => citedUnder(all, mrn));
    },
    cited: async (reader, mrns) => citedIn(around(reader), mrns),
    // All of it is in memory.
    warm: async () => undefined,
    series: async (reader, post) => seriesOf(around(reader).seen, post),
    stats: async (reader) => statsOf(around(reader).seen),
    outdated: async () => 0,

    remove: async (reader, order) => {
      const unwanted = unwantedBy(order.what, around(reader), instances);
      if ("kind" in unwanted) return unwanted;
      const unwritten = without(journal, instances, reader, order, unwanted.test);
      const { what } = order;
      const kept = failures.filter(
        ({ source }) => what.kind !== "source" || source !== what.source,
      );
      const dropped = failures.length - kept.length;
      if (unwritten === null && (dropped === 0 || isHeldFrom(journal, what))) return ABSENT;
      failures = kept;
      const { left, labels, removal } = unwritten ?? {
        left: journal,
        labels: [],
        removal: { ...order, cables: 0, copies: 0, places: 0, taken: [] },
      };
      // What is left is taken in again, as if the rest had never come.
      journal = [...left];
      instances = [];
      for (const received of journal) keep(instances, received, vocabulary);
      const noted = { ...removal, failures: dropped };
      const stillHeld = new Set(
        instances.flatMap(({ copies }) => copies.map(({ note }) => note.hash)),
      );
      papers.settle(
        new Set(removal.taken.map(({ hash }) => hash).filter((hash) => !stillHeld.has(hash))),
        (mrn) =>
          instances
            .filter((instance) => instance.mrn === mrn)
            .flatMap((instance) => receivedIn(instance).map(({ received }) => received.text)),
      );
      removals = [...removals, { removal: noted, labels }];
      return { kind: "removed", removal: noted };
    },
    removals: async (reader) =>
      removals
        .filter(({ labels }) => labels.every((label) => may(reader, label).allowed))
        .map(({ removal }) => removal),
    tidy: async () => ({ before: 0, after: 0 }),

    papers: papers.papers,
    change: papers.change,
    arrived: async (reader, query, since) => ({
      cables: countSince(query, around(reader), ({ copy }) =>
        instances.some((one) => one.copies.includes(copy) && cameAt(one) > since),
      ),
      arrivals: arrivals.size,
    }),

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

const ABSENT = { kind: "absent" } as const;

/** What an order means of the texts held: a test of one, or why nothing can be done. */
const unwantedBy = (
  what: Unwanted,
  all: Around,
  instances: readonly Instance[],
):
  | { readonly test: (received: Received, hash: string) => boolean }
  | Exclude<RemovalOutcome, { readonly kind: "removed" }> => {
  if (what.kind === "source") return { test: ({ source }) => source === what.source };
  const named = cablesNamed(all, what.name);
  const found = what.kind === "copy" ? withCopy(named, what.hash) : named;
  const [seen, another] = found;
  if (seen === undefined) return ABSENT;
  if (another !== undefined) return { kind: "several", names: found.map(({ name }) => name) };
  const hashes = new Set(
    what.kind === "copy"
      ? [copyAsked(seen, what.hash).note.hash]
      : instances
          .find(({ copies }) => copies.includes(seen.copy))
          ?.copies.map(({ note }) => note.hash),
  );
  return { test: (_, hash) => hashes.has(hash) };
};

const isHeldFrom = (journal: readonly Received[], what: Unwanted): boolean =>
  what.kind === "source" && journal.some(({ source }) => source === what.source);

const isAddition = (value: unknown): value is VocabularyAddition =>
  typeof value === "object" && value !== null;

const isSameFailure = (one: Failure, other: Failure): boolean =>
  one.source === other.source &&
  one.file === other.file &&
  one.place === other.place &&
  one.code === other.code &&
  one.bytes.length === other.bytes.length &&
  one.bytes.every((byte, at) => byte === other.bytes[at]);

const isKeptAs = (failure: Failure, kept: KeptFailure): boolean =>
  failure.source === kept.source &&
  failure.file === kept.file &&
  failure.place === kept.place &&
  failure.code === kept.code &&
  hashOf(failure.bytes) === kept.hash;

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

const answerOf = (all: Around, reader: Reader, name: string, hash?: string): CableAnswer => {
  const named = cablesNamed(all, name);
  const found = hash === undefined ? named : withCopy(named, hash);
  if (found.length > 1) return { kind: "several", names: found.map((one) => one.name) };
  const [seen] = found;
  return seen === undefined ? ABSENT : cableOf(seen, reader, all, hash);
};

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
