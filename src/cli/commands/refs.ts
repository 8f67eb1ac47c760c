import { referencesJson, referencesOfCopy } from "../../archive/index.ts";
import type { CableLine } from "../../archive/index.ts";
import { copyNamed } from "../copy-named.ts";
import { notHere, ofSeveral } from "../near.ts";
import { openArchive } from "../open-archive.ts";
import { UsageError, archiveOption, jsonOption } from "../command.ts";
import type { Command } from "../command.ts";
import { asOption, readerOf } from "../reader.ts";

const line = ({ mrn, held, date, subject }: CableLine, label: string | null): string =>
  `  ${(label ?? "").padEnd(3)}${mrn.padEnd(26)}${held ? (date ?? "").slice(0, 10).padEnd(12) : "missing     "}${subject ?? ""}\n`;

export const refs: Command = {
  name: "refs",
  usage: "MRN",
  summary: "Show what a cable cites, what cites it, and what is missing.",
  help: `
References of the reference line come first, then those made in paragraphs. A cable that is cited and not
held is "missing". Where several telegrams carry the number, all of theirs are given, and that is said; name one as
MRN~6f0c2a for its own, or one of its copies as MRN@HASH. Exit code 1 where the cable itself is not held.`,
  options: { ...archiveOption, ...jsonOption, ...asOption },
  takes: "names",
  run: async (positionals, values, streams) => {
    const typed = positionals.join(" ");
    const { name, hash } = copyNamed("refs", typed);
    if (name === "") throw new UsageError("Name a cable, as in: reftel refs 09ASTANA2050");
    await using reftel = await openArchive(values, streams, "refs");
    const reader = readerOf(values, reftel.vocabulary);
    const found = await referencesOfCopy(reftel.archive, reader, name, hash);
    if (found === null) {
      streams.err(await notHere(reftel, reader, name, typed));
      return 1;
    }
    // A copy's hash has said which of several is meant.
    if (hash === undefined) streams.err(await ofSeveral(reftel, reader, name));
    if (values["json"] === true) {
      await streams.out(`${JSON.stringify(referencesJson(found), null, 1)}\n`);
      return 0;
    }
    const cites = found.cites.map((one) => line(one, one.label)).join("");
    const citedBy = found.citedBy.map((one) => line(one, null)).join("");
    await streams.out(
      `${found.mrn} cites ${found.cites.length}, ${found.missing.length} of them missing\n${cites}cited by ${found.citedBy.length}\n${citedBy}`,
    );
    return 0;
  },
};
