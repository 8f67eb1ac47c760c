import { withoutEdges } from "../edges.ts";
import { spanOf, take } from "../reading.ts";
import type { PartReader } from "./part-reader.ts";

const corrected =
  /^\(?(?:CORRECTED COPY|C O R R E C T E D {1,4}C O P Y)\)?(?:[ :-]{0,4}(.{1,200}))?$/i;

/**
 * A line that says that this copy corrects an earlier one of the same number, and what was changed.
 *
 *     C O R R E C T E D  C O P Y (TAGS AND PARA 3 PORTION MARK)
 */
export const correctedCopy: PartReader = (reading) => {
  const { line } = reading;
  const first = line.text.charCodeAt(0) & ~32;
  if (first !== 67 && first !== 8) return false;
  const match = corrected.exec(line.text);
  if (!match) return false;
  const note = match[1] === undefined ? null : withoutEdges(match[1], "( ", ") ");
  reading.correction ??= { note: note === "" ? null : note, span: spanOf(line) };
  take(reading, "correction");
  return true;
};
