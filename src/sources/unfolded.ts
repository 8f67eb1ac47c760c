import { LIMITS } from "./limits.ts";
import type { Budget } from "./source.ts";

/** Thrown within a stream that unfolds to more than is taken; the format that unfolds it makes a fault of it. */
export class Unfolding extends Error {}

/**
 * Hands on what comes out of something packed, and stops it where it is a bomb: more than a hundred times as long as
 * what went in, or more than one input may unfold to in all.
 */
export async function* unfolded(
  stream: AsyncIterable<Uint8Array>,
  packed: () => number,
  budget: Budget,
): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    budget.bytes -= chunk.length;
    if (budget.bytes < 0) {
      throw new Unfolding(
        `It unfolds to more than ${LIMITS.unpackedBytes / 1073741824} GiB, the most that is taken out of one archive. Unpack it and import the files.`,
      );
    }
    if (length > LIMITS.ratioFrom && length > packed() * LIMITS.ratio) {
      throw new Unfolding(
        `It unfolds to more than ${LIMITS.ratio} times its size, as archives do that are made to fill a machine; what is left of it was not read. If it is sound, unpack it and import the files.`,
      );
    }
    yield chunk;
  }
}
