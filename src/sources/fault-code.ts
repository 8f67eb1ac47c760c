/** Every reason for which something received is not taken in; docs/sources.md says more of each. */
export const FAULT_CODES = [
  "file.empty",
  "file.blank",
  "file.binary",
  "file.tooLarge",
  "telegram.none",
  "telegram.tooLong",
  "line.tooLong",
  "paragraphs.tooMany",
  "references.tooMany",
  "addressees.tooMany",
  "archive.tooDeep",
  "html.tooDeep",
  "html.tooLarge",
  "record.noText",
] as const;

export type FaultCode = (typeof FAULT_CODES)[number];
