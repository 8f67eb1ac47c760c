import { withoutEdges } from "../edges.ts";
import { oneOf } from "../signs.ts";
import { spanOf, take } from "../taking.ts";
import type { PartReader } from "./part-reader.ts";

const corrected =
  /^\(?(?:CORRECTED COPY|C O R R E C T E D {1,4}C O P Y)\)?(?:[ :-]{0,4}(.{1,200}))?$/i;

/* Lines that stand alone in envelope or head and take an earlier telegram back, or send it on. */
const others: readonly (readonly ["cancellation" | "readdressal", RegExp])[] = [
  [
    "cancellation",
    /^(?:PLEASE )?(?:CANCEL|DISREGARD) (?:THIS|THE ABOVE) (?:MESSAGE|TELEGRAM|CABLE)\.?$|^(?:THIS )?(?:MESSAGE|TELEGRAM|CABLE) (?:IS |HAS BEEN )?CANCELL?ED\.?$|^CANCELLATION$/i,
  ],
  ["readdressal", /^(?:READDRESS(?:AL|ED)|R E A D D R E S S A L)\.?$/i],
];

/* What these begin with. */
const mayCorrect = oneOf("CDMPRTcdmprt(");

/**
 * A line that says that this copy corrects an earlier one of the same number, and what was changed; or that it cancels
 * or readdresses one.
 *
 *     C O R R E C T E D  C O P Y (TAGS AND PARA 3 PORTION MARK)
 *     CANCEL THIS MESSAGE
 */
export const correctedCopy: PartReader = (reading) => {
  const { line } = reading;
  if (!mayCorrect(line.text.charCodeAt(0))) return false;
  const match = corrected.exec(line.text);
  const kind = match
    ? "corrected-copy"
    : line.text.length > 60
      ? undefined
      : others.find(([, form]) => form.test(line.text))?.[0];
  if (kind === undefined) return false;
  const note = match?.[1] === undefined ? null : withoutEdges(match[1], "( ", ") ");
  reading.correction ??= { kind, note: note === "" ? null : note, span: spanOf(line) };
  take(reading, "correction");
  return true;
};
