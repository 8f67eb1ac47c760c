import type { Telegram } from "../../telegram/index.ts";
import { runBatch } from "../batch.ts";
import { UsageError } from "../command.ts";
import type { Command, ExitCode } from "../command.ts";
import { readInputs } from "../inputs.ts";
import { outlineOf, readingOf } from "../telegram-text.ts";

const formats = ["json", "ndjson", "text", "outline"] as const;

type Printed = Telegram & { readonly source?: string };

export const parse: Command = {
  name: "parse",
  usage: "[FILE…] [--format FORMAT] | --batch",
  summary: "Read telegrams from files or standard input and print them.",
  help: `
json (the default) prints an array, always: one file may hold many telegrams. ndjson prints one a line,
text the reading form, outline the paragraphs with their marks. Spans point into the file's text, or into
the text that stands in "source" where the telegram was taken out of something longer.

--batch reads NDJSON lines {"id", "text"} from standard input and prints {"id", "telegram"} in the same
order; a line that cannot be read is answered with {"id", "error"}.`,
  options: {
    format: { type: "string", value: "FORMAT", help: "json, ndjson, text or outline." },
    json: { type: "boolean", help: "The same as --format json." },
    batch: { type: "boolean", help: "Answer NDJSON from standard input, line by line." },
  },
  takes: "names",
  run: async (paths, values, streams) => {
    if (values["batch"] === true) {
      if (paths.length > 0)
        throw new UsageError("--batch reads standard input and takes no files.");
      return runBatch(streams);
    }
    const asked = values["format"] ?? "json";
    const format = formats.find((one) => one === asked);
    if (format === undefined) {
      throw new UsageError(
        `There is no format ${String(asked)}; take json, ndjson, text or outline.`,
      );
    }
    let exit: ExitCode = 0;
    let first = true;
    for await (const { name, items } of readInputs(paths, streams)) {
      for await (const item of items) {
        if (item.kind === "fault") {
          const { place, message } = item.fault;
          streams.err(`reftel: ${name}${place === null ? "" : `, ${place}`}: ${message}\n`);
          exit = 1;
          continue;
        }
        const { telegram, text, isInput } = item.text;
        const printed: Printed = isInput ? telegram : { ...telegram, source: text };
        if (format === "json") {
          const indented = JSON.stringify(printed, null, 1).replaceAll("\n", "\n ");
          await streams.out(`${first ? "[" : ","}\n ${indented}`);
        } else if (format === "ndjson") await streams.out(`${JSON.stringify(printed)}\n`);
        else if (format === "text") await streams.out(`${first ? "" : "\n"}${readingOf(telegram)}`);
        else await streams.out(`${first ? "" : "\n"}${outlineOf(telegram)}`);
        first = false;
      }
    }
    if (format === "json") await streams.out(first ? "[]\n" : "\n]\n");
    return exit;
  },
};
