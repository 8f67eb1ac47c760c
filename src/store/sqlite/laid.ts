/**
 * Copies laid end to end, each a text and its projection together, so that what the one repeats of the other costs nothing when it
 * is packed: four bytes of the text's length in UTF-8, least first, then the text, then the projection's JSON.
 */
import type { SearchCable } from "../../search/index.ts";

/** Copies that stand end to end in memory of their own, which another thread may be given, and where each of them ends. */
export interface LaidCopies {
  readonly bytes: Uint8Array;
  readonly ends: Uint32Array;
}

export interface CopyLayer {
  /** Puts a text behind what is laid, in the place of one that came to nothing; returns its bytes in UTF-8, which last until the next call. */
  readonly text: (text: string) => Buffer;
  /** Puts the projection behind the text, which makes a copy of them. */
  readonly cable: (cable: SearchCable) => void;
  /** Returns all copies; nothing is laid behind it. */
  readonly done: () => LaidCopies;
}

/** Bytes of the text's length before it. */
const LENGTH = 4;

/** Most bytes that a code unit takes in UTF-8. */
const MOST_BYTES = 3;

/** Returns a layer of copies, with so many bytes of room to begin with. */
export const layCopies = (room = 16_384): CopyLayer => {
  let bytes = Buffer.allocUnsafeSlow(room);
  const ends: number[] = [];
  /** Where the last copy ends, and the text that was put behind it. */
  let end = 0;
  let textEnd = 0;
  const write = (text: string, at: number): number => {
    const most = at + text.length * MOST_BYTES;
    if (most > bytes.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(bytes.length * 2, most));
      bytes.copy(larger, 0, 0, at);
      bytes = larger;
    }
    return at + bytes.write(text, at);
  };
  return {
    text: (text) => {
      const start = end + LENGTH;
      textEnd = write(text, start);
      bytes.writeUInt32LE(textEnd - start, end);
      return bytes.subarray(start, textEnd);
    },
    cable: (cable) => {
      end = write(JSON.stringify(cable), textEnd);
      ends.push(end);
    },
    done: () => ({ bytes: bytes.subarray(0, end), ends: Uint32Array.from(ends) }),
  };
};

/** Returns one of the copies. */
export const laidAt = ({ bytes, ends }: LaidCopies, at: number): Uint8Array =>
  bytes.subarray(ends[at - 1] ?? 0, ends[at]);
