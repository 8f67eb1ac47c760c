import { writeFile } from "node:fs/promises";
import { importInto, retryFailures, sourceNameOf, walkPaths } from "../../archive/index.ts";
import type { ImportReport } from "../../archive/index.ts";
import { openReftel } from "../../reftel.ts";
import { archiveFolder } from "../archive-folder.ts";
import { UsageError, archiveOption, jsonOption } from "../command.ts";
import type { Command } from "../command.ts";
import { progressOf } from "../progress.ts";
import { reportText } from "../report-text.ts";

export const importCommand: Command = {
  name: "import",
  usage: "PATH… [--source NAME]",
  summary: "Take files and folders into the archive.",
  help: `
What was stored is safe when its line is printed; run again, it changes nothing. Works while "reftel serve"
has the archive open. What fails is kept with its bytes and reason, and --retry takes only those again.
The archive is made where there is none. Exit code 1 where something failed.`,
  options: {
    ...archiveOption,
    source: {
      type: "string",
      value: "NAME",
      help: "What to call where they come from (default: the path's last part).",
    },
    retry: { type: "boolean", help: "Take again only what failed before." },
    report: { type: "string", value: "FILE", help: "Write the report as JSON into a file, too." },
    ...jsonOption,
  },
  run: async (paths, values, streams) => {
    const retry = values["retry"] === true;
    if (paths.length === 0 && !retry)
      throw new UsageError("Name what to import: files or folders.");
    const named = typeof values["source"] === "string" ? values["source"] : undefined;
    // Paths are looked at first, so that a mistyped one makes no archive.
    const inputs = await walkPaths(paths);
    await using reftel = await openReftel({
      folder: archiveFolder(values, streams),
      create: true,
      purpose: "import",
    });
    const progress = progressOf(streams);
    const onProgress = (report: ImportReport): void => progress.show(report.read, "read");
    const { archive, vocabulary } = reftel;
    const report = retry
      ? await retryFailures(archive, {
          vocabulary,
          onProgress,
          ...(named === undefined ? {} : { source: named }),
        })
      : await importInto(archive, inputs, {
          source: named ?? sourceNameOf(paths),
          vocabulary,
          onProgress,
        });
    progress.done();
    const json = `${JSON.stringify(report, null, 1)}\n`;
    if (typeof values["report"] === "string") await writeFile(values["report"], json);
    await streams.out(values["json"] === true ? json : reportText(report));
    return report.failed > 0 ? 1 : 0;
  },
};
