import { isDigit } from "./signs.ts";
import { beginBody, endsSentence, lastLine, type BodyState } from "./body-state.ts";
import { furtherHead } from "./further-head.ts";
import { headingAt } from "./heading-at.ts";
import { beginsWithMark, marksIn, mayBeginWithMark, noLetters } from "./line-mark.ts";
import { mayBePart, SIGNS } from "./line-signs.ts";
import type { Line } from "./lines.ts";
import { isRule } from "./parts/heading.ts";
import { isOfList, isWrapped, startOf } from "./paragraph-at.ts";
import { bodyParts, firstOf } from "./parts/index.ts";
import { paragraphStart } from "./parts/paragraph-start.ts";
import { hasLabelBehind, isQuoteSign, quotedBannerAt } from "./quoted-telegram.ts";
import { withoutMargin } from "./parts/release.ts";
import { takeSignature } from "./parts/signature.ts";
import type { Reading } from "./reading.ts";
import { endOf, type Block } from "./sheet.ts";
import { absorbBlanks, ahead, isDone, lineUpTo, take, takeUnread, takeUpTo } from "./taking.ts";

/**
 * Reads the body: headings, paragraphs, and what stands between them. Answers true where a further telegram begins at
 * the current line.
 */
export const readBody = (reading: Reading): boolean => {
  const state = beginBody();
  let isNext = false;
  while (!isDone(reading)) {
    const { line } = reading;
    if (line.text === "") {
      state.afterBlank = true;
      take(reading, "blank");
      continue;
    }
    const isEnd = line.text === endsMessage && isBehindBreak(reading);
    const isAsked = mayBePart(reading, line);
    if (isAsked && firstOf(bodyParts, reading)) {
      state.isBroken = true;
      state.isEnded ||= isEnd;
      continue;
    }
    const isCut = (line.signs & SIGNS.aside) !== 0 && cutQuoted(reading, state);
    const further = isAsked || isCut ? furtherHead(reading, state) : null;
    if (further === "next") {
      isNext = true;
      break;
    }
    if (further === "section") {
      state.isBroken = true;
      state.isEnded = false;
      continue;
    }
    if (state.isEnded && paragraphStart(line.text)?.number !== state.last + 1) {
      // What a circuit printed behind the end of the message is no text of it.
      takeUnread(reading, "stands behind the end of the message");
      continue;
    }
    state.isEnded = false;
    readLine(reading, state);
    state.afterBlank = false;
    goOn(reading, state);
  }
  takeSignature(reading);
  return isNext;
};

/**
 * Takes the lines that go on with the paragraph at hand: most lines of a text do nothing else, so that what each would do to
 * reading and part is done once behind the last of them.
 */
const goOn = (reading: Reading, state: BodyState): void => {
  const part = reading.parts.at(-1);
  const run = state.block?.runs.at(-1);
  if (state.block?.kind !== "paragraph" || part?.kind !== "paragraph") return;
  if (run === undefined || state.isBroken) return;
  const { lines } = reading.sheet;
  let { line } = reading;
  let { end } = part.span;
  while (!state.isInText && !isDone(reading) && !mayBePart(reading, line)) {
    if ((line.signs & SIGNS.aside) !== 0 && quotedBannerAt(reading, line) >= 0) break;
    run.push(line);
    noteLetters(line, state);
    end = line.next;
    reading.index += 1;
    noteQuotes(reading, state, line);
    line = lines[reading.index] ?? endOf(reading.sheet);
  }
  reading.line = line;
  part.span.end = end;
};

/* BT, the station's serial and NNNN close a message together; NNNN alone may be the drafter's. */
const endsMessage = "NNNN";

const isBehindBreak = (reading: Reading): boolean =>
  reading.parts.findLast(({ kind }) => kind !== "blank")?.kind === "ending";

/** A number glued behind END SUMMARY begins a paragraph: the line is cut before it. */
const cutGlued = (reading: Reading, state: BodyState): void => {
  const { line } = reading;
  if ((line.signs & SIGNS.number) === 0 || state.block?.kind !== "paragraph") return;
  const match = /END SUMMARY[.:]\)? ?(?=\d{1,2}\. ?[A-Z(])/.exec(line.text);
  const stop = match ? match.index + match[0].length : 0;
  if (!match || paragraphStart(line.text.slice(stop))?.number !== state.last + 1) return;
  append(state, lineUpTo(reading, line.at + stop));
  takeUpTo(reading, "paragraph", line.at + stop);
};

/** A telegram that is sent on begins behind QUOTE, on the same line: the line is cut before its classification. */
const cutQuoted = (reading: Reading, state: BodyState): boolean => {
  if (reading.index < reading.innerUpTo) return false;
  const { line } = reading;
  const stop = quotedBannerAt(reading, line);
  if (stop < 0 || !hasLabelBehind(reading)) return false;
  const piece = lineUpTo(reading, line.at + stop);
  const start = startOf(piece.text, state);
  if (start === null && state.block?.kind === "paragraph") {
    absorbBlanks(reading, "paragraph");
    append(state, piece);
  } else {
    const { number = null, isRepaired = false } = start ?? {};
    open(reading, state, { kind: "paragraph", runs: [[piece]], number, isRepaired });
    if (number !== null) state.last = number;
  }
  takeUpTo(reading, "paragraph", line.at + stop);
  return true;
};

const readLine = (reading: Reading, state: BodyState): void => {
  cutGlued(reading, state);
  const line = withoutMargin(reading, reading.line);
  if (line.text === "") {
    take(reading, "paragraph");
    return;
  }
  const isInner = reading.index < reading.innerUpTo;
  const isListed =
    !isInner && (isOfList(reading, state, line.text) || isWrapped(reading, state, line.text));
  const start = isInner || isListed ? null : startOf(line.text, state);
  if (start !== null) {
    open(reading, state, {
      kind: "paragraph",
      runs: [[line]],
      number: start.number,
      isRepaired: start.isRepaired,
    });
    state.last = start.number;
    state.numberless = 0;
    if (start.hasParenthesis) state.markedCount += 1;
    else state.unmarkedCount += 1;
    take(reading, "paragraph", true);
    noteQuotes(reading, state, line);
    return;
  }
  const count = state.isInText || isInner || isListed ? 0 : headingAt(reading, state);
  if (count > 0 && !opensText(reading, state, line)) {
    takeHeading(reading, state, count);
    return;
  }
  // A line with a mark of its own begins an item: joined to the one above, that one's mark would open it.
  const hasMark = isMarkedLine(line, state);
  const isMarked = state.afterBlank && hasMark;
  if (hasMark) state.numberless += 1;
  const isUnnumbered = state.block?.kind === "paragraph" && state.block.number === null;
  const goesOn = state.isBroken && !endsSentence(lastLine(state.block));
  const isOneText = state.isInText || goesOn || isInner || isQuoteSign(line.text);
  const isAnew = (isUnnumbered && state.afterBlank && !isOneText) || isMarked;
  if (state.block?.kind === "paragraph" && !isAnew) {
    absorbBlanks(reading, "paragraph");
    append(state, line);
    take(reading, "paragraph");
  } else {
    open(reading, state, { kind: "paragraph", runs: [[line]], number: null, isRepaired: false });
    take(reading, "paragraph", true);
  }
  noteQuotes(reading, state, line);
};

const open = (reading: Reading, state: BodyState, block: Block): void => {
  reading.blocks.push(block);
  state.block = block;
  state.letters = noLetters();
  state.unlettered.length = 0;
  state.listed = 0;
  for (const run of block.runs) for (const line of run) noteLetters(line, state);
  state.isBroken = false;
};

const append = (state: BodyState, line: Line): void => {
  const runs = state.block?.runs;
  if (!runs) return;
  const last = runs.at(-1);
  if (state.isBroken || last === undefined) runs.push([line]);
  else last.push(line);
  noteLetters(line, state);
  state.isBroken = false;
};

const noteLetters = (line: Line, { unlettered }: BodyState): void => {
  if ((line.signs & SIGNS.bracket) !== 0) unlettered.push(line);
};

/** True where a line begins with a mark and not with the next letter of the open block's list. */
const isMarkedLine = ({ text }: Line, { letters, unlettered }: BodyState): boolean => {
  if (!mayBeginWithMark(text)) return false;
  for (const line of unlettered) marksIn(line.text, letters);
  unlettered.length = 0;
  return beginsWithMark(text, letters);
};

const endsText =
  /(?:^|[.:] |\()(?:END (?:OF )?(?:UNOFFICIAL |INFORMAL |OFFICIAL )?(?:TEXT|QUOTE|TRANSLATION|POINTS)|UNQUOTE)/i;
const beginsText =
  /^(?:\(?[A-Z/]{1,5}\) )?BEGIN (?:UNOFFICIAL |INFORMAL |OFFICIAL )?(?:TEXT|QUOTE|TRANSLATION|POINTS)[^.]{0,40}:?\.?$/i;
/* Behind a paragraph's number or a sentence of it. */
const beginsBehind =
  /[.:;,)] {1,2}BEGIN (?:UNOFFICIAL |INFORMAL |OFFICIAL )?(?:TEXT|QUOTE|TRANSLATION|POINTS)(?: OF [A-Z]{3,10})? ?:?\.?$/i;

/** Lines in which the first number of a quoted text is looked for. */
const soon = 12;

/** True where the numbers begin again below: they are those of the quoted text, and do not go on with the telegram's. */
const beginsAgain = (reading: Reading, state: BodyState): boolean => {
  for (let by = 1; by <= soon; by += 1) {
    const start = paragraphStart(ahead(reading, by)?.text ?? "");
    if (start !== null) return start.number <= state.last;
  }
  return false;
};

/** The last line that closes a quoted text. One that nothing closes hides no paragraph numbers. */
const lastTextEnd = (reading: Reading): number => {
  const { lines } = reading.sheet;
  for (let index = lines.length - 1; index > reading.index; index -= 1)
    if (endsText.test(lines[index]?.text ?? "")) return index;
  return -1;
};

/** True where a line opens a quoted text, which a later line closes. */
const opensText = (reading: Reading, state: BodyState, line: Line): boolean => {
  const isFirst = mayBeginText(line);
  const isWithin = (line.signs & SIGNS.aside) !== 0;
  if (!isFirst && !isWithin) return false;
  const { text } = line;
  const isAlone = isFirst && beginsText.test(text);
  const isBehind = !isAlone && isWithin && beginsBehind.test(text);
  if (!(isAlone || (isBehind && beginsAgain(reading, state))) || endsText.test(text)) return false;
  state.textEnd ??= lastTextEnd(reading);
  return reading.index <= state.textEnd;
};

/** What begins a quoted text stands at the line's start, or behind a mark. */
const mayBeginText = ({ text, signs }: Line): boolean => {
  const first = text.charCodeAt(0);
  if ((first | 32) === LETTER_B && (text.charCodeAt(1) | 32) === LETTER_E) return true;
  if ((signs & SIGNS.bracket) === 0 || isDigit(first)) return false;
  const close = text.indexOf(")");
  return close > 0 && close < 8;
};

const LETTER_B = 98;
const LETTER_E = 101;

const noteQuotes = (reading: Reading, state: BodyState, line: Line): void => {
  if (state.isInText && endsText.test(line.text)) state.isInText = false;
  else if (opensText(reading, state, line)) state.isInText = true;
};

const takeHeading = (reading: Reading, state: BodyState, count: number): void => {
  const lines: Line[] = [];
  const stop = reading.index + count;
  while (reading.index < stop) {
    const { line } = reading;
    if (!isRule(line.text)) lines.push(line);
    take(
      reading,
      "heading",
      lines.length === 1 && !isRule(line.text) && reading.parts.at(-1)?.kind !== "heading",
    );
  }
  if (lines.length > 0)
    open(reading, state, { kind: "heading", runs: [lines], number: null, isRepaired: false });
};
