import { createRoute, z } from "@hono/zod-openapi";
import { copyAddress } from "../archive/index.ts";
import { collate } from "../collation/index.ts";
import type { Api } from "./api.ts";
import { notOneCable, problems } from "./problem.ts";
import { Collation } from "./schemas.ts";

const differencesRoute = createRoute({
  method: "get",
  path: "/cables/{mrn}/differences",
  summary: "In what the other copies of a cable differ from its best one (or from MRN@HASH)",
  request: {
    params: z.object({
      mrn: z.string().openapi({ param: { name: "mrn", in: "path" }, example: "09ASTANA2050" }),
    }),
  },
  responses: {
    200: {
      description: "The differences",
      content: { "application/json": { schema: Collation } },
    },
    ...problems(404),
  },
});

/** Adds the route that compares copies. */
export const addCollationRoutes = ({ app, reftel }: Api): void => {
  const { archive, reader } = reftel;
  app.openapi(differencesRoute, async (context) => {
    const { name, hash } = copyAddress(context.req.valid("param").mrn);
    const answer = await archive.cable(reader, name, hash);
    if (answer.kind !== "cable") return notOneCable(context, answer);
    return context.json(await collate(archive, reader, answer.cable), 200);
  });
};
