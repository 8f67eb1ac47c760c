import { flowOf, spanIn, type Flow } from "./flow.ts";
import { SIGNS, signsIn, signsOf } from "./line-signs.ts";
import type { Line } from "./lines.ts";
import { RANK } from "./marking.ts";
import type { Marked } from "./model.ts";
import { digitsAfter, paragraphStart } from "./parts/paragraph-start.ts";
import {
  nameOf,
  raised,
  raisedBy,
  readMarking,
  skipBlanks,
  type Governing,
} from "./portion-mark.ts";
import type { Reading } from "./reading.ts";
import type { Block } from "./sheet.ts";
import { report } from "./taking.ts";
import { firstBehind, type Span } from "./span.ts";

export { raisedBy } from "./portion-mark.ts";

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
  /** What it may have, of the rare things that `SIGNS` lists. */
  readonly signs: number;
  readonly spans: readonly Span[];
}

const linesOf = ({ runs }: Block): readonly Line[] =>
  runs.length === 1 ? (runs[0] ?? []) : new Array<Line>().concat(...runs);

const spansOf = (block: Block): Span[] => {
  const spans: Span[] = [];
  for (const run of block.runs) {
    const first = run[0];
    const last = run.at(-1);
    if (first && last) spans.push({ start: first.at, end: last.end });
  }
  return spans;
};

/**
 * Returns the body items of a reading: text joined, number and mark taken off, addresses given. Reports numbers that are
 * missing, printed again or mended, and paragraphs without a mark among marked ones.
 */
export const itemsOf = (reading: Reading, banner: Governing, dropHyphens: boolean): Item[] => {
  let governing = banner;
  let isEntire = false;
  let repeated = -1;
  const used = new Map<number, number>();
  const items: Item[] = [];
  let headings = 0;
  let unnumbered = 0;
  let last = 0;
  let lastItem: Item | null = null;
  let marks = 0;
  for (const block of reading.blocks) {
    const printed = signsOf(block.runs);
    const flow = flowOf(linesOf(block), dropHyphens, (printed & SIGNS.gap) !== 0);
    const signs = dropHyphens ? signsIn(flow.text) : printed;
    const { number, kind } = block;
    const start =
      kind === "paragraph" && number !== null
        ? skipBlanks(flow.text, paragraphStart(flow.text, digitsAfter(number))?.end ?? 0)
        : 0;
    const expectsMark = marks > 0 || RANK[governing.level] >= 2;
    const {
      marked: own,
      end,
      levelEnd,
    } = readMarking(reading, flow, start, number, kind, governing, expectsMark);
    const marked = withQuoted(
      withBefore(raised(reading, own, block, levelEnd), block, items.at(-1)),
      block,
      reading.inner,
    );
    if (marked.mark !== null && kind === "paragraph") marks += 1;
    const spans = spansOf(block);
    const span = spanIn(flow, 0, Math.min(flow.text.length, Math.max(end, 1)));
    let times = 0;
    if (number !== null) {
      const before = lastItem?.spans.at(-1)?.end ?? span.start;
      times = (used.get(number) ?? 0) + 1;
      used.set(number, times);
      const isAgain = times > 1;
      // Of numbers that begin again the first is reported.
      const goesOn = isAgain && number === repeated + 1;
      repeated = isAgain ? number : -1;
      checkNumber(reading, number, last, block.isRepaired, isAgain && !goesOn, span, before);
    }
    if (kind === "heading") headings += 1;
    else if (number === null) unnumbered += 1;
    const address =
      kind === "heading"
        ? `h${headings}`
        : number === null
          ? `n${unnumbered}`
          : times === 1
            ? `p${number}`
            : `p${number}-${times}`;
    const item: Item = {
      kind,
      number,
      address,
      marked,
      flow,
      from: end,
      text: flow.text.slice(end),
      signs,
      spans,
    };
    items.push(item);
    if (items.length < 3 && whereNoted.test(item.text)) isEntire = true;
    if (own.mark !== null && (own.mark.includes("ENTIRE TEXT") || entireBehind.test(item.text))) {
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

/**
 * What has neither number nor mark may be a piece of the item before it, and must not be more open than that: a
 * paragraph has its controls too, a heading its level where that is above the banner.
 */
const withBefore = (own: Marked, block: Block, before: Item | undefined): Marked => {
  if (before === undefined || own.mark !== null || block.number !== null) return own;
  const { effective, effectiveControls } = before.marked;
  const isHigher = RANK[effective] > RANK[own.effective];
  if (!isHigher && block.kind === "heading") return own;
  const mark = { level: effective, controls: effectiveControls, readable: true };
  return raisedBy(own, [{ printed: "", mark }]);
};

/**
 * What is quoted of a telegram is governed by the banner of that one: all of it in a text without a mark, else each numbered
 * paragraph without one.
 */
const withQuoted = (own: Marked, block: Block, inner: Reading["inner"]): Marked => {
  if (inner.length === 0) return own;
  let marked = own;
  for (const run of block.runs)
    for (const { at, text } of run) {
      const start = own.mark === null ? null : paragraphStart(text);
      if (own.mark !== null && (start === null || start.hasParenthesis)) continue;
      const quoted = quotedAt(inner, at)?.classification;
      if (quoted) marked = raisedBy(marked, [{ printed: "", mark: { ...quoted, readable: true } }]);
    }
  return marked;
};

/** The telegram that is quoted at a place. They stand one behind the other, in order. */
const quotedAt = (inner: Reading["inner"], at: number): Reading["inner"][number] | undefined => {
  const one = inner[firstBehind(inner, at)];
  return one !== undefined && one.span.start < at ? one : undefined;
};

/** Marks stand only where they are needed: the others lack none. */
const whereNoted = /^\(?(?:TS|S|C|SBU|LOU|FOUO) ONLY WHERE (?:NOTED|INDICATED|MARKED)/;

/* One mark for all, its words behind the parentheses: `1. (C) - ENTIRE TEXT.` */
const entireBehind = /^-{0,2} ?ENTIRE TEXT\.?$/;

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

/** What governs a paragraph that has no mark, in words. */
const governedBy = ({ effective, effectiveControls }: Marked, governing: Governing): string => {
  if (governing.isOpen)
    return "a later record, which declares the whole text unclassified, opens it";
  const controls = effectiveControls.length > 0 ? ` with ${effectiveControls.join(", ")}` : "";
  const what =
    effective !== governing.level
      ? "what stands in it, higher than the banner, governs"
      : governing.isByLetters
        ? "security letters or a label, higher than the banner, govern"
        : "the banner of the whole message governs";
  return `${what} it: ${effective}${controls}`;
};

const reportUnmarked = (reading: Reading, items: readonly Item[], governing: Governing): void => {
  for (const { kind, number, marked, flow } of items) {
    if (kind !== "paragraph" || marked.mark !== null) continue;
    report(
      reading,
      "mark.absent",
      spanIn(flow, 0, Math.min(flow.text.length, 12)),
      `${nameOf(number, "paragraph")} has no mark; ${governedBy(marked, governing)}.`,
    );
  }
};
