import { error } from "@sveltejs/kit";
import { copyAddress } from "reftel/archive";
import { cablePdf, pdfFileName } from "reftel/pdf";
import { noOneCable } from "../../../server/absent.ts";
import { openDesk } from "../../../server/desk.ts";

/** The cable as a PDF: what `reftel show --pdf` writes. */
export const GET = async ({ params, locals }) => {
  const { name, hash } = copyAddress(params.name);
  const desk = openDesk(locals);
  const answer = await desk.cable(name, hash);
  if (answer.kind !== "cable") error(404, noOneCable(answer, name, locals.text));
  const bytes = await cablePdf(answer.cable, desk.vocabulary);
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `inline; filename="${pdfFileName(answer.cable.name)}"`,
    },
  });
};
