import { flowOf, layoutOf, spanIn, type Flow } from "../flow.ts";
import type { Attention } from "../model.ts";
import type { Reading } from "../reading.ts";
import type { Span } from "../span.ts";
import { take } from "../taking.ts";
import { readBanner } from "../banner.ts";
import { beginsMarked } from "../line-mark.ts";
import { clausesOf, listOf, type Clause } from "./attention-clause.ts";
import { noteNamedCaptions } from "./caption.ts";
import { isLabelled } from "./label.ts";
import { isOverLabel } from "./over-label.ts";
import { isRule } from "./heading.ts";
import { beginsParagraph } from "./paragraph-start.ts";
import type { PartReader } from "./part-reader.ts";

/* What asks somebody to hand the text on, with who is asked before it. */
const asking =
  /(?:^|[ ,;/])(?:PLEASE |PLS )?(ALSO FOR|FOR|PASS|PASSES|INFORM|RELAY|EYES ONLY|PERSONAL|FROM)(?=[ :]|$)/;
/* Words of a sentence; none of them stands in the name of who is asked. */
const sentence =
  /(?:^| )(?:A|AN|ARE|AS|ASKS?|AT|BY|HAS|HAVE|IN|IS|IT|NOT|OF|ON|THE|THIS|TO|WAS|WERE|WE|WILL)(?: |$)/;

/**
 * True where a line has the form of an attention line: who is asked, four words at most and none of a sentence, then
 * FOR, PASS and their like. `DEPT RECENTLY RECEIVED INQUIRY FROM CONGRESSMAN` and `TEXT OF REPORT FOLLOWS:` are text.
 */
const asks = (text: string): boolean => {
  if (text.length >= 120 || /[.!?:]$/.test(text)) return false;
  const upper = text.toUpperCase();
  const verb = asking.exec(upper);
  if (!verb) return false;
  const who = upper.slice(0, verb.index).trim();
  const words = who === "" ? 0 : who.split(" ").length;
  if (words > 4 || sentence.test(who)) return false;
  return verb[1] !== "FROM" || (words <= 2 && upper.split(" ").length <= 6);
};

/** Lines of one block of attention lines; what is longer is text. */
const most = 12;

/**
 * Attention and pass lines between the captions and the subject, free in form.
 *
 *     STATE FOR EUR/WV, OES/OPA, AND DEPT FOR PM/HS, L/LEI
 *     NSC FOR DANA WHITLOCK
 *     DEPT PLEASE PASS TO USTR
 *
 * A line that goes on with the one above (no blank line between) belongs to it.
 */
export const attention: PartReader = (reading) => {
  const { text } = reading.line;
  if (reading.subject !== null && reading.references.length > 0) return false;
  if (reading.isFieldList) return false;
  if (reading.knownAttention?.has(text) === false && !isOverLabel(reading)) return false;
  const goesOn =
    reading.parts.at(-1)?.kind === "attention" &&
    (reading.attentionRuns.at(-1)?.length ?? 0) < most &&
    text.length < 200;
  const mayBegin = asks(text);
  if (!mayBegin && !(goesOn && mayGoOn(reading, text))) return false;
  if (isLabelled(text) || beginsParagraph(text) || isRule(text)) return false;
  if (beginsMarked(text)) return false;
  if (
    text.slice(0, 24).toUpperCase() !== text.slice(0, 24) &&
    !/^(?:State|Dept|Department|Please|Pass|For|NSC) /.test(text)
  ) {
    if (!goesOn) return false;
  }
  if (readBanner(text, reading.sheet.vocabulary)) return false;
  if (goesOn) reading.attentionRuns.at(-1)?.push(reading.line);
  else reading.attentionRuns.push([reading.line]);
  noteNamedCaptions(reading, reading.line);
  take(reading, "attention");
  return true;
};

/**
 * A line goes on with the one above where that one breaks off at a sign or a word that must go on; before the subject
 * also where it is no sentence.
 */
const mayGoOn = (reading: Reading, text: string): boolean => {
  const before = reading.attentionRuns.at(-1)?.at(-1)?.text ?? "";
  if (/(?:[,;/(-]|(?:^| )(?:AND|FOR|TO|ALSO|PASS))$/i.test(before)) return true;
  return reading.subject === null && !/[.!?:]$/.test(text);
};

/** Returns the attention entries of a reading, one an addressee, clauses to the same one joined. */
export const attentionOf = (reading: Reading): Attention[] => {
  const { vocabulary } = reading.sheet;
  const entries = new Map<string, Entry>();
  for (const lines of reading.attentionRuns) {
    const flow: Flow = flowOf(lines, false);
    const upper = flow.text.toUpperCase();
    const clauses = clausesOf(vocabulary, upper, layoutOf(flow).starts);
    // Words that no form fits stay whole: nobody is guessed from them.
    if (clauses.length === 0) {
      const whole = { start: 0, end: upper.length, to: upper, listAt: upper.length };
      join(entries, flow, whole, { offices: [], people: [] });
    }
    for (const clause of clauses) {
      const list = clause.people
        ? { offices: [], people: [...clause.people] }
        : listOf(vocabulary, upper.slice(clause.listAt, clause.end));
      join(entries, flow, clause, list);
    }
  }
  return Array.from(entries.values(), ({ raw, to, offices, people, span }) => ({
    raw,
    to,
    offices: [...offices],
    people: [...people],
    span,
  }));
};

/** An entry as its clauses are joined; `place` is its place among the entries. */
interface Entry {
  raw: string;
  readonly to: string;
  readonly place: number;
  readonly offices: Set<string>;
  readonly people: Set<string>;
  span: Span;
}

const join = (
  entries: Map<string, Entry>,
  flow: Flow,
  clause: Clause,
  list: { offices: string[]; people: string[] },
): void => {
  let { end } = clause;
  const { text } = flow;
  for (;;) {
    if (" ,;/\n".includes(text[end - 1] ?? "x")) end -= 1;
    else if (/ AND$/i.test(text.slice(Math.max(clause.start, end - 4), end))) end -= 4;
    else break;
  }
  const raw = text.slice(clause.start, end);
  const span = spanIn(flow, clause.start, end);
  const before = entries.get(clause.to);
  if (!before) {
    const offices = new Set(list.offices);
    const people = new Set(list.people);
    entries.set(clause.to, { raw, to: clause.to, place: entries.size, offices, people, span });
    return;
  }
  const between = flow.text !== "" && spanIn(flow, 0, 0).start <= before.span.start;
  const whole = {
    start: Math.min(before.span.start, span.start),
    end: Math.max(before.span.end, span.end),
  };
  const isNext = between && before.place === entries.size - 1;
  before.raw = isNext ? rawBetween(flow, whole) : `${before.raw}; ${raw}`;
  before.span = whole;
  for (const one of list.offices) before.offices.add(one);
  for (const one of list.people) before.people.add(one);
};

/** The flow's text for a source span within it. */
const rawBetween = (flow: Flow, span: { start: number; end: number }): string => {
  let from = 0;
  let to = flow.text.length;
  const { starts, places, ends } = layoutOf(flow);
  for (let piece = 0; piece < starts.length; piece += 1) {
    const start = starts[piece] ?? 0;
    const place = places[piece] ?? 0;
    const stop = ends[piece] ?? 0;
    if (span.start >= place && span.start < stop) from = start + span.start - place;
    if (span.end > place && span.end <= stop) to = start + span.end - place;
  }
  return flow.text.slice(from, to);
};
