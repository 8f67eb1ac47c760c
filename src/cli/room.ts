/**
 * Room in memory for commands that run long. Some settings are read when a process begins and by none that
 * runs: how many young objects the engine lets come before it looks through them, and what the C library of Linux does with memory
 * that was given back. It keeps some hundred megabytes of it otherwise, behind buffers of all sizes and in each thread.
 */
import { setFlagsFromString } from "node:v8";

/** With what a process begins, and what is set in it later. */
export interface Room {
  readonly flags: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** Flags that are set when the archive begins to be made ready. */
  readonly makingReady: readonly string[];
}

/**
 * Buffers from 256 KB on are given back to the system when they are let go, and a megabyte that is free at the end of a pool; two pools
 * for all threads (mallopt(3)). Most columns of a segment are smaller: from 64 KB on, each was memory that the system had to clear anew.
 */
const GIVEN_BACK = {
  MALLOC_ARENA_MAX: "2",
  MALLOC_MMAP_THRESHOLD_: "262144",
  MALLOC_TRIM_THRESHOLD_: "1048576",
} as const;

/** Four megabytes of young objects, since pages leave few alive. No limit. */
const YOUNG = ["--max-semi-space-size=4"];

/**
 * Old objects are looked through when they have grown by a seventh, where the engine lets them grow to four times what lives. Not
 * from the beginning: while little lives, a first question would wait for it twice.
 */
const COLLECTED_SOONER = ["--heap-growing-percent=15"];

/** The commands that need it. */
export const ROOMS: ReadonlyMap<string, Room> = new Map([
  ["serve", { flags: YOUNG, environment: GIVEN_BACK, makingReady: COLLECTED_SOONER }],
]);

/** Says that a process began with it. */
const BEGUN = "REFTEL_ROOM";

/**
 * Begins this process anew with the room that its command needs: the same process to whoever waits for it or ends it. Returns
 * where there is none to be set, which is everywhere but on Linux. What the user set stays as it is.
 */
export const beginWithRoom = (command: string, program: string): void => {
  const room = ROOMS.get(command);
  const { platform, execPath, execArgv, argv, env } = process;
  if (room === undefined || platform !== "linux" || env[BEGUN] !== undefined) return;
  // Whoever started it to talk to it holds a channel that the process would lose.
  if (process.connected) return;
  // What stands in the line of a command goes before what the user set for all commands.
  const flags = leftBy(env["NODE_OPTIONS"] ?? "", room.flags);
  // The first Nodes 23 and those before 22.15 have none.
  process.execve?.(execPath, [execPath, ...flags, ...execArgv, program, ...argv.slice(2)], {
    ...room.environment,
    ...env,
    [BEGUN]: "set",
  });
};

/**
 * Sets what a command that makes its archive ready needs from there on, in all threads of this process; what the user set stays as
 * it is. `set` takes one flag.
 */
export const setMakingReady = (command: string, set = setFlagsFromString): void => {
  const { execArgv, env } = process;
  const known = [...execArgv, env["NODE_OPTIONS"] ?? ""].join(" ");
  for (const flag of leftBy(known, ROOMS.get(command)?.makingReady ?? [])) set(flag);
};

/** Flags of those given that are not among those set. */
const leftBy = (set: string, flags: readonly string[]): readonly string[] => {
  const names = set.replaceAll("_", "-");
  return flags.filter((flag) => !names.includes(flag.slice(0, flag.indexOf("="))));
};
