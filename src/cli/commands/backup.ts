import { backupArchive } from "../../reftel.ts";
import { archiveFolder } from "../archive-folder.ts";
import { UsageError, archiveOption } from "../command.ts";
import type { Command } from "../command.ts";
import { progressOf } from "../progress.ts";
import { sizeText } from "../size-text.ts";

export const backup: Command = {
  name: "backup",
  usage: "FILE",
  summary: "Copy the archive into one file, while it is used.",
  help: `
The copy is of one moment, whatever others import meanwhile. It is there whole or not at all, only you may read it, and
it is written over nothing. "reftel restore FILE" checks it and makes an archive of it; "reftel restore FILE --check" only
checks.`,
  options: { ...archiveOption },
  takes: "names",
  run: async ([file, ...more], values, streams) => {
    if (file === undefined || more.length > 0)
      throw new UsageError("Name one file for the copy, as in: reftel backup reftel-2026-11-28.db");
    const progress = progressOf(streams);
    const bytes = await backupArchive(archiveFolder(values, streams), file, (count, of) =>
      progress.show(count, of, "pages copied"),
    );
    progress.done();
    await streams.out(`${file}: ${sizeText(bytes)}\n`);
    return 0;
  },
};
