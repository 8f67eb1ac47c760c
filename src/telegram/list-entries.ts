import { type Flow, layoutOf } from "./flow.ts";
import { beginsWithLevel } from "./marking.ts";

/** An entry of a list: its letter or number, and where in the flow its words stand. */
export interface Entry {
  readonly label: string | null;
  readonly from: number;
  readonly end: number;
}

const enumerator =
  /[[(]?([A-Z]|\d{1,2})(?:[.)\]:]+(?![A-Z]\.)|(?= - )|- (?=[A-Z\d])) ?(?:- )?(?:(?!\([CSU]\))[[(]?\1[.)\]:]+ ?)?/y;
/* The letters of a list that begins with a small one: `(a) SUVA 12, (b) ROME 14`. */
const small = /[[(]?([a-z])[.)\]:]+(?=[ A-Z\d'(]) ?/y;
/** True where a list begins with a small letter. */
export const beginsSmall = (text: string): boolean => /^ ?[[(]?a[.)\]]/.test(text);
const doubledLabel = /REF(?:TELS?|S|\(S\))? ?[.:)]? ?/iy;

/* What a portion mark is printed as. */
const mark = /\(([A-Z]{1,4}(?:\/{1,2}[A-Z]{2,7})?)\) ?/y;

/** Where the portion mark at a place of a list ends, with the blank behind it; the place itself where there is none. */
export const markEndIn = (text: string, at: number): number => {
  if (text[at] !== "(") return at;
  mark.lastIndex = at;
  const printed = mark.exec(text)?.[1];
  return printed !== undefined && beginsWithLevel(printed) ? mark.lastIndex : at;
};

/** Where a mark behind an entry's words ends: nothing of an entry follows it. The place itself where there is none. */
const markEndBehind = (text: string, at: number, lineStarts: ReadonlySet<number>): number => {
  const end = markEndIn(text, at);
  if (end === at || lineStarts.has(at)) return at;
  enumerator.lastIndex = end;
  // `(C) (S) SUVA 9`: the letter of an entry, and its mark.
  const isNext = markEndIn(text, end) === end && enumerator.test(text);
  return end === text.length || lineStarts.has(end) || isNext ? end : at;
};

/**
 * Returns where the entries of a list begin. A letter or number with its sign opens one at the start, and later where
 * it comes after the letter before it, by three at most: `JOHN Q. PUBLIC` opens nothing. A portion mark before or behind an
 * entry's words is one of them: `A. (C) STATE 12`.
 */
export const entriesOf = (flow: Flow): Entry[] => {
  const { text } = flow;
  const opened: { label: string | null; start: number; from: number }[] = [];
  const lineStarts = new Set(layoutOf(flow).starts);
  const sign = beginsSmall(text) ? small : enumerator;
  let at = 0;
  let last: string | null = null;
  while (at < text.length) {
    const before = at === 0 ? " " : (text[at - 1] ?? " ");
    if (" \n;,(".includes(before) || at === 0) {
      const markEnd = last === null ? at : markEndBehind(text, at, lineStarts);
      if (markEnd > at) {
        at = markEnd;
        continue;
      }
      sign.lastIndex = at;
      const match = sign.exec(text);
      const label = match?.[1]?.toUpperCase();
      if (match && label !== undefined && opensEntry(label, last, lineStarts.has(at), at)) {
        let from = sign.lastIndex;
        doubledLabel.lastIndex = from;
        if (doubledLabel.test(text)) from = doubledLabel.lastIndex;
        opened.push({ label, start: at, from });
        last = label;
        at = Math.max(markEndIn(text, from), at + 1);
        continue;
      }
    }
    at += 1;
  }
  const first = opened[0];
  if (!first || first.start > 0) opened.unshift({ label: null, start: 0, from: 0 });
  return opened.map((one, index) => ({
    label: one.label,
    from: one.from,
    end: opened[index + 1]?.start ?? text.length,
  }));
};

const opensEntry = (
  label: string,
  last: string | null,
  isLineStart: boolean,
  at: number,
): boolean => {
  if (last === null)
    return at === 0 || isLineStart ? /[A-Z]|^1$/.test(label) : label === "A" || label === "B";
  if (/\d/.test(label)) return /\d/.test(last) && Number(label) === Number(last) + 1;
  if (/\d/.test(last)) return false;
  const step = label.charCodeAt(0) - last.charCodeAt(0);
  return isLineStart ? step !== 0 || label === last : step > 0 && step <= 3;
};
