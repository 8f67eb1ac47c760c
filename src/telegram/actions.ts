import { actionSigns, pointedParagraph, requestIn, seenParagraphs } from "./blocks.ts";
import { datesIn, type FoundDate } from "./dates-in.ts";
import { dayNumber, dayOf, isoDay, isoInstant, type Day } from "./dtg.ts";
import { spanIn } from "./flow.ts";
import type { Item } from "./items.ts";
import type { ActionRequest, Ask, Deadline, Role } from "./model.ts";
import { isNarrated, plans } from "./narrated.ts";
import { sentencesOf } from "./sentences.ts";

const requests =
  /(?<![A-Za-z])(?:requests?|requested|requesting|asks?(?! him| her| them)|asking|would appreciate|appreciates?|please|advise|instruct|urges?|seeks?|would welcome|needs? guidance|guidance|recommends?)(?![A-Za-z])/i;

const asksIn = (item: Item): Ask[] => {
  const { flow } = item;
  const sign = actionSigns.exec(item.text.slice(0, 120));
  const from = item.from + (sign ? sign[0].length : 0);
  const asks: Ask[] = [];
  for (const { start, end } of sentencesOf(flow.text, from)) {
    const text = flow.text.slice(start, end).trim();
    // Behind `COMMENT AND ACTION REQUEST:` the comment comes first.
    const isFirst = start === from && sign !== null && !/^COMMENT/i.test(sign[0]);
    if (text.length < 8 || /^END /i.test(text) || !(isFirst || requests.test(text))) continue;
    asks.push({ text, span: spanIn(flow, start, start + text.length) });
  }
  return asks;
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

/* A day without a year that is nearer behind than ahead. */
const half = 183;
/* A visit of the last month is what a telegram reports; the next such day is eleven months ahead. */
const elevenMonths = 335;

/** The sentence that a date stands in, as far as it is near. */
const around = (text: string, from: number, { start, end }: FoundDate): string => {
  const before = text.slice(Math.max(from, start - 200), start);
  const behind = text.slice(end, end + 200);
  const stop = behind.search(/[.;!?](?:[ \n]|$)/);
  const begin = Math.max(...[". ", "; ", "! ", "? "].map((sign) => before.lastIndexOf(sign)));
  return `${before.slice(begin + 1)}${text.slice(start, end)}${stop < 0 ? behind : behind.slice(0, stop)}`;
};

/** What makes a date a deadline: a limit that stands before it, or a visit or meeting beside it. */
interface Ground {
  readonly why: string;
  readonly isLimit: boolean;
}

const groundOf = (before: string, behind: string): Ground | null => {
  const limit = limitBefore.exec(before);
  if (limit) return { why: whyOf(limit[1] ?? ""), isLimit: true };
  if (cob.test(before)) return { why: "by", isLimit: true };
  const occasion = occasionBehind.exec(behind) ?? occasionBefore.exec(before);
  if (!occasion) return null;
  const word = (occasion[1] ?? "").toLowerCase();
  return { why: word.startsWith("arriv") ? "arrival" : word, isLimit: false };
};

/** True for a day without a year, nearer behind than ahead, in a sentence that tells what was. */
const isOver = (item: Item, date: FoundDate, { isLimit }: Ground, sent: Day): boolean => {
  const ahead = dayNumber(date.from) - dayNumber(sent);
  if (date.isYearStated || ahead <= half) return false;
  const sentence = around(item.flow.text, item.from, date);
  if (isLimit) return !requests.test(sentence) && isNarrated(sentence);
  return ahead > elevenMonths ? !plans(sentence) : isNarrated(sentence);
};

/**
 * The dates of a paragraph that a limit or an occasion beside them makes deadlines. They lie after the telegram's own, but for
 * a limit of the request itself: one that is past by its printed year is a slip, and is shown as it stands.
 */
const deadlinesIn = (item: Item, sent: Day, how: Deadline["how"]): Deadline[] =>
  datesIn(item.flow.text, item.from, sent).flatMap((date) => {
    const { text } = item.flow;
    const before = text.slice(Math.max(item.from, date.start - 80), date.start);
    const behind = text.slice(date.end, date.end + 60).replaceAll("\n", " ");
    const ground = groundOf(before, behind);
    if (ground === null || isOver(item, date, ground, sent)) return [];
    const isAhead = dayNumber(date.to) > dayNumber(sent);
    return isAhead || (ground.isLimit && how === "stated")
      ? [deadlineOf(item, date, ground.why, how)]
      : [];
  });

/**
 * Returns the action requests of a telegram: each run of paragraphs that asks, where it was announced, one ask for each
 * sentence that requests, and the dates by which. Dates elsewhere in the telegram count only where the request itself
 * has none, and are told apart by `how`.
 */
export const actionsOf = (
  items: readonly Item[],
  roles: readonly Role[],
  sentAt: string | null,
): ActionRequest[] => {
  const asking = items.flatMap((item, index) => {
    const request = item.kind === "paragraph" ? requestIn(item, roles[index] ?? "body") : null;
    if (request === null) return [];
    const asks = asksIn(request);
    // Behind a summary `ACTION REQUEST: None.` asks for nothing.
    return roles[index] === "action" || asks.length > 0 ? [{ request, asks }] : [];
  });
  if (asking.length === 0) return [];
  const sent = sentAt === null ? null : dayOf(sentAt);
  const actions: ActionRequest[] = [];
  const announced = announcements(items, roles);
  const byNumber = new Map<number, Item>();
  for (const item of items)
    if (item.number !== null && !byNumber.has(item.number)) byNumber.set(item.number, item);
  const known = new Map<Item, Deadline[]>();
  const statedOnce = (item: Item, day: Day): Deadline[] => {
    const found = known.get(item) ?? deadlinesIn(item, day, "stated");
    known.set(item, found);
    return found;
  };
  let events: Deadline[] | null = null;
  for (const { request: item, asks } of asking) {
    const mentioned = /PARA(?:GRAPH)?S? (\d{1,3})/i.exec(item.text)?.[1];
    const named = mentioned === undefined ? undefined : byNumber.get(Number(mentioned));
    const target = named?.number === item.number ? undefined : named;
    let deadlines: Deadline[] = [];
    if (sent !== null && actions.length < most) {
      deadlines = [item, ...(target ? [target] : [])].flatMap((one) => statedOnce(one, sent));
      if (deadlines.length === 0) {
        events ??= items.flatMap((one) =>
          one.kind === "paragraph" ? deadlinesIn(one, sent, "event") : [],
        );
        deadlines = events;
      }
    }
    actions.push({
      paragraph: item.number,
      announcedIn: announced(item),
      asks,
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
