import { stat } from "node:fs/promises";
import type { ImportInput, Skipped } from "../archive/index.ts";
import type { Content } from "../sources/index.ts";

/** Counts the bytes of one content as they are read. */
const metered = (content: Content, onBytes: (length: number) => void): Content => ({
  ...content,
  chunks: async function* chunks() {
    for await (const chunk of content.chunks()) {
      onBytes(chunk.length);
      yield chunk;
    }
  },
});

/**
 * Hands inputs on and knows which share of them was read: of the files, and within a long one of its bytes. `onStep` is
 * called as they are read.
 */
export const withShare = (
  inputs: AsyncIterable<ImportInput | Skipped>,
  files: number,
  onStep: (share: number) => void,
): AsyncIterable<ImportInput | Skipped> => {
  let done = 0;
  const step = (within: number): void => onStep(Math.min(1, (done + within) / Math.max(1, files)));
  const meteredInput = (input: ImportInput): ImportInput => {
    if (!("content" in input)) return input;
    const { content: open, ...rest } = input;
    return {
      ...rest,
      content: async () => {
        const content = await open();
        if (content.isShort) return content;
        const { size } = await stat(input.file);
        let read = 0;
        return metered(content, (length) => {
          read += length;
          step(Math.min(1, read / Math.max(1, size)));
        });
      },
    };
  };
  return (async function* shared() {
    for await (const input of inputs) {
      if ("why" in input) {
        yield input;
        continue;
      }
      yield meteredInput(input);
      done += 1;
      step(0);
    }
  })();
};
