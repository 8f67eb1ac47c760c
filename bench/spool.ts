import { createReadStream, openSync, closeSync, writeSync } from "node:fs";
import { generate } from "../demo/generate.ts";

/** What of an archive is generated, the same for the same numbers. */
export interface Spooled {
  readonly cables: number;
  readonly mode: "clean" | "ocr";
  /** About so many characters a cable at most; as they come where nothing is said. */
  readonly most?: number;
}

/** Writes generated cables into one file, each behind its length in four bytes; returns the bytes of all texts. */
export const spool = (file: string, { cables, mode, most }: Spooled): number => {
  const opened = openSync(file, "w");
  let length = 0;
  try {
    let pending: Buffer[] = [];
    let waiting = 0;
    const write = (): void => {
      writeSync(opened, Buffer.concat(pending));
      pending = [];
      waiting = 0;
    };
    for (const text of generate({ seed: 1, cables, mode })) {
      const bytes = Buffer.from(most === undefined ? text : shortened(text, most), "utf8");
      const head = Buffer.alloc(4);
      head.writeUInt32LE(bytes.length);
      pending.push(head, bytes);
      length += bytes.length;
      waiting += bytes.length;
      if (waiting > 4 * 1024 * 1024) write();
    }
    write();
  } finally {
    closeSync(opened);
  }
  return length;
};

/** The text up to the end of the paragraph before a length. */
const shortened = (text: string, most: number): string => {
  const end = text.lastIndexOf("\n\n", most);
  return text.length <= most || end < 0 ? text : text.slice(0, end + 1);
};

/** Returns what was spooled as inputs of an import, one at a time. */
export async function* spooled(
  file: string,
): AsyncGenerator<{ readonly file: string; readonly bytes: () => Promise<Uint8Array> }> {
  let held: Buffer = Buffer.alloc(0);
  let number = 0;
  for await (const piece of createReadStream(file, { highWaterMark: 4 * 1024 * 1024 })) {
    held = Buffer.concat([held, piece as Buffer]);
    let at = 0;
    while (held.length - at >= 4 && held.length - at - 4 >= held.readUInt32LE(at)) {
      const end = at + 4 + held.readUInt32LE(at);
      const bytes = new Uint8Array(held.subarray(at + 4, end));
      number += 1;
      yield { file: `${number}.txt`, bytes: async () => bytes };
      at = end;
    }
    held = held.subarray(at);
  }
}
