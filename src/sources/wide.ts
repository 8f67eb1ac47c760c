export type WideOrder = "utf-16le" | "utf-16be";

/** Bytes of the beginning that are looked at, and the fewest that say something. */
const LOOKED = 4096;
const FEWEST = 32;

/** Bytes of a hundred on the one side that must be zero, and on the other may be. */
const MOST_ARE = 90;
const FEW_MAY_BE = 1;
/** Signs of a hundred that may be control characters which no text has. */
const FOREIGN_MAY_BE = 5;

const isForeign = (byte: number): boolean =>
  byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b;

/** True where the mark of UTF-32 stands first. The one of its two orders begins as the mark of UTF-16 does, then with zeros. */
export const isFourWide = ([one, two, three, four]: Uint8Array): boolean =>
  (one === 0xff && two === 0xfe && three === 0 && four === 0) ||
  (one === 0 && two === 0 && three === 0xfe && four === 0xff);

/**
 * Returns the order in which bytes are UTF-16, null where they are not: by their mark, and where they have none by their
 * zeros. A Latin letter has one zero byte, always on the same side, and no other text has any.
 */
export const wideOrder = (bytes: Uint8Array): WideOrder | null => {
  if (isFourWide(bytes)) return null;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const signs = Math.floor(Math.min(bytes.length, LOOKED) / 2);
  if (2 * signs < FEWEST) return null;
  // Nearly all texts have no zero at all, which the engine tells at once.
  if (!bytes.subarray(0, 2 * signs).includes(0)) return null;
  const zeros = [0, 0];
  const foreign = [0, 0];
  for (let at = 0; at < 2 * signs; at += 1) {
    const byte = bytes[at]!;
    if (byte === 0) zeros[at % 2]! += 1;
    else if (isForeign(byte)) foreign[at % 2]! += 1;
  }
  const isText = (high: 0 | 1): boolean =>
    zeros[high]! * 100 >= MOST_ARE * signs &&
    zeros[1 - high]! * 100 <= FEW_MAY_BE * signs &&
    foreign[1 - high]! * 100 <= FOREIGN_MAY_BE * signs;
  if (isText(1)) return "utf-16le";
  return isText(0) ? "utf-16be" : null;
};
