import { createRoute, z } from "@hono/zod-openapi";
import { LIMITS, contentOf, readSource } from "../sources/index.ts";
import type { SourceText } from "../sources/index.ts";
import type { Api } from "./api.ts";
import { problem, problems } from "./problem.ts";
import { Import, ImportState, Parsed } from "./schemas.ts";

const parseRoute = createRoute({
  method: "post",
  path: "/parse",
  summary: "Read telegrams from a text; nothing is kept",
  request: {
    body: {
      required: true,
      content: {
        "text/plain": { schema: z.string() },
        // Asked for by the handler itself: the framework would look for it in a plain text, too.
        "application/json": {
          schema: z.object({ text: z.string().optional() }).openapi({ required: ["text"] }),
        },
      },
    },
  },
  responses: {
    200: { description: "What was read", content: { "application/json": { schema: Parsed } } },
    ...problems(400, 413),
  },
});

const importRoute = createRoute({
  method: "post",
  path: "/imports",
  summary: "Take files into the archive",
  description:
    "Fields named `files`, and `source` where they should be called something else than `upload`. With `Prefer: respond-async` it answers at once, and `/imports/{id}` says how far it has come.",
  request: {
    body: {
      required: true,
      content: {
        "multipart/form-data": {
          schema: z
            .object({
              // Asked for by the handler itself, which says what to send.
              files: z
                .any()
                .optional()
                .openapi({ type: "array", items: { type: "string", format: "binary" } }),
              source: z.string().optional(),
            })
            .openapi({ required: ["files"] }),
        },
      },
    },
  },
  responses: {
    201: {
      description: "Stored; what is counted survives a loss of power",
      content: { "application/json": { schema: Import } },
    },
    202: {
      description: "Begun, where that was preferred (RFC 7240)",
      content: { "application/json": { schema: ImportState } },
    },
    ...problems(400, 409, 413, 503),
  },
});

const reportRoute = createRoute({
  method: "get",
  path: "/imports/{id}",
  summary: "How an import through this server stands, and at its end its report",
  request: { params: z.object({ id: z.string() }) },
  responses: {
    200: {
      description: "How it stands; one of the last hundred since the server started",
      content: { "application/json": { schema: ImportState } },
    },
    ...problems(404),
  },
});

/** A telegram with the text that its places point into, where that is not what was sent. */
const readOf = ({ telegram, text, isInput }: SourceText) =>
  isInput ? telegram : { ...telegram, source: text };

/** Adds the routes that read what is sent: a text to be parsed, files to be kept. */
export const addWriteRoutes = ({ app, reftel }: Api): void => {
  app.openapi(parseRoute, async (context) => {
    const body = new Uint8Array(await context.req.arrayBuffer());
    const isJson = context.req.header("content-type")?.includes("application/json") ?? false;
    let bytes = body;
    if (isJson) {
      let value: unknown;
      try {
        value = JSON.parse(new TextDecoder().decode(body));
      } catch {
        return problem(context, 400, "json.unreadable", "The body is no JSON.");
      }
      if (
        typeof value !== "object" ||
        value === null ||
        !("text" in value) ||
        typeof value.text !== "string"
      ) {
        return problem(context, 400, "json.unreadable", 'The body should be {"text": "…"}.');
      }
      bytes = new TextEncoder().encode(value.text);
    }
    const items = await Array.fromAsync(readSource(contentOf(bytes), reftel.vocabulary));
    return context.json(
      {
        telegrams: items.flatMap((item) => (item.kind === "text" ? [readOf(item.text)] : [])),
        faults: items.flatMap((item) =>
          item.kind === "fault"
            ? [{ code: item.fault.code, place: item.fault.place, message: item.fault.message }]
            : [],
        ),
      },
      200,
    );
  });

  app.openapi(importRoute, async (context) => {
    let form: FormData;
    try {
      form = await context.req.formData();
    } catch {
      return problem(context, 400, "form.unreadable", "The form with the files cannot be read.");
    }
    const files = form.getAll("files").filter((part) => part instanceof File);
    if (files.length === 0) {
      return problem(
        context,
        400,
        "form.empty",
        'No file came with it. Send them as fields named "files".',
      );
    }
    const named = form.get("source");
    const source =
      typeof named === "string" && named.trim() !== "" ? named.trim().slice(0, 100) : "upload";
    const read = await Promise.all(
      files.map(async (file) => ({
        name: file.name.slice(0, 255),
        bytes: new Uint8Array(await file.arrayBuffer()),
      })),
    );
    const begun = reftel.importer.begin(read, source);
    const location = `/api/v1/imports/${begun.id}`;
    const prefers = context.req.header("prefer")?.split(/[,;]/) ?? [];
    if (prefers.some((one) => one.trim().toLowerCase() === "respond-async"))
      return context.json(importJson(begun), 202, { location });
    const report = await begun.report;
    return context.json({ id: begun.id, state: "done" as const, source, report }, 201, {
      location,
    });
  });

  app.openapi(reportRoute, (context) => {
    const begun = reftel.importer.begun(context.req.valid("param").id);
    if (begun === null) return problem(context, 404, "import.absent", "There is no such import.");
    return context.json(importJson(begun), 200);
  });
};

type BegunImport = ReturnType<Api["reftel"]["importer"]["begin"]>;

/** An import as it stands. */
const importJson = ({ id, source, state }: BegunImport): z.infer<typeof ImportState> => {
  const now = state();
  switch (now.kind) {
    case "running":
      return {
        id,
        state: now.kind,
        source,
        report: now.report,
        share: now.share,
        begunAt: now.begunAt.toISOString(),
      };
    case "done":
      return { id, state: now.kind, source, report: now.report };
    case "failed":
      return {
        id,
        state: now.kind,
        source,
        report: now.report,
        code: now.code,
        message: now.message,
      };
  }
};

/** Bytes of a request's body that are taken at all. */
export const BODY_LIMIT = LIMITS.uploadBytes;
