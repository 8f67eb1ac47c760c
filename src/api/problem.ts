import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { CableAnswer } from "../archive/index.ts";

/** What is wrong with a query, or to look at in it: where, why, and the nearest right form. */
export const QueryRemark = z
  .object({
    code: z.string().openapi({ example: "value.unknown" }),
    message: z.string(),
    span: z.object({ start: z.number().int(), end: z.number().int() }),
    suggestion: z.string().nullable(),
  })
  .openapi("QueryRemark");

/** The one shape of every error of the API: RFC 9457, with our stable code. */
export const Problem = z
  .object({
    type: z.literal("about:blank"),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    detail: z.string(),
    errors: z.array(QueryRemark).optional(),
  })
  .openapi("Problem");

export type ProblemValue = z.infer<typeof Problem>;

const TITLES: Readonly<Record<number, string>> = {
  400: "The request cannot be read",
  403: "Not taken from another site",
  404: "Not here",
  409: "The archive is in use",
  410: "The list has changed",
  412: "Changed meanwhile",
  413: "Too large",
  414: "The address is too long",
  415: "Not this kind of content",
  421: "Not this server's address",
  422: "Not done",
  500: "Something failed here",
  503: "The archive cannot be used now",
};

/** Returns an error as the value that every error of the API is. `detail` is one sentence for a person. */
export const problemValue = (
  status: number,
  code: string,
  detail: string,
  errors?: ProblemValue["errors"],
): ProblemValue => ({
  type: "about:blank",
  title: TITLES[status] ?? "Error",
  status,
  code,
  detail,
  ...(errors ? { errors } : {}),
});

/** Answers with an error as `application/problem+json`. */
export const problem = <Status extends ContentfulStatusCode>(
  context: Context,
  status: Status,
  code: string,
  detail: string,
  errors?: ProblemValue["errors"],
) =>
  context.json(problemValue(status, code, detail, errors), status, {
    "content-type": "application/problem+json",
  });

/** Says why there is no one cable: none of this name, or several. */
export const notOneCable = (context: Context, answer: Exclude<CableAnswer, { kind: "cable" }>) =>
  answer.kind === "several"
    ? problem(
        context,
        404,
        "cable.several",
        `Several telegrams carry this number; ask for one of them: ${answer.names.join(", ")}.`,
      )
    : problem(context, 404, "cable.absent", "This cable is not in the archive.");

/** What a route may answer besides its own success, for the OpenAPI document. */
export const problems = <Status extends number>(...statuses: readonly Status[]) =>
  Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: TITLES[status] ?? "Error",
        content: { "application/problem+json": { schema: Problem } },
      },
    ]),
  ) as Record<Status, ProblemResponse>;

export interface ProblemResponse {
  readonly description: string;
  readonly content: { readonly "application/problem+json": { readonly schema: typeof Problem } };
}
