import type { Streams } from "./command.ts";

/**
 * Returns the streams of this process. A reader of the output that goes away (`| head`) ends it quietly; what else
 * keeps the output from being written, as a full disk, is thrown where it was written. Of sentences that nobody reads any more nothing is said.
 */
export const processStreams = (): Streams => {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
  });
  process.stderr.on("error", () => {});
  const write = (content: string | Uint8Array): Promise<void> =>
    new Promise((resolve, reject) => {
      process.stdout.write(content, (error) => (error ? reject(error) : resolve()));
    });
  return {
    out: write,
    outBytes: write,
    err: (text) => void process.stderr.write(text),
    stdin: process.stdin,
    isTerminal: process.stderr.isTTY,
    env: process.env,
  };
};
