/** Shapes of what the desk takes and gives over HTTP. */
import { z } from "@hono/zod-openapi";
import {
  FIELDS,
  MOST,
  STANDINGS,
  type CablePapers,
  type CollectionSeen,
  type CorrectionSeen,
  type DeskDocument,
  type Kept,
  type NoteSeen,
  type PaperOf,
  type SearchSeen,
  type TakenIn,
  type Told,
} from "../desk/index.ts";

type Type = "string" | "integer" | "object" | "array" | "null";

/** A value whose form is told in docs/desk.md; the outer fields are named here, with the types that each may have. */
const described = <Value>(
  name: string,
  properties: Readonly<Record<string, Type | readonly Type[]>>,
) =>
  z.custom<Value>().openapi(name, {
    type: "object",
    description: "The fields are described in docs/desk.md.",
    properties: Object.fromEntries(
      Object.entries(properties).map(([key, type]) => [
        key,
        { type: typeof type === "string" ? type : [...type] },
      ]),
    ),
  });

const kept = { paper: "object", version: "integer" } as const;

export const StandingKept = described<Told<Kept<PaperOf<"standing">>>>("Standing", {
  ...kept,
  sight: "object",
});
export const CollectionKept = described<CollectionSeen>("Collection", kept);
export const NoteKept = described<Told<NoteSeen>>("Note", {
  ...kept,
  placed: ["object", "null"],
  sight: "object",
});
export const SearchKept = described<SearchSeen>("SavedSearch", {
  ...kept,
  cables: ["integer", "null"],
  fresh: "integer",
});
export const CorrectionKept = described<Told<Kept<PaperOf<"correction">>>>("Correction", {
  ...kept,
  sight: "object",
});
export const Correction = described<CorrectionSeen>("CorrectionShown", {
  field: "string",
  value: "string",
  text: ["string", "null"],
  state: "string",
});
export const OnCable = described<CablePapers>("CablePapers", {
  standing: ["object", "null"],
  collections: "array",
  notes: "array",
  corrections: "array",
});
export const Document = described<DeskDocument>("DeskDocument", {
  format: "string",
  version: "integer",
  owner: "string",
  papers: "array",
});
export const Taken = described<TakenIn>("DeskTakenIn", {
  added: "integer",
  changed: "integer",
  same: "integer",
  older: "integer",
  waiting: "integer",
  refused: "array",
});

/** A page of a list: so many from so far, and the exact number of all. */
export const listOf = <Schema extends z.ZodType>(schema: Schema) =>
  z.object({ total: z.number().int(), list: z.array(schema).readonly() });

export const partOf = z.object({
  from: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
});

export const mrn = z.object({
  mrn: z.string().openapi({ param: { name: "mrn", in: "path" }, example: "09ASTANA2050" }),
});
export const paperId = z.object({ id: z.string() });
export const inCollection = paperId.extend(mrn.shape);
export const fieldOf = mrn.extend({ field: z.enum(FIELDS) });

/** The version that a change was made on: the `ETag` of what was read. Without it the change is made on what is there. */
export const ifMatch = z.object({ "if-match": z.string().optional() });

const title = z.string().min(1).max(MOST.title);
const text = z.string().max(MOST.text);

export const StandingOrder = z.object({ standing: z.enum(STANDINGS).nullable() });
export const CollectionOrder = z.object({ title, text: text.optional() });
export const CollectionPatch = z.object({ title: title.optional(), text: text.optional() });
export const EntryPatch = z.object({
  text: text.optional(),
  /** The cable of the collection before which it is to stand; null for its end. */
  before: z.string().max(200).nullable().optional(),
});
export const NoteOrder = z.object({
  cable: z.string().max(200),
  address: z.string().max(20).nullable().default(null),
  start: z.number().int().min(0).optional(),
  end: z.number().int().min(0).optional(),
  text: text.min(1),
});
export const NotePatch = z.object({ text: text.min(1) });
export const SearchOrder = z.object({
  title,
  query: z.string().min(1).max(MOST.query),
  order: z.enum(["relevance", "date", "-date"]).nullable().default(null),
});
export const CorrectionOrder = z.object({ value: z.string().min(1).max(MOST.value) });
