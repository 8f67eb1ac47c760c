import { lostIn, write as textOf } from "../../telegram/index.ts";
import type { WriteOptions } from "../../telegram/index.ts";
import { builtIn } from "../../vocabulary/index.ts";
import { UsageError } from "../command.ts";
import type { Command, ExitCode } from "../command.ts";
import { readTexts } from "../inputs.ts";

const forms = ["reading", "transmission"] as const;

/** Faults of one file that are named; the others are counted. */
const MOST_FAULTS = 10;

const tooLarge = {
  kind: "faults",
  faults: [{ path: "", message: "is larger than the most that is read as one file; split it" }],
} as const;

export const write: Command = {
  name: "write",
  usage: "FILE.json… [--form FORM]",
  summary: "Print telegrams in their formal layout from JSON.",
  help: `
The JSON is that of "reftel parse" and "show --json", one telegram or an array of them, from files or standard
input (-). reading (the default) is one text with page lines, transmission the telegram as the circuits carry
it, each section with its envelope. What is worked out (what a mark means, spans, parts) may be left out.
Exit code 1 where the JSON is no telegram, each fault with its place in it, and where the layout cannot carry a
value: the text is read back, and what it lost is named.`,
  options: {
    form: { type: "string", value: "FORM", help: "reading or transmission." },
  },
  takes: "names",
  run: async (paths, values, streams) => {
    const asked = values["form"] ?? "reading";
    const form = forms.find((one) => one === asked);
    if (form === undefined)
      throw new UsageError(`There is no form ${String(asked)}; take reading or transmission.`);
    const { readTelegramJson } = await import("../telegram-json.ts");
    let exit: ExitCode = 0;
    let isFirst = true;
    for await (const { name, text } of readTexts(paths, streams)) {
      const read = text === null ? tooLarge : readTelegramJson(text);
      if (read.kind === "faults") {
        exit = 1;
        for (const { path, message } of read.faults.slice(0, MOST_FAULTS))
          streams.err(`reftel: ${name}: ${path === "" ? "It" : path} ${message}.\n`);
        const more = read.faults.length - MOST_FAULTS;
        if (more > 0) streams.err(`reftel: ${name}: There are ${more} more faults like these.\n`);
        continue;
      }
      for (const [index, telegram] of read.telegrams.entries()) {
        const options: WriteOptions = { form, vocabulary: builtIn };
        const written = textOf(telegram, options);
        await streams.out(isFirst ? written : `\n${written}`);
        isFirst = false;
        const lost = lostIn(telegram, written, options);
        if (lost.length === 0) continue;
        exit = 1;
        const which = read.telegrams.length === 1 ? name : `${name}, telegram ${index + 1}`;
        const places = lost.slice(0, MOST_FAULTS).join(", ");
        streams.err(
          `reftel: ${which}: The layout cannot carry ${places} as given; read the text and correct the JSON.\n`,
        );
      }
    }
    return exit;
  },
};
