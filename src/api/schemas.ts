import { z } from "@hono/zod-openapi";
import { Correction } from "./desk-schemas.ts";
import { QueryRemark } from "./problem.ts";
import { STATE_NAMES } from "../query/index.ts";
import { LEVELS, type Telegram as TelegramValue } from "../telegram/index.ts";
import type { Vocabulary } from "../vocabulary/index.ts";

/** Lists are read-only here as everywhere. */
const list = <Schema extends z.ZodType>(schema: Schema) => z.array(schema).readonly();

const level = z.enum(LEVELS);

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
    snippet: list(z.object({ text: z.string(), hit: z.boolean() })),
    more: z.number().int(),
  })
  .openapi("Hit");

const facet = list(z.object({ value: z.string(), cables: z.number().int() }));

export const Answer = z
  .object({
    query: z.string(),
    understood: z.string(),
    pieces: list(z.object({ text: z.string(), without: z.string() })),
    totals: z.object({ cables: z.number().int(), paragraphs: z.number().int() }),
    hits: list(Hit),
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
    notices: list(QueryRemark).openapi({
      description:
        "Values in the query that no vocabulary knows, each with the nearest that is known; they are searched as they stand",
    }),
  })
  .openapi("Answer");

/** The telegram as docs/telegram.md describes it; the document here names its outer fields. */
export const Telegram = z.custom<TelegramValue>().openapi("Telegram", {
  type: "object",
  description: "The fields are described in docs/telegram.md.",
  required: ["mrn", "format", "body", "diagnostics", "coverage"],
  properties: {
    mrn: { type: ["string", "null"], example: "09ASTANA2050" },
    format: { type: ["string", "null"] },
    subject: { type: ["object", "null"] },
    tags: { type: "array", items: { type: "object" } },
    references: { type: "array", items: { type: "object" } },
    body: { type: "array", items: { type: "object" } },
    diagnostics: { type: "array", items: { type: "object" } },
    coverage: { type: "number" },
  },
});

const copy = z.object({
  hash: z.string(),
  bytesHash: z.string(),
  decoding: z.string(),
  places: list(z.object({ source: z.string(), file: z.string(), place: z.string().nullable() })),
  joinedFrom: list(z.string()).openapi({
    description:
      "Hashes of the sections that this text was put together from; empty for a text that was received",
  }),
});

export const Cable = z
  .object({
    name: z.string(),
    telegram: Telegram,
    text: z.string(),
    copy,
    copies: list(copy),
    corrections: list(Correction).openapi({
      description:
        "Fields that a person corrected, apart from the telegram, which is as it was read",
    }),
  })
  .openapi("Cable");

const differenceLines = list(
  z.object({
    number: z.number().int(),
    pieces: list(
      z.object({
        text: z.string(),
        isOwn: z.boolean().openapi({ description: "Whether it stands in this copy only" }),
      }),
    ),
  }),
);

export const Collation = z
  .object({
    name: z.string(),
    copy,
    others: list(
      z.object({
        copy,
        differences: list(
          z.union([
            z.object({
              kind: z.literal("same"),
              lines: differenceLines,
              folded: z.number().int().openapi({ description: "Lines alike that are left out" }),
            }),
            z.object({
              kind: z.literal("changed"),
              one: differenceLines.openapi({ description: "As in `copy`, the one shown" }),
              other: differenceLines,
            }),
          ]),
        )
          .nullable()
          .openapi({ description: "Null where the two have too little in common" }),
      }),
    ),
  })
  .openapi("Collation");

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
    cites: list(z.string()),
    citedBy: list(z.string()),
    missing: list(z.string()),
    references: list(line.extend({ label: z.string().nullable(), addresses: list(z.string()) })),
    citing: list(line.extend({ addresses: list(z.string()) })),
  })
  .openapi("References");

const chainSide = z
  .object({
    total: z.number().int(),
    counts: list(z.number().int()).openapi({
      description: "How many stand at each step, from the first on",
    }),
    missing: z.number().int().openapi({ description: "How many of them are not held" }),
    goesOn: z.boolean().openapi({ description: "Whether there are more behind the steps asked" }),
    cables: list(
      line.extend({
        steps: z.number().int(),
        through: list(z.string()).openapi({
          description: "Cables one step nearer that lead to it; none of the first step",
        }),
      }),
    ),
    next: z.string().nullable(),
  })
  .openapi("ChainSide");

export const Chain = z
  .object({ mrn: z.string(), before: chainSide.nullable(), after: chainSide.nullable() })
  .openapi("Chain");

export const MissingList = z
  .object({
    missing: list(
      z.object({
        mrn: z.string(),
        times: z.number().int().openapi({ description: "Different cables that cite it" }),
        posts: list(z.string()).openapi({ description: "Posts whose cables cite it" }),
        citedBy: list(z.string()),
        subjects: list(z.string()).openapi({
          description: "Subjects of the citing cables, those of more of them first",
        }),
      }),
    ),
    next: z.string().nullable(),
  })
  .openapi("Missing");

export const Series = z
  .object({
    post: z.string(),
    cables: z.number().int(),
    first: z.string().nullable(),
    last: z.string().nullable(),
    years: list(
      z.object({
        year: z.string(),
        held: z.number().int().openapi({ description: "Different numbers held" }),
        highest: z.number().int().openapi({
          description: "The highest number held or cited; the post may have sent more",
        }),
        share: z.number().openapi({ description: "Share of the numbers to the highest, 0 to 1" }),
        holes: list(
          z.object({
            first: z.number().int(),
            last: z.number().int(),
            cited: z.number().int(),
          }),
        ).openapi({
          description: "Stretches of numbers not held, and how many of each are cited",
        }),
        missing: list(
          z.object({ mrn: z.string(), number: z.number().int(), times: z.number().int() }),
        ),
      }),
    ),
  })
  .openapi("Series");

export const Stats = z
  .object({
    cables: z.number().int(),
    paragraphs: z.number().int(),
    sources: list(z.object({ source: z.string(), cables: z.number().int() })),
    posts: list(z.object({ post: z.string(), cables: z.number().int() })),
    years: list(z.object({ year: z.string(), cables: z.number().int() })),
    states: list(z.object({ state: z.enum(STATE_NAMES), cables: z.number().int() })),
  })
  .openapi("Stats");

export const Report = z
  .object({
    read: z.number().int(),
    stored: z.number().int(),
    held: z.number().int(),
    copies: z.number().int(),
    failed: z.number().int(),
    reasons: z.record(z.string(), z.number().int()),
    failures: list(
      z.object({
        file: z.string(),
        place: z.string().nullable(),
        code: z.string(),
        message: z.string(),
      }),
    ),
    skipped: list(z.object({ file: z.string(), why: z.string() })),
    cables: list(z.object({ name: z.string(), state: z.enum(["stored", "held", "copy"]) })),
  })
  .openapi("ImportReport");

/** An import and what became of it. */
export const Import = z
  .object({ id: z.string(), state: z.literal("done"), source: z.string(), report: Report })
  .openapi("Import");

/** An import, as it stands while it runs, at its end, or where the archive could not be used. */
export const ImportState = z
  .discriminatedUnion("state", [
    Import,
    z.object({
      id: z.string(),
      state: z.literal("running"),
      source: z.string(),
      /** What is stored so far, null before the first of it. */
      report: Report.nullable(),
      /** Of the bytes, 0 to 1, that were read. */
      share: z.number(),
      begunAt: z.iso.datetime(),
    }),
    z.object({
      id: z.string(),
      state: z.literal("failed"),
      source: z.string(),
      report: Report.nullable(),
      code: z.string(),
      message: z.string(),
    }),
  ])
  .openapi("ImportState");

export const Parsed = z
  .object({
    telegrams: list(Telegram),
    faults: list(z.object({ code: z.string(), place: z.string().nullable(), message: z.string() })),
  })
  .openapi("Parsed");

/** The entries of one table, each with the fields of its kind. */
export const Entries = z.object({
  entries: z
    .custom<Vocabulary[keyof Vocabulary]>()
    .openapi({ type: "array", items: { type: "object" } }),
});
