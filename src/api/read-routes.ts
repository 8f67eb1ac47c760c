import { createRoute, z } from "@hono/zod-openapi";
import type { ChainSide, SearchOptions } from "../archive/index.ts";
import {
  chainJson,
  chainOfCopy,
  copyAddress,
  lostCursor,
  MISSING_RANKS,
  missingBy,
  postSeries,
  referencesJson,
  referencesOfCopy,
  statesOf,
  unknownSources,
  withSubjects,
} from "../archive/index.ts";
import { papersOn } from "../desk/index.ts";
import { parseQuery } from "../query/index.ts";
import type { QueryError } from "../query/index.ts";
import { fileEnding } from "../sources/index.ts";
import type { Api } from "./api.ts";
import { exportOf } from "./hit-export.ts";
import { zipOf } from "./text-export.ts";
import { notOneCable, problem, problems } from "./problem.ts";
import {
  Answer,
  Cable,
  Chain,
  Entries,
  MissingList,
  References,
  Series,
  Stats,
} from "./schemas.ts";

const order = z.enum(["relevance", "date", "-date"]);

const json = <Schema>(description: string, schema: Schema) => ({
  200: { description, content: { "application/json": { schema } } },
});

const searchRoute = createRoute({
  method: "get",
  path: "/search",
  summary: "Find paragraphs of telegrams",
  request: {
    query: z.object({
      q: z.string().default("").openapi({ example: 'tags:PARM "joint statement"' }),
      order: order.optional(),
      limit: z.coerce.number().int().min(1).max(200).default(20),
      cursor: z.string().optional(),
    }),
  },
  responses: { ...json("The answer, with exact counts", Answer), ...problems(400, 410) },
});

const exportRoute = createRoute({
  method: "get",
  path: "/search/export",
  summary: "Every hit of a query, streamed",
  request: {
    query: z.object({
      q: z.string().default(""),
      format: z.enum(["csv", "ndjson", "zip"]).default("csv"),
      order: order.optional(),
    }),
  },
  responses: {
    200: {
      description: "One row a hit, or one text a cable, without a limit",
      content: {
        "text/csv": { schema: z.string() },
        "application/x-ndjson": { schema: z.string() },
        "application/zip": { schema: z.string().openapi({ format: "binary" }) },
      },
    },
    ...problems(400),
  },
});

const mrn = z.object({
  mrn: z.string().openapi({ param: { name: "mrn", in: "path" }, example: "09ASTANA2050" }),
});

const cableRoute = createRoute({
  method: "get",
  path: "/cables/{mrn}",
  summary: "One cable, its best copy (or one copy, as MRN@HASH)",
  request: { params: mrn },
  responses: { ...json("The cable", Cable), ...problems(404) },
});

const sourceRoute = createRoute({
  method: "get",
  path: "/cables/{mrn}/source",
  summary: "The bytes as they were received",
  request: { params: mrn },
  responses: {
    200: {
      description: "The bytes",
      content: { "application/octet-stream": { schema: z.string().openapi({ format: "binary" }) } },
    },
    ...problems(404),
  },
});

const pdfRoute = createRoute({
  method: "get",
  path: "/cables/{mrn}/pdf",
  summary: "The cable as a tagged PDF; the same cable gives the same bytes",
  request: { params: mrn },
  responses: {
    200: {
      description: "The PDF",
      content: { "application/pdf": { schema: z.string().openapi({ format: "binary" }) } },
    },
    ...problems(404),
  },
});

const referencesRoute = createRoute({
  method: "get",
  path: "/cables/{mrn}/references",
  summary: "What a cable cites, and what cites it",
  request: { params: mrn },
  responses: { ...json("The references", References), ...problems(404) },
});

const chainRoute = createRoute({
  method: "get",
  path: "/cables/{mrn}/chain",
  summary: "What led to a cable (before), and what came of it (after), to any depth",
  description:
    "The nearest first, of equally near ones the oldest. To read on in one side, ask for that side alone and give its `next` as the cursor.",
  request: {
    params: mrn,
    query: z.object({
      side: z.enum(["both", "before", "after"]).default("both"),
      steps: z.coerce.number().int().min(1).optional().openapi({
        description: "Citations that are followed; to the end of the chain where it is not given",
      }),
      limit: z.coerce.number().int().min(1).max(1000).default(100),
      cursor: z.string().optional(),
    }),
  },
  responses: { ...json("The chain", Chain), ...problems(400, 404, 410) },
});

const missingRoute = createRoute({
  method: "get",
  path: "/missing",
  summary: "Cables that are cited and not held, with who cites them and under which subjects",
  request: {
    query: z.object({
      order: z.enum(MISSING_RANKS).default("times").openapi({
        description: "The most cited first (times), or what the most posts cite (posts)",
      }),
      limit: z.coerce.number().int().min(1).max(1000).default(100),
      cursor: z.string().optional(),
    }),
  },
  responses: { ...json("The list", MissingList), ...problems(400, 410) },
});

const seriesRoute = createRoute({
  method: "get",
  path: "/posts/{post}/series",
  summary: "A post's numbers by year: how many are held, and where the holes are",
  request: {
    params: z.object({
      post: z.string().openapi({ param: { name: "post", in: "path" }, example: "ASTANA" }),
    }),
  },
  responses: { ...json("The series", Series), ...problems(404) },
});

const statsRoute = createRoute({
  method: "get",
  path: "/stats",
  summary: "What the archive holds",
  responses: json("Exact counts", Stats),
});

const tables = [
  "posts",
  "tags",
  "captions",
  "collectives",
  "agencies",
  "offices",
  "acronyms",
  "signals",
  "precedences",
  "reasons",
  "exemptions",
] as const;

const vocabularyRoute = createRoute({
  method: "get",
  path: "/vocabulary/{table}",
  summary: "One table of the vocabulary, the archive's own entries first",
  request: { params: z.object({ table: z.enum(tables) }) },
  responses: {
    ...json("The entries", Entries),
    ...problems(400),
  },
});

/** The first mistake as a sentence; all of them, with their places, stand in `errors`. */
const sentenceOf = ([first]: readonly QueryError[]): string => {
  if (!first) return "The query cannot be read.";
  return first.suggestion === null
    ? first.message
    : `${first.message} Nearest: ${first.suggestion}`;
};

/** A body made as it is read; when the client leaves, the search behind it stops. */
const streamOf = (texts: AsyncGenerator<string>): ReadableStream<Uint8Array> => {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await texts.next();
      if (done === true) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => void (await texts.return(undefined)),
  });
};

const EXPORT_TYPES = {
  csv: "text/csv; charset=utf-8",
  ndjson: "application/x-ndjson",
  zip: "application/zip",
} as const;

/** Adds every route that only reads. Each passes the reader on; what it may not see is absent from every answer. */
export const addReadRoutes = ({ app, reftel }: Api): void => {
  const { archive, desk, reader, vocabulary } = reftel;

  app.openapi(searchRoute, async (context) => {
    const { q, order: by, limit, cursor } = context.req.valid("query");
    const read = parseQuery(q, { vocabulary });
    if (read.kind === "errors") {
      return problem(context, 400, "query.unreadable", sentenceOf(read.errors), [...read.errors]);
    }
    const options: SearchOptions = {
      limit,
      facets: true,
      ...(by ? { order: by } : {}),
      ...(cursor ? { cursor } : {}),
    };
    const answer = await archive.search(reader, read.query, q, options);
    const sources = await unknownSources(archive, reader, read.query, answer);
    return context.json({ ...answer, notices: [...read.notices, ...sources] }, 200);
  });

  app.openapi(exportRoute, (context) => {
    const { q, format, order: by } = context.req.valid("query");
    const read = parseQuery(q, { vocabulary });
    if (read.kind === "errors") {
      return problem(context, 400, "query.unreadable", sentenceOf(read.errors), [...read.errors]);
    }
    const hits = archive.hits(reader, read.query, by ? { order: by } : {});
    const stream =
      format === "zip" ? zipOf(archive, reader, hits) : streamOf(exportOf(hits, format));
    return context.body(stream, 200, {
      "content-type": EXPORT_TYPES[format],
      "content-disposition": `attachment; filename="reftel-search.${format}"`,
    });
  });

  app.openapi(cableRoute, async (context) => {
    const { name, hash } = copyAddress(context.req.valid("param").mrn);
    const answer = await archive.cable(reader, name, hash);
    if (answer.kind !== "cable") return notOneCable(context, answer);
    const { corrections } = await papersOn(desk, reader, answer.cable);
    return context.json({ ...answer.cable, corrections }, 200);
  });

  app.openapi(pdfRoute, async (context) => {
    const { name, hash } = copyAddress(context.req.valid("param").mrn);
    const answer = await archive.cable(reader, name, hash);
    if (answer.kind !== "cable") return notOneCable(context, answer);
    // Loaded with the first PDF: the fonts' reader takes as long as all the rest of a start.
    const { cablePdf, pdfFileName } = await import("../pdf/index.ts");
    const bytes = await cablePdf(answer.cable, vocabulary);
    return context.body(new Uint8Array(bytes), 200, {
      "content-type": "application/pdf",
      "content-disposition": `inline; filename="${pdfFileName(answer.cable.name)}"`,
    });
  });

  app.openapi(sourceRoute, async (context) => {
    const { name, hash } = copyAddress(context.req.valid("param").mrn);
    const bytes = await archive.bytes(reader, name, hash);
    if (bytes === null) {
      const answer = await archive.cable(reader, name, hash);
      if (answer.kind !== "cable") return notOneCable(context, answer);
      return problem(context, 404, "cable.absent", "This cable is not in the archive.");
    }
    const file = name.replaceAll(/[^A-Za-z0-9-]/g, "_");
    return context.body(new Uint8Array(bytes), 200, {
      "content-type": "application/octet-stream",
      "content-disposition": `attachment; filename="${file}.${fileEnding(bytes)}"`,
    });
  });

  app.openapi(referencesRoute, async (context) => {
    const { name, hash } = copyAddress(context.req.valid("param").mrn);
    const found = await referencesOfCopy(archive, reader, name, hash);
    if (found === null)
      return problem(context, 404, "cable.absent", "This cable is not in the archive.");
    return context.json(referencesJson(found), 200);
  });

  app.openapi(chainRoute, async (context) => {
    const { name, hash } = copyAddress(context.req.valid("param").mrn);
    const { side, steps, limit, cursor = "" } = context.req.valid("query");
    if (cursor !== "" && side === "both") {
      return problem(
        context,
        400,
        "request.unreadable",
        "A cursor is of one side: ask with side=before or side=after.",
      );
    }
    const options = {
      limit,
      ...(steps === undefined ? {} : { steps }),
      ...(cursor === "" ? {} : { cursor }),
    };
    const sideOf = async (one: ChainSide) =>
      side === "both" || side === one
        ? chainOfCopy(archive, reader, name, hash, one, options)
        : null;
    const [before, after] = [await sideOf("before"), await sideOf("after")];
    const found = before ?? after;
    if (found === null)
      return problem(context, 404, "cable.absent", "This cable is not in the archive.");
    return context.json(
      {
        mrn: found.mrn,
        before: before && chainJson(before),
        after: after && chainJson(after),
      },
      200,
    );
  });

  app.openapi(missingRoute, async (context) => {
    const { order: by, limit, cursor = "" } = context.req.valid("query");
    const all = await missingBy(archive, reader, by);
    const from = cursor === "" ? 0 : all.findIndex((one) => one.mrn === cursor) + 1;
    if (cursor !== "" && from === 0) throw lostCursor(cursor);
    const page = all.slice(from, from + limit);
    const next = from + limit < all.length ? (page.at(-1)?.mrn ?? null) : null;
    return context.json({ missing: await withSubjects(archive, reader, page), next }, 200);
  });

  app.openapi(seriesRoute, async (context) => {
    const found = await postSeries(archive, reader, context.req.valid("param").post, vocabulary);
    if (found === null)
      return problem(context, 404, "post.absent", "Nothing of a post of this name is here.");
    return context.json(found, 200);
  });

  app.openapi(statsRoute, async (context) => {
    const [stats, states] = await Promise.all([archive.stats(reader), statesOf(archive, reader)]);
    return context.json({ ...stats, states }, 200);
  });

  app.openapi(vocabularyRoute, (context) => {
    const { table } = context.req.valid("param");
    return context.json({ entries: vocabulary[table] }, 200);
  });
};
