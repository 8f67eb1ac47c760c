/** The thread that asks half of the segments: it reads the archive as another process would. */
import { parentPort, receiveMessageOnPort, workerData } from "node:worker_threads";
import { ReftelError } from "../../archive/index.ts";
import type { Reader } from "../../clearance/index.ts";
import { halvesOf, searchPart, warming, type ReaderIndex } from "../../search/index.ts";
import { builtIn } from "../../vocabulary/index.ts";
import { vocabularyOf } from "./additions.ts";
import { dressing } from "./answer.ts";
import { asOfOneMoment, openToRead } from "./database.ts";
import { readIndex } from "./index-reader.ts";
import { helping, Parted } from "./meeting.ts";
import { openProjections } from "./projections.ts";
import type { Answered, Asked, Counted, Question, Ready, Searching } from "./searcher.ts";
import { troubleWith } from "./trouble.ts";

const { folder, port, bell } = workerData as Searching;

const database = openToRead(folder);
const index = readIndex(database, vocabularyOf(database, builtIn));
const { shown, forget } = openProjections(database);
const dress = dressing(shown);

/** As the archive reads: what others have written since is seen first, and all of it as of one moment. */
const reading = <T>(run: () => T): T =>
  asOfOneMoment(database, () => {
    if (index.refresh()) forget();
    return run();
  });

const answer = ({ number, state, reader, request, memory }: Question): void => {
  const side = helping(memory);
  try {
    reading(() => {
      // It may have changed in the moment between the two reads.
      if (index.state() !== state) return side.leave();
      if (!side.begins()) return;
      const seen = index.as(reader);
      const { facets: _, ...part } = searchPart(seen, halvesOf(seen.segments)[1], request, {
        ...side,
        counted: (facets) => port.postMessage({ number, facets } satisfies Counted),
      });
      const hits = dress(reader, part.page);
      port.postMessage({ number, part, hits } satisfies Answered);
      side.end();
    });
  } catch (error) {
    side.leave();
    // What is wrong with the archive is met by the one who asked, too.
    const isKnown = error instanceof Parted || troubleWith(folder, error) instanceof ReftelError;
    if (!isKnown) throw error;
  }
};

/** What is left of making ready, while nobody asks anything. */
let left: {
  readonly reader: Reader;
  readonly index: ReaderIndex;
  readonly steps: Iterator<void>;
} | null = null;

/** Begins to make the archive ready as it is now. */
const begin = (reader: Reader): void =>
  reading(() => {
    const seen = index.as(reader);
    left = { reader, index: seen, steps: warming(seen, halvesOf(seen.segments)[1]) };
  });

/** Does one step of it. What changed meanwhile is made ready as it is then. */
const goOn = ({ reader, index: begun, steps }: NonNullable<typeof left>): void => {
  const isDone = reading(() => index.as(reader) === begun && steps.next().done === true);
  if (index.as(reader) !== begun) return begin(reader);
  if (!isDone) return;
  left = null;
  parentPort!.postMessage({ kind: "ready" } satisfies Ready);
};

// It waits for the bell and not for events: those come to a thread that sleeps after most of a millisecond.
for (;;) {
  const rung = Atomics.load(bell, 0);
  const asked = receiveMessageOnPort(port)?.message as Asked | undefined;
  if (asked?.kind === "search") answer(asked);
  else if (asked?.kind === "warm") begin(asked.reader);
  else if (left !== null) goOn(left);
  else Atomics.wait(bell, 0, rung);
}
