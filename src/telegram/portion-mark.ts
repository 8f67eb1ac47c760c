import { captionOf } from "../vocabulary/index.ts";
import { spanIn, type Flow } from "./flow.ts";
import type { Line } from "./lines.ts";
import { SIGNS } from "./line-signs.ts";
import { marksIn, noLetters, type LineMark } from "./line-mark.ts";
import { beginsWithLevel, HIGHEST, isControlWord, isLevel, RANK, readMark } from "./marking.ts";
import type { Level, Marked } from "./model.ts";
import type { Reading } from "./reading.ts";
import type { Block } from "./sheet.ts";
import { report } from "./taking.ts";

/** What governs what has no mark of its own: the banner, or the security letters where they are higher. */
export interface Governing {
  readonly level: Level;
  readonly controls: readonly string[];
  /** True where the letters of the ZNY line are higher than the banner. */
  readonly isByLetters: boolean;
  /** A later record declares the whole text unclassified. */
  readonly isOpen: boolean;
}

/** Returns the place behind blanks. */
export const skipBlanks = (text: string, from: number): number => {
  let at = from;
  while (text[at] === " " || text[at] === "\n") at += 1;
  return at;
};

/** Where the text begins behind a mark: a sign by itself there is none of it, as in `(C): text` and `(C - ENTIRE TEXT).` */
const behindMark = (text: string, from: number): number => {
  const at = skipBlanks(text, from);
  const isAlone = ".:,".includes(text[at] ?? "x") && " \n".includes(text[at + 1] ?? " ");
  return isAlone ? skipBlanks(text, at + 1) : at;
};

interface FoundMark {
  readonly printed: string;
  readonly end: number;
  /** What is wrong with it, if anything. */
  readonly fault: "damaged" | "unreadable" | null;
}

const wholeMark = /\( {0,2}([^()]{1,48}?) {0,2}\)/y;
/* A sign of it lost or swapped: `(C text`, `(C/ text`, `[C] text`. */
const damaged =
  /(?:\(\(|[([{<]) {0,2}((?:TS|S|C|U|SBU|LOU|FOUO|CUI)(?:\/{1,2}[A-Z]{0,9}|-[A-Z]{1,9})?)(?: {0,2}(?:\)\)|[)\]}>])(?= |$)|(?= ))/y;
const bareEntire =
  /(?:(?:TS|S|C|U|SBU|LOU)(?= ?-)|(?:TOP )?SECRET|CONFIDENTIAL|LIMITED OFFICIAL USE|(?:SENSITIVE BUT )?UNCLASSIFIED) ?-{0,2} ?ENTIRE TEXT(?=\.?(?: |$))/y;
/* What both of these begin with. */
const bareLetters = "TSCULF";
const unopened = /(TS|S|C|U|SBU|LOU|FOUO)(?:\/{1,2}NF)?\)(?= )/y;

/** True for a small letter alone, which a list has; a mark may be printed in small letters where they are those of levels. */
const isListLetter = (printed: string): boolean => {
  const letter = printed.charAt(0);
  const isAlone = printed.length === 1 || " /-".includes(printed.charAt(1));
  return isAlone && letter !== letter.toUpperCase() && !"csu".includes(letter);
};

const isForeign = (text: string): boolean => /[^\x20-\x7e]/.test(text) && !/[“”‘’é]/.test(text);

/**
 * Returns the portion mark at a place, right behind a number or at the start of a heading, or null. `(a)` and `(1)` are
 * list letters; a lone capital that is no level is one too, but in a text with marks it is a mark that cannot be read.
 */
const markAt = (
  text: string,
  from: number,
  expectsMark: boolean,
  isNumbered: boolean,
): FoundMark | null => {
  const sign = text.charAt(from);
  wholeMark.lastIndex = from;
  const whole = sign === "(" ? wholeMark.exec(text) : null;
  if (whole) {
    const printed = whole[1] ?? "";
    const end = wholeMark.lastIndex;
    if (beginsWithLevel(printed) && !isListLetter(printed))
      return { printed, end, fault: readMark(printed).readable ? null : "unreadable" };
    if (isForeign(printed) && printed.length <= 12) return { printed, end, fault: "unreadable" };
    const isShort = /^[A-Z](?:[A-Z]?|\/{1,2}[A-Z]{1,6})$/.test(printed) || isControlWord(printed);
    if (isShort && expectsMark) return { printed, end, fault: "unreadable" };
    return null;
  }
  const half = damagedMark(text, from);
  if (half) return { ...half, fault: "damaged" };
  if (!isNumbered || !bareLetters.includes(sign)) return null;
  bareEntire.lastIndex = from;
  const entire = bareEntire.exec(text)?.[0];
  if (entire !== undefined) {
    const end = bareEntire.lastIndex + (text[bareEntire.lastIndex] === "." ? 1 : 0);
    // In full the level needs no parentheses: `1. CONFIDENTIAL - ENTIRE TEXT.`
    return { printed: entire, end, fault: /^[A-Z]{1,3} ?-/.test(entire) ? "damaged" : null };
  }
  const bare = halfMark(text, from);
  return bare === null ? null : { ...bare, fault: "damaged" };
};

const damagedMark = (text: string, from: number): { printed: string; end: number } | null => {
  if (!"([{<".includes(text.charAt(from))) return null;
  damaged.lastIndex = from;
  const printed = damaged.exec(text)?.[1];
  return printed === undefined ? null : { printed, end: damaged.lastIndex };
};

/** The control alone within parentheses, as `(S)(NF)` has it behind its level, or null. */
const controlAt = (text: string, from: number): { printed: string; end: number } | null => {
  if (text[from] !== "(") return null;
  wholeMark.lastIndex = from;
  const printed = wholeMark.exec(text)?.[1];
  return printed !== undefined && isControlWord(printed)
    ? { printed, end: wholeMark.lastIndex }
    : null;
};

/**
 * Returns the damaged mark at a place where no list's letter can stand, as printed without its signs, or null. It may
 * never lower what governs.
 */
export const halfMark = (text: string, from: number): { printed: string; end: number } | null => {
  unopened.lastIndex = from;
  const bare = unopened.exec(text)?.[0];
  return bare === undefined
    ? damagedMark(text, from)
    : { printed: bare.slice(0, -1), end: unopened.lastIndex };
};

/** Names a body item in a message. */
export const nameOf = (number: number | null, kind: string): string =>
  number === null ? `This ${kind}` : `Paragraph ${number}`;

interface ReadMarking {
  readonly marked: Marked;
  readonly end: number;
  /** Where the mark ends if it is a level and nothing else, as most are; 0 where it is not. */
  readonly levelEnd: number;
}

/**
 * Reads the mark at a place of a body item: what it means, what governs the item, and where its text begins. Reports
 * damaged, unreadable and doubled marks, and those that do not go with the banner.
 */
export const readMarking = (
  reading: Reading,
  flow: Flow,
  from: number,
  number: number | null,
  kind: string,
  governing: Governing,
  expectsMark: boolean,
): ReadMarking => {
  const { text } = flow;
  const mayBegin = kind === "paragraph" || "([{<".includes(text[from] ?? " ");
  const found = mayBegin ? markAt(text, from, expectsMark, number !== null) : null;
  if (!found) {
    const marked: Marked = {
      mark: null,
      level: null,
      controls: [],
      effective: governing.level,
      effectiveControls: governing.controls,
    };
    return { marked, end: from, levelEnd: 0 };
  }
  let { printed } = found;
  let end = behindMark(text, found.end);
  let mark = readMark(printed);
  let span = spanIn(flow, from, found.end);
  const who = nameOf(number, kind);
  const isDamaged = found.fault === "damaged";
  if (isDamaged)
    report(
      reading,
      "mark.malformed",
      span,
      `${who} has the damaged mark "${text.slice(from, found.end).trim()}"; it was taken for (${printed}), and opens nothing that the banner closes.`,
    );
  else if (!mark.readable)
    report(
      reading,
      "mark.unreadable",
      span,
      `${who} has the mark (${printed}), which cannot be read; it counts as ${HIGHEST}.`,
    );
  const second =
    text[found.end] === "(" || text[end] === "("
      ? markAt(text, text[found.end] === "(" ? found.end : end, false, false)
      : null;
  if (second && second.fault === null && beginsWithLevel(second.printed)) {
    const other = readMark(second.printed);
    span = spanIn(flow, from, second.end);
    report(
      reading,
      "mark.repeated",
      span,
      `${who} has two marks, (${printed}) and (${second.printed}); the higher one counts.`,
    );
    end = behindMark(text, second.end);
    if (RANK[other.level] > RANK[mark.level]) {
      mark = { ...other, controls: [...new Set([...mark.controls, ...other.controls])] };
      ({ printed } = second);
    }
  }
  const control = second === null ? controlAt(text, end) : null;
  if (control !== null) {
    printed = `${printed}/${control.printed}`;
    mark = readMark(printed);
    span = spanIn(flow, from, control.end);
    end = behindMark(text, control.end);
    report(
      reading,
      "mark.repeated",
      span,
      `${who} has a mark and a control behind it; it was taken for (${printed}).`,
    );
  }
  const level = mark.readable ? mark.level : HIGHEST;
  for (const one of mark.controls) {
    if (governing.controls.includes(one)) continue;
    const isKnown =
      captionOf(reading.sheet.vocabulary, one.startsWith("REL TO") ? "REL TO" : one)?.control ===
      true;
    if (isKnown)
      report(
        reading,
        "control.absent",
        span,
        `${who} carries ${one}, the banner does not; it restricts this paragraph only.`,
      );
    else
      report(
        reading,
        "control.unknown",
        span,
        `${who} carries ${one}, which is not in the vocabulary of controls; it restricts all the same.`,
      );
  }
  if (reading.banner !== null && mark.readable && RANK[level] > RANK[governing.level])
    report(
      reading,
      "mark.exceeds",
      span,
      `${who} is marked (${printed}), above the banner; its own mark governs it.`,
    );
  const own: Marked = {
    mark: printed,
    level,
    controls: mark.controls,
    effective: level,
    effectiveControls: mark.controls,
  };
  if (!isDamaged) return { marked: own, end, levelEnd: isLevel(printed) ? found.end : 0 };
  // What stood where the sign is lost may have been a higher mark.
  const banner = { printed: "", mark: { ...governing, readable: true } };
  return { marked: raisedBy(own, [banner]), end, levelEnd: 0 };
};

/** Returns what governs text with further marks inside it: the highest of them, with the controls of all. */
export const raisedBy = (own: Marked, marks: readonly LineMark[]): Marked => {
  let { effective, effectiveControls } = own;
  for (const { mark } of marks) {
    if (RANK[mark.level] > RANK[effective]) effective = mark.level;
    const added = mark.controls.filter((control) => !effectiveControls.includes(control));
    if (added.length > 0) effectiveControls = [...effectiveControls, ...added];
  }
  return effective === own.effective && effectiveControls === own.effectiveControls
    ? own
    : { ...own, effective, effectiveControls };
};

/**
 * Where a mark may stand without its parentheses (`2. S//NF: text`), and `C:` may as well begin a name or a list. It
 * is no mark, and opens nothing, but what it says is not below what governs.
 */
const raisedByLetters = (reading: Reading, own: Marked, block: Block): Marked => {
  const line = block.runs[0]?.[0];
  if (own.mark !== null || block.number === null || line === undefined) return own;
  const found = bareLevel.exec(line.text.slice(0, 40))?.[1];
  if (found === undefined) return own;
  const next = raisedBy(own, [{ printed: found, mark: readMark(found) }]);
  if (next !== own)
    report(
      reading,
      "mark.malformed",
      { start: line.at, end: line.end },
      `Paragraph ${block.number} begins with ${found}, which may be a mark without its parentheses; it was left in the text, and the paragraph was taken for as high.`,
    );
  return next;
};

const bareLevel = /^\d{1,3}[.)]? {0,4}((?:TS|S|C|SBU|LOU|FOUO)(?:\/{1,2}(?:NF|NOFORN))?) ?[:/-]+ /;

/* What a mark begins with. */
const opening = /[([{]/g;

/** True where a line has nothing behind the item's own mark that may be one: the first line of most items. */
const hasOwnAlone = ({ text }: Line, levelEnd: number): boolean => {
  opening.lastIndex = levelEnd;
  return levelEnd > 0 && !opening.test(text);
};

/* The letter of a reason that a line's end put first: `FOR REASONS 1.5 (B),` above `(C) AND (D).` */
export const wrappedReason = /^\( ?C ?\) ?(?:[,.;(]|AND |OR |$)/i;
const reasonBefore = /(?<!\d)1\. ?[3-7][ (),&/A-H]{0,24}(?: AND| OR)?$/i;

/**
 * What governs a body item, the marks inside it counted; those that are higher than its own are reported. `levelEnd` is what
 * `readMarking` tells of its own mark.
 */
export const raised = (reading: Reading, own: Marked, block: Block, levelEnd: number): Marked => {
  const letters = noLetters();
  const first = block.runs[0]?.[0];
  let marked = raisedByLetters(reading, own, block);
  for (const run of block.runs)
    for (let index = 0; index < run.length; index += 1) {
      const line = run[index] as Line;
      if ((line.signs & SIGNS.bracket) === 0) continue;
      if (
        index > 0 &&
        wrappedReason.test(line.text) &&
        reasonBefore.test(run[index - 1]?.text ?? "")
      )
        continue;
      if (line === first && hasOwnAlone(line, levelEnd)) continue;
      for (const found of marksIn(line.text, letters)) {
        const next = raisedBy(marked, [found]);
        if (next !== marked)
          report(
            reading,
            "mark.inside",
            { start: line.at, end: line.end },
            `The mark (${found.printed}) stands inside ${nameOf(block.number, block.kind).toLowerCase()} and is higher than its own; the whole ${block.kind} was taken for as high.`,
          );
        marked = next;
      }
    }
  return marked;
};
