import type { Context } from "hono";
import type { Kept, Outcome } from "../desk/index.ts";
import { problem, problems } from "./problem.ts";

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
