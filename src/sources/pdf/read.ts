import { wholeOf, type Content } from "../content.ts";
import { faultOf, thousands, tooLarge } from "../fault.ts";
import type { FaultCode } from "../fault-code.ts";
import { LIMITS } from "../limits.ts";
import type { Given, SourceItem } from "../source.ts";
import { textsIn } from "../pieces.ts";
import { inThread } from "../thread.ts";
import { itemOf } from "../taken.ts";

/** Signs that no face of the file has a letter for: of a text layer that is nothing but them, nothing can be read. */
const unreadable = /[\0-\x08\x0e-\x1f\ufffd\ue000-\uf8ff]/g;

const whyNot = {
  locked: [
    "pdf.locked",
    "This PDF is locked with a password. Take the password off and import it again.",
  ],
  damaged: [
    "pdf.damaged",
    "This PDF is damaged and cannot be opened. Fetch it again, or save its text and import that.",
  ],
  givenUp: [
    "pdf.damaged",
    "This PDF took too long or too much memory to read and was given up. Save its text and import that.",
  ],
  scan: [
    "pdf.noText",
    "This PDF is a scan without text. Have its text recognised (OCR) and import that.",
  ],
  garbled: [
    "pdf.noText",
    "The text of this PDF has no readable letters, as in a scan without text. Have its text recognised (OCR) and import that.",
  ],
} as const satisfies Readonly<Record<string, readonly [FaultCode, string]>>;

/** Takes the telegrams out of the text layer of a PDF, laid out as on its pages. */
export async function* readPdf(
  content: Content,
  { vocabulary }: Given,
): AsyncGenerator<SourceItem> {
  const bytes = await wholeOf(content, LIMITS.pdfBytes);
  if (bytes === null) return yield tooLarge(LIMITS.pdfBytes, "The PDF");
  const because = ([code, message]: readonly [FaultCode, string]): SourceItem =>
    faultOf(code, message, { bytes });
  const answer = await inThread("pdf", bytes);
  if (answer === "givenUp") return yield because(whyNot.givenUp);
  if (answer.kind === "tooManyPages") {
    const message = `This PDF has ${thousands(answer.pages)} pages; ${thousands(LIMITS.pdfPages)} is the most that is read as one. Split it and import the pieces.`;
    return yield faultOf("file.tooLarge", message, { bytes });
  }
  if (answer.kind !== "pages") return yield because(whyNot[answer.kind]);
  const text = `${answer.pages.join("\n\n")}\n`;
  const letters = text.replaceAll(/\s/g, "").length;
  if (letters === 0) return yield because(whyNot.scan);
  if ((text.match(unreadable)?.length ?? 0) * 2 > letters) return yield because(whyNot.garbled);
  const ends: number[] = [];
  for (const page of answer.pages) ends.push((ends.at(-1) ?? 0) + page.length + 2);
  const pieces = textsIn(text, vocabulary);
  for (const { text: one, start, telegram } of pieces) {
    const page = ends.findIndex((end) => start < end) + 1;
    const place = pieces.length === 1 ? null : `page ${page}`;
    yield itemOf({ text: one, place, bytes, decoding: "pdf" }, vocabulary, telegram);
  }
}
