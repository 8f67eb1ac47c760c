import { captionOf, isInCapitals } from "../../vocabulary/index.ts";
import { readBanner } from "../banner.ts";
import type { OpenPart, Reading } from "../reading.ts";
import type { Block } from "../sheet.ts";
import type { Span } from "../span.ts";
import { place, spanOf } from "../taking.ts";
import { lineOf, type Line } from "../lines.ts";

const surname =
  /^[A-Z][A-Za-z'’.-]{1,24}(?: [A-Z][A-Z'’.-]{0,20}){0,3}(?:,? (?:\(?ACTING\)?|CHARGE|A\.I\.|JR\.?))?$/;
const wordsThatSign =
  /^(?:COMMENT|SUMMARY|BACKGROUND|CONCLUSION|NOTE|TEXT|UNQUOTE|QUOTE|BT|NNNN?|INTRODUCTION|CONTINUED|PAGE|MINIMIZE(?: CONSIDERED)?\.?|UNCLAS|EXERCISE|ACTION|BIO NOTE|RECOMMENDATIONS?|DISCUSSION|ANNEX|ATTACHMENT)$|(?<![A-Z])(?:END|BEGIN)(?![A-Z])/i;

/** True where a line can be the surname that signs: capitals, four words at most, and no word of another use. */
const signs = (
  reading: Reading,
  line: Line,
  before: Line | undefined,
  isAlone: boolean,
): boolean => {
  const { text } = line;
  if (text.length < 2 || text.length > 40 || !surname.test(text)) return false;
  if (wordsThatSign.test(text) || captionOf(reading.sheet.vocabulary, text) !== null) return false;
  if (readBanner(text, reading.sheet.vocabulary) !== null) return false;
  const isUpper = isInCapitals(text);
  if (!isUpper && (text.includes(" ") || !isAlone)) return false;
  if (isAlone || before === undefined) return true;
  // Where it would have fitted on the line above, the line was broken on purpose.
  if (isUpper && !text.includes(" ") && before.text.length + text.length < 55) return true;
  return (
    /[.!?:)"'\]]$/.test(before.text) ||
    /(?:UNQUOTE|END TEXT|END QUOTE|END COMMENT|END SUMMARY)$/i.test(before.text)
  );
};

/**
 * The surname that closes the text: the chief of mission's, by whose authority it was sent, not the drafter's. It is
 * the last line but for what a relay, a printer or an exercise put behind it.
 *
 *     HALLORAN
 *     SMITH (ACTING)
 */
export const takeSignature = (reading: Reading): void => {
  takeLast(reading);
  if (reading.signer === null) takeBefore(reading);
  if (reading.signer === null) return;
  takeAgain(reading, reading.signer.text);
  takeEarlier(reading, reading.signer.text);
};

/** The surname once more above itself, by itself: signed twice by accident. */
const takeAgain = (reading: Reading, signer: string): void => {
  const block = reading.blocks.at(-1);
  const run = block?.runs.at(-1);
  const line = run?.at(-1);
  const before = run?.at(-2);
  if (block === undefined || line?.text !== signer || before === undefined) return;
  run?.pop();
  splitPart(reading, block, line, before);
};

/** Sections may each be signed: the same surname alone on the last line before a further section's head. */
const takeEarlier = (reading: Reading, signer: string): void => {
  if (reading.sections.length < 2) return;
  let left = 99;
  for (const block of reading.blocks)
    for (const run of block.runs) {
      const line = run.at(-1);
      const before = run.at(-2);
      if (line?.text !== signer || before === undefined || left === 0) continue;
      left -= 1;
      run.pop();
      splitPart(reading, block, line, before);
    }
};

const sign = (reading: Reading, text: string, span: Span): void => {
  reading.signer = { text, span };
  place(reading, "signer", [span]);
};

/** True where nothing but blank lines stands between two places, and at least one. */
const isGap = ({ sheet }: Reading, from: number, to: number): boolean =>
  from < to && sheet.text.slice(from, to).trim() === "";

const takeLast = (reading: Reading): void => {
  if (reading.signer !== null) return;
  const block = reading.blocks.findLast((one) => one.runs.length > 0);
  if (!block || block !== reading.blocks.at(-1)) return;
  const run = block.runs.at(-1);
  const line = run?.at(-1);
  if (!run || !line) return;
  if (takeGlued(reading, run, line)) return;
  const before = run.at(-2) ?? block.runs.at(-2)?.at(-1);
  const gap = before === undefined || isGap(reading, before.next, line.start);
  const isFirstOfNumbered = block.number !== null && before === undefined;
  if (isFirstOfNumbered || !signs(reading, line, before, gap)) return;
  sign(reading, line.text, spanOf(line));
  run.pop();
  if (run.length === 0) block.runs.pop();
  if (block.runs.length === 0) reading.blocks.pop();
  splitPart(reading, block, line, before);
};

/* What a post or a printer puts behind the signature: where its pages are, that the circuits are busy. */
const notice =
  /^["(]?(?:PLEASE |FOR MORE |TO )?(?:VISIT|SEE|REPORTING|VIEW)(?= )|WEB ?(?:SITE|PAGE)|HTTPS?:|WWW\.|SIPRNET|MINIMIZE CONSIDERED/i;
const mostBehind = 6;

/** True for the few lines of a notice, which stand behind the signature. */
export const isNotice = (lines: readonly string[]): boolean =>
  lines.length <= mostBehind && lines.some((line) => notice.test(line));

/**
 * Takes a surname that stands by itself above the notices of a post: they are text behind the signature, an item of
 * their own, and no text of the last paragraph.
 *
 *     HALLORAN
 *
 *     VISIT MAJURO'S CLASSIFIED WEBSITE: …
 */
const takeBefore = (reading: Reading): void => {
  const block = reading.blocks.at(-1);
  const lines = block?.runs.flat() ?? [];
  if (takeHeading(reading, lines)) return;
  let isNoticed = false;
  const first = Math.max(1, lines.length - mostBehind);
  for (let index = lines.length - 1; index >= first; index -= 1) {
    const line = lines[index];
    const before = lines[index - 1];
    const behind = lines[index + 1];
    if (block === undefined || line === undefined || before === undefined) return;
    const isAlone =
      isGap(reading, before.next, line.start) &&
      behind !== undefined &&
      (isGap(reading, line.next, behind.start) || notice.test(behind.text));
    if (isNoticed && isAlone && signs(reading, line, before, true)) {
      sign(reading, line.text, spanOf(line));
      const rest: Block = {
        kind: "paragraph",
        runs: [lines.slice(index + 1)],
        number: null,
        isRepaired: false,
      };
      cutFrom(block, line.start);
      reading.blocks.push(rest);
      splitPart(reading, block, line, before, "paragraph");
      return;
    }
    isNoticed ||= notice.test(line.text);
  }
};

const holds = ({ span }: OpenPart, line: Line): boolean =>
  span.start <= line.start && line.next <= span.end;

/** Puts pieces in the place of a part; one without any text is none. */
const partInto = (reading: Reading, index: number, pieces: readonly OpenPart[]): void => {
  reading.parts.splice(index, 1, ...pieces.filter(({ span }) => span.end > span.start));
};

/** In a text without numbers the surname above a notice was taken for its heading. */
const takeHeading = (reading: Reading, behind: readonly Line[]): boolean => {
  const heading = reading.blocks.at(-2);
  const lines = heading?.runs.flat() ?? [];
  const [line] = lines;
  if (heading?.kind !== "heading" || lines.length > 1 || line === undefined) return false;
  if (!isNotice(behind.map(({ text }) => text))) return false;
  const part = reading.parts.find((one) => holds(one, line));
  if (part?.kind !== "heading" || !signs(reading, line, undefined, true)) return false;
  part.kind = "signature";
  sign(reading, line.text, spanOf(line));
  reading.blocks.splice(-2, 1);
  return true;
};

/** Leaves out of a block all lines from a place on. */
const cutFrom = (block: Block, start: number): void => {
  for (const run of block.runs) while ((run.at(-1)?.start ?? -1) >= start) run.pop();
  while (block.runs.at(-1)?.length === 0) block.runs.pop();
};

const glued =
  /(?:(?:[a-zA-Z\d)]{3}| \d{1,2}|["')])[.!?]["')]?|(?<![A-Z])(?:UNQUOTE|UNQTE)\.?) {1,5}([A-Z][A-Z'-]{2,15})$/;

/** A surname glued behind the last sentence, as the Department's own telegrams of the 1970s have it: `SOONEST. VANCE`. */
const takeGlued = (reading: Reading, run: Line[], line: Line): boolean => {
  const name = glued.exec(line.text)?.[1];
  if (name === undefined || line.text !== line.text.toUpperCase() || wordsThatSign.test(name))
    return false;
  const start = line.end - name.length;
  sign(reading, name, { start, end: line.end });
  run[run.length - 1] = lineOf(reading.sheet.text, line.start, start);
  const index = reading.parts.findLastIndex((one) => holds(one, line));
  const part = reading.parts[index];
  if (part)
    partInto(reading, index, [
      { kind: part.kind, span: { start: part.span.start, end: start } },
      { kind: "signature", span: { start, end: line.next } },
      { kind: "blank", span: { start: line.next, end: part.span.end } },
    ]);
  return true;
};

/** Cuts the signature's line out of the part of the paragraph that it was read with. */
const splitPart = (
  reading: Reading,
  block: Block,
  line: Line,
  before: Line | undefined,
  behind: "blank" | "paragraph" = "blank",
): void => {
  const index = reading.parts.findLastIndex((one) => holds(one, line));
  const part = reading.parts[index];
  if (!part) return;
  const stop =
    before !== undefined && before.next > part.span.start && block.runs.length > 0
      ? before.next
      : part.span.start;
  partInto(reading, index, [
    { kind: part.kind, span: { start: part.span.start, end: stop } },
    { kind: "blank", span: { start: stop, end: line.start } },
    { kind: "signature", span: { start: line.start, end: line.next } },
    { kind: behind, span: { start: line.next, end: part.span.end } },
  ]);
};
