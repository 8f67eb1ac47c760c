import { parseArgs } from "node:util";
import { UsageError, everyOption } from "./command.ts";
import type { Command, Option, Values } from "./command.ts";

/** What a command was given: names or a query, and its options. */
export interface Arguments {
  readonly positionals: readonly string[];
  readonly values: Values;
}

/** A word of a query that begins with `-`: any single dash but that of a short option. */
const isNegativeTerm = (word: string, options: Readonly<Record<string, Option>>): boolean =>
  word.length > 1 &&
  word.startsWith("-") &&
  !word.startsWith("--") &&
  !Object.values(options).some(({ short }) => word === `-${short}`);

/**
 * Parts words from options, so that what is clear needs no `--`: the value of an option may begin with a dash
 * (`--order -date`), and so may a word of a query (`reftel search visit -treaty`).
 */
const apart = (
  args: readonly string[],
  options: Readonly<Record<string, Option>>,
  isQuery: boolean,
): { readonly flags: readonly string[]; readonly words: readonly string[] } => {
  const flags: string[] = [];
  const words: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at] ?? "";
    const next = args[at + 1];
    if (word === "--") return { flags, words: [...words, ...args.slice(at + 1)] };
    const takesValue =
      word.startsWith("--") &&
      (Object.hasOwn(options, word.slice(2)) ? options[word.slice(2)] : undefined)?.type ===
        "string";
    if (takesValue && next !== undefined && !next.startsWith("--")) {
      flags.push(`${word}=${next}`);
      at += 1;
    } else if (word === "-" || !word.startsWith("-")) words.push(word);
    else if (isQuery && isNegativeTerm(word, options)) words.push(word);
    else flags.push(word);
  }
  return { flags, words };
};

/** Reads what stands behind a command's name. Throws `UsageError` with a sentence where it is none of its options. */
export const readArguments = (command: Command, args: readonly string[]): Arguments => {
  const options = { ...command.options, ...everyOption };
  const help = `"reftel ${command.name} --help" lists what it takes`;
  const { flags, words } = apart(args, options, command.takes === "query");
  const unknown = flags.find((flag) => flag.length > 1 && !isKnown(flag, options));
  if (unknown !== undefined) {
    const hint =
      command.takes === "names" ? `; a file's name that begins with - goes behind --` : "";
    throw new UsageError(`There is no option ${unknown}. ${help}${hint}.`);
  }
  let values: Values;
  try {
    ({ values } = parseArgs({
      args: [...flags],
      options: Object.fromEntries(
        Object.entries(options).map(([name, { type, short }]) => [
          name,
          short === undefined ? { type } : { type, short },
        ]),
      ),
      strict: true,
    }) as { readonly values: Values });
  } catch (error) {
    const [first] = (error instanceof Error ? error.message : "").split(/\n|\. /);
    throw new UsageError(`${first}. ${help}.`);
  }
  if (command.takes === "nothing" && words.length > 0 && values["help"] !== true) {
    throw new UsageError(`reftel ${command.name} takes no ${words[0]}. ${help}.`);
  }
  return { values, positionals: words };
};

const isKnown = (flag: string, options: Readonly<Record<string, Option>>): boolean => {
  if (!flag.startsWith("--"))
    return Object.values(options).some(({ short }) => flag === `-${short}`);
  return Object.hasOwn(options, flag.slice(2).split("=")[0] ?? "");
};
