import { restoreArchive } from "../../reftel.ts";
import { archiveFolder } from "../archive-folder.ts";
import { UsageError, archiveOption, jsonOption } from "../command.ts";
import type { Command } from "../command.ts";
import { verificationProgress } from "../verification-progress.ts";
import { verificationText } from "../verification-text.ts";

export const restore: Command = {
  name: "restore",
  usage: "FILE [--check]",
  summary: "Make an archive of a backup, after checking it.",
  help: `
Checks the file as "reftel verify" does, and puts it into the archive's folder only where all is well. An archive that is
there already is never written over. --check puts nothing anywhere. Exit code 1 where the backup is damaged.`,
  options: {
    ...archiveOption,
    check: { type: "boolean", help: "Only check the file." },
    ...jsonOption,
  },
  takes: "names",
  run: async ([file, ...more], values, streams) => {
    if (file === undefined || more.length > 0)
      throw new UsageError("Name the backup, as in: reftel restore reftel-2026-11-28.db");
    const folder = archiveFolder(values, streams);
    const check = values["check"] === true;
    const progress = verificationProgress(streams);
    const verification = await restoreArchive(file, folder, {
      check,
      onText: progress.onText,
    });
    progress.done();
    const isWhole = verification.damages.length === 0;
    if (values["json"] === true) await streams.out(`${JSON.stringify(verification, null, 1)}\n`);
    else {
      await streams.out(verificationText(verification));
      if (isWhole && !check) await streams.out(`The archive is in ${folder}.\n`);
    }
    if (!isWhole && !check)
      streams.err(`reftel: ${file} is damaged, so nothing was restored. Take an older backup.\n`);
    return isWhole ? 0 : 1;
  },
};
