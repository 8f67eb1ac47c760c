import type { Vocabulary } from "../vocabulary/index.ts";
import { readSource } from "../sources/index.ts";
import type { SourceItem } from "../sources/index.ts";
import { ReftelError } from "./error.ts";
import { fileInput } from "./file-input.ts";
import type { ImportInput } from "./file-input.ts";
import type { Archive, Failure, PutOutcome, Received } from "./port.ts";

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
  /** Name of the source that the texts came from. */
  readonly source: string;
  readonly vocabulary: Vocabulary;
  /** Texts of one transaction; `BATCH.bulk` where nothing is said. */
  readonly batch?: number;
  /** Called after each batch is durable, with the report so far. */
  readonly onProgress?: (report: ImportReport) => void;
  /** Called with the file of each failure, listed in the report or not. */
  readonly onFailure?: (file: string) => void;
  /** When it is aborted, what was begun is stored and counted, and nothing more is read. */
  readonly signal?: AbortSignal;
}

/**
 * Texts of one transaction. A commit with sync costs some milliseconds and makes a segment of the index, so a bulk
 * import shares it widely; a server, whose readers wait while a batch is written, takes small ones.
 */
export const BATCH = { bulk: 2000, serving: 40 } as const;
/** Code units of one transaction, so that a batch of long telegrams does not fill the memory. */
const BATCH_LENGTH = 16 * 1024 * 1024;

const NAMED = 100;
/** Failures listed in a report; all are kept in the archive. */
const LISTED = 1000;

/**
 * Takes inputs into an archive, in batches that are each durable before they are counted. Killed at any moment it can
 * be run again: what was stored is then held. What cannot be read is kept with its bytes and reason.
 */
export const importInto = async (
  archive: Archive,
  inputs: AsyncIterable<ImportInput | Skipped> | Iterable<ImportInput | Skipped>,
  { source, vocabulary, batch: most = BATCH.bulk, onProgress, onFailure, signal }: ImportOptions,
): Promise<ImportReport> => {
  let report: ImportReport = {
    read: 0,
    stored: 0,
    held: 0,
    copies: 0,
    failed: 0,
    failures: [],
    skipped: [],
    cables: [],
  };
  let batch: Received[] = [];
  let batchLength = 0;
  let failures: Failure[] = [];

  const flush = async (): Promise<void> => {
    const outcomes = batch.length > 0 ? await archive.put(batch) : [];
    if (failures.length > 0) await archive.fail(failures);
    const count = (state: PutOutcome["state"]) =>
      outcomes.filter((outcome) => outcome.state === state).length;
    report = {
      read: report.read + outcomes.length + failures.length,
      stored: report.stored + count("stored"),
      held: report.held + count("held"),
      copies: report.copies + count("copy"),
      failed: report.failed + failures.length,
      failures: [
        ...report.failures,
        ...failures
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
    batch = [];
    batchLength = 0;
    failures = [];
    onProgress?.(report);
    // Whoever waits for this thread meanwhile is served between two batches.
    await new Promise((resolve) => setImmediate(resolve));
  };

  const isStopped = (): boolean => signal?.aborted === true;
  reading: for await (const input of inputs) {
    if (isStopped()) break;
    if ("why" in input) {
      report = { ...report, skipped: [...report.skipped, input] };
      continue;
    }
    for (const item of await itemsOf(input, vocabulary)) {
      if (item.kind === "fault") {
        failures.push({ source, file: input.file, ...item.fault });
        onFailure?.(input.file);
      } else {
        batch.push({ source, file: input.file, ...item.text });
        batchLength += item.text.text.length;
      }
      if (batch.length + failures.length >= most || batchLength >= BATCH_LENGTH) {
        await flush();
        if (isStopped()) break reading;
      }
    }
  }
  if (batch.length + failures.length > 0 || report.read === 0) await flush();
  return report;
};

/** The texts and faults of one input; an input that cannot be read at all is one fault without bytes. */
const itemsOf = async (
  input: ImportInput,
  vocabulary: Vocabulary,
): Promise<Iterable<SourceItem | Unread>> => {
  try {
    return readSource(await input.bytes(), vocabulary);
  } catch (error) {
    if (!(error instanceof ReftelError)) throw error;
    const { code, message } = error;
    return [{ kind: "fault", fault: { code, message, place: null, bytes: new Uint8Array() } }];
  }
};

/** An input whose bytes could not be had. */
interface Unread {
  readonly kind: "fault";
  readonly fault: Omit<Failure, "source" | "file">;
}

/**
 * Tries again what failed before, of one source or of all. What is stored at last is taken out of the failures;
 * what fails again stays as it was.
 */
export const retryFailures = async (
  archive: Archive,
  options: Omit<ImportOptions, "source"> & { readonly source?: string },
): Promise<ImportReport> => {
  const kept = await archive.failures(options.source);
  let report: ImportReport | null = null;
  for (const [source, failures] of Map.groupBy(kept, (failure) => failure.source)) {
    const failedAgain = new Set<string>();
    const finished = new Set<string>();
    const inputs = (function* again(): Generator<ImportInput> {
      for (const { file, code, bytes } of failures) {
        // What could not be read from the disk has no bytes kept: the disk is asked again.
        yield code.startsWith("path.") ? fileInput(file) : { file, bytes: async () => bytes };
        finished.add(file);
      }
    })();
    const one = await importInto(archive, inputs, {
      ...options,
      source,
      onFailure: (file) => failedAgain.add(file),
    });
    await archive.forgive(
      failures.filter(({ file }) => finished.has(file) && !failedAgain.has(file)),
    );
    report = report === null ? one : addReports(report, one);
  }
  return report ?? importInto(archive, [], { ...options, source: options.source ?? "retry" });
};

const addReports = (one: ImportReport, other: ImportReport): ImportReport => ({
  read: one.read + other.read,
  stored: one.stored + other.stored,
  held: one.held + other.held,
  copies: one.copies + other.copies,
  failed: one.failed + other.failed,
  failures: [...one.failures, ...other.failures],
  skipped: [...one.skipped, ...other.skipped],
  cables: [...one.cables, ...other.cables].slice(0, NAMED),
});
