import type { Telegram } from "../telegram/index.ts";
import type { Vocabulary } from "../vocabulary/index.ts";
import type { SourceFault, SourceFormat, SourceItem } from "./source.ts";
import { LIMITS } from "./limits.ts";
import { text } from "./text/index.ts";

/** Every format, the particular ones first; plain text takes what no other claims. */
export const FORMATS: readonly SourceFormat[] = [text];

/** The lists of a telegram that have a limit. */
const COUNTED: readonly {
  readonly code: SourceFault["code"];
  readonly what: string;
  readonly most: number;
  readonly count: (telegram: Telegram) => number;
}[] = [
  {
    code: "paragraphs.tooMany",
    what: "paragraphs",
    most: LIMITS.paragraphs,
    count: ({ body }) => body.length,
  },
  {
    code: "references.tooMany",
    what: "references",
    most: LIMITS.references,
    count: ({ references }) => references.length,
  },
  {
    code: "addressees.tooMany",
    what: "addressees of one kind",
    most: LIMITS.addressees,
    count: ({ to, info, exempt }) => Math.max(to.length, info.length, exempt.length),
  },
];

const withinLimits = (item: SourceItem): SourceItem => {
  if (item.kind === "fault") return item;
  const { telegram, place, bytes } = item.text;
  const over = COUNTED.find(({ count, most }) => count(telegram) > most);
  if (!over) return item;
  const message = `The telegram has ${over.count(telegram)} ${over.what}; ${over.most} is the most that is taken.`;
  return { kind: "fault", fault: { code: over.code, place, message, bytes } };
};

/** What is said of a file past the limit, which is not read. */
export const tooLarge = (): SourceItem => ({
  kind: "fault",
  fault: {
    code: "file.tooLarge",
    place: null,
    message: `The file is larger than ${LIMITS.fileBytes / 1048576} MiB, the most that is read as one. Split it and read the pieces.`,
    bytes: new Uint8Array(),
  },
});

/**
 * Takes the telegram texts out of what was received, whatever its format: chosen by looking at the bytes.
 * Never throws on content: what cannot be read is a fault with a code, a place and a sentence.
 */
export function* readSource(bytes: Uint8Array, vocabulary: Vocabulary): Generator<SourceItem> {
  if (bytes.length > LIMITS.fileBytes) return yield tooLarge();
  const format = FORMATS.find(({ detect }) => detect(bytes));
  if (format) for (const item of format.read(bytes, vocabulary)) yield withinLimits(item);
}
