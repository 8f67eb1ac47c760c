/** Where a command writes and reads: the process's own streams, or a test's. */
export interface Streams {
  /** Standard output: the answer and nothing else. Resolves when the text may be followed by more. */
  readonly out: (text: string) => Promise<void>;
  /** The same for bytes as they are. */
  readonly outBytes: (bytes: Uint8Array) => Promise<void>;
  /** Standard error: progress and sentences. */
  readonly err: (text: string) => void;
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  /** True where standard error is a terminal, so that progress may overwrite its line. */
  readonly isTerminal: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export type Values = Readonly<Record<string, string | boolean | undefined>>;

/** Exit codes of `docs/cli.md`: done; wrong data; bad usage; the archive cannot be used; stopped by Ctrl-C. */
export type ExitCode = 0 | 1 | 2 | 3 | 130;

export interface Option {
  readonly type: "string" | "boolean";
  readonly short?: string;
  /** What stands for the value in the help: FILE, N, LEVEL. */
  readonly value?: string;
  readonly help: string;
}

/** A command: help, completion and docs/cli.md come from this object. */
export interface Command {
  readonly name: string;
  /** What follows the name in the usage line. */
  readonly usage: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** Some lines more for `--help`. */
  readonly help: string;
  readonly options: Readonly<Record<string, Option>>;
  /** What may stand behind the name: nothing, names, or a query, whose words may begin with `-`. */
  readonly takes: "nothing" | "names" | "query";
  readonly run: (
    positionals: readonly string[],
    values: Values,
    streams: Streams,
  ) => Promise<ExitCode>;
}

/** Options that every command has. */
export const everyOption: Readonly<Record<string, Option>> = {
  help: { type: "boolean", short: "h", help: "Say what the command does." },
};

/** The option of every command that reads or writes an archive. */
export const archiveOption: Readonly<Record<string, Option>> = {
  archive: {
    type: "string",
    value: "DIR",
    help: "The archive's folder (default ./reftel-archive, or REFTEL_ARCHIVE).",
  },
};

export const jsonOption: Readonly<Record<string, Option>> = {
  json: { type: "boolean", help: "Print JSON." },
};

/** A wrong use of a command: the sentence goes to standard error, the exit code is 2. */
export class UsageError extends Error {}
