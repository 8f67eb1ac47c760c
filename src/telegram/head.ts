import { beginsMarked } from "./line-mark.ts";
import { labelAt, isLabelled, labelWithin } from "./parts/label.ts";
import { namedCaptions } from "./parts/caption.ts";
import { beginsCard } from "./parts/card.ts";
import { envelopeParts, firstOf, headParts, card } from "./parts/index.ts";
import { isRule } from "./parts/heading.ts";
import { beginsParagraph } from "./parts/paragraph-start.ts";
import { isRecordHead } from "./parts/record.ts";
import { beginsEnvelope } from "./parts/transmission.ts";
import { fieldList } from "./parts/field-list.ts";
import type { Reading } from "./reading.ts";
import { beginsQuoted } from "./quoted-telegram.ts";
import { isDone, take, takeUnread } from "./taking.ts";
import { readTakenCard } from "./taken-card.ts";

/** True where a label of a head stands within the next lines: what comes before it belongs to the head. */
const hasLabelAhead = (reading: Reading): boolean => {
  const { lines } = reading.sheet;
  for (let index = reading.index; index < Math.min(lines.length, reading.index + 25); index += 1) {
    const text = lines[index]?.text ?? "";
    if (beginsParagraph(text)) return false;
    if (isLabelled(text) && labelAt(text, 0)?.label !== "classified-by") return true;
  }
  return false;
};

/**
 * Reads the envelope: from the card to the classification line, or to a label of the head or a paragraph where that
 * line is missing. With `isStrict` it stops at the first line that is no envelope's, for trying whether one begins in
 * the middle of a text.
 */
export const readEnvelope = (reading: Reading, isStrict: boolean): void => {
  if (!readTakenCard(reading)) card(reading);
  let unread = 0;
  while (!isDone(reading)) {
    const { line } = reading;
    if (line.text === "") {
      take(reading, "blank");
      continue;
    }
    if (reading.banner !== null && reading.banner.number !== null) break;
    if (firstOf(envelopeParts, reading)) continue;
    if (fieldList(reading)) continue;
    if (isLabelled(line.text) || beginsParagraph(line.text) || reading.banner !== null) break;
    const isBegun = reading.addresses.length > 0 || reading.dtg !== null;
    if (isStrict || isBegun || reading.taken !== null) break;
    // A page may print lines of its own over the card.
    if (reading.card === null && card(reading)) continue;
    unread += 1;
    if (unread > 60) break;
    takeUnread(reading, "stands before the envelope and was not understood");
  }
  if (reading.banner !== null && reading.banner.number === null) reading.addressing = null;
};

/**
 * Reads the head behind the classification line, to the first line of the text. With `isStrict` a line that is not
 * known ends it, for a head that is printed again or that of a further section.
 */
export const readHead = (reading: Reading, isStrict: boolean): void => {
  while (!isDone(reading)) {
    const { line } = reading;
    const { text } = line;
    if (text === "") {
      take(reading, "blank");
      continue;
    }
    if (beginsParagraph(text) || isRecordHead(text)) break;
    if (!isStrict && reading.banner !== null && beginsQuoted(reading)) break;
    const isLabel = isLabelled(text);
    if (!isLabel && beginsEnvelope(reading, reading.index)) break;
    const isText = !isLabel && reading.banner !== null && beginsMarked(text);
    if (isText && labelWithin(text, 0) < 0) break;
    const wasFull = reading.banner?.number != null;
    if (firstOf(headParts, reading) || fieldList(reading)) continue;
    if (!wasFull && firstOf(envelopeParts.slice(-4, -2), reading)) continue;
    if (text === ".") {
      take(reading, "blank");
      continue;
    }
    if (isLabel) {
      takeUnread(reading, "begins with a label of a head, but not as one that is known");
      continue;
    }
    const hasText = reading.subject !== null || reading.references.length > 0;
    if (isStrict || hasText || isRule(text) || beginsCard(reading) || !hasLabelAhead(reading))
      break;
    if (namedCaptions(reading)) continue;
    takeUnread(reading, "stands in the head and was not understood");
  }
};
