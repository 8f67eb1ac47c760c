/** Fields that speak of paragraphs. */
export const PARAGRAPH_FIELDS = ["mark", "level", "role"] as const;

/** Fields that speak of cables. */
export const CABLE_FIELDS = [
  "mrn",
  "from",
  "to",
  "info",
  "post",
  "country",
  "tags",
  "subject",
  "cites",
  "cited-by",
  "date",
  "year",
  "class",
  "caption",
  "signer",
  "by",
  "precedence",
  "source",
  "has",
] as const;

/** The name of a field, as it stands before the colon. */
export type FieldName = (typeof PARAGRAPH_FIELDS)[number] | (typeof CABLE_FIELDS)[number];

const NAMES: ReadonlySet<string> = new Set([...PARAGRAPH_FIELDS, ...CABLE_FIELDS]);

/** Returns whether the language has a field of this name (lower case). */
export const isFieldName = (name: string): name is FieldName => NAMES.has(name);
