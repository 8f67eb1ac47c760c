import { inCapitals } from "../../vocabulary/index.ts";
import { captionAt } from "../banner.ts";
import type { Reading } from "../reading.ts";
import { report, spanOf, take } from "../taking.ts";
import type { PartReader } from "./part-reader.ts";

interface FoundCaption {
  readonly code: string;
  readonly isControl: boolean;
  readonly at: number;
  readonly end: number;
}

const releasable = /^REL(?:EASABLE)? TO ([A-Z]{3,4}(?![A-Z]))/;

/** The captions of a line, or null where some word of it is none. */
const captionsIn = (reading: Reading, text: string): FoundCaption[] | null => {
  const found: FoundCaption[] = [];
  if (releasable.test(text))
    return [{ code: text.replaceAll(/ {2,}/g, " "), isControl: true, at: 0, end: text.length }];
  let at = 0;
  while (at < text.length) {
    if (" ,;/()-".includes(text[at] ?? "")) {
      at += 1;
      continue;
    }
    const caption = captionAt(reading.sheet.vocabulary, text, at);
    if (!caption) return null;
    found.push({
      code: caption.value.code,
      isControl: caption.value.isControl,
      at,
      end: caption.end,
    });
    at = caption.end;
  }
  return found;
};

/** Adds a caption, once; controls go to the marking of the whole telegram, SENSITIVE makes an unclassified one SBU. */
export const addCaption = (
  reading: Reading,
  code: string,
  isControl: boolean,
  raw: string,
  start: number,
): void => {
  const span = { start, end: start + raw.length };
  if (isControl) {
    if (!reading.controls.includes(code)) reading.controls.push(code);
    reading.controlSpans.push(span);
    return;
  }
  if (code === "SENSITIVE" && !reading.isSensitive) {
    reading.isSensitive = true;
    reading.controlSpans.push(span);
  }
  if (!reading.captions.some((one) => one.code === code))
    reading.captions.push({ code, raw, span });
};

/**
 * A line of captions, one or several, as they stand between the classification line and the E.O. line.
 *
 *     SIPDIS
 *     NOFORN SIPDIS
 *
 * NOFORN, ORCON and REL TO are controls wherever they stand. A line of one word in capitals that is no known caption is
 * taken for one all the same and reported: what is not known may restrict.
 */
export const caption: PartReader = (reading) => {
  const { line } = reading;
  const { text } = line;
  if (text.length > 80) return false;
  if (
    /^(?:SENSITIVE BUT UNCLASSIFIED|SBU)$|^(?:UNCLASSIFIED )?FOR OFFICIAL USE ONLY$/i.test(text)
  ) {
    reading.isSensitive = true;
    reading.controlSpans.push(spanOf(line));
    take(reading, "caption");
    return true;
  }
  const first = text.charCodeAt(0);
  if (!(first >= 65 && first <= 90)) return false;
  const found = captionsIn(reading, inCapitals(text));
  if (found === null || found.length === 0) return false;
  for (const one of found) {
    const raw = text.slice(one.at, one.end);
    addCaption(reading, one.code, one.isControl, raw, line.at + one.at);
  }
  take(reading, "caption");
  return true;
};

/** Captions that a head can have; what has more is no head. */
const most = 40;

/** A word alone on its line, in capitals, before the E.O. line: an unknown caption. */
export const unknownCaption: PartReader = (reading) => {
  const { line } = reading;
  if (reading.knownAttention !== null || reading.captions.length >= most) return false;
  if (reading.banner === null || reading.declassify !== null || reading.tags.length > 0)
    return false;
  if (!/^[A-Z][A-Z-]{3,19}(?: CHANNEL)?$/.test(line.text)) return false;
  const before = reading.parts.at(-1)?.kind;
  if (before !== "banner" && before !== "blank" && before !== "caption") return false;
  report(
    reading,
    "caption.unknown",
    spanOf(line),
    `${line.text} is not in the vocabulary of captions; it was taken for one that may restrict.`,
  );
  addCaption(reading, line.text, false, line.text, line.at);
  take(reading, "caption");
  return true;
};

const exerciseLine = /^EXERCISE(?:[ ,./-]EXERCISE){0,6}$/;

/** True where a line says EXERCISE and nothing else: practice marks text that is not real, anywhere in it. */
export const isExercise = (text: string): boolean =>
  text.length >= 8 && text.length <= 90 && text.startsWith("EXERCISE") && exerciseLine.test(text);

/** The line EXERCISE EXERCISE EXERCISE, wherever it stands. */
export const exercise: PartReader = (reading) => {
  const { line } = reading;
  if (!isExercise(line.text)) return false;
  if (!reading.captions.some((one) => one.code === "EXERCISE"))
    reading.captions.push({ code: "EXERCISE", raw: line.text, span: spanOf(line) });
  take(reading, "caption");
  return true;
};
