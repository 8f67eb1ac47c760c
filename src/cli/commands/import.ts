import { writeFile } from "node:fs/promises";
import {
  bytesOfAll,
  importInto,
  retryFailures,
  walkPaths,
  withShare,
} from "../../archive/index.ts";
import type { ImportReport } from "../../archive/index.ts";
import { archiveFolder } from "../archive-folder.ts";
import { openArchive } from "../open-archive.ts";
import { UsageError, archiveOption, jsonOption } from "../command.ts";
import type { Command } from "../command.ts";
import { withoutOwn } from "../own-files.ts";
import { progressOf } from "../progress.ts";
import { reportText, shownName } from "../report-text.ts";

/** What a source may be called: something, in one line, and without what would end the quotation in a query. */
const CALLED = /^(?=.*\S)[^"“”„\p{Cc}]+$/u;

export const importCommand: Command = {
  name: "import",
  usage: "PATH… [--source NAME] | --retry",
  summary: "Take files and folders into the archive.",
  help: `
What was stored is safe when its line is printed; run again, it changes nothing. Works while "reftel serve"
has the archive open. Takes text, saved pages, tables, FRUS volumes, PDF, mail, mailboxes, ZIP and gzip, each by
what is in it (docs/sources.md); files of any size are read a piece at a time. What fails is kept with its bytes and reason, and --retry takes only those again.
The archive is made where there is none. Ctrl-C stops it behind what was begun. Exit code 1 where something failed.`,
  options: {
    ...archiveOption,
    source: {
      type: "string",
      value: "NAME",
      help: "What to call where they come from (default: each path's last part; of files among several paths, their folder's name).",
    },
    retry: {
      type: "boolean",
      help: "Take again only what failed before (of one source, where it is named).",
    },
    report: {
      type: "string",
      value: "FILE",
      help: "Write the report into a file, too, with every failure: JSON where its name ends in .json, else text.",
    },
    ...jsonOption,
  },
  takes: "names",
  run: async (paths, values, streams) => {
    const retry = values["retry"] === true;
    if (paths.length === 0 && !retry)
      throw new UsageError("Name what to import: files or folders.");
    if (paths.length > 0 && retry)
      throw new UsageError(
        "--retry takes what failed before and no paths; name files to import them without it.",
      );
    const named = typeof values["source"] === "string" ? values["source"] : undefined;
    if (named !== undefined && !CALLED.test(named))
      throw new UsageError(
        "A source has a name of letters, digits and signs without quotation marks: it is asked for with source:NAME.",
      );
    // Paths are looked at first, so that a mistyped one makes no archive.
    const inputs = await walkPaths(paths, named ?? null);
    const reportFile = values["report"];
    if (typeof reportFile === "string") await writeFile(reportFile, "");
    await using reftel = await openArchive(values, streams, "import", { create: !retry });
    const stop = new AbortController();
    const onInterrupt = (): void => stop.abort();
    // Once: who asks a second time is obeyed at once.
    process.once("SIGINT", onInterrupt);
    const progress = progressOf(streams);
    const { archive, vocabulary } = reftel;
    const own = {
      archive: archiveFolder(values, streams),
      report: typeof reportFile === "string" ? reportFile : null,
    };
    // All of them for the file; the report that is printed lists the first thousand.
    const failures: ImportReport["failures"][number][] = [];
    const onFailure = ({ file, place, code, message }: (typeof failures)[number]): void => {
      if (typeof reportFile === "string") failures.push({ file, place, code, message });
    };
    const options = { vocabulary, signal: stop.signal, onFailure };
    let read = 0;
    const step = (share: number): void => progress.show(read, null, "telegrams read", share);
    const onProgress = (sofar: ImportReport): void => {
      ({ read } = sofar);
    };
    const report = retry
      ? await retryFailures(archive, {
          ...options,
          onProgress,
          onShare: step,
          ...(named ? { source: named } : {}),
        })
      : await importInto(
          archive,
          withShare(withoutOwn(inputs, own), await bytesOfAll(await walkPaths(paths)), step),
          {
            ...options,
            onProgress,
            source: named ?? "import",
          },
        );
    process.off("SIGINT", onInterrupt);
    progress.done();
    const jsonOf = (one: ImportReport): string => `${JSON.stringify(one, null, 1)}\n`;
    if (typeof reportFile === "string") {
      const whole = { ...report, failures };
      await writeFile(reportFile, reportFile.endsWith(".json") ? jsonOf(whole) : reportText(whole));
    }
    await streams.out(values["json"] === true ? jsonOf(report) : reportText(report));
    if (retry && report.read === 0 && !stop.signal.aborted)
      streams.err(
        `reftel: Nothing${named ? ` of the source ${shownName(named)}` : ""} failed before, so nothing was tried.\n`,
      );
    if (stop.signal.aborted) {
      streams.err(
        "reftel: Stopped as asked; what is counted is stored. Run it again to take in the rest.\n",
      );
      return 130;
    }
    return report.failed > 0 ? 1 : 0;
  },
};
