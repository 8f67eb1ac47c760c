/**
 * What a reader keeps of their own beside the archive, called papers: where they stand with a cable, collections, notes,
 * saved searches, and corrections of what was misread. Each is one value with a name of its own. This form is what is
 * stored, exported and taken in again.
 */
import { z } from "zod";
import { LEVELS } from "../telegram/index.ts";

/** The most that is taken of anything a person types or sends. */
export const MOST = {
  /** Signs of a title, of the words of a note, of a query. */
  title: 200,
  text: 10_000,
  query: 4000,
  /** Signs of the text that a note may stand on, and that are kept before and behind it. */
  quote: 1000,
  context: 48,
  /** Signs of a corrected value. */
  value: 1000,
  /** Cables in one collection, and papers of one owner. */
  entries: 5000,
  papers: 50_000,
} as const;

const instant = z.iso.datetime();
const id = z.string().regex(/^[a-z0-9-]{1,64}$/);
const title = z.string().trim().min(1).max(MOST.title);

/** A cable: its number (without the digits that tell instances apart), and the hash of the copy that was shown. */
const about = z
  .object({
    mrn: z.string().min(1).max(120),
    hash: z.string().regex(/^[0-9a-f]{64}$/),
  })
  .readonly();

const label = z
  .object({
    level: z.enum(LEVELS),
    controls: z.array(z.string().max(100)).max(50).readonly(),
    captions: z.array(z.string().max(100)).max(50).readonly(),
  })
  .readonly();

/** Where a reader stands with a cable: it is to be read, was read, is done with. */
export const STANDINGS = ["later", "read", "done"] as const;

const standing = z
  .object({
    kind: z.literal("standing"),
    id,
    about,
    standing: z.enum(STANDINGS),
    at: instant,
  })
  .readonly();

const entry = z
  .object({ about, text: z.string().max(MOST.text).nullable(), at: instant })
  .readonly();

const collection = z
  .object({
    kind: z.literal("collection"),
    id,
    title,
    text: z.string().max(MOST.text),
    entries: z.array(entry).max(MOST.entries).readonly(),
    at: instant,
    changedAt: instant,
  })
  .readonly();

/** Words of a text with what stands before and behind them: the text quote selector of W3C Web Annotation. */
const quote = z
  .object({
    exact: z.string().min(1).max(MOST.quote),
    prefix: z.string().max(MOST.context),
    suffix: z.string().max(MOST.context),
  })
  .readonly();

const anchor = z
  .object({
    address: z.string().min(1).max(20),
    /** Printed number of the paragraph; null for a heading, or where there is none. */
    number: z.number().int().nullable(),
    /** The note is on these words, or on the whole paragraph, of which they are the beginning. */
    on: z.enum(["words", "paragraph"]),
    /** Null where the text was taken out of the archive, and its words with it. */
    quote: quote.nullable(),
    /** What the paragraph demanded of a reader; null where the whole of that was not known to who made the note. */
    label: label.nullable(),
  })
  .readonly();

const note = z
  .object({
    kind: z.literal("note"),
    id,
    about,
    /** Null for a note on the cable as a whole. */
    anchor: anchor.nullable(),
    text: z.string().trim().min(1).max(MOST.text),
    at: instant,
    changedAt: instant,
  })
  .readonly();

const savedSearch = z
  .object({
    kind: z.literal("search"),
    id,
    title,
    query: z.string().min(1).max(MOST.query),
    order: z.enum(["relevance", "date", "-date"]).nullable(),
    at: instant,
    /** When its result was last looked at. */
    seenAt: instant,
    /** The archive's own count of arrivals at that moment; it stays in the archive. */
    arrivals: z.number().int().nonnegative().default(0),
  })
  .readonly();

/** Fields that a person may correct. None of them has any part in who may see what. */
export const FIELDS = [
  "subject",
  "from",
  "sent",
  "tags",
  "classifiedBy",
  "declassify",
  "signer",
] as const;

const correction = z
  .object({
    kind: z.literal("correction"),
    id,
    about,
    field: z.enum(FIELDS),
    value: z.string().trim().min(1).max(MOST.value),
    /** What was read in the text when it was corrected; null where nothing was. */
    was: z.string().max(MOST.text).nullable(),
    /** What the field demanded of a reader. */
    label,
    at: instant,
  })
  .readonly();

export const paperSchema = z.discriminatedUnion("kind", [
  standing,
  collection,
  note,
  savedSearch,
  correction,
]);

export type Paper = z.infer<typeof paperSchema>;
export type PaperKind = Paper["kind"];
export type PaperOf<Kind extends PaperKind> = Extract<Paper, { readonly kind: Kind }>;
export type Standing = (typeof STANDINGS)[number];
export type About = z.infer<typeof about>;
export type Entry = z.infer<typeof entry>;
export type Anchor = z.infer<typeof anchor>;
export type Quote = z.infer<typeof quote>;
export type CorrectedField = (typeof FIELDS)[number];

/** Returns a stored or sent value as a paper, or null where it is none. */
export const readPaper = (value: unknown): Paper | null => {
  const read = paperSchema.safeParse(value);
  return read.success ? read.data : null;
};

/** Returns the cable that a paper is about; null for collections and searches. */
export const aboutOf = (paper: Paper): About | null => ("about" in paper ? paper.about : null);
