import { exportPapers, importPapers } from "../../desk/index.ts";
import { openArchive } from "../open-archive.ts";
import { UsageError, archiveOption } from "../command.ts";
import type { Command, Streams } from "../command.ts";
import { readTexts } from "../inputs.ts";

const documentIn = async (path: string, streams: Streams): Promise<unknown> => {
  const [read] = await Array.fromAsync(readTexts([path], streams));
  const text = read?.text ?? null;
  if (text === null)
    throw new UsageError(
      `${path} is too large for what readers keep. Name a file that "reftel desk export" wrote.`,
    );
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`${path} is no JSON. Name a file that "reftel desk export" wrote.`);
  }
};

export const desk: Command = {
  name: "desk",
  usage: "export | import FILE",
  summary: "Take what readers keep out of the archive, or in: collections, notes, saved searches.",
  help: `
"export" prints everything that the reading room keeps as one JSON document: collections, notes, what is to be read,
was read and is done with, saved searches, corrections. --csv prints a table of it. "import" takes such a document in
("-" from standard input): what is new is added, of two of one name the newer stays. docs/desk.md tells more.
Exit code 1 where something in the document could not be read; the rest is taken in.`,
  options: {
    ...archiveOption,
    csv: { type: "boolean", help: "Print a table instead of JSON." },
    json: { type: "boolean", help: "Print JSON: the document, or what became of it." },
  },
  takes: "names",
  run: async ([what, path, ...more], values, streams) => {
    const isExport = what === "export" && path === undefined;
    if (!isExport && (what !== "import" || path === undefined || more.length > 0))
      throw new UsageError("Say what to do: reftel desk export, or reftel desk import FILE");
    if (values["csv"] === true && (values["json"] === true || !isExport))
      throw new UsageError("--csv stands with export, and without --json.");
    const document = path === undefined ? null : await documentIn(path, streams);
    await using reftel = await openArchive(values, streams, "desk");
    const { desk: parts, reader } = reftel;
    if (isExport) {
      const all = await exportPapers(parts, reader);
      if (values["csv"] === true) {
        const { tableOf } = await import("../../api/index.ts");
        await streams.out(tableOf(all.papers));
      } else await streams.out(`${JSON.stringify(all, null, 1)}\n`);
      return 0;
    }
    const outcome = await importPapers(parts, reader, document);
    if (outcome.kind !== "done") {
      streams.err(
        `reftel: ${outcome.kind === "refused" ? outcome.message : "Nothing was taken in."}\n`,
      );
      return 1;
    }
    const { added, changed, same, older, waiting, refused } = outcome.value;
    await streams.out(
      values["json"] === true
        ? `${JSON.stringify(outcome.value, null, 1)}\n`
        : `${added} added, ${changed} changed, ${same} as they were, ${older} older than what is here\n`,
    );
    if (waiting > 0)
      streams.err(`${waiting} about cables that are not held yet; they show once these come.\n`);
    for (const { at, message } of refused) streams.err(`paper ${at + 1}: ${message}\n`);
    return refused.length > 0 ? 1 : 0;
  },
};
