import { dayNumber, dayOf, isDay, isoDay, isoInstant, monthOf, type Day } from "./dtg.ts";
import { spanIn } from "./flow.ts";
import type { Item } from "./items.ts";
import type { ActionRequest, Ask, Deadline, Role } from "./model.ts";
import { actionSigns, pointedParagraph, seenParagraphs } from "./blocks.ts";

const requests =
  /(?<![A-Za-z])(?:requests?|requested|requesting|asks?(?! him| her| them)|asking|would appreciate|appreciates?|please|advise|instruct|urges?|seeks?|would welcome|needs? guidance|guidance|recommends?)(?![A-Za-z])/i;

/** Words whose full stop ends no sentence. */
const shortened = new Set(
  "MR MRS MS DR ST NO GEN COL LT SGT SEN REP GOV AMB PROF JR SR U.S U.N E.G I.E A.I P.M A.M CF VS INC LTD CO BRIG MAJ CAPT ADM HON REF REFS PARA PARAS NOS FIG DEPT GOVT EST APPROX C.O.B O.O.B".split(
    " ",
  ),
);

/** Returns the sentences of a text, from a place on, as offsets. */
export const sentencesOf = (text: string, from: number): { start: number; end: number }[] => {
  const sentences: { start: number; end: number }[] = [];
  let start = from;
  const ends = /[.!?]["')\]]{0,3}[ \n]+(?=["'([“]{0,2}[A-Z0-9-])/g;
  ends.lastIndex = from;
  for (let match = ends.exec(text); match; match = ends.exec(text)) {
    const before = text.slice(Math.max(start, match.index - 12), match.index);
    const word = before.slice(before.lastIndexOf(" ") + 1).replace(/^[("']+/, "");
    if (text[match.index] === "." && (shortened.has(word.toUpperCase()) || /^[A-Z]$/.test(word)))
      continue;
    // The first number of a list that the sentence announces.
    if (word === "1" && /:[ \n]1$/.test(before)) continue;
    const end = match.index + match[0].trimEnd().length;
    sentences.push({ start, end });
    start = match.index + match[0].length;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
};

const asksIn = (item: Item): Ask[] => {
  const { flow } = item;
  const sign = actionSigns.exec(item.text.slice(0, 120));
  const from = item.from + (sign ? sign[0].length : 0);
  const asks: Ask[] = [];
  for (const { start, end } of sentencesOf(flow.text, from)) {
    const text = flow.text.slice(start, end).trim();
    const isFirst = start === from && sign !== null;
    if (text.length < 8 || /^END /i.test(text) || !(isFirst || requests.test(text))) continue;
    asks.push({ text, span: spanIn(flow, start, start + text.length) });
  }
  return asks;
};

/* Found by its day, which is rarer than the letters that months begin with. */
const dated =
  /(?<=(?<![A-Za-z])((JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)(?:UARY|RUARY|CH|IL|E|Y|UST|T|TEMBER|OBER|EMBER)?\.? ))(\d{1,2})(?:ST|ND|RD|TH)?(?![\d:])(?: ?(?:-|–|to|TO|and|AND|through|THROUGH) ?(?:(JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]{0,6} )?(\d{1,2})(?!\d))?(?:,? ((?:19|20)\d{2}))?/gi;
const dayFirst =
  /(?<![\d/])(\d{1,2})(?: ?(?:-|–) ?(\d{1,2}))?(?:ST|ND|RD|TH)? (JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)(?![A-Z])(?:,? ((?:19|20)\d{2}))?/gi;

interface FoundDate {
  readonly from: Day;
  readonly to: Day;
  readonly isYearStated: boolean;
  readonly start: number;
  readonly end: number;
}

/** A day without a year is the one nearest to the telegram's own date. */
const nearest = (year: number | null, monthNumber: number, day: number, sent: Day): Day => {
  if (year !== null) return { year, month: monthNumber, day };
  const candidates = [sent.year - 1, sent.year, sent.year + 1].map((one) => ({
    year: one,
    month: monthNumber,
    day,
  }));
  const distance = (one: Day): number => Math.abs(dayNumber(one) - dayNumber(sent));
  return candidates.reduce((best, one) => (distance(one) < distance(best) ? one : best));
};

const datesIn = (text: string, from: number, sent: Day): FoundDate[] => {
  const found: FoundDate[] = [];
  const add = (
    start: number,
    end: number,
    first: number,
    day: number,
    second: number,
    lastDay: number,
    printed: string | undefined,
  ): void => {
    const year = printed === undefined ? null : Number(printed);
    const begin = nearest(year, first, day, sent);
    const until = nearest(year ?? begin.year, second, lastDay, sent);
    if (!isDay(begin) || !isDay(until) || dayNumber(until) < dayNumber(begin)) return;
    found.push({ from: begin, to: until, isYearStated: year !== null, start, end });
  };
  dated.lastIndex = from;
  for (let match = dated.exec(text); match; match = dated.exec(text)) {
    const [whole, lead = "", month = "", day, otherMonth, otherDay, year] = match;
    const start = match.index - lead.length;
    if (start < from) continue;
    const first = monthOf(month);
    const isList = / (?:and|AND) /.test(whole);
    const lastDay = Number(isList ? day : (otherDay ?? day));
    const second = otherMonth === undefined || isList ? first : monthOf(otherMonth);
    add(start, match.index + whole.length, first, Number(day), second, lastDay, year);
  }
  dayFirst.lastIndex = from;
  for (let match = dayFirst.exec(text); match; match = dayFirst.exec(text)) {
    const monthNumber = monthOf(match[3] ?? "");
    const start = match.index;
    if (found.some((one) => start < one.end && one.start < dayFirst.lastIndex)) continue;
    add(
      start,
      start + match[0].length,
      monthNumber,
      Number(match[1]),
      monthNumber,
      Number(match[2] ?? match[1]),
      match[4],
    );
  }
  return found.sort((one, other) => one.start - other.start);
};

const limitBefore =
  /(?<![A-Z])(ON OR BEFORE|NO LATER THAN|NOT LATER THAN|NLT|BEFORE|PRIOR TO|BY|DEADLINE(?: OF| IS|:)?|UNTIL|DUE(?: ON| BY)?)(?:,? (?:THE )?(?:COB|C\.O\.B\.?|OOB|CLOSE OF BUSINESS|OPENING OF BUSINESS|NOON|EARLY|LATE|END OF DAY|THE END OF|MORNING OF|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY|\d{4}Z|\d{4} LOCAL),?(?: OF| ON)?){0,3} ?$/i;
const cob = /(?<![A-Z])(COB|CLOSE OF BUSINESS),?(?: ON| OF)?(?: [A-Z]{3,6}DAY,?)? ?$/i;
const hour = /(?<!\d)(\d{2})(\d{2})Z,? ?(?:ON )?$/i;
const occasionBehind =
  /^(?:'s)? ?,? ?(?:\(?[a-z0-9-]{1,14}\)? ){0,3}?(visit|trip|travel|meeting|summit|conference|talks|session|ministerial|signing|negotiations?|consultations?|round)(?![a-z])/i;
const occasionBefore =
  /(?<![A-Z])(visit|trip|travel|meeting|summit|conference|talks|session|ministerial|arriv(?:e|es|al|ing))(?![a-z])[^.;]{0,60}$/i;

const whyOf = (word: string): string => {
  const upper = word.toUpperCase();
  if (upper.includes("BEFORE") || upper === "PRIOR TO") return "before";
  if (upper.includes("LATER") || upper === "NLT") return "no later than";
  if (upper.startsWith("DEADLINE") || upper.startsWith("DUE")) return "deadline";
  return upper === "UNTIL" ? "until" : "by";
};

const deadlineOf = (item: Item, date: FoundDate, why: string, how: Deadline["how"]): Deadline => {
  const { flow } = item;
  const before = flow.text.slice(Math.max(item.from, date.start - 20), date.start);
  const clock = how === "stated" ? hour.exec(before) : null;
  const isClock = clock !== null && Number(clock[1]) < 24 && Number(clock[2]) < 60;
  const at = (day: Day): string =>
    isClock && clock ? isoInstant(day, Number(clock[1]), Number(clock[2])) : isoDay(day);
  const start = isClock && clock ? date.start - clock[0].length : date.start;
  const deadline = {
    from: at(date.from),
    to: at(date.to),
    why,
    how,
    paragraph: item.number,
    span: spanIn(flow, start, date.end),
  };
  return how === "event" || !date.isYearStated ? { ...deadline, certainty: "inferred" } : deadline;
};

/** Dates of an action paragraph that a word makes a limit. */
const statedIn = (item: Item, sent: Day): Deadline[] =>
  datesIn(item.flow.text, item.from, sent).flatMap((date) => {
    const before = item.flow.text.slice(Math.max(item.from, date.start - 60), date.start);
    const limit = limitBefore.exec(before);
    if (limit) return [deadlineOf(item, date, whyOf(limit[1] ?? ""), "stated")];
    return cob.test(before) ? [deadlineOf(item, date, "by", "stated")] : [];
  });

/** Dates after the telegram's own, anywhere in it, beside a visit, a meeting, or a word that makes a limit. */
const eventsIn = (item: Item, sent: Day): Deadline[] =>
  datesIn(item.flow.text, item.from, sent).flatMap((date) => {
    if (dayNumber(date.to) <= dayNumber(sent)) return [];
    const { text } = item.flow;
    const before = text.slice(Math.max(item.from, date.start - 80), date.start);
    const behind = text.slice(date.end, date.end + 60).replaceAll("\n", " ");
    const limit = limitBefore.exec(before);
    if (limit) return [deadlineOf(item, date, whyOf(limit[1] ?? ""), "event")];
    const occasion = occasionBehind.exec(behind) ?? occasionBefore.exec(before);
    if (!occasion) return [];
    const word = (occasion[1] ?? "").toLowerCase();
    return [deadlineOf(item, date, word.startsWith("arriv") ? "arrival" : word, "event")];
  });

/**
 * Returns the action requests of a telegram: each run of paragraphs that asks, where it was announced, one ask for each
 * sentence that requests, and the dates by which. Dates elsewhere in the telegram count only where the request itself
 * states none, and are told apart by `how`.
 */
export const actionsOf = (
  items: readonly Item[],
  roles: readonly Role[],
  sentAt: string | null,
): ActionRequest[] => {
  if (!roles.includes("action")) return [];
  const sent = sentAt === null ? null : dayOf(sentAt);
  const actions: ActionRequest[] = [];
  const announced = announcements(items, roles);
  const byNumber = new Map<number, Item>();
  for (const item of items)
    if (item.number !== null && !byNumber.has(item.number)) byNumber.set(item.number, item);
  const known = new Map<Item, Deadline[]>();
  const statedOnce = (item: Item, day: Day): Deadline[] => {
    const found = known.get(item) ?? statedIn(item, day);
    known.set(item, found);
    return found;
  };
  let events: Deadline[] | null = null;
  for (const [index, item] of items.entries()) {
    if (item.kind !== "paragraph" || roles[index] !== "action") continue;
    const mentioned = /PARA(?:GRAPH)?S? (\d{1,3})/i.exec(item.text)?.[1];
    const target = mentioned === undefined ? undefined : byNumber.get(Number(mentioned));
    let deadlines: Deadline[] = [];
    if (sent !== null && actions.length < most) {
      deadlines = [item, ...(target ? [target] : [])].flatMap((one) => statedOnce(one, sent));
      if (deadlines.length === 0) {
        events ??= items.flatMap((one) => (one.kind === "paragraph" ? eventsIn(one, sent) : []));
        deadlines = events;
      }
    }
    actions.push({
      paragraph: item.number,
      announcedIn: announced(item),
      asks: asksIn(item),
      deadlines,
    });
  }
  return actions;
};

/** Requests of one telegram whose dates are looked for; one has two or three, and a text of thousands is no telegram's. */
const most = 40;

/** Tells which paragraph announced a request: the first that points to it, else the first that points nowhere. */
const announcements = (
  items: readonly Item[],
  roles: readonly Role[],
): ((item: Item) => number | null) => {
  const pointers = new Map<number, number | null>();
  const seen = new Map<number, number | null>();
  let unpointed: number | null | undefined;
  for (const [index, item] of items.entries()) {
    if (item.kind !== "paragraph" || roles[index] === "action") continue;
    const target = pointedParagraph(item);
    if (target === null) {
      if (roles[index] === "action-pointer" && unpointed === undefined) unpointed = item.number;
    } else if (!pointers.has(target)) pointers.set(target, item.number);
    if (item.text.length < longest)
      for (const number of seenParagraphs(item.text))
        if (!seen.has(number)) seen.set(number, item.number);
  }
  return ({ number }) => {
    if (number !== null && pointers.has(number)) return pointers.get(number) ?? null;
    // "Guidance is needed (see paragraph 3)", where paragraph 3 is the request.
    if (number !== null && seen.has(number)) return seen.get(number) ?? null;
    return unpointed ?? null;
  };
};

/** What is longer is no paragraph that announces. */
const longest = 6000;
