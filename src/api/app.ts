import { OpenAPIHono } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import { ReftelError } from "../archive/index.ts";
import type { Reftel } from "../reftel.ts";
import type { Api } from "./api.ts";
import { addCollationRoutes } from "./collation-routes.ts";
import { addCollectionRoutes } from "./collection-routes.ts";
import { addDeskRoutes } from "./desk-routes.ts";
import { documentOf } from "./document.ts";
import { HEADERS } from "./headers.ts";
import { problem } from "./problem.ts";
import { addReadRoutes } from "./read-routes.ts";
import { BODY_LIMIT, addWriteRoutes } from "./write-routes.ts";

/** HTTP status of what the world did wrong. */
const statusOf = (code: ReftelError["code"]): 409 | 410 | 503 | 500 => {
  if (code === "cursor.unknown") return 410;
  if (code === "archive.locked") return 409;
  return code.startsWith("archive.") ? 503 : 500;
};

/**
 * Returns the HTTP API over an opened Reftel: `app.fetch(request)` answers `/api/v1/…` and `/api/openapi.json`, which is
 * made from these routes. It knows nothing of pages and needs no socket.
 */
export const createApi = (reftel: Reftel): OpenAPIHono => {
  const root = new OpenAPIHono();
  const app = new OpenAPIHono({
    defaultHook: (result, context) => {
      if (result.success) return undefined;
      const [issue] = result.error.issues;
      const where = issue?.path.join(".") ?? "";
      return problem(
        context,
        400,
        "request.unreadable",
        `${where === "" ? "The request" : `"${where}"`} cannot be read: ${issue?.message ?? "it has the wrong form"}.`,
      );
    },
  });

  root.use("/api/*", async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(HEADERS)) context.header(name, value);
  });
  root.use("/api/*", async (context, next) => {
    const site = context.req.header("sec-fetch-site");
    const reads = context.req.method === "GET" || context.req.method === "HEAD";
    if (!reads && (site === "cross-site" || site === "same-site")) {
      return problem(
        context,
        400,
        "request.foreign",
        "Another site sent this request, so it was not done.",
      );
    }
    return next();
  });
  root.use(
    "/api/*",
    bodyLimit({
      maxSize: BODY_LIMIT,
      onError: (context) =>
        problem(
          context,
          413,
          "body.tooLarge",
          `The body is larger than ${BODY_LIMIT / 1048576} MiB. Send it in pieces, or use "reftel import".`,
        ),
    }),
  );

  const api: Api = { app, reftel };
  addReadRoutes(api);
  addCollationRoutes(api);
  addWriteRoutes(api);
  addDeskRoutes(api);
  addCollectionRoutes(api);
  root.route("/api/v1", app);
  root.get("/api/openapi.json", (context) => context.json(documentOf(root)));
  root.notFound((context) =>
    problem(
      context,
      404,
      "route.absent",
      "There is no such address. /api/openapi.json lists them.",
    ),
  );
  root.onError((error, context) => {
    if (error instanceof ReftelError)
      return problem(context, statusOf(error.code), error.code, error.message);
    // What the framework says of a body that it cannot read: JSON cut off, a form without its boundary.
    if (error instanceof HTTPException && error.status < 500)
      return problem(context, 400, "request.unreadable", `${error.message}.`);
    // The client went away in the middle of its body: nobody reads the answer.
    if ("code" in error && error.code === "ECONNRESET")
      return problem(context, 400, "request.ended", "The request ended before its body did.");
    // A bug: its trace goes to the log of the server, never to a person.
    console.error(error);
    return problem(
      context,
      500,
      "internal",
      "Something failed in Reftel. The request was not done.",
    );
  });
  return root;
};
