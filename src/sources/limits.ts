/**
 * What one input may hold, so that no file can stop an import or a server. Real telegrams stay far below: the longest
 * of 250,000 has some 400 KB. The library itself knows no limits.
 */
export const LIMITS = {
  /** Bytes of one thing that must be read whole (a PDF, a page, an archive within an archive). What can be read in
   * pieces has no limit. */
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
  /** Bytes of one page, with all that a site puts around a telegram. */
  pageBytes: 16 * 1024 * 1024,
  /** Bytes of one PDF. */
  pdfBytes: 64 * 1024 * 1024,
  /** Pages of one PDF. */
  pdfPages: 5_000,
  /** Bytes of one row of a table: the longest telegram, and what escaping adds. */
  rowBytes: 8 * 1024 * 1024,
  /** Elements within elements, of a page or a volume. */
  nesting: 200,
  /** Elements and pieces of text of one page, or of one document of a volume. */
  nodes: 200_000,
  /** Bytes of one mail, with all that is attached to it. */
  mailBytes: 64 * 1024 * 1024,
  /** Parts within parts of a mail. */
  mimeDepth: 20,
  /** Bytes of all headers of a mail. */
  mimeHeaders: 64 * 1024,
  /** Attachments of a mail. */
  mimeParts: 500,
  /** Archives within archives. */
  depth: 5,
  /** Members of an archive, those of archives in it included. */
  members: 100_000,
  /** Bytes that an archive may unfold to. */
  unpackedBytes: 8 * 1024 * 1024 * 1024,
  /** How many times its size something packed may unfold to: text packs to a tenth, a bomb to a thousandth. */
  ratio: 100,
  /** Bytes from which on that is asked: a small file of blanks is no bomb. */
  ratioFrom: 16 * 1024 * 1024,
} as const;
