import type { Streams } from "./command.ts";

/* What a terminal obeys instead of showing it; tabs and line ends are what they are. */
const controls = /(?!\t|\n|\r\n)\p{Cc}/gu;

/**
 * Returns a text with a sign for each control character, as a text that was received may hold them. JSON has those below the
 * blank in its own form; the others get it here, so that it means the same.
 */
const shownOnTerminal = (text: string): string =>
  text.replaceAll(controls, (sign) =>
    sign < " " ? "␀" : `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

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
    out: (text) => write(shownOnTerminal(text)),
    outBytes: write,
    err: (text) => void process.stderr.write(text),
    stdin: process.stdin,
    isTerminal: process.stderr.isTTY,
    env: process.env,
  };
};
