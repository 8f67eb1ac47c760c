import { postId } from "./mrn.ts";
import { readBanner, type Banner } from "./banner.ts";
import { beginsWithMark, marksIn, type ListLetters } from "./line-mark.ts";
import type { Line } from "./lines.ts";
import { readEnvelope, readHead } from "./head.ts";
import { bodyParts } from "./parts/index.ts";
import { noteSection } from "./parts/banner-line.ts";
import { isExercise } from "./parts/caption.ts";
import { isRule, looksLikeHeading, mayBeHeading } from "./parts/heading.ts";
import { isFurniture } from "./parts/page-line.ts";
import { beginsParagraph, paragraphStart } from "./parts/paragraph-start.ts";
import { beginsEnvelope } from "./parts/transmission.ts";
import { takeSignature } from "./parts/signature.ts";
import { withoutMargin } from "./parts/release.ts";
import { checkRepeated } from "./repeated-head.ts";
import {
  absorbBlanks,
  ahead,
  isDone,
  lineUpTo,
  openReading,
  put,
  report,
  take,
  takeUpTo,
  type Block,
  type Reading,
} from "./reading.ts";

/** Where the body stands: the numbers met, the open block, whether a page line broke it. */
interface BodyState {
  last: number;
  markedCount: number;
  unmarkedCount: number;
  block: Block | null;
  /** List letters of the open block, by which a mark is told from them. */
  letters: ListLetters;
  isBroken: boolean;
  /** The attention lines of the head, once a further head is met. */
  attention: ReadonlySet<string> | null;
  quoteDepth: number;
  isInText: boolean;
  /** Part and blank before the current line. */
  afterBlank: boolean;
}

/**
 * Reads the body: headings, paragraphs, and what stands between them. Answers true where a further telegram begins at
 * the current line.
 */
export const readBody = (reading: Reading): boolean => {
  const state: BodyState = {
    last: 0,
    markedCount: 0,
    unmarkedCount: 0,
    block: null,
    letters: new Set(),
    isBroken: false,
    attention: null,
    quoteDepth: 0,
    isInText: false,
    afterBlank: true,
  };
  let isNext = false;
  while (!isDone(reading)) {
    const { line } = reading;
    if (line.text === "") {
      state.afterBlank = true;
      take(reading, "blank");
      continue;
    }
    if (bodyParts.some((read) => read(reading))) {
      state.isBroken = true;
      continue;
    }
    const further = furtherHead(reading, state);
    if (further === "next") {
      isNext = true;
      break;
    }
    if (further === "section") {
      state.isBroken = true;
      continue;
    }
    readLine(reading, state);
    state.afterBlank = false;
  }
  takeSignature(reading);
  return isNext;
};

/** A number glued behind END SUMMARY begins a paragraph: the line is cut before it. */
const cutGlued = (reading: Reading, state: BodyState): void => {
  const { line } = reading;
  if (state.block?.kind !== "paragraph" || !line.text.includes("END SUMMARY")) return;
  const match = /END SUMMARY[.:]\)? ?(?=\d{1,2}\. ?[A-Z(])/.exec(line.text);
  const stop = match ? match.index + match[0].length : 0;
  if (!match || paragraphStart(line.text.slice(stop))?.number !== state.last + 1) return;
  append(state, lineUpTo(reading, line.at + stop));
  takeUpTo(reading, "paragraph", line.at + stop);
};

const readLine = (reading: Reading, state: BodyState): void => {
  cutGlued(reading, state);
  const line = withoutMargin(reading, reading.line);
  if (line.text === "") {
    take(reading, "paragraph");
    return;
  }
  const isInner = reading.index < reading.innerUpTo;
  const start = isInner ? null : startOf(line.text, state);
  if (start !== null) {
    open(reading, state, {
      kind: "paragraph",
      runs: [[line]],
      number: start.number,
      isRepaired: start.isRepaired,
    });
    state.last = start.number;
    if (paragraphStart(line.text)?.hasParenthesis) state.markedCount += 1;
    else state.unmarkedCount += 1;
    take(reading, "paragraph", true);
    noteQuotes(state, line.text);
    return;
  }
  const count = state.isInText || isInner ? 0 : headingAt(reading, state);
  if (count > 0) {
    takeHeading(reading, state, count);
    return;
  }
  // A line with a mark of its own begins an item: joined to the one above, that one's mark would open it.
  const isMarked = state.afterBlank && beginsWithMark(line.text, state.letters);
  const isUnnumbered = state.block?.kind === "paragraph" && state.block.number === null;
  const goesOn = state.isBroken && !endsSentence(lastLine(state.block));
  const isAnew = (isUnnumbered && state.afterBlank && !state.isInText && !goesOn) || isMarked;
  if (state.block?.kind === "paragraph" && !isAnew) {
    absorbBlanks(reading, "paragraph");
    append(state, line);
    take(reading, "paragraph");
  } else {
    open(reading, state, { kind: "paragraph", runs: [[line]], number: null, isRepaired: false });
    take(reading, "paragraph", true);
  }
  noteQuotes(state, line.text);
};

const open = (reading: Reading, state: BodyState, block: Block): void => {
  reading.blocks.push(block);
  state.block = block;
  state.letters = new Set();
  for (const run of block.runs) for (const line of run) marksIn(line.text, state.letters);
  state.isBroken = false;
};

const append = (state: BodyState, line: Line): void => {
  const runs = state.block?.runs;
  if (!runs) return;
  const last = runs.at(-1);
  if (state.isBroken || last === undefined) runs.push([line]);
  else last.push(line);
  marksIn(line.text, state.letters);
  state.isBroken = false;
};

const noteQuotes = (state: BodyState, text: string): void => {
  if (!/TEXT|QUOTE|TRANSLATION|POINTS/i.test(text)) return;
  if (
    /(?:^|[.:] |\()END (?:OF )?(?:UNOFFICIAL |INFORMAL |OFFICIAL )?(?:TEXT|QUOTE|TRANSLATION|POINTS)/i.test(
      text,
    )
  )
    state.isInText = false;
  else if (
    /^(?:\(?[A-Z/]{1,5}\) )?BEGIN (?:UNOFFICIAL |INFORMAL |OFFICIAL )?(?:TEXT|QUOTE|TRANSLATION|POINTS)[^.]{0,40}:?\.?$/i.test(
      text,
    )
  )
    state.isInText = true;
};

/**
 * Decides whether a line begins a paragraph. The number that comes next may stand anywhere; any other needs a blank
 * line before it or a mark. An unmarked number that starts again where all others are marked is a list's.
 */
const startOf = (
  text: string,
  state: BodyState,
): { number: number; isRepaired: boolean } | null => {
  const start = paragraphStart(text);
  if (!start) return null;
  const isMarked =
    start.hasParenthesis &&
    /^\( ?(?:TS|S|C|U|SBU|LOU|R|FOUO|CUI)[ )/-]/i.test(text.slice(start.end, start.end + 6));
  if (start.isLetter) {
    if (state.last === 0 && !state.afterBlank) return null;
    return { number: state.last + 1, isRepaired: true };
  }
  if (state.isInText && !(isMarked && start.number === state.last + 1)) return null;
  const { number } = start;
  if (number === state.last + 1) return { number, isRepaired: false };
  if (isMarked) return { number, isRepaired: false };
  if (!state.afterBlank && state.block !== null && state.block.kind === "paragraph") return null;
  const allMarked = state.markedCount > 0 && state.unmarkedCount === 0;
  if (allMarked && (number <= state.last || number > state.last + 3)) return null;
  if (number > state.last + 12) return null;
  if (state.last > 0 && number <= state.last && state.quoteDepth > 0) return null;
  return { number, isRepaired: false };
};

const endsSentence = (text: string): boolean =>
  /[.!?:]["')\]]{0,3}$|["')\]][.!?]$/.test(text.slice(-5));

/** True where a row of dashes stands under one of the next three lines. */
const hasRuleUnder = (reading: Reading): boolean => {
  for (let by = 1; by <= 3; by += 1) {
    const next = ahead(reading, by);
    if (next && isRule(next.text)) return true;
  }
  return false;
};

/**
 * Returns how many lines at the current place are a heading with its rules of dashes; 0 where there is none. A heading
 * stands over the next paragraph: rules of dashes prove it, else blank lines round it and a number behind it.
 *
 *     ------------------
 *     THE GATES CAN WAIT
 *     ------------------
 */
const headingAt = (reading: Reading, state: BodyState): number => {
  const afterPage = reading.parts.at(-1)?.kind === "page-line";
  let by = 0;
  const over = isRule(reading.line.text);
  const isApart =
    state.afterBlank || afterPage || state.block === null || state.block.kind === "heading";
  if (!over && !isApart && !hasRuleUnder(reading)) return 0;
  if (!over && (reading.line.text.length > 90 || !mayBeHeading(reading.line.text))) return 0;
  if (over) by = 1;
  let count = 0;
  let under = false;
  let allLook = true;
  let upper = true;
  for (;;) {
    const line = by === 0 ? reading.line : ahead(reading, by);
    if (!line || line.text === "" || isFurniture(reading, line)) break;
    if (isRule(line.text)) {
      under = true;
      by += 1;
      // Wrapped headings have a row of dashes under each piece, or two rows at the end.
      const after = ahead(reading, by);
      if (after && isRule(after.text)) by += 1;
      break;
    }
    if (beginsParagraph(line.text) && count > 0) break;
    if (!mayBeHeading(line.text) || isExercise(line.text)) return 0;
    if (!looksLikeHeading(line.text)) allLook = false;
    if (line.text !== line.text.toUpperCase()) upper = false;
    count += 1;
    by += 1;
    if (count > 3) return 0;
  }
  if (count === 0) return over && (state.afterBlank || state.block === null) ? by : 0;
  const ruled = over || under;
  const open = state.block !== null && state.block.kind === "paragraph";
  const before = open ? lastLine(state.block) : "";
  if (!ruled && !isApart) return 0;
  // A sentence that a page broke goes on.
  if (!ruled && state.isBroken && open && !endsSentence(before)) return 0;
  if (ruled && !over && !state.afterBlank && open && !endsSentence(before)) return 0;
  let next: Line | undefined = ahead(reading, by);
  let blank = by;
  while (
    next &&
    (next.text === "" || isFurniture(reading, next) || isRule(next.text)) &&
    blank < by + 30
  ) {
    blank += 1;
    next = ahead(reading, blank);
  }
  if (!next || next.text === "") return 0;
  const numbered = paragraphStart(next.text);
  const isAtStart =
    numbered !== null &&
    (numbered.number === state.last + 1 ||
      numbered.number === 1 ||
      numbered.hasParenthesis ||
      numbered.number > state.last ||
      numbered.isLetter);
  if (ruled) return count <= 3 ? by : 0;
  if (isAtStart && count <= (allLook ? 3 : 2)) {
    if (allLook || (endsSentence(before) && count === 1) || !open) return by;
    return 0;
  }
  // Texts without numbers: capitals between blank lines.
  const isWithoutNumbers = state.last === 0;
  return isWithoutNumbers &&
    upper &&
    allLook &&
    count === 1 &&
    blank > by &&
    !/^[A-Z' -]+$/.test(next.text)
    ? by
    : 0;
};

const lastLine = (block: Block | null): string => block?.runs.at(-1)?.at(-1)?.text ?? "";

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

const sameNumber = (reading: Reading, banner: Banner): boolean => {
  const own = reading.banner?.number;
  if (!own || !banner.number) return true;
  const { vocabulary } = reading.sheet;
  return (
    own.serial === banner.number.serial ||
    (postId(vocabulary, own.post) === postId(vocabulary, banner.number.post) &&
      own.serial === banner.number.serial)
  );
};

/**
 * Looks whether an envelope, a card or a classification line stands here in the middle of the text: of a further
 * section of this telegram or its head printed again (taken, answers `section`), of another telegram quoted (left to
 * the paragraph), or of the next telegram (answers `next`).
 */
const furtherHead = (reading: Reading, state: BodyState): "section" | "next" | null => {
  if (reading.index < reading.triedUpTo) return null;
  const { line } = reading;
  const first = line.text.charCodeAt(0);
  if (!(first >= 65 && first <= 90) && !(first >= 48 && first <= 57)) return null;
  const banner = "UCSTLRuF".includes(line.text[0] ?? "")
    ? readBanner(line.text, reading.sheet.vocabulary)
    : null;
  const isBanner = banner !== null && (banner.number !== null || banner.section !== null);
  const isEnvelope =
    !isBanner &&
    (beginsEnvelope(reading, reading.index) || isCard(reading) || isPrinterNumber(reading));
  if (!isBanner && !isEnvelope) return null;
  if (isBanner && isQuoted(reading, state)) {
    noteInner(reading, line, banner);
    return null;
  }
  const again = openReading(reading.sheet, reading.index);
  again.line = line;
  state.attention ??= new Set(reading.attentionRuns.flat().map(({ text }) => text));
  again.knownAttention = state.attention;
  readEnvelope(again, true);
  const found = again.banner;
  if (isEnvelope && (found === null || (found.number === null && again.card === null))) {
    reading.triedUpTo = again.index;
    return null;
  }
  const isAnother = again.card !== null || (found !== null && !sameNumber(reading, found));
  if (isAnother && isBanner && again.addresses.length === 0) {
    // A line of prose can look like a banner (`RESTRICTED THE LOAN ON MARCH 12`): only a head behind it proves one.
    readHead(again, true);
    const hasHead = again.subject !== null || again.tags.length > 0 || again.declassify !== null;
    if (!hasHead) {
      reading.triedUpTo = reading.index + 1;
      return null;
    }
  }
  if (isAnother) {
    if (reading.banner === null && again.card === null) return takeSection(reading, state, again);
    return "next";
  }
  return takeSection(reading, state, again);
};

const isCard = (reading: Reading): boolean =>
  reading.line.text === "Identifier" && ahead(reading, 1)?.text === "Created";

const isPrinterNumber = (reading: Reading): boolean =>
  reading.sheet.isPaged &&
  /^\d{1,3}(?:-\d{1,3})?$/.test(reading.line.text) &&
  [1, 2].some((by) => /^(?:ACTION|ORIGIN) [A-Z]/.test(ahead(reading, by)?.text ?? ""));

const isQuoted = (reading: Reading, state: BodyState): boolean => {
  const last = lastLine(state.block).toUpperCase();
  return (
    /(?:^|[ .:])(?:BEGIN )?QUOTE[.:]?$|BEGIN (?:TEXT|CABLE|TELEGRAM)[.:]?$/.test(last) ||
    state.quoteDepth > 0 ||
    (state.isInText && reading.blocks.length > 0)
  );
};

const noteInner = (reading: Reading, line: Line, banner: Banner): void => {
  let stop = line.end;
  let subject: string | null = null;
  for (let by = 0; by < 400; by += 1) {
    const next = ahead(reading, by);
    if (!next) break;
    if (/^(?:UNQUOTE|END QUOTE|END TEXT|END CABLE)/i.test(next.text)) break;
    if (subject === null && /^SUBJ(?:ECT)?:/i.test(next.text))
      subject = next.text.replace(/^SUBJ(?:ECT)?: ?/i, "");
    if (next.text !== "") stop = next.end;
  }
  const span = { start: line.at, end: stop };
  const year = reading.dtg?.year;
  const mrn =
    banner.number && year !== undefined
      ? `${String(year % 100).padStart(2, "0")}${postId(reading.sheet.vocabulary, banner.number.post)}${banner.number.serial}`
      : null;
  const raw = line.text.slice(0, banner.levelEnd);
  reading.inner.push({
    mrn,
    classification: { level: banner.level, controls: banner.controls, raw },
    subject,
    span,
  });
  report(
    reading,
    "inner.quoted",
    span,
    `The telegram ${mrn ?? "without a number"} is quoted here; its head was not taken for this one's.`,
  );
  let by = 0;
  while (by < 400 && (ahead(reading, by)?.end ?? stop) < stop) by += 1;
  reading.triedUpTo = reading.index + by + 1;
  reading.innerUpTo = reading.index + by + 1;
};

const takeSection = (reading: Reading, state: BodyState, again: Reading): "section" => {
  const from = reading.line.start;
  const bannerLine = again.bannerLine;
  const isNewSection =
    again.banner?.section != null &&
    !reading.sections.some((section) => section.number === again.banner?.section?.number);
  if (again.banner && bannerLine) noteSection(reading, bannerLine, again.banner);
  readHead(again, true);
  // What the head reader took last, blanks, belongs to the text.
  const repeated = again.parts.some(
    (part) => !["blank", "banner", "page-line", "caption"].includes(part.kind),
  );
  const isRepeat = repeated || !isNewSection;
  let stop = again.line.start;
  for (
    let index = again.index - 1;
    index > reading.index && reading.sheet.lines[index]?.text === "";
    index -= 1
  )
    stop = reading.sheet.lines[index]?.start ?? stop;
  if (isRepeat && bannerLine) {
    checkRepeated(reading, again, { start: bannerLine.at, end: stop }, reading.blocks.length === 0);
  }
  put(reading, isRepeat ? "repeated-head" : "section-line", from, stop, true);
  put(reading, "blank", stop, again.line.start);
  for (const page of again.pages) reading.pages.push(page);
  for (const caption of again.captions) {
    if (!reading.captions.some((one) => one.code === caption.code)) reading.captions.push(caption);
  }
  for (const control of again.controls)
    if (!reading.controls.includes(control)) reading.controls.push(control);
  for (const span of again.controlSpans) reading.controlSpans.push(span);
  reading.index = again.index;
  reading.line = again.line;
  state.afterBlank = true;
  return "section";
};
