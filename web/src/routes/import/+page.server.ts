import { fail, redirect } from "@sveltejs/kit";
import { openDesk } from "../../server/desk.ts";

/** Letters, digits and signs that a source's name may have; it stands in queries behind `source:`. */
const sourceName = (typed: string): string => {
  const name = typed
    .trim()
    .replaceAll(/[^\p{L}\p{N}._-]+/gu, "-")
    .slice(0, 60);
  return name === "" || name === "-" ? "upload" : name;
};

/** Milliseconds that a report is waited for. */
const AT_ONCE = 800;

const after = (milliseconds: number): Promise<null> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds, null));

export const actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData();
    const files = form.getAll("files").filter((file): file is File => file instanceof File);
    const given = files.filter((file) => file.name !== "" || file.size > 0);
    if (given.length === 0) return fail(400, { message: locals.text.import.noFile });
    const source = sourceName(String(form.get("source") ?? ""));
    const uploads = await Promise.all(
      given.map(async (file) => ({
        name: file.name === "" ? "unnamed" : file.name,
        bytes: new Uint8Array(await file.arrayBuffer()),
      })),
    );
    const begun = openDesk(locals).importer.begin(uploads, source);
    const report = await Promise.race([begun.report, after(AT_ONCE)]);
    // What takes longer has a page of its own, which says how far it has come.
    return report === null ? redirect(303, `/import/${begun.id}`) : { report };
  },
};
