import { getDocumentProxy } from "unpdf";
import { LIMITS } from "../limits.ts";
import { pageText, type Piece } from "./lines.ts";

/** What a PDF gave: a text for each page, or why there is none. */
export type Extracted =
  | { readonly kind: "pages"; readonly pages: readonly string[] }
  | { readonly kind: "locked" }
  | { readonly kind: "damaged" }
  | { readonly kind: "tooManyPages"; readonly pages: number };

/** A piece of text as the reader of PDFs gives it; marks of structure have none. */
const pieceOf = (given: object): Piece[] => {
  if (!("str" in given) || !("transform" in given) || !("width" in given)) return [];
  const { str, transform, width } = given;
  if (typeof str !== "string" || !Array.isArray(transform) || typeof width !== "number") return [];
  const [a = 0, b = 0, , , x = 0, y = 0]: number[] = transform;
  const angle = (Math.atan2(b, a) * 180) / Math.PI;
  return [{ text: str, x, y, width, size: Math.hypot(a, b), angle }];
};

/** Returns the text of a PDF page by page. Nothing in it is run or fetched. */
export const extract = async (bytes: Uint8Array): Promise<Extracted> => {
  try {
    // The reader takes the bytes for itself, so it gets its own.
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    try {
      if (document.numPages > LIMITS.pdfPages)
        return { kind: "tooManyPages", pages: document.numPages };
      const pages: string[] = [];
      for (let number = 1; number <= document.numPages; number += 1) {
        const page = await document.getPage(number);
        const { items } = await page.getTextContent();
        pages.push(pageText(items.flatMap(pieceOf)));
        page.cleanup();
      }
      return { kind: "pages", pages };
    } finally {
      await document.loadingTask.destroy();
    }
  } catch (error) {
    const isLocked = error instanceof Error && error.name === "PasswordException";
    return { kind: isLocked ? "locked" : "damaged" };
  }
};
