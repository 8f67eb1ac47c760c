import { levelOfLetters } from "../agreement.ts";
import { asSent } from "../declared-open.ts";
import { raisedBy } from "../items.ts";
import { marksIn, noLetters } from "../line-mark.ts";
import { HIGHEST, RANK } from "../marking.ts";
import type { Heading, Level, Marked, Paragraph, Telegram } from "../model.ts";
import { isAside, looksLikeHeading, mayBeHeading } from "../parts/heading.ts";
import { mayBeginText, mayBeginValue } from "./line-start.ts";
import { plain } from "./plain.ts";
import { WIDTH, wrap } from "./wrap.ts";

/** A body item as its lines. */
export type ItemLines = readonly string[];

/** The lines of each body item: numbers, marks, headings, wrapped. */
export const bodyItems = (telegram: Telegram): ItemLines[] => {
  const governing = governs(telegram);
  // The layout carries no record, so it prints what governed when the telegram was sent.
  return asSent(telegram).body.map((item, index) =>
    item.kind === "heading"
      ? headingLines(item, telegram, index, governing)
      : paragraphLines(item, governing, index === 0 && item.number === null),
  );
};

interface Governing {
  readonly effective: Level;
  readonly effectiveControls: readonly string[];
}

/** What governs text without a mark: the banner, or the security letters where they are higher. */
const governs = ({ classification, transmission }: Telegram): Governing => {
  const level = classification?.level ?? HIGHEST;
  const letters = levelOfLetters(transmission?.security?.letters ?? null);
  return {
    effective: letters !== null && RANK[letters] > RANK[level] ? letters : level,
    effectiveControls: classification?.controls ?? [],
  };
};

/**
 * A paragraph: number, mark, text. Marks inside the text count where they begin a line; the lines are broken so that
 * those count which counted, and no others.
 */
const paragraphLines = (item: Paragraph, governing: Governing, isBehindHead: boolean): string[] => {
  const number = item.number === null ? "" : `${item.number}. `;
  const opening = `${number}${item.mark === null ? "" : `(${item.mark}) `}`;
  const text = plain(opening + item.text);
  const own: Marked = {
    ...item,
    effective: item.level ?? governing.effective,
    effectiveControls: item.level === null ? governing.effectiveControls : item.controls,
  };
  // Right behind the head a line with a label would be one of the head.
  const mayBegin = isBehindHead ? mayBeginValue : mayBeginText;
  const even = segmentLines(text, opening.length, mayBegin);
  if (
    item.number === null &&
    even.length <= 3 &&
    even.every((line) => mayBeHeading(line) && !isAside(line))
  )
    return segmentLines(text, opening.length, mayBegin, sentenceEnd);
  const meant = effectOf(item, []);
  if (effectOf(own, even) === meant) return even;
  const apart = segmentLines(text, opening.length, mayBegin, marksApart);
  if (effectOf(own, apart) === meant) return apart;
  return isDamaged(item, governing)
    ? segmentLines(plain(`${number}(${item.mark ?? ""} ${item.text}`), opening.length - 1, mayBegin)
    : even;
};

/**
 * True where a mark was read from a damaged one, which opens nothing that the banner closes: written whole it would
 * open what it did not.
 */
const isDamaged = (item: Marked, governing: Governing): boolean =>
  item.level !== null &&
  RANK[item.effective] >= RANK[governing.effective] &&
  (RANK[item.effective] > RANK[item.level] ||
    item.effectiveControls.some((control) => !item.controls.includes(control)));

const effectOf = (own: Marked, lines: readonly string[]): string => {
  const letters = noLetters();
  const { effective, effectiveControls } = raisedBy(
    own,
    lines.flatMap((line) => marksIn(line, letters)),
  );
  return `${effective} ${effectiveControls.join(" ")}`;
};

/** Lines of a table keep their ends; the rest is wrapped. */
const segmentLines = (
  text: string,
  from: number,
  mayBegin: (rest: string) => boolean,
  breaksOf: (segment: string) => number[] = () => [],
): string[] =>
  text.split("\n").flatMap((segment, index) =>
    segment.includes("   ", 6)
      ? [segment]
      : wrap(segment, {
          from: index === 0 ? Math.min(from, segment.length) : 0,
          mayBegin,
          breaks: breaksOf(segment),
        }),
  );

/** Where a first sentence ends: a line that ends in a stop is no heading, though the whole could be one. */
const sentenceEnd = (segment: string): number[] => {
  const end = segment.search(/[.,;] \S/);
  return end < 0 ? [] : [end + 2];
};

const marked =
  / (?:(?:[A-Za-z]{1,4}[.)]|\d{1,3}[.)]|[-*>+]{1,4}|o) )?(?=[([{](?:TS|[CSUR]|SBU|LOU|FOUO|CUI)[)\]}/ -])/g;

/** Where a mark inside a text, or the sign of the sub-paragraph before it, begins. */
const marksApart = (text: string): number[] =>
  Array.from(text.matchAll(marked), (match) => match.index + 1);

/** Words that make a line right behind the head an attention line. */
const asks = /(?:^| )(?:FOR|PASS|PASSES|INFORM|RELAY|EYES ONLY|FROM|PERSONAL)(?: |:|$)/i;

/**
 * A heading on lines of its own; between rows of dashes where its looks and what follows would not prove that it is
 * one.
 */
const headingLines = (
  item: Heading,
  telegram: Telegram,
  index: number,
  governing: Governing,
): string[] => {
  const close = isDamaged(item, governing) ? " " : ") ";
  const mark = item.mark === null ? "" : `(${item.mark}${close}`;
  const lines = wrap(plain(mark + item.text), { from: mark.length, mayBegin: mayBeginText });
  const next = telegram.body[index + 1];
  const isPlain =
    lines.length <= 3 &&
    lines.every(looksLikeHeading) &&
    next?.kind === "paragraph" &&
    next.number !== null &&
    !(index === 0 && asks.test(item.text));
  if (isPlain) return lines;
  const row = "-".repeat(Math.min(WIDTH, Math.max(3, ...lines.map((line) => line.length))));
  return [row, ...lines, row];
};
