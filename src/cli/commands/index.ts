import type { Command } from "../command.ts";

/** Commands by name, in the order of the help. What one of them takes is loaded with it: nobody waits for what others take. */
const COMMANDS: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ["parse", async () => (await import("./parse.ts")).parse],
  ["check", async () => (await import("./check.ts")).check],
  ["write", async () => (await import("./write.ts")).write],
  ["explain", async () => (await import("./explain.ts")).explain],
  ["import", async () => (await import("./import.ts")).importCommand],
  ["search", async () => (await import("./search.ts")).search],
  ["show", async () => (await import("./show.ts")).show],
  ["refs", async () => (await import("./refs.ts")).refs],
  ["chain", async () => (await import("./chain.ts")).chain],
  ["missing", async () => (await import("./missing.ts")).missing],
  ["series", async () => (await import("./series.ts")).series],
  ["stats", async () => (await import("./stats.ts")).stats],
  ["desk", async () => (await import("./desk.ts")).desk],
  ["remove", async () => (await import("./remove.ts")).remove],
  ["verify", async () => (await import("./verify.ts")).verify],
  ["backup", async () => (await import("./backup.ts")).backup],
  ["restore", async () => (await import("./restore.ts")).restore],
  ["serve", async () => (await import("./serve.ts")).serve],
]);

/** Returns the command of a name, undefined where there is none. */
export const commandNamed = async (name: string): Promise<Command | undefined> =>
  COMMANDS.get(name)?.();

/** Returns every command, in the order of the help. */
export const everyCommand = (): Promise<readonly Command[]> =>
  Promise.all([...COMMANDS.values()].map((load) => load()));
