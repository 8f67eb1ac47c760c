import { z } from "@hono/zod-openapi";

const level = z.enum([
  "UNCLASSIFIED",
  "LIMITED OFFICIAL USE",
  "RESTRICTED",
  "CUI",
  "SBU",
  "CONFIDENTIAL",
  "SECRET",
  "TOP SECRET",
]);

const role = z.enum(["summary", "comment", "action", "action-pointer", "body"]);

export const Hit = z
  .object({
    mrn: z.string(),
    address: z.string().openapi({ example: "p12" }),
    paragraph: z.number().int().nullable(),
    place: z.enum(["paragraph", "heading", "subject", "head"]),
    mark: z.string().nullable(),
    effective: level,
    role: role.nullable(),
    date: z.string().nullable(),
    subject: z.string().nullable(),
    snippet: z.array(z.object({ text: z.string(), hit: z.boolean() })),
    more: z.number().int(),
  })
  .openapi("Hit");

const facet = z.array(z.object({ value: z.string(), cables: z.number().int() }));

export const Answer = z
  .object({
    query: z.string(),
    understood: z.string(),
    pieces: z.array(z.object({ text: z.string(), without: z.string() })),
    totals: z.object({ cables: z.number().int(), paragraphs: z.number().int() }),
    hits: z.array(Hit),
    facets: z.object({
      year: facet.optional(),
      month: facet.optional(),
      post: facet.optional(),
      country: facet.optional(),
      class: facet.optional(),
      tags: facet.optional(),
      caption: facet.optional(),
      role: facet.optional(),
      source: facet.optional(),
    }),
    next: z.string().nullable(),
    tookMs: z.number(),
  })
  .openapi("Answer");

/** The telegram as docs/telegram.md describes it; the outer fields here, the inner ones there. */
export const Telegram = z
  .looseObject({
    mrn: z.string().nullable(),
    aliases: z.array(z.string()),
    format: z.string().nullable(),
    from: z.looseObject({ name: z.string() }).nullable(),
    to: z.array(z.looseObject({ name: z.string() })),
    info: z.array(z.looseObject({ name: z.string() })),
    classification: z.looseObject({ level }).nullable(),
    tags: z.array(z.looseObject({ code: z.string() })),
    subject: z.looseObject({ text: z.string() }).nullable(),
    references: z.array(z.looseObject({ raw: z.string(), mrn: z.string().nullable() })),
    body: z.array(z.looseObject({ kind: z.enum(["heading", "paragraph"]), address: z.string() })),
    summary: z.string().nullable(),
    signer: z.string().nullable(),
    diagnostics: z.array(z.looseObject({ code: z.string(), message: z.string() })),
    coverage: z.number(),
  })
  .openapi("Telegram");

const copy = z.object({
  hash: z.string(),
  bytesHash: z.string(),
  decoding: z.string(),
  places: z.array(z.object({ source: z.string(), file: z.string(), place: z.string().nullable() })),
});

export const Cable = z
  .object({
    name: z.string(),
    telegram: Telegram,
    text: z.string(),
    copy,
    copies: z.array(copy),
  })
  .openapi("Cable");

const line = z.object({
  mrn: z.string(),
  held: z.boolean(),
  date: z.string().nullable(),
  subject: z.string().nullable(),
  from: z.string().nullable(),
});

export const References = z
  .object({
    mrn: z.string(),
    cites: z.array(line.extend({ label: z.string().nullable(), addresses: z.array(z.string()) })),
    citedBy: z.array(line.extend({ addresses: z.array(z.string()) })),
    missing: z.array(z.string()),
  })
  .openapi("References");

export const MissingList = z
  .object({
    missing: z.array(
      z.object({ mrn: z.string(), times: z.number().int(), citedBy: z.array(z.string()) }),
    ),
    next: z.string().nullable(),
  })
  .openapi("Missing");

export const Stats = z
  .object({
    cables: z.number().int(),
    paragraphs: z.number().int(),
    sources: z.array(z.object({ source: z.string(), cables: z.number().int() })),
    posts: z.array(z.object({ post: z.string(), cables: z.number().int() })),
    years: z.array(z.object({ year: z.string(), cables: z.number().int() })),
  })
  .openapi("Stats");

export const Report = z
  .object({
    read: z.number().int(),
    stored: z.number().int(),
    held: z.number().int(),
    copies: z.number().int(),
    failed: z.number().int(),
    failures: z.array(
      z.object({
        file: z.string(),
        place: z.string().nullable(),
        code: z.string(),
        message: z.string(),
      }),
    ),
    skipped: z.array(z.object({ file: z.string(), why: z.string() })),
    cables: z.array(z.object({ name: z.string(), state: z.enum(["stored", "held", "copy"]) })),
  })
  .openapi("ImportReport");

export const Import = z.object({ id: z.string(), report: Report }).openapi("Import");

export const Parsed = z
  .object({
    telegrams: z.array(Telegram),
    faults: z.array(
      z.object({ code: z.string(), place: z.string().nullable(), message: z.string() }),
    ),
  })
  .openapi("Parsed");
