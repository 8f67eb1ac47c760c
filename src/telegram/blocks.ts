import { spanIn } from "./flow.ts";
import type { Item } from "./items.ts";
import { SIGNS } from "./line-signs.ts";
import type { Redaction, Role } from "./model.ts";
import type { Reading } from "./reading.ts";
import { report } from "./taking.ts";
import type { Span } from "./span.ts";

const summaryOpening =
  /^(?:BEGIN )?(?:EXECUTIVE |(?:INTRODUCTION|ACTION REQUEST) (?:AND|&) )?(?:SUMMARY|S U M M A R Y)(?:,? (?:AND|&) [A-Z]{3,20}(?: [A-Z]{3,20})?| \(?CONTINUED\)?|, CONTINUED)?(?: ?(?:[:.]|-{1,2}| ?$)| (?=[A-Z"'(]))[ -]*/i;
const summaryClosing =
  /[ (]?\(?END (?:OF )?(?:EXECUTIVE |(?:INTRODUCTION|ACTION REQUEST) (?:AND|&) )?SUMM?A?R?Y(?: AND [A-Z]{3,20}(?: [A-Z]{3,12})?)?[. ]*\)?\.?/i;
const commentOpening =
  /^(?:BEGIN )?(?:EMBASSY |MISSION |POST |CONSULATE )?(?:COMMENTS?|C O M M E N T|ANALYSIS|BIO(?:GRAPHIC)? (?:NOTE|COMMENT)|ASSESSMENT)(?: AND [A-Z]{3,20})?(?: ?[:.-]|$)/i;
const actionOpening =
  /^(?:(?:COMMENTS? (?:AND|&) )?ACTION (?:REQUEST(?:S|ED)?|REQUIRED|ITEMS?|ADDRESSEES)|REQUEST FOR (?:ACTION|GUIDANCE)|GUIDANCE REQUEST(?:ED)?|REQUESTED ACTION|(?:THIS IS AN )?ACTION (?:MESSAGE|CABLE))(?![A-Z])/i;
/* A heading that ends in them: `COMMENT AND ACTION REQUEST`. */
const asksToo = /(?:^| )ACTION REQUEST(?:S|ED)?[.:]?$/i;
/** The sign words of an action paragraph, which are no part of what it asks. */
export const actionSigns =
  /^(?:(?:COMMENTS? (?:AND|&) )?ACTION (?:REQUEST(?:S|ED)?|REQUIRED|ITEMS?)(?: (?:AND|&) [A-Z]{3,20}(?: [A-Z]{3,20})?(?= ?[:.-]))?|REQUEST FOR (?:ACTION|GUIDANCE)|GUIDANCE REQUEST(?:ED)?|REQUESTED ACTION)(?: FOR [A-Z][A-Z/]{1,11})?(?: ?[:.-]+|$) */i;

/* The letters that the openings begin with, in either case. */
const summaryLetters = "BESIA";
const commentLetters = "BEMPCA";
const actionLetters = "ARGTC";

/** True where a text begins with one of the letters: most are told by this from what a pattern looks for. */
const beginsWith = (letters: string, text: string): boolean =>
  letters.includes(text.charAt(0).toUpperCase());

/** True where a text begins with the sign words of an action paragraph. */
const isAction = (text: string): boolean =>
  beginsWith(actionLetters, text) && actionOpening.test(text);

const pointer =
  /(?:SEE|IN|AT|IS IN|CONTAINED IN|REFER TO|FOUND IN|,|\(|-|:|PLEASE SEE) ?(?:THE )?(?:PARA(?:GRAPH)?S?)\.? ?(\d{1,3})/i;
const announcement = /ACTION (?:REQUEST|MESSAGE|CABLE|REQUIRED|ITEM)/gi;
const namesParagraph = /\d(?<=PARA(?:GRAPH)?S?\.? ?\d)/i;
const see =
  /(?:SEE|REFER TO) (?:ALSO )?(?:THE )?PARA(?:GRAPH)?S?\.? ?(\d{1,3})(?!\d)(?! ?(?:,|OF|IN) (?:REF|(?:\d\d )?[A-Z]{3}))/gi;

/** Where a text points to a paragraph for its action request; places are offsets into it. */
interface Pointer {
  readonly number: number;
  readonly at: number;
  readonly end: number;
}

const pointerIn = ({ text, signs }: Item): Pointer | null => {
  if ((signs & SIGNS.asking) === 0) return null;
  announcement.lastIndex = 0;
  for (let found = announcement.exec(text); found; found = announcement.exec(text)) {
    const start = Math.max(0, found.index - 120);
    const match = pointer.exec(text.slice(start, found.index + 240));
    if (!match) continue;
    const at = start + match.index;
    return { number: Number(match[1]), at, end: at + match[0].length };
  }
  return null;
};

/**
 * Behind its sign words a request that points elsewhere does so at once ("ACTION REQUEST: See paragraph 12"); further on
 * it names a paragraph in passing ("agreement to the text in paragraph 3").
 */
const inPassing = 60;

/* What is done with the words of another paragraph: it holds no request, but what is asked for. */
const usesWords =
  /(?<![A-Z])(?:DELIVER|CONVEY|PASS|PRESENT|DRAW ON|DRAW FROM|USE|RAISE|PROVIDE|APPROACH|URGE|RESPOND|REPLY|SHARE|TRANSMIT|HAND|GIVE|MAKE)(?![A-Z])/i;

/** True where a request names a paragraph only for what it asks, far behind its sign words or behind what is to be done. */
const isInPassing = (text: string, at: number): boolean =>
  at > inPassing || usesWords.test(text.slice(0, at));

/** The number of the paragraph that a text points to for its action request, or null. */
export const pointedParagraph = (item: Item): number | null => pointerIn(item)?.number ?? null;

const closed = /END (?:OF )?[A-Z]{3,9}[.)]{0,3} {1,3}(?=ACTION REQUEST)/gi;

/**
 * The request that a paragraph is, or has behind the end of its summary or comment; null where it has none. One that points
 * elsewhere is no request.
 *
 *     1. (C) SUMMARY: He wrote. END SUMMARY. ACTION REQUEST: Post requests a reply.
 */
export const requestIn = (item: Item, role: Role): Item | null => {
  if (role === "action") return item;
  if (role === "action-pointer" || (item.signs & SIGNS.asking) === 0) return null;
  closed.lastIndex = 0;
  if (!closed.test(item.text)) return null;
  const at = closed.lastIndex;
  const request = { ...item, from: item.from + at, text: item.text.slice(at) };
  const to = pointerIn(request);
  const isPointer = to !== null && to.number !== item.number && !isInPassing(request.text, to.at);
  return isPointer || !actionSigns.test(request.text.slice(0, 120)) ? null : request;
};

const ofAnother = /^(?:, ?| )?(?:OF|IN|,|\()? ?(?:THE )?(?:REF|SEPTEL|\d{2} [A-Z])/i;
const inAnother = /(?:REF(?:TEL)?S?(?: [A-Z])?|SEPTEL|[A-Z] \d{1,6}),? ?$/i;

/** Reports a pointer to a paragraph that this text does not have, unless it is of another telegram. */
const reportDangling = (
  reading: Reading,
  { flow, from, text }: Item,
  { number, at, end }: Pointer,
): void => {
  if (
    ofAnother.test(text.slice(end, end + 20)) ||
    inAnother.test(text.slice(Math.max(0, at - 20), at))
  )
    return;
  report(
    reading,
    "action.dangling",
    spanIn(flow, from + at, from + end),
    `Paragraph ${number} is to have the action request, and the text has no such paragraph.`,
  );
};

const isHeadingOf = (text: string, form: RegExp): boolean => {
  let end = text.length;
  while (end > 0 && ".:".includes(text.charAt(end - 1))) end -= 1;
  return form.test(text.slice(0, end));
};

/** The numbers of the paragraphs of the same text that it tells to see. */
export const seenParagraphs = (text: string): number[] =>
  namesParagraph.test(text) ? Array.from(text.matchAll(see), (match) => Number(match[1])) : [];

/** True where the word that closes a summary can stand in a text: most have none. */
const hasSummary = (text: string): boolean => /SUM|[Ss]um/.test(text) && /SUMM?A?R?Y/i.test(text);

/** A summary's text with its place: words of SUMMARY and END SUMMARY left out. */
export interface Summary {
  readonly text: string;
  readonly spans: readonly Span[];
}

export interface Structure {
  readonly roles: readonly Role[];
  readonly summary: Summary | null;
}

/**
 * Decides the role of each item from the text's own signs: SUMMARY … END SUMMARY, COMMENT:, ACTION REQUEST:, "see
 * paragraph 12", and headings that say so. A summary that is not closed ends with its paragraph, under a heading with
 * the next heading.
 */
export const structureOf = (reading: Reading, items: readonly Item[]): Structure => {
  const roles: Role[] = items.map(() => "body");
  const pointers = new Map<number, { readonly item: Item; readonly pointer: Pointer }>();
  const point = (item: Item, pointer: Pointer): void => {
    if (!pointers.has(pointer.number)) pointers.set(pointer.number, { item, pointer });
  };
  const closingOf = ({ kind, text }: Item): RegExpExecArray | null =>
    kind === "paragraph" && hasSummary(text) ? summaryClosing.exec(text) : null;
  /* The first item that closes a summary, -1 where none does; looked for where a summary was opened. */
  let closes: number | null = null;
  const closesAhead = (): number =>
    (closes ??= items.findIndex((item) => closingOf(item) !== null));
  let under: Role = "body";
  let inSummary = false;
  const pieces: { item: Item; from: number; end: number }[] = [];
  let summaryDone = false;
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index] as Item;
    if (item.kind === "heading") {
      under = isHeadingOf(item.text, summaryOpening)
        ? "summary"
        : isHeadingOf(item.text, commentOpening)
          ? "comment"
          : isHeadingOf(item.text, actionOpening) || asksToo.test(item.text)
            ? "action"
            : "body";
      if (under === "summary" && summaryDone) under = "body";
      if (under !== "summary" && inSummary && closesAhead() < index) inSummary = false;
      roles[index] = under;
      continue;
    }
    const { text } = item;
    const opening = beginsWith(summaryLetters, text)
      ? summaryOpening.exec(text.slice(0, 80))
      : null;
    const mayClose =
      !summaryDone && (opening !== null || inSummary || under === "summary" || index < 4);
    const closing = mayClose ? closingOf(item) : null;
    const pointed = pointerIn(item);
    const isRequest = pointed !== null && isAction(text) && isInPassing(text, pointed.at);
    const target = isRequest ? null : pointed;
    if (
      !summaryDone &&
      (opening !== null || inSummary || under === "summary" || closing !== null)
    ) {
      roles[index] = "summary";
      const from = opening && !inSummary ? opening[0].length : 0;
      pieces.push({ item, from, end: closing ? closing.index : text.length });
      if (closing) {
        inSummary = false;
        summaryDone = true;
        under = "body";
      } else if (opening && closesAhead() > index && closesAhead() - index < 8) inSummary = true;
      else if (under !== "summary") {
        inSummary = inSummary && closesAhead() > index;
        if (!inSummary) {
          summaryDone = true;
          report(
            reading,
            "summary.unclosed",
            spanIn(item.flow, item.from, item.from + 7),
            "The summary is not closed; it was taken to end with its paragraph.",
          );
        }
      }
      if (target !== null) point(item, target);
      continue;
    }
    if (under === "summary") under = "body";
    if (target !== null && target.number !== item.number) {
      roles[index] = "action-pointer";
      point(item, target);
    } else if (text.length < 160 && /^THIS IS AN ACTION (?:REQUEST|MESSAGE|CABLE)/i.test(text))
      roles[index] = "action-pointer";
    else if (isAction(text)) roles[index] = "action";
    else if (beginsWith(commentLetters, text) && commentOpening.test(text))
      roles[index] = "comment";
    else roles[index] = under;
  }
  for (const { item, pointer: to } of pointers.values())
    if (!items.some(({ number }) => number === to.number)) reportDangling(reading, item, to);
  for (let index = 0; index < items.length && pointers.size > 0; index += 1) {
    const number = items[index]?.number ?? null;
    const isPointedTo = number !== null && pointers.has(number);
    if (isPointedTo && (roles[index] === "body" || roles[index] === "comment"))
      roles[index] = "action";
  }
  takeComments(items, roles);
  return { roles, summary: summaryFrom(pieces) };
};

const endOfComment = /END (?:OF )?(?:[A-Z]{4,10} )?COMMENT/i;
const beginOfComment = /COMMENTS? ?[:.-]/i;
/** Paragraphs of a comment that its end is looked for in. */
const longestComment = 8;

/** Gives the paragraphs between a comment's sign word and its end, which stands in a later one, the role of a comment. */
const takeComments = (items: readonly Item[], roles: Role[]): void => {
  for (const [index, { kind, text }] of items.entries()) {
    if (kind !== "paragraph" || roles[index] !== "comment") continue;
    if (!commentOpening.test(text) || endOfComment.test(text)) continue;
    const stop = endOfCommentAt(items, roles, index + 1);
    for (let next = index + 1; next <= stop; next += 1) roles[next] = "comment";
  }
};

/** The item that closes a comment which is open at a place, -1 where a heading, a role or a further comment comes first. */
const endOfCommentAt = (items: readonly Item[], roles: readonly Role[], from: number): number => {
  for (let index = from; index < Math.min(items.length, from + longestComment); index += 1) {
    const item = items[index];
    if (item?.kind !== "paragraph" || roles[index] !== "body") return -1;
    const close = endOfComment.exec(item.text)?.index;
    const begins = item.text.search(beginOfComment);
    if (begins >= 0 && (close === undefined || begins < close)) return -1;
    if (close !== undefined) return index;
  }
  return -1;
};

const summaryFrom = (
  pieces: readonly { item: Item; from: number; end: number }[],
): Summary | null => {
  const texts: string[] = [];
  const spans: Span[] = [];
  for (const { item, from, end } of pieces) {
    const text = item.text.slice(from, end).trim();
    if (text === "") continue;
    texts.push(text);
    const start =
      item.from +
      from +
      (item.text.slice(from, end).length - item.text.slice(from, end).trimStart().length);
    spans.push(spanIn(item.flow, start, start + text.length));
  }
  return texts.length === 0 ? null : { text: texts.join(" "), spans };
};

/* Where something may be taken out; what a bracket holds is read on its own, so that each pattern is quickly proven linear. */
const takenOut = /X{5,}|x{5,}|\[|\(b\)\(\d\)(?:\([A-F]\))?/g;
const bracketed =
  /\[(?:(?:name|Name|NAME|text|Text|entry|deleted|DELETED|redacted|REDACTED|excised)[^[\]\n]{0,40}| {3,60}|\d{1,3} (?:line|word)s?[^[\]\n]{0,30})\]/y;

/** A bracket that tells of something taken out, as it is printed; null where it holds anything else. */
const bracketAt = (text: string, at: number): string | null => {
  bracketed.lastIndex = at;
  return bracketed.exec(text)?.[0] ?? null;
};

/**
 * Returns what was taken out of a paragraph before its release, as it is printed; the exemption is the redaction's own
 * or that in the margin of its line.
 */
export const redactionsIn = (item: Item, margins: Reading["margins"]): Redaction[] => {
  const { flow, from } = item;
  const found: Redaction[] = [];
  if ((item.signs & SIGNS.removal) === 0) return found;
  takenOut.lastIndex = from;
  for (let match = takenOut.exec(flow.text); match; match = takenOut.exec(flow.text)) {
    const raw = match[0] === "[" ? bracketAt(flow.text, match.index) : match[0];
    if (raw === null) continue;
    takenOut.lastIndex = match.index + raw.length;
    const span = spanIn(flow, match.index, match.index + raw.length);
    const margin = margins.find(({ start, end }) => start <= span.start && span.start < end);
    const own = raw.startsWith("(b)") ? `B${raw[4] ?? ""}` : null;
    found.push({ raw, exemption: own ?? margin?.exemption ?? null, span });
  }
  return found;
};
