import { captionOf } from "../vocabulary/index.ts";
import { flowOf, spanIn, type Flow } from "./flow.ts";
import { marksIn, type LineMark, type ListLetters } from "./line-mark.ts";
import { HIGHEST, isLevelWord, RANK, readMark } from "./marking.ts";
import type { Level, Marked } from "./model.ts";
import { paragraphStart } from "./parts/paragraph-start.ts";
import { report, type Block, type Reading } from "./reading.ts";
import type { Span } from "./span.ts";

/** What governs what has no mark of its own: the banner, or the security letters where they are higher. */
export interface Governing {
  readonly level: Level;
  readonly controls: readonly string[];
  /** True where the letters of the ZNY line are higher than the banner. */
  readonly isByLetters: boolean;
}

/** A body item with its text joined, its number and its mark read. */
export interface Item {
  readonly kind: "heading" | "paragraph";
  readonly number: number | null;
  readonly address: string;
  readonly marked: Marked;
  readonly flow: Flow;
  /** Where the text begins in the flow, behind number and mark. */
  readonly from: number;
  readonly text: string;
  readonly spans: readonly Span[];
}

const skipBlanks = (text: string, from: number): number => {
  let at = from;
  while (text[at] === " " || text[at] === "\n") at += 1;
  return at;
};

interface FoundMark {
  readonly printed: string;
  readonly end: number;
  /** What is wrong with it, if anything. */
  readonly fault: "unclosed" | "unreadable" | "open" | null;
}

const wholeMark = /\( {0,2}([^()]{1,48}?) {0,2}\)/y;
const unclosed = /\( ?(TS|S|C|U|SBU|LOU|FOUO|CUI)(?:\/{1,2}(?:NF|NOFORN))?(?= )/y;
const unopened = /(TS|S|C|U|SBU|LOU|FOUO)(?:\/{1,2}NF)?\)(?= )/y;

const isForeign = (text: string): boolean => /[^\x20-\x7e]/.test(text) && !/[“”‘’é]/.test(text);

/**
 * Returns the portion mark at a place, right behind a number or at the start of a heading, or null. `(a)` and `(1)` are
 * list letters; a lone capital that is no level is one too, but in a text with marks it is a mark that cannot be read.
 */
const markAt = (text: string, from: number, expectsMark: boolean): FoundMark | null => {
  wholeMark.lastIndex = from;
  const whole = wholeMark.exec(text);
  if (whole) {
    const printed = whole[1] ?? "";
    const end = wholeMark.lastIndex;
    const first = printed.split(/[/-]/)[0]?.trim() ?? "";
    if (
      isLevelWord(first) &&
      (first.length > 1 || first === first.toUpperCase() || "csu".includes(first))
    )
      return { printed, end, fault: readMark(printed).readable ? null : "unreadable" };
    if (isForeign(printed) && printed.length <= 12) return { printed, end, fault: "unreadable" };
    const isShort = /^[A-Z](?:[A-Z]?|\/{1,2}[A-Z]{1,6})$/.test(printed);
    if (isShort && expectsMark) return { printed, end, fault: "unreadable" };
    return null;
  }
  unclosed.lastIndex = from;
  const open = unclosed.exec(text);
  if (open) return { printed: open[0].slice(1).trim(), end: unclosed.lastIndex, fault: "unclosed" };
  unopened.lastIndex = from;
  const bare = unopened.exec(text);
  if (bare) return { printed: bare[0].slice(0, -1), end: unopened.lastIndex, fault: "open" };
  return null;
};

const nameOf = (number: number | null, kind: string): string =>
  number === null ? `This ${kind}` : `Paragraph ${number}`;

interface ReadMarking {
  readonly marked: Marked;
  readonly end: number;
}

const readMarking = (
  reading: Reading,
  flow: Flow,
  from: number,
  number: number | null,
  kind: string,
  governing: Governing,
  expectsMark: boolean,
): ReadMarking => {
  const { text } = flow;
  const unmarked: Marked = {
    mark: null,
    level: null,
    controls: [],
    effective: governing.level,
    effectiveControls: governing.controls,
  };
  const found = text[from] === "(" || kind === "paragraph" ? markAt(text, from, expectsMark) : null;
  if (!found) return { marked: unmarked, end: from };
  let { printed } = found;
  let end = skipBlanks(text, found.end);
  let mark = readMark(printed);
  let span = spanIn(flow, from, found.end);
  const who = nameOf(number, kind);
  if (found.fault === "unclosed" || found.fault === "open")
    report(
      reading,
      "mark.malformed",
      span,
      `${who} has the damaged mark "${text.slice(from, found.end).trim()}"; it was taken for (${printed}).`,
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
      ? markAt(text, text[found.end] === "(" ? found.end : end, false)
      : null;
  if (second && second.fault === null && isLevelWord(second.printed.split(/[/-]/)[0] ?? "")) {
    const other = readMark(second.printed);
    span = spanIn(flow, from, second.end);
    report(
      reading,
      "mark.repeated",
      span,
      `${who} has two marks, (${printed}) and (${second.printed}); the higher one counts.`,
    );
    end = skipBlanks(text, second.end);
    if (RANK[other.level] > RANK[mark.level]) {
      mark = { ...other, controls: [...new Set([...mark.controls, ...other.controls])] };
      ({ printed } = second);
    }
  }
  const level = mark.readable ? mark.level : HIGHEST;
  for (const control of mark.controls) {
    if (governing.controls.includes(control)) continue;
    const isKnown =
      captionOf(reading.sheet.vocabulary, control.startsWith("REL TO") ? "REL TO" : control)
        ?.control === true;
    if (isKnown)
      report(
        reading,
        "control.absent",
        span,
        `${who} carries ${control}, the banner does not; it restricts this paragraph only.`,
      );
    else
      report(
        reading,
        "control.unknown",
        span,
        `${who} carries ${control}, which is not in the vocabulary of controls; it restricts all the same.`,
      );
  }
  if (reading.banner !== null && mark.readable && RANK[level] > RANK[governing.level])
    report(
      reading,
      "mark.exceeds",
      span,
      `${who} is marked (${printed}), above the banner; its own mark governs it.`,
    );
  return {
    marked: {
      mark: printed,
      level,
      controls: mark.controls,
      effective: level,
      effectiveControls: mark.controls,
    },
    end,
  };
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

/** What governs a body item, the marks inside it counted; those that are higher than its own are reported. */
const raised = (reading: Reading, own: Marked, block: Block): Marked => {
  const letters: ListLetters = new Set();
  let marked = own;
  for (const run of block.runs)
    for (const line of run)
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
  return marked;
};

const spansOf = (block: Block): Span[] =>
  block.runs.flatMap((run) => {
    const first = run[0];
    const last = run.at(-1);
    return first && last ? [{ start: first.at, end: last.end }] : [];
  });

/**
 * Returns the body items of a reading: text joined, number and mark taken off, addresses given. Reports numbers that are
 * missing, printed again or mended, and paragraphs without a mark among marked ones.
 */
export const itemsOf = (reading: Reading, banner: Governing, dropHyphens: boolean): Item[] => {
  let governing = banner;
  let isEntire = false;
  let repeated = -1;
  const used = new Map<string, number>();
  const items: Item[] = [];
  let headings = 0;
  let unnumbered = 0;
  let last = 0;
  let lastItem: Item | null = null;
  let marks = 0;
  const addressOf = (number: number): string => {
    const count = (used.get(`p${number}`) ?? 0) + 1;
    used.set(`p${number}`, count);
    return count === 1 ? `p${number}` : `p${number}-${count}`;
  };
  for (const block of reading.blocks) {
    const flow = flowOf(block.runs.flat(), dropHyphens, true);
    const { number, kind } = block;
    const start =
      kind === "paragraph" && number !== null
        ? skipBlanks(flow.text, paragraphStart(flow.text)?.end ?? 0)
        : 0;
    const expectsMark = marks > 0 || RANK[governing.level] >= 2;
    const { marked: own, end } = readMarking(
      reading,
      flow,
      start,
      number,
      kind,
      governing,
      expectsMark,
    );
    const marked = raised(reading, own, block);
    if (marked.mark !== null && kind === "paragraph") marks += 1;
    const spans = spansOf(block);
    const span = spanIn(flow, 0, Math.min(flow.text.length, Math.max(end, 1)));
    if (number !== null) {
      const before = lastItem?.spans.at(-1)?.end ?? span.start;
      const isAgain = used.has(`p${number}`);
      // Of numbers that begin again the first is reported.
      const goesOn = isAgain && number === repeated + 1;
      repeated = isAgain ? number : -1;
      checkNumber(reading, number, last, block.isRepaired, isAgain && !goesOn, span, before);
    }
    if (kind === "heading") headings += 1;
    else if (number === null) unnumbered += 1;
    const address =
      kind === "heading" ? `h${headings}` : number === null ? `n${unnumbered}` : addressOf(number);
    const item: Item = {
      kind,
      number,
      address,
      marked,
      flow,
      from: end,
      text: flow.text.slice(end),
      spans,
    };
    items.push(item);
    if (own.mark?.includes("ENTIRE TEXT")) {
      isEntire = true;
      if (RANK[own.effective] > RANK[governing.level])
        governing = { ...governing, level: own.effective };
    }
    if (number !== null && number > last) {
      last = number;
      lastItem = item;
    }
  }
  if (marks > 0 && !isEntire) reportUnmarked(reading, items, governing);
  return items;
};

const checkNumber = (
  reading: Reading,
  number: number,
  last: number,
  isRepaired: boolean,
  isAgain: boolean,
  span: Span,
  before: number,
): void => {
  if (isRepaired)
    report(
      reading,
      "paragraph.repaired",
      span,
      `A letter stands where the paragraph number should; it was taken for ${number}.`,
    );
  if (isAgain) {
    report(
      reading,
      "paragraph.repeated",
      span,
      `The paragraph number ${number} is printed again; this paragraph is addressed as p${number}-2 or higher.`,
    );
    return;
  }
  if (number <= last + 1) return;
  const missing =
    number === last + 2
      ? `Paragraph ${last + 1} is`
      : `Paragraphs ${last + 1} to ${number - 1} are`;
  report(
    reading,
    "paragraph.missing",
    // From the end of the paragraph that it was counted from: who may not see that one learns nothing of its number.
    { start: Math.max(0, Math.min(before - 1, span.start)), end: span.end },
    `${missing} missing before paragraph ${number}; the numbers were kept as printed.`,
  );
};

const reportUnmarked = (reading: Reading, items: readonly Item[], governing: Governing): void => {
  for (const { kind, number, marked, flow } of items) {
    if (kind !== "paragraph" || marked.mark !== null) continue;
    const controls = governing.controls.length > 0 ? ` with ${governing.controls.join(", ")}` : "";
    report(
      reading,
      "mark.absent",
      spanIn(flow, 0, Math.min(flow.text.length, 12)),
      `${nameOf(number, "paragraph")} has no mark; ${governing.isByLetters ? "the security letters, higher than the banner, govern" : "the banner of the whole message governs"} it: ${governing.level}${controls}.`,
    );
  }
};
