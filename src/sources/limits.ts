/**
 * What one input may hold, so that no file can stop an import or a server. Real telegrams stay far below: the longest
 * of 250,000 has some 400 KB. The library itself knows no limits.
 */
export const LIMITS = {
  /** Bytes of one file that is read whole. A file past it is refused, since it would not fit into one string. */
  fileBytes: 256 * 1024 * 1024,
  /** Bytes of one upload. */
  uploadBytes: 64 * 1024 * 1024,
  /** Code units of one telegram. */
  telegramLength: 4 * 1024 * 1024,
  /** Code units of one line. */
  lineLength: 64 * 1024,
  paragraphs: 5_000,
  references: 2_000,
  /** Addressees of one kind. */
  addressees: 200,
} as const;
