import type { OpenAPIHono } from "@hono/zod-openapi";

const METHODS = ["get", "put", "post", "delete", "patch"] as const;

/** What may meet any request, whatever its route: another site's form, an address that is too long, an archive in use. */
const ANY_OTHER = {
  description: "Any other problem",
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
} as const;

/**
 * Returns the OpenAPI 3.1 document of the routes of `app`. Each says which problems are its own; behind them all stands that any
 * other comes in the same form, so that a client made from the document can read it.
 */
export const documentOf = (app: OpenAPIHono) => {
  const document = app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Reftel",
      version: "1",
      description:
        "Reads, finds, follows and keeps telegrams. Errors are application/problem+json.",
    },
  });
  for (const path of Object.values(document.paths ?? {})) {
    for (const method of METHODS) {
      const operation = path[method];
      if (operation) operation.responses = { ...operation.responses, default: ANY_OTHER };
    }
  }
  return document;
};
