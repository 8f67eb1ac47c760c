import { statSync } from "node:fs";
import { stat } from "node:fs/promises";
import type * as Sources from "../sources/index.ts";
import type { Content } from "../sources/index.ts";
import type { ImportInput } from "./file-input.ts";
import type { Skipped } from "./import.ts";

/** Bytes of one piece of what is in memory, behind each of which the share is told. */
const PIECE = 1024 * 1024;

/** Returns the bytes of the files that are walked: what `withShare` takes for the whole. What cannot be asked has none. */
export const bytesOfAll = async (inputs: AsyncIterable<ImportInput | Skipped>): Promise<number> => {
  let bytes = 0;
  for await (const input of inputs) {
    if ("why" in input) continue;
    bytes += statSync(input.file, { throwIfNoEntry: false })?.size ?? 0;
  }
  return bytes;
};

/**
 * Hands inputs on and knows which share of their bytes was read, of files on the disk and of what is in memory. `onStep` is called as
 * they are read, of an archive as its members are. What must be had whole counts when it has been read.
 */
export const withShare = (
  inputs: AsyncIterable<ImportInput | Skipped> | Iterable<ImportInput | Skipped>,
  bytes: number,
  onStep: (share: number) => void,
): AsyncIterable<ImportInput | Skipped> => {
  let read = 0;
  /** Bytes of the input that is being read, and how many of them were. */
  let size = 0;
  let within = 0;
  const step = (length: number): void => {
    within += length;
    onStep(Math.min(1, (read + within) / Math.max(1, bytes)));
  };
  const metered = (content: Content, all: number): Content => {
    size = all;
    return {
      ...content,
      onRead: step,
      chunks: async function* chunks() {
        for await (const chunk of content.chunks()) {
          for (let at = 0; at < chunk.length; at += PIECE) {
            const piece = chunk.subarray(at, at + PIECE);
            step(piece.length);
            yield piece;
          }
        }
      },
    };
  };
  const meteredInput = (input: ImportInput): ImportInput => {
    if ("content" in input) {
      const { content: open, ...rest } = input;
      return {
        ...rest,
        content: async () => {
          const content = await open();
          const all = content.isShort ? content.head.length : (await stat(input.file)).size;
          return metered(content, all);
        },
      };
    }
    const { bytes: ask, ...rest } = input;
    return {
      ...rest,
      content: async () => {
        const { contentOf }: typeof Sources = await import("../sources/index.ts");
        const all = await ask();
        return metered(contentOf(all), all.length);
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
      read += size;
      size = 0;
      within = 0;
      step(0);
    }
  })();
};
