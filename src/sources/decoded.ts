import { LIMITS } from "./limits.ts";
import { decode, type Decoding } from "./decode.ts";
import { regrouped } from "./regrouped.ts";
import { wideOrder } from "./wide.ts";

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

export interface Decoded {
  readonly texts: () => AsyncGenerator<string>;
  /** How the last piece was decoded. */
  readonly decoding: () => Decoding;
}

/** What reads UTF-16, where the first bytes say that it is that: its line ends are no single bytes, nor its mark there again. */
const wideDecoder = (first: Uint8Array): TextDecoder | null => {
  const order = wideOrder(first);
  return order === null ? null : new TextDecoder(order);
};

/** Where the last line ends that is whole: behind a line feed, in a text without them behind a carriage return. */
const lastEnd = (bytes: Buffer): number => {
  const feed = bytes.lastIndexOf(LINE_FEED);
  if (feed >= 0 || bytes.length <= LIMITS.rowBytes) return feed + 1;
  // Behind the very last one a line feed may come.
  return bytes.lastIndexOf(CARRIAGE_RETURN, -2) + 1 || bytes.length;
};

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
      let wide: TextDecoder | null | undefined;
      let text = "";
      for await (const chunk of regrouped(chunks)) {
        wide ??= wideDecoder(chunk);
        if (wide !== null) {
          decoding = wide.encoding === "utf-16be" ? "utf-16be" : "utf-16le";
          text += wide.decode(chunk, { stream: true });
          const end = text.lastIndexOf("\n") + 1;
          if (end > 0) yield text.slice(0, end);
          text = text.slice(end);
          continue;
        }
        const all = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
        const end = lastEnd(all);
        if (end > 0) yield textOf(all.subarray(0, end));
        held = all.subarray(end);
      }
      if (held.length > 0) yield textOf(held);
      if (wide) yield text + wide.decode();
    },
  };
};
