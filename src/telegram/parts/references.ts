import { flowOf, type Flow } from "../flow.ts";
import {
  beginsMarked,
  beginsWithMark,
  marksIn,
  noLetters,
  type ListLetters,
} from "../line-mark.ts";
import type { Line } from "../lines.ts";
import type { Reading } from "../reading.ts";
import { lineUpTo, absorbBlanks, ahead, take, takeUpTo } from "../taking.ts";
import { cableAt } from "../cable.ts";
import { beginsSmall, markEndIn } from "../list-entries.ts";
import { readReferences } from "../reference-list.ts";
import { readBanner } from "../banner.ts";
import { areCaptions } from "./caption.ts";
import { isRule } from "./heading.ts";
import { isLabelled, labelAt, labelWithin } from "./label.ts";
import { paragraphStart } from "./paragraph-start.ts";
import { isFurniture, pageLine } from "./page-line.ts";
import type { PartReader } from "./part-reader.ts";

const lettered = /^(?:[[(][A-Z][)\]]|[A-Z] ?[.):] ?|[A-Z] - )/;
const smallLettered = /^[[(]?[a-z][)\]] ?/;
const inLine = / \d{1,2}\. \((?:U|C|S|SBU|LOU|C\/NF|S\/NF)\) /;

/**
 * The reference line and its continuations.
 *
 *     REF: A. STATE 12345
 *          B. 08 ANKARA 678 (NOTAL)
 *             ^ a year before the post; where there is none, it is inferred from this telegram's own
 *
 * A letter may be missing from the run (A, B, D). The gap is kept and reported as `references.gap`, because later
 * paragraphs cite by letter. Blank lines may stand between items; it ends at the first line that neither goes on
 * with an item nor begins one.
 */
export const references: PartReader = (reading) => {
  const label = labelAt(reading.line.text, 0);
  const isUnlabelled = label === null && isUnlabelledList(reading);
  if (label?.label !== "references" && !isUnlabelled) return false;
  const lines: Line[] = [];
  // `A. REF: KATHMANDU 2282`: the letter before the label is the first item's.
  const before = label === null ? null : (/^([A-Z])[.)]/.exec(reading.line.text)?.[1] ?? null);
  let from = label?.end ?? 0;
  let isNumbered = false;
  let form = lettered;
  const letters = noLetters();
  for (;;) {
    const { line } = reading;
    if (lines.length > 0 || (from === 0 && !isUnlabelled)) {
      if (line.text === "") {
        if (!goesOnAfterBlank(reading, isNumbered, form)) break;
        take(reading, "blank");
        continue;
      }
      if (isFurniture(reading, line)) {
        pageLine(reading);
        continue;
      }
      const isAgain = labelAt(line.text, 0);
      if (isAgain?.label === "references") {
        absorbBlanks(reading, "references");
        from = isAgain.end;
      } else if (!goesOn(reading, line, isNumbered, form, letters)) break;
      absorbBlanks(reading, "references");
    }
    const within = labelWithin(line.text, from, reading.declassify !== null);
    const numbered = inLine.exec(line.text)?.index ?? -1;
    const cut = within > 0 ? within : numbered > from ? numbered + 1 : -1;
    const piece = cut > 0 ? lineUpTo(reading, line.at + cut) : line;
    const text = piece.text.slice(from);
    if (lines.length === 0) isNumbered = /^\(?1[.)]/.test(text);
    if (lines.length === 0 && beginsSmall(text)) form = smallLettered;
    lines.push({ ...piece, at: piece.at + from, text });
    marksIn(text, letters);
    from = 0;
    if (cut > 0) {
      takeUpTo(reading, "references", line.at + cut);
      break;
    }
    take(reading, "references");
  }
  const flow: Flow = flowOf(lines, false);
  for (const reference of readReferences(reading, flow, before)) reading.references.push(reference);
  return true;
};

/** True where items A, B … stand behind the subject and before the text, without the word REF. */
const isUnlabelledList = (reading: Reading): boolean => {
  if (reading.subject === null || reading.references.length > 0) return false;
  let expected = 65;
  for (let by = 0; by < 16; by += 1) {
    const text = by === 0 ? reading.line.text : (ahead(reading, by)?.text ?? "");
    if (text === "") continue;
    if (paragraphStart(text)) return expected > 66;
    if (text.length > 72 || text.charCodeAt(0) !== expected || !/^[A-H]\. [A-Z]/.test(text))
      return false;
    expected += 1;
  }
  return false;
};

/** True where a line goes on with the list: not a label, a paragraph, a heading or a classification line. */
const goesOn = (
  reading: Reading,
  line: Line,
  isNumbered: boolean,
  form: RegExp,
  letters: ListLetters,
): boolean => {
  const { text } = line;
  const start = paragraphStart(text);
  if (start && !(isNumbered && !start.hasParenthesis)) return false;
  if (
    isLabelled(text) ||
    isRule(text) ||
    text === "." ||
    text.startsWith("Pass Line:") ||
    text.startsWith("EXERCISE EXERCISE") ||
    areCaptions(reading, text)
  )
    return false;
  // `(C)` behind (A) and (B) is the list's next letter; else it is a mark, and text begins.
  if (/^(?:BEGIN )?(?:SUMMARY|INTRODUCTION|COMMENT)\b/i.test(text) || beginsWithMark(text, letters))
    return false;
  // `A. (S) A source said`: a sub-paragraph, and no telegram's number.
  if (beginsMarked(text) && !/[A-Z)] \d{2}/.test(text) && !isMarkedEntry(reading, text))
    return false;
  const last = reading.parts.at(-1);
  if (last?.kind === "blank" || last?.kind === "page-line") return form.test(text) || isNumbered;
  if (text.length > 70 && !/\d/.test(text)) return false;
  return readBanner(text, reading.sheet.vocabulary)?.number == null;
};

/* What a list names beside telegrams, behind its mark: `B. (S/NF) TD-314/12345-06`. */
const markedOther =
  /^.{2,16}\) ?(?:TD-?\d{3}|IIR \d|(?:[A-Z/-]{2,20} )?(?:E-?MAIL|TELE?CON|MEMO|MEMCON)(?![A-Z]))/;

/** True for an entry that has a mark before a telegram's number: `B. (U) OSLO 9`. */
const isMarkedEntry = (reading: Reading, text: string): boolean => {
  if (markedOther.test(text)) return true;
  const sign = lettered.exec(text)?.[0] ?? "";
  const from = text[sign.length] === " " ? sign.length + 1 : sign.length;
  const behind = markEndIn(text, from);
  return (
    sign !== "" &&
    behind > from &&
    cableAt(reading.sheet.vocabulary, text, behind, text.length)?.isKnown === true
  );
};

const goesOnAfterBlank = (reading: Reading, isNumbered: boolean, form: RegExp): boolean => {
  for (let by = 1; by < 12; by += 1) {
    const next = ahead(reading, by);
    if (!next) return false;
    if (next.text === "" || isFurniture(reading, next)) continue;
    if (labelAt(next.text, 0)?.label === "references") return true;
    if (isNumbered)
      return (
        /^\(?\d{1,2}[.)] {0,3}(?:\d\d )?[A-Z][A-Z .]+ \d{2,6}/.test(next.text.slice(0, 60)) &&
        !next.text.includes(".  ")
      );
    return form.test(next.text) && !isLabelled(next.text);
  }
  return false;
};
