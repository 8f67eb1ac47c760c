/** The header of a zstd frame (RFC 8878, section 3.1.1), for the length that it states. */

const MAGIC = 0xfd2f_b528;

/** What the descriptor of ours says: the content is one segment, so that no window is named, and no dictionary is. */
const ALONE = { mask: 0b0010_0011, bits: 0b0010_0000 } as const;

/**
 * Returns how many bytes a frame says it unpacks to; null where it is none, or does not say it as those written here do: in
 * one, two or four bytes behind the descriptor. Nothing checks what it says before it is unpacked.
 */
export const statedLength = (frame: Uint8Array): number | null => {
  if (frame.length < 9) return null;
  const header = new DataView(frame.buffer, frame.byteOffset, frame.length);
  const descriptor = header.getUint8(4);
  if (header.getUint32(0, true) !== MAGIC || (descriptor & ALONE.mask) !== ALONE.bits) return null;
  switch (descriptor >> 6) {
    case 0:
      return header.getUint8(5);
    case 1:
      return header.getUint16(5, true) + 256;
    case 2:
      return header.getUint32(5, true);
    default:
      return null;
  }
};
