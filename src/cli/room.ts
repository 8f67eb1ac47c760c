/**
 * Room in memory for commands that run long. Some settings are read when a process begins and by none that
 * runs: how many objects the engine lets come before it looks through them, and what the C library of Linux does with memory
 * that was given back. It keeps some hundred megabytes of it otherwise, behind buffers of all sizes and in each thread.
 */

/** With what a process begins. */
export interface Room {
  readonly flags: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** Buffers from 64 KB on are given back to the system when they are let go; two pools for all threads (mallopt(3)). */
const GIVEN_BACK = {
  MALLOC_ARENA_MAX: "2",
  MALLOC_MMAP_THRESHOLD_: "65536",
  MALLOC_TRIM_THRESHOLD_: "131072",
} as const;

/**
 * Eight megabytes of young objects, since pages leave few alive; old ones are looked through when they have grown by a half,
 * where the engine lets them grow to four times what lives. Neither is a limit.
 */
const COLLECTED_SOONER = ["--max-semi-space-size=8", "--heap-growing-percent=50"];

/** The commands that need it. */
export const ROOMS: ReadonlyMap<string, Room> = new Map([
  ["serve", { flags: COLLECTED_SOONER, environment: GIVEN_BACK }],
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
  const set = (env["NODE_OPTIONS"] ?? "").replaceAll("_", "-");
  const flags = room.flags.filter((flag) => !set.includes(flag.slice(0, flag.indexOf("="))));
  // The first Nodes 23 and those before 22.15 have none.
  process.execve?.(execPath, [execPath, ...flags, ...execArgv, program, ...argv.slice(2)], {
    ...room.environment,
    ...env,
    [BEGUN]: "set",
  });
};
