import { openArchive } from "../open-archive.ts";
import { archiveOption, jsonOption } from "../command.ts";
import type { Command } from "../command.ts";
import { asOption, readerOf } from "../reader.ts";

export const missing: Command = {
  name: "missing",
  usage: "",
  summary: "List the cables that are cited here and not held.",
  help: `
The most cited come first; "times" counts the different cables that cite it.`,
  options: { ...archiveOption, ...jsonOption, ...asOption },
  takes: "nothing",
  run: async (_positionals, values, streams) => {
    await using reftel = await openArchive(values, streams, "missing");
    const list = await reftel.archive.missing(readerOf(values, reftel.vocabulary));
    if (values["json"] === true)
      await streams.out(`${JSON.stringify({ missing: list }, null, 1)}\n`);
    else {
      for (const { mrn, times, citedBy } of list) {
        await streams.out(
          `${String(times).padStart(6)}  ${mrn.padEnd(26)}${citedBy.slice(0, 3).join(", ")}${citedBy.length > 3 ? " …" : ""}\n`,
        );
      }
    }
    return 0;
  },
};
