import { builtIn, type Vocabulary } from "../vocabulary/index.ts";
import { readBanner, type Banner } from "./banner.ts";
import { readBody } from "./body.ts";
import { finding } from "./diagnostics.ts";
import { readEnvelope, readHead } from "./head.ts";
import { linesOf, readable } from "./lines.ts";
import { isTelegram } from "./is-telegram.ts";
import type { Telegram } from "./model.ts";
import { nothing } from "./nothing.ts";
import { beginsEnvelope } from "./parts/transmission.ts";
import { openReading, type Reading } from "./reading.ts";
import type { Sheet } from "./sheet.ts";
import { put, report, spanOf } from "./taking.ts";
import { settleTakenCard } from "./taken-card.ts";
import { telegramOf } from "./telegram.ts";

export interface ParseOptions {
  readonly vocabulary?: Vocabulary;
}

const sheetOf = (source: string, vocabulary: Vocabulary): Sheet => {
  const text = readable(source);
  return { source, text, lines: linesOf(text), vocabulary, isPaged: text.includes("PAGE 0") };
};

/** Puts down as unread what stands in front of the first telegram: pages may print a long way of other things there. */
const leaveBefore = (reading: Reading): void => {
  const first = reading.sheet.lines.find(({ text }) => text !== "");
  put(reading, "unread", 0, reading.line.start);
  if (first === undefined || first.start >= reading.line.start) return;
  const shown = first.text.slice(0, 60);
  report(
    reading,
    "line.unread",
    spanOf(first),
    `"${shown}", and what follows it, stands before the telegram and was not understood; it was left unread.`,
  );
};

/** True where nothing but a classification line was read before an envelope: it was copied over the telegram as a title. */
const isTitled = (reading: Reading): boolean =>
  reading.banner !== null &&
  reading.dtg === null &&
  reading.addresses.length === 0 &&
  reading.subject === null &&
  reading.tags.length === 0 &&
  reading.declassify === null &&
  beginsEnvelope(reading, reading.index) &&
  isPrintedAgain(reading, reading.banner);

/* An envelope with all its addressees is shorter. */
const longestEnvelope = 120;

/** True where the next classification line with a number has the number of the one before. */
const isPrintedAgain = ({ sheet, index }: Reading, { number }: Banner): boolean => {
  for (const { text } of sheet.lines.slice(index, index + longestEnvelope)) {
    const next = readBanner(text, sheet.vocabulary)?.number;
    if (next) return next.post === number?.post && next.serial === number.serial;
  }
  return false;
};

/** Reads one telegram from a line on. Answers where the next one begins, -1 where none does. */
const readOne = (
  sheet: Sheet,
  from: number,
  isFirst: boolean,
): { reading: Reading; next: number } => {
  const reading = openReading(sheet, from);
  if (isFirst && from > 0) leaveBefore(reading);
  readEnvelope(reading, false);
  readHead(reading, false);
  if (isTitled(reading)) {
    reading.banner = null;
    reading.sections.length = 0;
    readEnvelope(reading, false);
    readHead(reading, false);
  }
  const hasNext = readBody(reading);
  settleTakenCard(reading);
  return { reading, next: hasNext && reading.index > from ? reading.index : -1 };
};

/**
 * Reads a telegram. Any string gives one that covers the whole of it: where there is no telegram in it, all is `unread`
 * and `telegram.none` says so; a further one is a part `next-telegram` with `telegram.several`. Never throws; the time is
 * linear in the length.
 *
 *     parse(text).mrn  // "09ASTANA2050"
 */
export const parse = (source: string, options: ParseOptions = {}): Telegram => {
  const sheet = sheetOf(source, options.vocabulary ?? builtIn);
  let { reading, next } = readOne(sheet, 0, true);
  while (next >= 0 && !isTelegram(reading)) ({ reading, next } = readOne(sheet, next, true));
  if (!isTelegram(reading)) return nothing(source);
  const line = sheet.lines[next];
  if (next >= 0 && line) {
    put(reading, "next-telegram", line.start, source.length, true);
    report(
      reading,
      "telegram.several",
      { start: line.at, end: line.end },
      "A further telegram begins here; it was not read with this one.",
    );
  }
  return withControls(telegramOf(reading), source);
};

/**
 * Reads all telegrams of a text, in their order. The spans of each point into the whole text; its parts cover its own
 * share of it, the first one's also what stands before it. A text without any gives the one that `parse` gives.
 */
export const parseAll = (source: string, options: ParseOptions = {}): Telegram[] => {
  const sheet = sheetOf(source, options.vocabulary ?? builtIn);
  const telegrams: Telegram[] = [];
  for (let from = 0; from >= 0;) {
    const { reading, next } = readOne(sheet, from, telegrams.length === 0);
    if (isTelegram(reading)) telegrams.push(withControls(telegramOf(reading), source));
    from = next;
  }
  return telegrams.length === 0 ? [nothing(source)] : telegrams;
};

const control = /[\0-\u0008\u000e-\u001f]/;
/* The same in two: the signs of one column of the code's table are looked for sixteen letters at once. */
const lowControl = /[\0-\u0008\u000e\u000f]/;
const highControl = /[\u0010-\u001f]/;

/** Reports the first control character: a sign that the text was damaged on its way. */
const withControls = (telegram: Telegram, source: string): Telegram => {
  const start = telegram.parts[0]?.span.start ?? 0;
  const end = telegram.parts.at(-1)?.span.end ?? 0;
  // Its own share alone: of a log with thousands of telegrams each would look through all of it.
  const own = source.slice(start, end);
  if (!lowControl.test(own) && !highControl.test(own)) return telegram;
  const found = control.exec(own);
  if (!found) return telegram;
  const at = start + found.index;
  const message = "A control character stands here; it was read as a blank and kept in the source.";
  const one = finding("character.control", { start: at, end: at + 1 }, message);
  return {
    ...telegram,
    diagnostics: [...telegram.diagnostics, one].sort((a, b) => a.span.start - b.span.start),
  };
};
