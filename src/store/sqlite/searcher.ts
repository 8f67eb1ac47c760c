/**
 * Questions to a large archive, asked of two threads: each asks half of the segments, the other one by its own connection and
 * with memory of its own. Where it is not there, not ready, or sees another state of the archive, the first does all.
 */
import { availableParallelism } from "node:os";
import {
  MessageChannel,
  receiveMessageOnPort,
  Worker,
  type MessagePort,
} from "node:worker_threads";
import type { Reader } from "../../clearance/index.ts";
import {
  halvesOf,
  joinFacets,
  joinParts,
  numbersGiven,
  searchIndex,
  searchPart,
  type FoundCable,
  type FoundPart,
  type Part,
  type ReaderIndex,
  type SearchRequest,
} from "../../search/index.ts";
import type { Hit } from "../../archive/index.ts";
import type { Dress, Dressed } from "./answer.ts";
import { asking, meetingFor, Parted } from "./meeting.ts";

/** A reader's index, and the state of the archive that it shows. */
export interface Seen {
  readonly index: ReaderIndex;
  readonly state: string;
}

export interface Searcher {
  /**
   * Returns the segments that this thread is to be ready for. Where two are worth it the other is started, and made ready for
   * this reader.
   */
  readonly share: (reader: Reader, index: ReaderIndex) => readonly number[];
  /** Resolves when the other thread is ready, there is none, or the signal is given. */
  readonly isReady: (signal: AbortSignal) => Promise<void>;
  readonly search: (reader: Reader, seen: Seen, request: SearchRequest) => Dressed;
  readonly close: () => Promise<void>;
}

/** What the thread is told when it is started. */
export interface Searching {
  readonly folder: string;
  /** Where it is asked, and answers. */
  readonly port: MessagePort;
  /** One number in shared memory that is raised with each question. */
  readonly bell: Int32Array;
}

/** What it is asked. */
export type Asked = { readonly kind: "warm"; readonly reader: Reader } | Question;

export interface Question {
  readonly kind: "search";
  /** Given back with the answer. */
  readonly number: number;
  readonly state: string;
  readonly reader: Reader;
  readonly request: SearchRequest;
  readonly memory: SharedArrayBuffer;
}

/** What it says: to whoever waits for it to be ready, and to whoever asked. */
export interface Ready {
  readonly kind: "ready";
}

/** The facets of its part, which are joined with the others while it ends the rest. */
export interface Counted {
  readonly number: number;
  readonly facets: Part["facets"];
}

export interface Answered {
  readonly number: number;
  readonly part: FoundPart;
  /** Hits of each cable of the part's page. */
  readonly hits: readonly (readonly Hit[])[];
}

/** Documents from which two threads are worth it: fewer are asked in some milliseconds. */
export const WORTH_TWO = 100_000;

/** The thread's file has the ending of this one: `.ts` in the sources, `.js` in the package. */
const threadFile = new URL(
  `./searching-thread${import.meta.url.slice(import.meta.url.lastIndexOf("."))}`,
  import.meta.url,
);

export interface SearcherOptions {
  readonly folder: string;
  readonly dress: Dress;
  /** False where all is to be done by one thread. */
  readonly isShared: boolean;
  /** Documents from which questions are shared. */
  readonly least?: number;
  /** The thread. */
  readonly file?: URL;
  /** Milliseconds to wait for the other thread when it has begun. */
  readonly patience?: number;
  /** Told how many threads answered a question. */
  readonly told?: (threads: 1 | 2) => void;
}

interface Helper {
  readonly thread: Worker;
  readonly port: MessagePort;
  readonly bell: Int32Array;
  /** Resolves when it is ready for whom it was asked last, or will not be. */
  ready: Promise<void>;
  /** It has been ready once; what came since it is made ready for beside its answers. */
  wasReady: boolean;
}

/** Returns a searcher whose thread is started when it is first made ready: who asks a single question does not wait for it. */
export const makeSearcher = ({
  folder,
  dress,
  isShared,
  least = WORTH_TWO,
  file = threadFile,
  patience,
  told = () => undefined,
}: SearcherOptions): Searcher => {
  let helper: Helper | null = null;
  let isAble = isShared && availableParallelism() > 1;
  let settle = (): void => undefined;
  let asked = 0;

  const isWorth = ({ segments }: ReaderIndex): boolean =>
    isAble &&
    segments.length > 1 &&
    segments.reduce((sum, { documents }) => sum + documents, 0) >= least;

  const giveUp = async (): Promise<void> => {
    const ended = helper;
    isAble = false;
    helper = null;
    settle();
    ended?.port.close();
    await ended?.thread.terminate();
  };

  const start = (): Helper => {
    const { port1, port2 } = new MessageChannel();
    const bell = new Int32Array(new SharedArrayBuffer(4));
    const workerData: Searching = { folder, port: port2, bell };
    const thread = new Worker(file, {
      workerData,
      transferList: [port2],
      resourceLimits: { maxYoungGenerationSizeMb: 12 },
    });
    const made: Helper = {
      thread,
      port: port1,
      bell,
      ready: Promise.resolve(),
      wasReady: false,
    };
    thread.on("message", ({ kind }: Ready) => {
      made.wasReady = kind === "ready";
      settle();
    });
    // What is wrong with the archive is met again by whoever does all of a question.
    thread.on("error", () => void giveUp());
    thread.on("exit", () => void giveUp());
    thread.unref();
    return made;
  };

  const tell = ({ port, bell }: Helper, what: Asked): void => {
    port.postMessage(what);
    Atomics.add(bell, 0, 1);
    Atomics.notify(bell, 0);
  };

  /** What the other thread says next to a question; what nobody waited for stands before it. */
  const saidTo = <Said extends Counted | Answered>({ port }: Helper, number: number): Said => {
    for (;;) {
      const received = receiveMessageOnPort(port)?.message as Said | undefined;
      if (received === undefined) throw new Parted("The other thread said nothing.", true);
      if (received.number === number) return received;
    }
  };

  /** Null where the other thread did not end what it began. */
  const inTwo = (
    other: Helper,
    reader: Reader,
    { index, state }: Seen,
    request: SearchRequest,
  ): Dressed | null => {
    const number = ++asked;
    const memory = meetingFor(numbersGiven(request));
    const { begin, add, others, isEnded, leave } = asking(memory, patience);
    tell(other, { kind: "search", number, state, reader, request, memory });
    let isShared = true;
    try {
      const own = searchPart(index, halvesOf(index.segments)[0], request, {
        begin: (held) => {
          const given = begin(held);
          return () => {
            const sums = given();
            isShared = sums !== null;
            return sums;
          };
        },
        add,
        others,
        counted: () => undefined,
      });
      const ownHits = dress(reader, own.page);
      const counted = isShared ? [saidTo<Counted>(other, number).facets] : [];
      const facets = joinFacets(index, request.facets, [own.facets, ...counted]);
      if (isShared) isEnded();
      const more = isShared ? [saidTo<Answered>(other, number)] : [];
      const parts = [own, ...more.map(({ part }) => part)] as const;
      const found = joinParts(index, request.limit, parts, facets);
      const hits = new Map<FoundCable, readonly Hit[]>();
      for (const { part, hits: each } of [{ part: own, hits: ownHits }, ...more])
        part.page.forEach((cable, at) => hits.set(cable, each[at]!));
      told(isShared ? 2 : 1);
      return { found, hits: found.page.flatMap((cable) => hits.get(cable)!) };
    } catch (error) {
      leave();
      if (!(error instanceof Parted)) throw error;
      // It would be waited for as long with every question.
      if (error.isSilent) void giveUp();
      return null;
    }
  };

  return {
    share: (reader, index) => {
      if (!isWorth(index)) return [...index.segments.keys()];
      helper ??= start();
      settle();
      helper.ready = new Promise((resolve) => {
        settle = resolve;
      });
      tell(helper, { kind: "warm", reader });
      return halvesOf(index.segments)[0];
    },
    isReady: async (signal) => {
      if (helper === null || signal.aborted) return;
      const { thread, ready } = helper;
      // A server asks again and again under one signal, which is to hold nothing of it.
      const waiting = new AbortController();
      const stopped = new Promise((resolve) => {
        signal.addEventListener("abort", resolve, { signal: waiting.signal });
      });
      // Whoever waits for the thread is kept alive by it, and by nothing else.
      thread.ref();
      await Promise.race([ready, stopped]);
      thread.unref();
      waiting.abort();
    },
    search: (reader, seen, request) => {
      const isPage = request.limit !== Number.POSITIVE_INFINITY;
      const dressed =
        helper?.wasReady === true && isPage && isWorth(seen.index)
          ? inTwo(helper, reader, seen, request)
          : null;
      if (dressed !== null) return dressed;
      told(1);
      const found = searchIndex(seen.index, request);
      return { found, hits: dress(reader, found.page).flat() };
    },
    close: giveUp,
  };
};
