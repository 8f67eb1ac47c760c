import { writeFile } from "node:fs/promises";
import { correctedBy, ReftelError } from "../../archive/index.ts";
import { copyNamed } from "../copy-named.ts";
import { differencesText } from "../differences-text.ts";
import { notHere } from "../near.ts";
import { openArchive } from "../open-archive.ts";
import { UsageError, archiveOption, jsonOption } from "../command.ts";
import type { Command } from "../command.ts";
import { asOption, readerOf } from "../reader.ts";
import { readingOf } from "../telegram-text.ts";

const writeTo = async (path: string, bytes: Uint8Array): Promise<void> => {
  try {
    await writeFile(path, bytes);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    // That the disk is full is said for every command alike.
    if (code === "ENOSPC") throw error;
    throw new ReftelError("path.unwritable", `${path} cannot be written (${code}).`, error);
  }
};

export const show: Command = {
  name: "show",
  usage: "MRN [--json | --raw | --pdf FILE | --differences]",
  summary: "Show one cable of the archive.",
  help: `
The MRN may be written as it is printed anywhere: 09ASTANA2050, 09 ASTANA 2050, "ASTANA 2050" where only one
year fits. MRN@HASH is one copy. --raw gives the bytes as they were received, --json the telegram's values, and apart from
them, as \`corrections\`, what a person corrected;
--pdf writes a tagged PDF with banner, marks and provenance ("-" to standard output): the same cable, the same bytes.
--differences names the copies of it, and tells line by line and word by word in what the others differ from the best one, or from MRN@HASH.
Exit code 1 where it is not held.`,
  options: {
    ...archiveOption,
    ...jsonOption,
    raw: { type: "boolean", help: "Print the bytes received." },
    pdf: { type: "string", value: "FILE", help: "Write it as a PDF." },
    differences: {
      type: "boolean",
      help: "Print in what its copies differ (with --json as JSON).",
    },
    ...asOption,
  },
  takes: "names",
  run: async (positionals, values, streams) => {
    const typed = positionals.join(" ");
    if (typed === "")
      throw new UsageError("Name the cable to show, as in: reftel show 09ASTANA2050");
    const { name, hash } = copyNamed("show", typed);
    const pdf = values["pdf"];
    if ([values["raw"], values["json"], pdf].filter((one) => one !== undefined).length > 1)
      throw new UsageError("Take one of --raw, --json and --pdf.");
    const isCompared = values["differences"] === true;
    if (isCompared && (values["raw"] !== undefined || pdf !== undefined))
      throw new UsageError("--differences goes with --json, not with --raw or --pdf.");
    await using reftel = await openArchive(values, streams, "show");
    const reader = readerOf(values, reftel.vocabulary);
    if (values["raw"] === true) {
      const bytes = await reftel.archive.bytes(reader, name, hash);
      if (bytes !== null) {
        await streams.outBytes(bytes);
        return 0;
      }
    }
    const answer = await reftel.archive.cable(reader, name, hash);
    if (answer.kind === "absent") {
      streams.err(await notHere(reftel, reader, name, typed));
      return 1;
    }
    if (answer.kind === "several") {
      streams.err(
        `reftel: Several telegrams carry this number; name one of them: ${answer.names.join(", ")}.\n`,
      );
      return 1;
    }
    if (values["raw"] === true) {
      // Where the bytes hold more than this reader may see, they get what they see, as if that were all.
      await streams.outBytes(new TextEncoder().encode(answer.cable.text));
      return 0;
    }
    if (typeof pdf === "string") {
      const { cablePdf } = await import("../../pdf/index.ts");
      const bytes = await cablePdf(answer.cable, reftel.vocabulary);
      if (pdf === "-") await streams.outBytes(bytes);
      else await writeTo(pdf, bytes);
      return 0;
    }
    if (isCompared) {
      // Loaded by who asks for it: it brings a package along.
      const { collate } = await import("../../collation/index.ts");
      const collation = await collate(reftel.archive, reader, answer.cable);
      await streams.out(
        values["json"] === true
          ? `${JSON.stringify(collation, null, 1)}\n`
          : differencesText(collation),
      );
      return 0;
    }
    const { telegram } = answer.cable;
    if (values["json"] !== true) {
      const references = await reftel.archive.references(reader, answer.cable.name);
      const later =
        references === null
          ? []
          : await correctedBy(reftel.archive, reader, references, reftel.vocabulary);
      await streams.out(readingOf(telegram, later));
      return 0;
    }
    // What the reading room corrected, as far as this reader may see it, stands apart from what was read.
    const owner = { ...reader, id: reftel.reader.id };
    const { papersOn } = await import("../../desk/index.ts");
    const { corrections } = await papersOn(reftel.desk, owner, answer.cable);
    await streams.out(`${JSON.stringify({ ...telegram, corrections }, null, 1)}\n`);
    return 0;
  },
};
