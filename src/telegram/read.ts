import { builtIn, type Vocabulary } from "../vocabulary/index.ts";
import { readBody } from "./body.ts";
import { finding } from "./diagnostics.ts";
import { readEnvelope, readHead } from "./head.ts";
import { linesOf, readable } from "./lines.ts";
import type { Telegram } from "./model.ts";
import { nothing } from "./nothing.ts";
import { openReading, type Reading } from "./reading.ts";
import type { Sheet } from "./sheet.ts";
import { put, report } from "./taking.ts";
import { settleTakenCard } from "./taken-card.ts";
import { telegramOf } from "./telegram.ts";

export interface ParseOptions {
  readonly vocabulary?: Vocabulary;
}

const sheetOf = (source: string, vocabulary: Vocabulary): Sheet => {
  const text = readable(source);
  return { source, text, lines: linesOf(text), vocabulary, isPaged: text.includes("PAGE 0") };
};

const marked = /^\( ?(?:TS|S|C|U|SBU|LOU)(?:\/{1,2}[A-Z ,]{1,30})?\)/;

/** True where something was found that only a telegram has. */
const isTelegram = (reading: Reading): boolean =>
  reading.card !== null ||
  (reading.banner !== null &&
    (reading.banner.number !== null || reading.banner.section !== null)) ||
  (reading.dtg !== null && (reading.addresses.length > 0 || reading.blocks.length === 0)) ||
  reading.transmissionId !== null ||
  reading.station !== null ||
  reading.declassify?.order != null ||
  (reading.classifiedBy !== null && reading.classifiedBy.section !== null) ||
  reading.record !== null ||
  reading.isFieldList ||
  reading.tags.filter((tag) => tag.kind !== "unknown").length > 0 ||
  reading.references.some(
    (reference) => reference.mrn !== null && reference.certainty !== undefined,
  ) ||
  reading.references.some((reference) => reference.kind === "telegram" && reference.mrn !== null) ||
  (reading.banner !== null && reading.blocks.some((block) => block.number !== null)) ||
  reading.blocks.filter(
    (block) =>
      block.number !== null &&
      marked.test((block.runs[0]?.[0]?.text ?? "").replace(/^\d{1,3}[.)] */, "")),
  ).length > 0;

/** Reads one telegram from a line on. Answers where the next one begins, -1 where none does. */
const readOne = (sheet: Sheet, from: number): { reading: Reading; next: number } => {
  const reading = openReading(sheet, from);
  readEnvelope(reading, false);
  readHead(reading, false);
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
  const { reading, next } = readOne(sheet, 0);
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
 * share of it. A text without any gives the one that `parse` gives.
 */
export const parseAll = (source: string, options: ParseOptions = {}): Telegram[] => {
  const sheet = sheetOf(source, options.vocabulary ?? builtIn);
  const telegrams: Telegram[] = [];
  for (let from = 0; from >= 0;) {
    const { reading, next } = readOne(sheet, from);
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
