import { spanOf, take } from "../taking.ts";
import { beginsMarked } from "../line-mark.ts";
import { isLabelled } from "./label.ts";
import { beginsParagraph } from "./paragraph-start.ts";
import { isFurniture } from "./page-line.ts";
import type { PartReader } from "./part-reader.ts";

/**
 * A note that a communicator put into the text; no word of the drafter's.
 *
 *     NOTE BY OC/T: NOT PASSED ABOVE ADDRESSEES.
 */
export const serviceNote: PartReader = (reading) => {
  const { line } = reading;
  if (
    line.text.charCodeAt(0) !== 78 &&
    line.text.charCodeAt(0) !== 60 &&
    line.text.charCodeAt(0) !== 42
  )
    return false;
  if (!/^(?:\*{1,4} ?)?NOTE BY OC|^<DBA CHANGE>|^<>/.test(line.text)) return false;
  const start = line.at;
  let { end } = spanOf(line);
  take(reading, "service-note");
  for (
    let count = 0;
    count < 3 && !/[.)]$/.test(reading.sheet.text.slice(end - 1, end));
    count += 1
  ) {
    const next = reading.line;
    if (
      next.text === "" ||
      isLabelled(next.text) ||
      beginsMarked(next.text) ||
      beginsParagraph(next.text) ||
      isFurniture(reading, next)
    )
      break;
    end = next.end;
    take(reading, "service-note");
  }
  const span = { start, end };
  reading.serviceNotes.push({
    raw: reading.sheet.text
      .slice(start, end)
      .split("\n")
      .map((one) => one.trim())
      .join(" "),
    span,
  });
  return true;
};
