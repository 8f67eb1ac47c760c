import { once } from "node:events";
import type { Streams } from "./command.ts";

/** Returns the streams of this process. A reader of the output that goes away (`| head`) ends it quietly. */
export const processStreams = (): Streams => {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
  const write = async (content: string | Uint8Array): Promise<void> => {
    if (!process.stdout.write(content)) await once(process.stdout, "drain");
  };
  return {
    out: write,
    outBytes: write,
    err: (text) => void process.stderr.write(text),
    stdin: process.stdin,
    isTerminal: process.stderr.isTTY,
    env: process.env,
  };
};
