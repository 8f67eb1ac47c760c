/** Taking again what failed before. */
import { fileInput, isWithin } from "./file-input.ts";
import type { ImportInput } from "./file-input.ts";
import { importInto, NAMED } from "./import.ts";
import type { ImportOptions, ImportReport, Skipped } from "./import.ts";
import { isOfFile } from "./mended.ts";
import type { Archive, Failure, KeptFailure } from "./port.ts";
import { walkAgain } from "./walk.ts";

/** Said of what was sent here and not kept: a file of its name on the disk is another. */
const SEND_AGAIN = "a file that was sent here, whose bytes were not kept; send it again";

/** Returns what is to be read again for failures, each input with those that it stands for, and what cannot be. */
async function* inputsAgain(
  failures: readonly KeptFailure[],
): AsyncGenerator<readonly [ImportInput | Skipped, readonly KeptFailure[]]> {
  const ofFiles = (isUpload: boolean) =>
    Map.groupBy(
      failures.filter((failure) => isOfFile(failure) && failure.isUpload === isUpload),
      ({ file }) => file,
    );
  const [onDisk, sent] = [ofFiles(false), ofFiles(true)];
  for (const failure of failures) {
    const { file, isUpload, place, bytes } = failure;
    const all = (isUpload ? sent : onDisk).get(file) ?? [];
    if (!isOfFile(failure)) yield [{ file, isUpload, place, bytes }, [failure]];
    else if (all[0] !== failure) continue;
    else if (isUpload) yield [{ file, why: SEND_AGAIN }, all];
    else {
      const walked = await walkAgain(file, failure.source);
      const only = all.flatMap((one) => one.place ?? []);
      // Of a file that was taken in but for some places nothing else is read again.
      if (walked === null)
        yield [only.length < all.length ? fileInput(file) : { ...fileInput(file), only }, all];
      else for await (const input of walked) yield [input, all];
    }
  }
}

const isSame = (one: KeptFailure, other: Failure): boolean =>
  one.file === other.file && one.place === other.place && one.code === other.code;

/**
 * Tries again what failed before, of one source or of all. What is stored at last is taken out of the failures;
 * what fails again stays as it was.
 */
export const retryFailures = async (
  archive: Archive,
  options: Omit<ImportOptions, "source"> & {
    readonly source?: string;
    /** Told the share of the failures that has been tried, 0 to 1. */
    readonly onShare?: (share: number) => void;
  },
): Promise<ImportReport> => {
  const kept = await archive.failures(options.source);
  let report: ImportReport | null = null;
  let tried = 0;
  for (const [source, failures] of Map.groupBy(kept, (failure) => failure.source)) {
    const mended = new Set<KeptFailure>();
    const failedAgain = new Set<KeptFailure>();
    const came = new Set<string | null>();
    let asked: readonly KeptFailure[] = [];
    const inputs = (async function* again(): AsyncGenerator<ImportInput | Skipped> {
      for await (const [input, all] of inputsAgain(failures)) {
        // A folder's file gives many inputs, which stand for the same failures.
        if (all !== asked) tried += asked.length;
        options.onShare?.(tried / kept.length);
        asked = all;
        came.clear();
        yield input;
        if ("why" in input) continue;
        // Nothing may be at a place any more: then the file is another one, and is to be imported itself.
        const isMended = ({ place }: KeptFailure): boolean =>
          input.only === undefined ||
          came.has(null) ||
          [...came].some((one) => isWithin(one, place));
        for (const failure of all.filter(isMended)) mended.add(failure);
      }
    })();
    const earlier = report;
    const one = await importInto(archive, inputs, {
      ...options,
      ...(earlier === null || options.onProgress === undefined
        ? {}
        : { onProgress: (sofar) => options.onProgress?.(addReports(earlier, sofar)) }),
      source,
      isRetry: true,
      onText: (_, place) => void came.add(place),
      onFailure: (failure) => {
        options.onFailure?.(failure);
        for (const before of asked)
          // Of a file that cannot be had now nothing is known that was not known before.
          if (
            isSame(before, failure) ||
            (isOfFile(before) && failure.file === before.file && failure.code.startsWith("path."))
          )
            failedAgain.add(before);
      },
    });
    tried += asked.length;
    await archive.forgive([...mended.difference(failedAgain)]);
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
  reasons: Object.fromEntries(
    [...new Set([...Object.keys(one.reasons), ...Object.keys(other.reasons)])].map((code) => [
      code,
      (one.reasons[code] ?? 0) + (other.reasons[code] ?? 0),
    ]),
  ),
  failures: [...one.failures, ...other.failures],
  skipped: [...one.skipped, ...other.skipped],
  cables: [...one.cables, ...other.cables].slice(0, NAMED),
});
