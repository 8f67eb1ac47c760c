import type { Vocabulary } from "../vocabulary/index.ts";
import type * as Sources from "../sources/index.ts";
import type { SourceFault, SourceItem } from "../sources/index.ts";
import { ReftelError } from "./error.ts";
import type { ReftelErrorCode } from "./error.ts";
import { isWithin, unreadable } from "./file-input.ts";
import type { ImportInput } from "./file-input.ts";
import { watchFailures } from "./mended.ts";
import type { Archive, Batch, Failure, KeptFailure, PutOutcome } from "./port.ts";

/** What was left alone, and why: links, pipes, devices. */
export interface Skipped {
  readonly file: string;
  readonly why: string;
}

/** What became of everything that was read: read = stored + held + copies + failed, always. */
export interface ImportReport {
  readonly read: number;
  readonly stored: number;
  readonly held: number;
  readonly copies: number;
  readonly failed: number;
  /** How often each reason was met, by its code; their sum is `failed`. */
  readonly reasons: Readonly<Record<string, number>>;
  readonly failures: readonly {
    readonly file: string;
    readonly place: string | null;
    readonly code: string;
    readonly message: string;
  }[];
  readonly skipped: readonly Skipped[];
  /** The first hundred cables that were taken in or found again, by name. */
  readonly cables: readonly { readonly name: string; readonly state: PutOutcome["state"] }[];
}

export interface ImportOptions {
  /** Name of the source that the texts came from whose input names none. */
  readonly source: string;
  readonly vocabulary: Vocabulary;
  /** Texts of one transaction; `BATCH.bulk` where nothing is said. */
  readonly batch?: number;
  /** Called after each batch is durable, with the report so far. */
  readonly onProgress?: (report: ImportReport) => void;
  /** Called with each failure, listed in the report or not, before the next input is asked for. */
  readonly onFailure?: (failure: Failure) => void;
  /** Called with the place of each text that is read, before the next input is asked for. */
  readonly onText?: (file: string, place: string | null) => void;
  /** True where pieces kept of failures are read: who asks for that takes out what is mended. */
  readonly isRetry?: boolean;
  /** When it is aborted, what was begun is stored and counted, and nothing more is read. */
  readonly signal?: AbortSignal;
}

/**
 * Texts of one transaction. A commit with sync costs some milliseconds and makes a segment of the index, so a bulk
 * import shares it widely, and the words of many cables are written in one list each; a server, whose readers wait while a batch is
 * written, takes small ones.
 */
export const BATCH = { bulk: 768, thread: 400, serving: 40 } as const;
/** Code units and kept bytes of one transaction, so that a batch of long telegrams does not fill the memory. */
const BATCH_LENGTH = 8 * 1024 * 1024;

export const NAMED = 100;
/** Failures listed in a report; all are kept in the archive. */
const LISTED = 1000;

/**
 * Takes inputs into an archive, in batches that are each durable before they are counted. Killed at any moment it can
 * be run again: what was stored is then held. What cannot be read is kept with its bytes and reason.
 */
export const importInto = async (
  archive: Archive,
  inputs: AsyncIterable<ImportInput | Skipped> | Iterable<ImportInput | Skipped>,
  {
    source,
    vocabulary,
    batch: most = BATCH.bulk,
    onProgress,
    onFailure,
    onText,
    isRetry = false,
    signal,
  }: ImportOptions,
): Promise<ImportReport> => {
  // Who opens an archive to read it loads no format of a source.
  const sources = await import("../sources/index.ts");
  let report: ImportReport = {
    read: 0,
    stored: 0,
    held: 0,
    copies: 0,
    failed: 0,
    reasons: {},
    failures: [],
    skipped: [],
    cables: [],
  };
  let batch = archive.begin();
  let batchCount = 0;
  let batchLength = 0;
  let failures: Failure[] = [];
  let mended: KeptFailure[] = [];
  const watchOf = isRetry ? null : await watchFailures(archive);

  const store = async (
    texts: Batch | null,
    failed: readonly Failure[],
    forgiven: readonly KeptFailure[],
    behind: Promise<void>,
  ): Promise<void> => {
    const outcomes = texts === null ? [] : await texts.store(behind);
    await behind;
    if (failed.length > 0) await archive.fail(failed);
    if (forgiven.length > 0) await archive.forgive(forgiven);
    const count = (state: PutOutcome["state"]) =>
      outcomes.filter((outcome) => outcome.state === state).length;
    report = {
      read: report.read + outcomes.length + failed.length,
      stored: report.stored + count("stored"),
      held: report.held + count("held"),
      copies: report.copies + count("copy"),
      failed: report.failed + failed.length,
      reasons: tallied(report.reasons, failed),
      failures: [
        ...report.failures,
        ...failed
          .slice(0, Math.max(0, LISTED - report.failures.length))
          .map(({ file, place, code, message }) => ({ file, place, code, message })),
      ],
      skipped: report.skipped,
      cables: [
        ...report.cables,
        ...outcomes
          .slice(0, Math.max(0, NAMED - report.cables.length))
          .map(({ name, state }) => ({ name, state })),
      ],
    };
    onProgress?.(report);
    await turn();
  };

  /** The batch that is being stored, and the one behind it that is worked out meanwhile; the next one is read. */
  let before: Promise<void> = Promise.resolve();
  let storing: Promise<void> = Promise.resolve();
  const flush = async (): Promise<void> => {
    await before;
    before = storing;
    storing = store(batchCount === 0 ? null : batch, failures, mended, before);
    // Told by whoever waits for it next.
    storing.catch(() => undefined);
    batch = archive.begin();
    batchCount = 0;
    batchLength = 0;
    failures = [];
    mended = [];
    await turn();
  };

  const isStopped = (): boolean => signal?.aborted === true;
  const readAll = async (): Promise<void> => {
    for await (const input of inputs) {
      if (isStopped()) return;
      if ("why" in input) {
        report = { ...report, skipped: [...report.skipped, input] };
        continue;
      }
      const watch = watchOf?.(input, input.source ?? source);
      for await (const item of itemsOf(sources, input, vocabulary)) {
        if (item.kind === "fault") {
          const isUpload = input.isUpload === true;
          const failure = {
            source: input.source ?? source,
            file: input.file,
            isUpload,
            ...item.fault,
          };
          failures.push(failure);
          watch?.failure(failure);
          batchLength += failure.bytes.length;
          onFailure?.(failure);
        } else {
          const { isInput, ...text } = item.text;
          batch.add({ source: input.source ?? source, file: input.file, ...text });
          watch?.text(text.place);
          onText?.(input.file, text.place);
          batchCount += 1;
          batchLength += text.text.length + (isInput ? 0 : text.bytes.length);
        }
        if (batchCount + failures.length >= most || batchLength >= BATCH_LENGTH) {
          await flush();
          if (isStopped()) return;
        }
      }
      mended.push(...(watch?.mended() ?? []));
    }
  };
  try {
    await readAll();
    await storing;
    if (batchCount + failures.length + mended.length > 0 || report.read === 0) await flush();
    await storing;
  } finally {
    // What was begun has ended before anyone is told, who may close the archive then.
    await Promise.allSettled([before, storing]);
  }
  return report;
};

/** Lets whoever waits for this thread be served, and whoever would stop it be heard: between two batches, read or stored. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Counts of reasons with those of further failures. */
const tallied = (
  reasons: ImportReport["reasons"],
  failures: readonly Failure[],
): ImportReport["reasons"] => {
  const counts = new Map(Object.entries(reasons));
  for (const { code } of failures) counts.set(code, (counts.get(code) ?? 0) + 1);
  return Object.fromEntries(counts);
};

/** An input whose bytes could not be had. */
interface Unread {
  readonly kind: "fault";
  readonly fault: Omit<SourceFault, "code"> & { readonly code: ReftelErrorCode };
}

const placeOf = (item: SourceItem): string | null =>
  item.kind === "text" ? item.text.place : item.fault.place;

const isAsked = (item: SourceItem, only: readonly string[] | undefined): boolean => {
  const place = placeOf(item);
  // What is said of the input as a whole is said whatever is asked for.
  if (only === undefined || place === null) return true;
  return only.some((one) => isWithin(place, one));
};

/** The texts and faults of one input; where its bytes cannot be had, or no longer, that is one fault without bytes. */
async function* itemsOf(
  { contentOf, isOfDisk, placed, readSource }: typeof Sources,
  input: ImportInput,
  vocabulary: Vocabulary,
): AsyncGenerator<SourceItem | Unread> {
  const place = input.place ?? null;
  try {
    const content = "content" in input ? await input.content() : contentOf(await input.bytes());
    for await (const item of readSource(content, vocabulary))
      if (isAsked(item, input.only)) yield placed(item, place);
  } catch (error) {
    const known = isOfDisk(error) ? unreadable(error, input.file) : error;
    if (!(known instanceof ReftelError)) throw known;
    const { code, message } = known;
    yield { kind: "fault", fault: { code, message, place, bytes: new Uint8Array() } };
  }
}
