/**
 * Documents by what their columns say: body paragraphs, and of those the ones with a mark, a level or a role. A closed set's
 * are kept as bits by segment, so that a question about them is a few thousand numbers and not millions of documents.
 */
import type { ParagraphField } from "../../query/index.ts";
import { addBits, bitsWhere, bothBits, setBit } from "../bytes/bits.ts";
import type { Place } from "./document.ts";
import { oncePerSegment } from "./once-per-segment.ts";
import { spareBits } from "../bytes/room.ts";
import type { Segment } from "./segment.ts";
import { LEVEL_NAMES, PLACES, ROLES } from "./values.ts";

const keptOf = oncePerSegment(() => new Map<string, Uint32Array>());

/** The column of bits for body paragraphs that a segment keeps since they are written. */
export const PARAGRAPHS = "doc.paragraph";

/** Returns the body paragraphs of a segment as they are kept, null where it is from before they were; not to be changed. */
export const keptParagraphs = ({ columns }: Segment): Uint32Array | null =>
  (columns.get(PARAGRAPHS) as Uint32Array | undefined) ?? null;

/** Returns the documents of one place, shared: not to be changed. */
export const documentsAt = (segment: Segment, place: Place): Uint32Array =>
  (place === "paragraph" ? keptParagraphs(segment) : null) ??
  keptBits(segment, "place", PLACES.indexOf(place));

const keptBits = (
  segment: Segment,
  name: "place" | "level" | "role",
  value: number,
): Uint32Array => {
  const kept = keptOf(segment);
  const key = `${name} ${value}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const bits = bitsWhere(segment.doc[name], value);
  kept.set(key, bits);
  return bits;
};

/** Returns what makes ready the body paragraphs, and the documents of each level and role that a query may ask for. */
export const ofClosedSets = (segment: Segment): readonly (() => void)[] => [
  () => documentsAt(segment, "paragraph"),
  ...LEVEL_NAMES.map((_, number) => () => keptBits(segment, "level", number)),
  ...ROLES.map((_, number) => () => keptBits(segment, "role", number + 1)),
];

/** Returns those documents of the mask that are body paragraphs and of which all fields hold; the mask where there are none. */
export const maskOf = (
  segment: Segment,
  mask: Uint32Array,
  fields: readonly ParagraphField[],
): Uint32Array =>
  fields.length === 0
    ? mask
    : fields.reduce(
        (bits, field) => bothBits(bits, bitsWith(segment, field)),
        bothBits(mask, documentsAt(segment, "paragraph")),
      );

const bitsWith = (segment: Segment, field: ParagraphField): Uint32Array => {
  const bits = spareBits(segment.documents);
  switch (field.field) {
    case "mark": {
      const wanted = new Set(field.values);
      const table = segment.marks.map((mark, number) =>
        wanted.has(number === 0 ? "none" : mark.toUpperCase()),
      );
      const { mark } = segment.doc;
      for (let doc = 0; doc < mark.length; doc++) if (table[mark[doc]!]) setBit(bits, doc);
      return bits;
    }
    case "level":
      return LEVEL_NAMES.flatMap((level, number) =>
        field.values.includes(level) ? keptBits(segment, "level", number) : [],
      ).reduce(addBits, bits);
    case "role":
      return ROLES.flatMap((role, number) =>
        field.values.includes(role) ? keptBits(segment, "role", number + 1) : [],
      ).reduce(addBits, bits);
  }
};
