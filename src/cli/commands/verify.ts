import type { Verification } from "../../archive/index.ts";
import { rebuildArchive, verifyArchive } from "../../reftel.ts";
import { archiveFolder } from "../archive-folder.ts";
import { archiveOption, jsonOption } from "../command.ts";
import type { Command } from "../command.ts";
import { progressOf } from "../progress.ts";
import { verificationProgress } from "../verification-progress.ts";
import { verificationText } from "../verification-text.ts";

export const verify: Command = {
  name: "verify",
  usage: "[--rebuild]",
  summary: "Check every text, hash and part of the index.",
  help: `
Checks the file, each text and its bytes against their hashes, each reading against its text, and the whole index
against what the texts say; says what is damaged and what to do. Others may read and write meanwhile. --rebuild first
makes the index anew from the texts, in one transaction: killed in the middle, it leaves the one before. Where a text was
read by the rules of another version and this one reads something else in it, that is said and is no damage.
Exit code 1 where something is damaged.`,
  options: {
    ...archiveOption,
    rebuild: { type: "boolean", help: "Make the index anew before." },
    ...jsonOption,
  },
  takes: "nothing",
  run: async (_positionals, values, streams) => {
    const folder = archiveFolder(values, streams);
    if (values["rebuild"] === true) {
      const anew = progressOf(streams);
      await rebuildArchive(folder, {
        onReadAnew: (count, of) => anew.show(count, of, "texts read anew"),
      });
      anew.done();
      streams.err("The index was made anew from the texts.\n");
    }
    const progress = verificationProgress(streams);
    const verification = await verifyArchive(folder, {
      onText: progress.onText,
    });
    progress.done();
    await streams.out(
      values["json"] === true
        ? `${JSON.stringify(verification, null, 1)}\n`
        : verificationText(verification),
    );
    return exitOf(verification);
  },
};

const exitOf = ({ damages }: Verification): 0 | 1 => (damages.length > 0 ? 1 : 0);
