import { createRoute, z } from "@hono/zod-openapi";
import { LIMITS, contentOf, readSource } from "../sources/index.ts";
import type { SourceText } from "../sources/index.ts";
import type { ImportReport } from "../archive/index.ts";
import type { Api } from "./api.ts";
import { problem, problems } from "./problem.ts";
import { Import, Parsed } from "./schemas.ts";

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
    "Fields named `files`, and `source` where they should be called something else than `upload`.",
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
    ...problems(400, 409, 413, 503),
  },
});

const reportRoute = createRoute({
  method: "get",
  path: "/imports/{id}",
  summary: "The report of an import made through this server since it started",
  request: { params: z.object({ id: z.string() }) },
  responses: {
    200: { description: "The report", content: { "application/json": { schema: Import } } },
    ...problems(404),
  },
});

/** A telegram with the text that its places point into, where that is not what was sent. */
const readOf = ({ telegram, text, isInput }: SourceText) =>
  isInput ? telegram : { ...telegram, source: text };

/** Reports kept in memory, so that a client that lost the answer can ask again. */
const KEPT = 100;

/** Adds the routes that read what is sent: a text to be parsed, files to be kept. */
export const addWriteRoutes = ({ app, reftel }: Api): void => {
  const reports = new Map<string, ImportReport>();
  let last = 0;

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
    const report = await reftel.importFiles(read, source);
    last += 1;
    const id = String(last);
    reports.set(id, report);
    const oldest = reports.keys().next().value;
    if (reports.size > KEPT && oldest !== undefined) reports.delete(oldest);
    return context.json({ id, report }, 201, { location: `/api/v1/imports/${id}` });
  });

  app.openapi(reportRoute, (context) => {
    const { id } = context.req.valid("param");
    const report = reports.get(id);
    if (report === undefined)
      return problem(context, 404, "import.absent", "There is no such import.");
    return context.json({ id, report }, 200);
  });
};

/** Bytes of a request's body that are taken at all. */
export const BODY_LIMIT = LIMITS.uploadBytes;
