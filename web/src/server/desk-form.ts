import { fail, redirect } from "@sveltejs/kit";
import type { Outcome } from "reftel/desk";
import type { Catalogue } from "../text/index.ts";

/** A form as it was sent, its fields as texts. */
export interface Sent {
  /** The field's text without blanks around; empty where there is none. */
  readonly text: (name: string) => string;
  readonly whole: (name: string) => number | undefined;
  readonly file: (name: string) => File | null;
  /** Address on this site to go back to. */
  readonly back: string;
}

/** An address of this site and no other: a path, without the two slashes that begin the name of another. */
const ownAddress = (text: string): string =>
  /^\/(?![/\\])/.test(text) && text.length < 4000 ? text : "/desk";

/** Reads a form. */
export const sentIn = async (request: Request): Promise<Sent> => {
  const form = await request.formData();
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === "string" ? value.replaceAll("\r\n", "\n").trim() : "";
  };
  return {
    text,
    whole: (name) => (/^\d{1,9}$/.test(text(name)) ? Number(text(name)) : undefined),
    file: (name) => {
      const value = form.get(name);
      return value instanceof File && (value.name !== "" || value.size > 0) ? value : null;
    },
    back: ownAddress(text("back")),
  };
};

/** Ends a form: back to where it was sent from, or with a sentence that says why it was not done. */
export const ended = (outcome: Outcome<unknown>, back: string, text: Catalogue) => {
  switch (outcome.kind) {
    case "done":
      redirect(303, back);
    // A redirect never comes back.
    case "absent":
      return fail(404, { message: text.desk.takenMeanwhile, back });
    case "changed":
      return fail(409, { message: text.desk.collection.changedMeanwhile, back });
    case "refused":
      return fail(400, { message: outcome.message, back });
  }
};
