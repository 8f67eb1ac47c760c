import type { Telegram } from "../model.ts";
import type { ItemLines } from "./body-lines.ts";

/** Relays limited the length of a transmission; sections of about 100 lines are usual (practice of 1973 to 2010). */
const SECTION_LINES = 100;

/** The lines of a section, and its number among how many. */
export interface SectionLines {
  readonly number: number;
  readonly of: number;
  readonly lines: readonly string[];
}

/**
 * Cuts a body into sections: those that the telegram is known to have had, or as many as its length asks for. Cuts are
 * made before an item; inside a numbered paragraph, between lines of a sentence, only where the sections are more than
 * the items. The same body and count give the same cuts. Null where there is one section alone, without a number.
 */
export const sectionsOf = (
  telegram: Telegram,
  items: readonly ItemLines[],
): SectionLines[] | null => {
  const { lines, starts, inside } = laidOut(telegram, items);
  const stated = telegram.sections[0]?.of;
  const of = stated ?? Math.ceil(lines.length / SECTION_LINES);
  const isShort = of <= 1 || starts.length < of - 1 || telegram.classification === null;
  if (stated === undefined && (isShort || telegram.mrn === null)) return null;
  const numbers =
    stated === undefined
      ? Array.from({ length: of }, (_, index) => index + 1)
      : telegram.sections.map(({ number }) => number);
  const sections: SectionLines[] = [];
  const places = starts.length >= numbers.length - 1 ? starts : inside;
  let from = 0;
  for (const [index, number] of numbers.entries()) {
    const left = numbers.length - index - 1;
    const due = Math.floor((lines.length * (index + 1)) / numbers.length);
    const stop = left === 0 ? lines.length : cutAt(due, from, left, places);
    sections.push({ number, of, lines: withoutBlank(lines.slice(from, stop)) });
    from = stop;
  }
  return sections;
};

const withoutBlank = (lines: readonly string[]): readonly string[] =>
  lines.at(-1) === "" ? lines.slice(0, -1) : lines;

interface LaidOut {
  readonly lines: readonly string[];
  /** Indexes of lines that begin an item, but the first. */
  readonly starts: readonly number[];
  /** These and the lines that go on with a sentence of a numbered paragraph. */
  readonly inside: readonly number[];
}

const endsSentence = /[.!?:]["')\]]{0,3}$|["')\]][.!?]$/;

const laidOut = (telegram: Telegram, items: readonly ItemLines[]): LaidOut => {
  const lines: string[] = [];
  const starts: number[] = [];
  const inside: number[] = [];
  for (const [index, item] of items.entries()) {
    const of = telegram.body[index];
    if (index > 0) {
      lines.push("");
      // Text without a number goes on with what is above, and so does a heading where a page broke a sentence; a
      // heading stays with its paragraph.
      const above = telegram.body[index - 1];
      const isNumbered =
        of?.kind === "paragraph"
          ? of.number !== null
          : endsSentence.test((items[index - 1]?.at(-1) ?? "").slice(-6));
      if (above?.kind !== "heading" && isNumbered) {
        starts.push(lines.length);
        inside.push(lines.length);
      }
    }
    for (const [place, line] of item.entries()) {
      const goesOn = place > 0 && !/[.!?:"')\]-]$/.test(item[place - 1] ?? ".");
      if (goesOn && of?.kind === "paragraph" && of.number !== null && !line.includes("   "))
        inside.push(lines.length);
      lines.push(line);
    }
  }
  return { lines, starts, inside };
};

/** The first place at or behind where a cut is due, else the last before it; places for the cuts to come are left. */
const cutAt = (due: number, from: number, left: number, places: readonly number[]): number => {
  const open = places.filter((place) => place > from);
  const usable = open.slice(0, Math.max(1, open.length - left + 1));
  return usable.find((place) => place >= due) ?? usable.at(-1) ?? from;
};
