/** Prints a figure under its name. */
export const say = (name: string, value: string): void => {
  process.stdout.write(`${name.padEnd(36)}${value}\n`);
};

/** Returns the milliseconds since then. */
export const ms = (from: number): number => performance.now() - from;

/** Returns the most memory that this process has had, in megabytes. */
export const mostMemory = (): string =>
  `${Math.round((process.resourceUsage().maxRSS * 1024) / 1e6)} MB`;
