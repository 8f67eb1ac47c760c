import { error } from "@sveltejs/kit";
import { citationFile, citationIn } from "reftel/citation";
import { pdfFileName } from "reftel/pdf";
import { citationFileAddress } from "../../../../../reading/links.ts";
import { cableAsked } from "../../../../../server/asked.ts";
import { citedItem, paragraphAsked } from "../../../../../server/citing.ts";
import { openDesk } from "../../../../../server/desk.ts";

/** A citation as a file for a reference manager: `bib`, `ris`, `json`. */
export const GET = async ({ params, url, locals }) => {
  const form = citationFile(params.ending);
  if (form?.type == null) error(404, locals.text.error.noForm);
  const desk = openDesk(locals);
  const cable = await cableAsked(desk, params.name, (name) =>
    citationFileAddress(name, params.ending, url.searchParams.get("p")),
  );
  const paragraph = paragraphAsked(cable, url.searchParams.get("p"));
  const text = citationIn(form.form, citedItem(desk, cable, url.origin, paragraph), paragraph);
  const file = pdfFileName(cable.name).replace(/pdf$/, params.ending);
  return new Response(text, {
    headers: {
      "content-type": form.type,
      "content-disposition": `attachment; filename="${file}"`,
    },
  });
};
