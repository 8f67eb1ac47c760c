import type { Reading } from "../reading.ts";
import { ahead } from "../taking.ts";
import { labelAt } from "./label.ts";
import { beginsParagraph } from "./paragraph-start.ts";

/** Lines that may stand between one of a head and the next label. */
const most = 3;
const farthest = 10;

/**
 * True where the order, TAGS or the subject follow soon with their label, and no paragraph before them: the current line is one of a
 * head, also of one that is printed again.
 */
export const isOverLabel = (reading: Reading): boolean => {
  let others = 0;
  for (let by = 1; by <= farthest && others <= most; by += 1) {
    const text = ahead(reading, by)?.text ?? "";
    if (text === "") continue;
    if (beginsParagraph(text)) return false;
    const label = labelAt(text, 0)?.label;
    if (label === "order" || label === "tags" || label === "subject") return true;
    others += 1;
  }
  return false;
};
