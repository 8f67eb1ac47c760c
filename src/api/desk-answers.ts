import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { Kept, Outcome } from "../desk/index.ts";
import { problem, problems } from "./problem.ts";

/** Says that a request has a body of this schema. */
export const body = <Schema extends z.ZodType>(schema: Schema) => ({
  body: { required: true, content: { "application/json": { schema } } },
});

/** The answer to an order that is done and gives nothing back. */
export const gone = { 204: { description: "Done" } };

/** The answer to an order that makes a paper: its name. */
export const nameOf = (description: string) => ({
  201: {
    description,
    content: { "application/json": { schema: z.object({ id: z.string() }) } },
  },
});

/** What any order on the desk may be answered where it is not done. */
export const orderProblems = problems(400, 404, 412, 413, 422);

/** Returns the version that a request was made on; null where it names none. */
export const versionIn = (context: Context): number | null => {
  const tag = context.req.header("if-match");
  const digits = tag === undefined ? null : /^(?:W\/)?"(\d{1,15})"$/.exec(tag.trim())?.[1];
  if (tag === undefined || tag.trim() === "*" || digits === null) return null;
  // What is no version of ours is met by none.
  return digits === undefined ? -1 : Number(digits);
};

/** Returns the header that names the version of a paper. */
export const tagOf = ({ version }: Kept): { readonly etag: string } => ({ etag: `"${version}"` });

/** Returns the problem of an outcome that is not done. */
export const notDone = (
  context: Context,
  outcome: Exclude<Outcome<unknown>, { readonly kind: "done" }>,
) => {
  switch (outcome.kind) {
    case "absent":
      return problem(context, 404, "paper.absent", "There is nothing of this name on the desk.");
    case "changed":
      return problem(
        context,
        412,
        "paper.changed",
        `It was changed meanwhile (version ${outcome.version} now). Read it again, then repeat the change.`,
      );
    case "refused":
      return problem(context, 422, outcome.code, outcome.message);
  }
};

/** Answers an order with nothing but that it is done, or with what kept it from being so. */
export const done = (context: Context, outcome: Outcome<unknown>) =>
  outcome.kind === "done" ? context.body(null, 204) : notDone(context, outcome);

/** The same with the version that the paper has now. */
export const changed = (context: Context, outcome: Outcome<Kept>) =>
  outcome.kind === "done"
    ? context.body(null, 204, tagOf(outcome.value))
    : notDone(context, outcome);

/** Answers with the name and the version of a paper that was made. */
export const made = (context: Context, outcome: Outcome<Kept>) =>
  outcome.kind === "done"
    ? context.json({ id: outcome.value.paper.id }, 201, tagOf(outcome.value))
    : notDone(context, outcome);
