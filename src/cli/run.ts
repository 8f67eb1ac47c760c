import { UsageError } from "./command.ts";
import type { ExitCode, Streams } from "./command.ts";
import { commandNamed, everyCommand } from "./commands/index.ts";
import { helpOf, helpOfAll } from "./help.ts";
import { readArguments } from "./read-arguments.ts";
import { processStreams } from "./streams.ts";
import { version } from "./version.ts";

/**
 * Runs one command line and returns its exit code: 0 done, 1 something was wrong with the data, 2 bad usage or it
 * could not run, 3 the archive cannot be used. Every error of the world becomes one sentence here and nowhere else.
 */
export const run = async (
  args: readonly string[],
  streams: Streams = processStreams(),
): Promise<ExitCode> => {
  try {
    return await runCommand(args, streams);
  } catch (error) {
    const fault = await faultOf(error);
    if (!fault) throw error;
    streams.err(`reftel: ${fault.sentence}\n`);
    return fault.exit;
  }
};

const runCommand = async (
  [name, ...rest]: readonly string[],
  streams: Streams,
): Promise<ExitCode> => {
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    const asked = rest[0] === undefined ? undefined : await commandNamed(rest[0]);
    if (name === "help" && rest[0] !== undefined && !asked) return noCommand(rest[0], streams);
    await streams.out(asked ? helpOf(asked) : helpOfAll(await everyCommand()));
    return name === undefined ? 2 : 0;
  }
  if (name === "--version") {
    await streams.out(`${version()}\n`);
    return 0;
  }
  const command = await commandNamed(name);
  if (!command) return noCommand(name, streams);
  const { values, positionals } = readArguments(command, rest);
  if (values["help"] === true) {
    await streams.out(helpOf(command));
    return 0;
  }
  return await command.run(positionals, values, streams);
};

const noCommand = (name: string, streams: Streams): ExitCode => {
  streams.err(`reftel: There is no command ${name}. "reftel --help" lists them.\n`);
  return 2;
};

const faultOf = async (
  error: unknown,
): Promise<{ readonly sentence: string; readonly exit: ExitCode } | null> => {
  const { ReftelError } = await import("../archive/index.ts");
  if (error instanceof ReftelError) {
    return { sentence: error.message, exit: error.code.startsWith("archive.") ? 3 : 2 };
  }
  if (error instanceof UsageError) return { sentence: error.message, exit: 2 };
  if (!(error instanceof Error) || !("code" in error)) return null;
  const code = String(error.code);
  if (code === "EPIPE") return { sentence: "The reader of the output went away.", exit: 0 };
  if (code === "ENOSPC")
    return { sentence: "The disk is full. Make room and run it again.", exit: 3 };
  if ("path" in error && typeof error.path === "string") {
    return {
      sentence: `${error.path} cannot be used (${code}). Look at its path and rights.`,
      exit: 2,
    };
  }
  return null;
};
