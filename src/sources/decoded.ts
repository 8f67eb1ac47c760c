import { LIMITS } from "./limits.ts";
import { decode, type Decoding } from "./decode.ts";
import { regrouped } from "./regrouped.ts";

const LINE_FEED = 0x0a;

export interface Decoded {
  readonly texts: () => AsyncGenerator<string>;
  /** How the last piece was decoded. */
  readonly decoding: () => Decoding;
}

/** Decodes a stream in pieces that end at a line's end where there is one, each by the rule for whole files. */
export const decoded = (chunks: AsyncIterable<Uint8Array>): Decoded => {
  let decoding: Decoding = "utf-8";
  const textOf = (bytes: Uint8Array): string => {
    const read = decode(bytes);
    ({ decoding } = read);
    return read.text;
  };
  return {
    decoding: () => decoding,
    texts: async function* texts() {
      let held: Buffer = Buffer.alloc(0);
      for await (const chunk of regrouped(chunks)) {
        const all = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
        const feed = all.lastIndexOf(LINE_FEED);
        const end = feed < 0 && all.length > LIMITS.rowBytes ? all.length : feed + 1;
        if (end > 0) yield textOf(all.subarray(0, end));
        held = all.subarray(end);
      }
      if (held.length > 0) yield textOf(held);
    },
  };
};
