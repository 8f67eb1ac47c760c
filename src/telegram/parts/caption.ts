import { captionOf, inCapitals } from "../../vocabulary/index.ts";
import { captionAt, readBanner } from "../banner.ts";
import type { Line } from "../lines.ts";
import type { PartKind } from "../model.ts";
import type { Reading } from "../reading.ts";
import { report, spanOf, take } from "../taking.ts";
import { isOverLabel } from "./over-label.ts";
import type { PartReader } from "./part-reader.ts";

interface FoundCaption {
  readonly code: string;
  readonly isControl: boolean;
  readonly at: number;
  readonly end: number;
}

const releasable = /^REL(?:EASABLE)? TO ([A-Z]{3,4}(?![A-Z]))/;

/* What parts captions, and what is put round them. */
const around = ' ,;/()-*".:[]=';
/* Words that no sentence has. */
const distinct = /(?:DIS|FORN|ORCON|NOCONTRACT|PROPIN|WNINTEL|SPECAT)(?![A-Z])/;
const distinctLine = /^(?:REL(?:EASABLE)? TO [A-Z]{3}|[A-Z](?: [A-Z]){4})/;

/** The captions of a line, or null where some word of it is none. */
const captionsIn = (reading: Reading, text: string): FoundCaption[] | null => {
  const found: FoundCaption[] = [];
  if (releasable.test(text))
    return [{ code: text.replaceAll(/ {2,}/g, " "), isControl: true, at: 0, end: text.length }];
  let at = 0;
  while (at < text.length) {
    if (around.includes(text[at] ?? "")) {
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

/** True for a line of captions that no sentence has: under a line of the head it is none of that line's words. */
export const areCaptions = (reading: Reading, text: string): boolean =>
  text.length <= 60 &&
  (distinct.test(text) || distinctLine.test(text)) &&
  (captionsIn(reading, text)?.length ?? 0) > 0;

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
  if ((first === 67 || first === 78) && ofNato.test(text)) {
    const level = readBanner(text, reading.sheet.vocabulary);
    if (level?.isOfNato && level.number === null && level.rest === "") {
      for (const control of level.controls) addCaption(reading, control, true, text, line.at);
      take(reading, "caption");
      return true;
    }
  }
  const isBare = first >= 65 && first <= 90;
  if (!isBare && !(around.includes(text.charAt(0)) && areCaptions(reading, text))) return false;
  const found = captionsIn(reading, inCapitals(text));
  if (found === null || found.length === 0) return false;
  for (const one of found) {
    const raw = text.slice(one.at, one.end);
    addCaption(reading, one.code, one.isControl, raw, line.at + one.at);
  }
  take(reading, "caption");
  return true;
};

const words = /[A-Z]{5,12}(?![A-Z])/g;
const besides = /\/([A-Z]{4,12})(?![A-Z])/y;

/** Adds the captions that no sentence has from among the words of a line; true where it has one. */
export const noteNamedCaptions = (reading: Reading, { text, at }: Line): boolean => {
  if (!distinct.test(text)) return false;
  const { vocabulary } = reading.sheet;
  let isNamed = false;
  for (const { 0: word, index } of text.matchAll(words)) {
    const entry = distinct.test(word) ? captionOf(vocabulary, word) : null;
    if (!entry) continue;
    isNamed = true;
    addCaption(reading, entry.code, entry.control, word, at + index);
    besides.lastIndex = index + word.length;
    // `NODIS/CEDAR`: what is not known may restrict.
    const other = besides.exec(text)?.[1];
    if (other !== undefined && captionOf(vocabulary, other) === null)
      addCaption(reading, other, false, other, at + index + word.length + 1);
  }
  return isNamed;
};

/** A line of a head that nothing else reads and that names captions among other words: they count all the same. */
export const namedCaptions = (reading: Reading): boolean => {
  const { line } = reading;
  const { text } = line;
  if (text.length > 80 || text !== text.toUpperCase() || !noteNamedCaptions(reading, line))
    return false;
  report(
    reading,
    "caption.unknown",
    spanOf(line),
    `"${text}" names captions among other words; the captions were taken.`,
  );
  take(reading, "caption");
  return true;
};

/* A level of NATO below the classification line. */
const ofNato = /^(?:NATO|COSMIC) [A-Z]/;

/** Captions that a head can have; what has more is no head. */
const most = 40;

const mayStandBefore: ReadonlySet<PartKind> = new Set(["banner", "blank", "caption", "unread"]);

/** A word alone on its line, in capitals, before the E.O. line: an unknown caption. */
export const unknownCaption: PartReader = (reading) => {
  const { line } = reading;
  if (reading.captions.length >= most) return false;
  if (reading.knownAttention !== null && !isOverLabel(reading)) return false;
  if (reading.banner === null || reading.declassify !== null || reading.tags.length > 0)
    return false;
  if (!/^[A-Z][A-Z-]{3,19}(?: CHANNEL)?$/.test(line.text)) return false;
  const before = reading.parts.at(-1)?.kind;
  if (before === undefined || !mayStandBefore.has(before)) return false;
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
