import { withoutEdges } from "../edges.ts";
import { flowOf, spanIn, spansIn } from "../flow.ts";
import { halfMark } from "../portion-mark.ts";
import { isLevelWord, readMark } from "../marking.ts";
import { isNear } from "../near.ts";
import type { Line } from "../lines.ts";
import type { Reading } from "../reading.ts";
import { absorbBlanks, ahead, lineUpTo, place, report, spanOf, take, takeUpTo } from "../taking.ts";
import { readBanner } from "../banner.ts";
import { beginsWithMark } from "../line-mark.ts";
import { areCaptions } from "./caption.ts";
import { isLabelled, labelAt, labelWithin } from "./label.ts";
import { beginsParagraph } from "./paragraph-start.ts";
import { isFurniture, pageLine } from "./page-line.ts";
import { isRule } from "./heading.ts";
import type { PartReader } from "./part-reader.ts";

const paragraphWithin = / \d{1,2}\. \((?:U|C|S|SBU|LOU|C\/NF|S\/NF)\) /;
const openEnd = /(?:-|:|,|\/|&| (?:AND|OF|THE|ON|FOR|IN|TO|WITH|BY|AT|A|AN|FROM|OR))$/i;

/**
 * The subject and the lines that it wraps over, with no indent or any. It ends at a blank line (unless it breaks off at
 * a dash, a colon, or a word that must go on), a label, a paragraph, or a row of dashes; a page line within is left out.
 *
 *     SUBJECT: VALDORIA: PREPARATIONS FOR DFM ORSINO'S VISIT --
 *     HARBOR SECURITY AND STRAITS TREATY ISSUES
 *
 * It may have a mark of its own, and REF or more on its last line where line ends were lost.
 */
export const subject: PartReader = (reading) => {
  const label = labelAt(reading.line.text, 0);
  if (label?.label !== "subject") return false;
  let from = label.end;
  while (reading.line.text[from] === " ") from += 1;
  readSubject(reading, from, true);
  return true;
};

/** Reads an unlabelled line behind the TAGS as the subject; where it stands tells what it is, and that is reported. */
export const unlabelledSubject: PartReader = (reading) => {
  if (reading.subject !== null || reading.tags.length === 0) return false;
  const { text } = reading.line;
  const next = ahead(reading, 1)?.text ?? "";
  const afterTags = reading.parts.findLast((part) => part.kind !== "blank")?.kind === "tags";
  if (!afterTags || text.length < 12 || text !== text.toUpperCase() || beginsParagraph(text))
    return false;
  if (next !== "" && !isLabelled(next)) return false;
  if (/^(?:BEGIN )?SUMMARY/.test(text) || hasLabelAhead(reading)) return false;
  report(
    reading,
    "subject.unlabelled",
    spanOf(reading.line),
    "This line stands where the subject does, without its label; it was taken for the subject.",
  );
  readSubject(reading, misspeltEnd(text), false);
  return true;
};

/** Where a label that is misspelt ends (`SUBJEQT: …`), 0 where there is none. */
const misspeltEnd = (text: string): number => {
  const printed = /^S[A-Z]{4,7} ?: {0,3}/.exec(text)?.[0] ?? "";
  return isNear(withoutEdges(printed, "", " :"), "SUBJECT", 2) ? printed.length : 0;
};

/** Lines of a head in which the subject is looked for. */
const headLines = 16;

/** True where the subject stands further on in the head, with its label: no line before is one. */
const hasLabelAhead = (reading: Reading): boolean => {
  for (let by = 1; by <= headLines; by += 1) {
    const text = ahead(reading, by)?.text ?? "";
    if (beginsParagraph(text)) return false;
    if (labelAt(text, 0)?.label === "subject") return true;
  }
  return false;
};

const readSubject = (reading: Reading, from: number, isLabelledLine: boolean): void => {
  const lines: Line[] = [];
  let first = true;
  while (lines.length < 7) {
    const { line } = reading;
    const last = lines.at(-1)?.text ?? "";
    if (!first) {
      if (line.text === "") {
        const next = firstTextAhead(reading);
        if (!(lines.length === 0 || openEnd.test(last)) || next === null || !mayGoOn(reading, next))
          break;
        take(reading, "blank");
        continue;
      }
      if (reading.parts.at(-1)?.kind === "blank") {
        if (isFurniture(reading, line)) {
          pageLine(reading);
          continue;
        }
        absorbBlanks(reading, "subject");
      } else if (isFurniture(reading, line)) {
        pageLine(reading);
        continue;
      }
      if (!mayGoOn(reading, line)) break;
      // A mark of its own parts the line from the subject, whose mark may be lower.
      if (lines.length > 0 && beginsWithMark(line.text)) break;
    }
    const start = first ? from : 0;
    const within = labelWithin(line.text, start);
    const numbered = paragraphWithin.exec(line.text)?.index ?? -1;
    const cut = within > 0 ? within : numbered > start ? numbered + 1 : -1;
    const stop = cut > 0 ? lineUpTo(reading, line.at + cut) : line;
    const isEmpty = stop.text.length <= start;
    if (!isEmpty)
      lines.push(first ? { ...stop, at: stop.at + start, text: stop.text.slice(start) } : stop);
    first = false;
    if (cut > 0) {
      takeUpTo(reading, "subject", line.at + cut);
      break;
    }
    take(reading, "subject");
  }
  if (reading.subject !== null || lines.length === 0) return;
  const flow = flowOf(lines, false);
  const { mark, end } = subjectMark(flow.text);
  if (end >= flow.text.length) return;
  const half = mark === null ? halfMark(flow.text, 0) : null;
  if (half)
    report(
      reading,
      "mark.malformed",
      spanIn(flow, 0, half.end),
      `The subject has the damaged mark "${flow.text.slice(0, half.end)}"; it opens nothing, and was kept in the text.`,
    );
  reading.subject = { flow, from: end, mark, isLabelled: isLabelledLine };
  place(
    reading,
    "subject",
    spansIn(flow, 0, flow.text.length),
    isLabelledLine ? "stated" : "inferred",
  );
};

const firstTextAhead = (reading: Reading): Line | null => {
  for (let by = 1; by < 8; by += 1) {
    const next = ahead(reading, by);
    if (!next) return null;
    if (next.text !== "" && !isFurniture(reading, next)) return next;
  }
  return null;
};

const mayGoOn = (reading: Reading, line: Line): boolean =>
  !isLabelled(line.text) &&
  !beginsParagraph(line.text) &&
  !isRule(line.text) &&
  !/^(?:BEGIN )?SUMMARY(?: AND [A-Z]{1,20})?[:.]?(?: |$)/i.test(line.text) &&
  !line.text.startsWith("EXERCISE EXERCISE") &&
  !areCaptions(reading, line.text) &&
  readBanner(line.text, reading.sheet.vocabulary) === null;

const subjectMark = (text: string): { mark: string | null; end: number } => {
  if (text[0] !== "(") return { mark: null, end: 0 };
  const close = text.indexOf(")");
  if (close < 2 || close > 30) return { mark: null, end: 0 };
  const inside = text.slice(1, close).trim();
  const word = /^[A-Za-z]{1,4}/.exec(inside)?.[0] ?? "";
  if (!isLevelWord(word) || !readMark(inside).readable) return { mark: null, end: 0 };
  let end = close + 1;
  while (text[end] === " ") end += 1;
  return { mark: inside, end };
};
