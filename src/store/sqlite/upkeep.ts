/** When segments are merged: behind what was stored, and so that nobody waits for it who need not. */
import type { DatabaseSync } from "node:sqlite";
import { ReftelError } from "../../archive/index.ts";
import { nextMerge, type Occasion } from "../../search/index.ts";
import { isIncremental, numberOf } from "./database.ts";
import { makeMerger } from "./merger.ts";
import { mergeNext, rowsOf } from "./segments.ts";
import { told } from "./trouble.ts";
import type { Writer } from "./writer.ts";

export interface Upkeep {
  /**
   * Merges what is due when so many texts have come: what was stored before is safe already. Small ones here, each in a transaction of its own; large
   * ones in a thread, which is waited for, in a bulk import only where it falls behind: more will come, so that segments are
   * gathered, too, until `close`. Throws `archive.*`.
   */
  readonly merge: (occasion: "few" | "many", texts: number) => Promise<void>;
  /** Ends what was begun, and merges what is due behind it. */
  readonly close: () => Promise<void>;
}

export interface UpkeepOptions {
  readonly folder: string;
  /** A connection that reads. */
  readonly database: DatabaseSync;
  readonly writer: Writer;
  /** Cables from which a merge is a large one. */
  readonly largeMerge: number;
  readonly mostPages: number | null;
}

/** Segments that may be due before an import waits for the thread that merges them: what it merges at once, three times. */
const MOST_DUE = 3 * 64;

export const makeUpkeep = ({
  folder,
  database,
  writer,
  largeMerge,
  mostPages,
}: UpkeepOptions): Upkeep => {
  const merger = makeMerger({ folder, mostPages });
  let isAsked = false;
  let isBulk = false;
  /** Texts that have come. */
  let come = 0;

  const mergeOn = async (occasion: Occasion): Promise<void> => {
    await leftForLater(async () => {
      for (;;) {
        const due = told(folder, () => nextMerge(rowsOf(database), occasion));
        if (due === null) return;
        if (due.reduce((sum, { cables }) => sum + cables, 0) < largeMerge) {
          await writer.change((connection) => mergeNext(connection, occasion));
          continue;
        }
        const merging = merger.merge(occasion);
        if (occasion.kind === "many" && due.length < MOST_DUE) {
          // Told by whoever waits for it next.
          merging.catch(() => undefined);
          return;
        }
        if (!(await merging)) return;
      }
    });
  };

  return {
    merge: async (kind, texts) => {
      isAsked = true;
      isBulk ||= kind === "many";
      come += texts;
      await mergeOn({ kind });
    },
    close: async () => {
      try {
        if (isBulk) await mergeOn({ kind: "all", cables: come });
        else if (isAsked) await mergeOn({ kind: "few" });
        // The last merges leave the room of what they were made of, which no batch takes any more.
        if (isBulk && isMuchFree(database)) await leftForLater(writer.shrink);
      } finally {
        await merger.close();
      }
    },
  };
};

/** Does what can wait: where there is no room or no turn for it, all stays as it is, and it is done behind a later batch. */
const leftForLater = async (work: () => Promise<void>): Promise<void> => {
  try {
    await work();
  } catch (error) {
    const isForLater =
      error instanceof ReftelError &&
      (error.code === "archive.full" || error.code === "archive.locked");
    if (!isForLater) throw error;
  }
};

/** Free pages in so many that are worth giving back: it takes some 40 microseconds each. */
const MUCH = 32;

/** Whether the file has much free room that can be given back page by page. */
const isMuchFree = (database: DatabaseSync): boolean =>
  isIncremental(database) &&
  numberOf(database, "freelist_count") * MUCH > numberOf(database, "page_count");
