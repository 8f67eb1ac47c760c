import { postOf, termOf, agencyOf, type Vocabulary } from "../../vocabulary/index.ts";
import { withoutEdges } from "../edges.ts";
import { flowOf, spanIn, type Flow } from "../flow.ts";
import type { Attention } from "../model.ts";
import { take, type Reading } from "../reading.ts";
import { readBanner } from "../banner.ts";
import { beginsMarked } from "../line-mark.ts";
import { isLabelled } from "./label.ts";
import { isRule } from "./heading.ts";
import { beginsParagraph } from "./paragraph-start.ts";
import type { PartReader } from "./part-reader.ts";

/** Words by which a line is known to ask somebody to hand the text on. */
const asks = /(?:^| )(?:FOR|PASS|PASSES|ALSO FOR|INFORM|RELAY|EYES ONLY|FROM|PERSONAL)(?: |:|$)/i;

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
  if (reading.knownAttention?.has(text) === false) return false;
  const goesOn =
    reading.parts.at(-1)?.kind === "attention" &&
    (reading.attentionRuns.at(-1)?.length ?? 0) < most &&
    text.length < 200;
  const mayBegin = asks.test(text) && text.length < 120 && !/[.!?]$/.test(text);
  if (!mayBegin && !goesOn) return false;
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
  take(reading, "attention");
  return true;
};

interface Clause {
  readonly start: number;
  readonly end: number;
  readonly to: string;
  readonly listAt: number;
}

const opening =
  /(?:(?:PLEASE|PLS) )?(?:([A-Z][A-Z0-9/.' -]{1,30}?) )?(?:(?:PLEASE|PLS) )?(ALSO FOR|FOR|(?:ALSO )?PASS(?:ES)?(?: ALSO)?(?: TO)?:?|RELAY TO|EYES ONLY FOR|FROM) /y;
const partings = /(?:[,;/.] ?| )(?:AND |& )?/y;

const sameAs: Readonly<Record<string, string>> = {
  DEPT: "STATE",
  DEPARTMENT: "STATE",
  SECSTATE: "STATE",
  "DEPT OF STATE": "STATE",
  WASHDC: "STATE",
};

const whoOf = (printed: string): string => {
  const word = printed
    .trim()
    .replaceAll(/^(?:PLEASE|PLS|AND|ALSO) /g, "")
    .replace(/ (?:PLEASE|PLS|ALSO)$/, "");
  return sameAs[word] ?? word;
};

/**
 * True where a name stands for somebody who can hand a telegram on: a post, an agency, an office, or one word in
 * capitals. A person's full name cannot.
 */
const canPass = (vocabulary: Vocabulary, who: string): boolean => {
  if (who.split(" ").length === 1 && who.length <= 12) return true;
  return (
    postOf(vocabulary, who) !== null ||
    agencyOf(vocabulary, who) !== null ||
    termOf(vocabulary.offices, who) !== null ||
    who in sameAs ||
    /^(?:EMBASSY|AMEMBASSY|USMISSION|CONSULATE|USDEL|USDOC|DOD|DOE) /.test(who)
  );
};

const unaddressed =
  /(?:PLEASE |PLS )?(?:ALSO )?(?:PASS(?:ES)?(?: ALSO)?(?: TO)?|RELAY(?: TO)?):? (?:ALSO )?(?:TO )?/y;
const forWhom = /(?:(?:EYES ONLY )?FOR|FROM) (?:THE )?/y;
const target = /[A-Z][A-Z0-9/.-]{0,20}/y;

/**
 * A clause that names nobody before its verb: whoever is told to get it stands behind (`PLEASE PASS TO USTR FOR
 * DONNELLY`); so does, at the start of a line, the one it is for (`FOR AMBASSADOR`).
 */
const passedTo = (
  text: string,
  at: number,
  isFirst: boolean,
): { to: string; listAt: number } | null => {
  unaddressed.lastIndex = at;
  forWhom.lastIndex = at;
  let end: number;
  if (unaddressed.test(text)) end = unaddressed.lastIndex;
  else if (isFirst && forWhom.test(text)) end = forWhom.lastIndex;
  else return null;
  target.lastIndex = end;
  const to = target.exec(text)?.[0] ?? "";
  if (to === "") return null;
  const stop = end + to.length;
  return { to: sameAs[to] ?? to, listAt: text.startsWith(" FOR ", stop) ? stop + 5 : stop };
};

const isParting = (text: string, at: number): boolean =>
  ",;/".includes(text[at] ?? "") || text.startsWith(" AND ", at);

const clausesOf = (
  vocabulary: Vocabulary,
  text: string,
  lineStarts: readonly number[],
): Clause[] => {
  const clauses: { start: number; to: string; listAt: number }[] = [];
  let at = 0;
  while (at < text.length) {
    const passed = passedTo(text, at, at === 0);
    if (passed) {
      clauses.push({ start: at, ...passed });
      at = Math.max(passed.listAt, at + 1);
      continue;
    }
    opening.lastIndex = at;
    const match = opening.exec(text);
    const who = whoOf(match?.[1] ?? "");
    if (match && who !== "" && canPass(vocabulary, who)) {
      clauses.push({ start: at, to: who, listAt: opening.lastIndex });
      at = opening.lastIndex;
      continue;
    }
    // On to the next word behind a sign that parts clauses.
    let next = at;
    const nextLine = lineStarts.find((start) => start > at) ?? text.length + 1;
    while (next < text.length && next + 1 < nextLine && !isParting(text, next)) next += 1;
    if (next + 1 === nextLine && !isParting(text, next)) {
      at = nextLine;
      continue;
    }
    partings.lastIndex = next;
    if (next >= text.length || !partings.test(text)) break;
    at = Math.max(partings.lastIndex, at + 1);
  }
  return clauses.map((clause, index) => ({
    ...clause,
    end: clauses[index + 1]?.start ?? text.length,
  }));
};

const isOffice = (vocabulary: Vocabulary, name: string): boolean =>
  name.includes("/") ||
  name.length <= 3 ||
  termOf(vocabulary.offices, name) !== null ||
  termOf(vocabulary.acronyms, name) !== null ||
  agencyOf(vocabulary, name) !== null ||
  (postOf(vocabulary, name) !== null && !name.includes(" "));

/** Offices and people of a clause's list. Names in parentheses are people; `S/P ONLY` is an office. */
const listOf = (vocabulary: Vocabulary, text: string): { offices: string[]; people: string[] } => {
  const offices: string[] = [];
  const people: string[] = [];
  const add = (printed: string, isPerson: boolean): void => {
    const name = withoutEdges(printed.trim().replace(/^(?:AND|&|ALSO|FOR|TO) /, ""), "", ".,;: ")
      .replace(/ ONLY$/, "")
      .trim();
    if (name === "" || name === "AND" || name === "FOR" || name === "ONLY") return;
    const list = !isPerson && isOffice(vocabulary, name) ? offices : people;
    if (!list.includes(name)) list.push(name);
  };
  let at = 0;
  while (at < text.length) {
    if (text[at] === "(") {
      const close = text.indexOf(")", at);
      const end = close < 0 ? text.length : close;
      for (const name of text.slice(at + 1, end).split(/[,/;]| AND /)) add(name, true);
      at = end + 1;
      continue;
    }
    let end = at;
    while (
      end < text.length &&
      !",;(\n".includes(text[end] ?? "") &&
      !text.startsWith(" AND ", end) &&
      !text.startsWith(" - ", end)
    )
      end += 1;
    add(text.slice(at, end), false);
    at = text.startsWith(" AND ", end) ? end + 5 : end + (text[end] === "(" ? 0 : 1);
  }
  return { offices, people };
};

/** Returns the attention entries of a reading, one an addressee, clauses to the same one joined. */
export const attentionOf = (reading: Reading): Attention[] => {
  const { vocabulary } = reading.sheet;
  const entries: Attention[] = [];
  for (const lines of reading.attentionRuns) {
    const flow: Flow = flowOf(lines, false);
    const upper = flow.text.toUpperCase();
    const clauses = clausesOf(vocabulary, upper, flow.starts);
    const first = clauses[0];
    if (!first || first.to === "") {
      const to = sameAs[upper.split(" ")[0] ?? ""] ?? upper.split(/[ ,:]/)[0] ?? "";
      if (to !== "")
        join(
          entries,
          flow,
          { start: 0, end: upper.length, to, listAt: upper.length },
          { offices: [], people: [] },
        );
      continue;
    }
    for (const clause of clauses) {
      const list = listOf(vocabulary, upper.slice(clause.listAt, clause.end));
      join(entries, flow, clause, list);
    }
  }
  return entries;
};

const join = (
  entries: Attention[],
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
  const index = entries.findIndex((one) => one.to === clause.to);
  const before = entries[index];
  if (!before) {
    entries.push({ raw, to: clause.to, offices: list.offices, people: list.people, span });
    return;
  }
  const between = flow.starts.length > 0 && spanIn(flow, 0, 0).start <= before.span.start;
  const whole = {
    start: Math.min(before.span.start, span.start),
    end: Math.max(before.span.end, span.end),
  };
  const isNext = between && index === entries.length - 1;
  entries[index] = {
    to: before.to,
    raw: isNext ? rawBetween(flow, whole) : `${before.raw}; ${raw}`,
    offices: [...before.offices, ...list.offices.filter((one) => !before.offices.includes(one))],
    people: [...before.people, ...list.people.filter((one) => !before.people.includes(one))],
    span: whole,
  };
};

/** The flow's text for a source span within it. */
const rawBetween = (flow: Flow, span: { start: number; end: number }): string => {
  let from = 0;
  let to = flow.text.length;
  for (let piece = 0; piece < flow.starts.length; piece += 1) {
    const start = flow.starts[piece] ?? 0;
    const place = flow.places[piece] ?? 0;
    const stop = flow.ends[piece] ?? 0;
    if (span.start >= place && span.start < stop) from = start + span.start - place;
    if (span.end > place && span.end <= stop) to = start + span.end - place;
  }
  return flow.text.slice(from, to);
};
