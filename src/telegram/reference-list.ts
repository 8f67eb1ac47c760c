import { postOf, type Vocabulary } from "../vocabulary/index.ts";
import { spanIn, type Flow } from "./flow.ts";
import type { Reference, ReferenceKind } from "./model.ts";
import { formatMrn, fullYear, postId } from "./mrn.ts";
import { report, type Reading } from "./reading.ts";

interface Entry {
  readonly label: string | null;
  readonly from: number;
  readonly end: number;
}

const enumerator = /[[(]?([A-Z]|\d{1,2})(?:[.)\]:]+|(?= - )) ?(?:- )?(?:[[(]?\1[.)\]:]+ ?)?/y;
const doubledLabel = /REF(?:TELS?|S|\(S\))? ?[.:)]? ?/iy;

/**
 * Returns where the entries of a list begin. A letter or number with its sign opens one at the start, and later where
 * it comes after the letter before it, by three at most: `JOHN Q. PUBLIC` opens nothing.
 */
const entriesOf = (flow: Flow): Entry[] => {
  const { text } = flow;
  const opened: { label: string | null; start: number; from: number }[] = [];
  const lineStarts = new Set(flow.starts);
  let at = 0;
  let last: string | null = null;
  while (at < text.length) {
    const before = at === 0 ? " " : (text[at - 1] ?? " ");
    if (" \n;,(".includes(before) || at === 0) {
      enumerator.lastIndex = at;
      const match = enumerator.exec(text);
      const label = match?.[1];
      if (match && label !== undefined && opensEntry(label, last, lineStarts.has(at), at)) {
        let from = enumerator.lastIndex;
        doubledLabel.lastIndex = from;
        if (doubledLabel.test(text)) from = doubledLabel.lastIndex;
        opened.push({ label, start: at, from });
        last = label;
        at = Math.max(from, at + 1);
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

/** Kinds told by their words; a telegram is what has a post and a serial. */
const kinds: readonly (readonly [ReferenceKind, RegExp])[] = [
  ["email", /(?<![A-Z])E-?MAILS?(?![A-Z])/i],
  [
    "memo",
    /(?<![A-Z])(?:MEM(?:O|OS|CON|CONS|ORAND(?:UM|A))|AIDE[- ]MEMOIRE|DIP(?:LOMATIC)? ?NOTE)(?![A-Z])/i,
  ],
  ["report", /(?<![A-Z])(?:TD-?\d{3}|(?:IIR|TDX?) \d|REPORTS?|INTREP)/i],
  [
    "other",
    /(?<![A-Z])(?:TELE?CONS?|TELEPHONE|PHONE|FAX|LETTERS?|MEETING|CALLS?|CONVERSATIONS?|FAM(?= )|FAH|CFR|HTTPS?|WWW|WEBSITE|EXP\.? ?LIC)(?![A-Z])/i,
  ],
];

const airgram = /(?:(\d{2}|\d{4}) )?([A-Z][A-Z .'-]{1,30}?) A-(\d{1,5})(?!\d)/;
const year = /(?:'?(\d{2}|(?:19|20)\d{2})|\((\d{2})\)) ?(?=[A-Z])/y;
const bareSerial =
  /(?:,? ?(?:AND|&) ?|[,;/] ?)#?(\d{2,7})(?![\d/:.]\d|\d)(?! ?(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC))/y;
const suffix =
  / ?(?:\(?NOTAL\)?|\(?EXDIS\)?|\(?NODIS\)?|,? ?(?:AND|&) (?:PREVIOUS|PREV|PRIOR|SUBSEQUENT)(?: CABLES)?|\((?:AND PREVIOUS)\))/iy;

/** Words before a number that make it no telegram. */
const noPost = new Set([
  "PAGE",
  "PART",
  "SECTION",
  "PARA",
  "PARAGRAPH",
  "UNSCR",
  "RESOLUTION",
  "FLIGHT",
  "FAM",
  "FAH",
  "CHAPTER",
  "ARTICLE",
  "JANUARY",
  "FEBRUARY",
  "MARCH",
  "APRIL",
  "MAY",
  "JUNE",
  "JULY",
  "AUGUST",
  "SEPTEMBER",
  "OCTOBER",
  "NOVEMBER",
  "DECEMBER",
  "JAN",
  "FEB",
  "MAR",
  "APR",
  "JUN",
  "JUL",
  "AUG",
  "SEP",
  "OCT",
  "NOV",
  "DEC",
  "DTG",
  "REF",
  "EO",
  "E.O",
  "NUMBER",
  "NO",
  "ANNEX",
  "TAB",
  "VOLUME",
  "CASE",
  "UNGA",
  "UNSC",
  "DATED",
  "MESSAGE",
  "OF",
]);

interface Cable {
  readonly start: number;
  readonly end: number;
  readonly post: string;
  readonly isKnown: boolean;
  readonly year: number | null;
  readonly serial: number;
}

const isCapital = (code: number): boolean => code >= 65 && code <= 90;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Reads post and serial, with a year before, between or behind them, at or shortly behind `from`. */
const cableAt = (
  vocabulary: Vocabulary,
  text: string,
  from: number,
  stop: number,
): Cable | null => {
  let at = from;
  let printed: number | null = null;
  year.lastIndex = at;
  const prefix = year.exec(text);
  if (prefix) {
    printed = fullYear(Number(prefix[1] ?? prefix[2]));
    at = year.lastIndex;
  }
  if (!isCapital(text.charCodeAt(at))) return null;
  let end = at;
  while (
    end < stop &&
    end - at < 42 &&
    !isDigit(text.charCodeAt(end)) &&
    !",;:/)\n".includes(text[end] ?? "")
  ) {
    if (text[end] === "(") break;
    end += 1;
  }
  const behind = /^\('?(\d{2})\) ?/.exec(text.slice(end, end + 8));
  let name = text.slice(at, end).replace(/[# ]+$/, "");
  let digitsAt = end;
  if (behind) {
    printed ??= fullYear(Number(behind[1]));
    digitsAt = end + behind[0].length;
  }
  if (text[end - 1] === "'" && /^\d\d \d/.test(text.slice(end, end + 4)))
    name = name.replace(/ ?'$/, "");
  let digits = /^\d{1,7}/.exec(text.slice(digitsAt, digitsAt + 8))?.[0];
  // `ANKARA 08 678` and `ANKARA '08 678`: the year stands between post and serial.
  const between = /^(\d{2}) (\d{2,6})(?!\d)/.exec(text.slice(digitsAt, digitsAt + 12));
  if (between && printed === null) {
    printed = fullYear(Number(between[1]));
    digits = between[2];
    digitsAt += 3;
  }
  if (digits === undefined || Number(digits) === 0) return null;
  let tail = digitsAt + digits.length;
  const after = /^(?:-(\d{2})|\/(\d{2})|, ?'(\d{2})| \((?:20|19)?(\d{2})\))(?![\d/])/.exec(
    text.slice(tail, tail + 9),
  );
  const behindYear = after?.[1] ?? after?.[2] ?? after?.[3] ?? after?.[4];
  if (after && printed === null && digits.length >= 2) {
    printed = fullYear(Number(behindYear));
    tail += after[0].length;
  }
  const words = name.split(" ").filter((word) => word !== "");
  for (let drop = 0; drop < words.length; drop += 1) {
    const known = postOf(vocabulary, words.slice(drop).join(" "));
    if (!known) continue;
    const start = drop === 0 ? from : text.indexOf(words[drop] ?? "", at);
    return {
      start,
      end: tail,
      post: known.id,
      isKnown: true,
      year: drop === 0 ? printed : null,
      serial: Number(digits),
    };
  }
  const lastWord = words.at(-1) ?? "";
  const isName =
    words.length > 0 && words.length <= 4 && /^[A-Z][A-Z .'-]*$/.test(name) && name.length >= 3;
  if (
    !isName ||
    words.some((word) => noPost.has(word)) ||
    noPost.has(lastWord) ||
    digits.length < 2
  )
    return null;
  return {
    start: from,
    end: tail,
    post: postId(vocabulary, name),
    isKnown: false,
    year: printed,
    serial: Number(digits),
  };
};

interface Own {
  readonly year: number | null;
  readonly post: string | null;
  readonly serial: number | null;
}

/** The year of a reference that prints none: this telegram's; the one before where its serial lies ahead of this one. */
const inferredYear = (cable: { post: string; serial: number }, own: Own): number | null =>
  own.year === null
    ? null
    : cable.post === own.post && own.serial !== null && cable.serial > own.serial
      ? own.year - 1
      : own.year;

/**
 * Reads a reference list, joined to one text, into references. One entry may name several telegrams (`KABUL 936/935`,
 * `STATE 238110, 238455`); each is a reference of its own under the same letter. What names no telegram keeps its words.
 */
export const readReferences = (
  reading: Reading,
  flow: Flow,
  firstLabel: string | null,
): Reference[] => {
  const { vocabulary } = reading.sheet;
  const number = reading.banner?.number ?? null;
  const own: Own = {
    year: reading.dtg?.year ?? null,
    post: number === null ? null : postId(vocabulary, number.post),
    serial: number?.serial ?? null,
  };
  const found: Reference[] = [];
  for (const [index, entry] of entriesOf(flow).entries()) {
    const label = entry.label ?? (index === 0 ? firstLabel : null);
    found.push(...readEntry(reading, flow, { ...entry, label }, own));
  }
  return found;
};

const readEntry = (reading: Reading, flow: Flow, entry: Entry, own: Own): Reference[] => {
  const { text } = flow;
  let { from, end } = entry;
  while (from < end && " ,;.\n".includes(text[from] ?? "")) from += 1;
  while (end > from && " ,;\n".includes(text[end - 1] ?? "")) end -= 1;
  while (end > from && text[end - 1] === "." && text[end - 2] !== "S") end -= 1;
  if (from >= end) return [];
  const whole = text.slice(from, end);
  const plain = (kind: ReferenceKind): Reference => ({
    label: entry.label,
    kind,
    mrn: null,
    year: null,
    raw: whole,
    notal: /NOTAL/i.test(whole),
    andPrevious: false,
    span: spanIn(flow, from, end),
  });
  if (whole.length < 120) {
    const kind = kinds.find(([, form]) => form.test(whole))?.[0];
    if (kind) return [plain(kind)];
    const air = airgram.exec(whole);
    if (air) return [plain("airgram")];
  }
  const found: Reference[] = [];
  let at = from;
  while (at < end) {
    const cable = cableAt(reading.sheet.vocabulary, text, at, end);
    if (!cable || cable.end > end) {
      // On to the next piece of the entry.
      const next = nextPiece(text, at, end);
      if (next < 0) break;
      at = next;
      continue;
    }
    found.push(telegramReference(reading, flow, entry.label, cable, cable.start, own, end));
    at = cable.end;
    let previous = cable;
    for (;;) {
      at = suffixEnd(text, at, end);
      bareSerial.lastIndex = at;
      const bare = bareSerial.exec(text);
      if (!bare || bareSerial.lastIndex > end) break;
      const digits = bare[1] ?? "";
      const start = at + bare[0].lastIndexOf(digits);
      previous = { ...previous, start, end: start + digits.length, serial: Number(digits) };
      found.push(telegramReference(reading, flow, entry.label, previous, start, own, end));
      at = previous.end;
    }
  }
  if (found.length > 0) return found;
  if (/^\(?SEPTELS?\)?$/i.test(whole)) return [plain("telegram")];
  if (entry.label === null && /^(?:N\/?A|NONE)\.?$/i.test(whole)) return [];
  report(
    reading,
    "reference.unread",
    spanIn(flow, from, end),
    `"${whole.slice(0, 60)}" names no telegram that can be read; its words were kept.`,
  );
  return [plain("other")];
};

const nextPiece = (text: string, at: number, end: number): number => {
  for (let place = at + 1; place < end; place += 1) {
    const letter = text[place - 1] ?? "";
    if (
      ",;(/\n".includes(letter) ||
      (letter === " " && text.startsWith("AND ", place - 4 >= at ? place - 4 : place))
    ) {
      while (text[place] === " ") place += 1;
      return place < end ? place : -1;
    }
  }
  return -1;
};

const suffixEnd = (text: string, from: number, end: number): number => {
  let at = from;
  for (let count = 0; count < 4; count += 1) {
    suffix.lastIndex = at;
    if (!suffix.test(text) || suffix.lastIndex > end) break;
    at = suffix.lastIndex;
  }
  return at;
};

const telegramReference = (
  reading: Reading,
  flow: Flow,
  label: string | null,
  cable: Cable,
  start: number,
  own: Own,
  stop: number,
): Reference => {
  const { text } = flow;
  const end = suffixEnd(text, cable.end, stop);
  const tail = text.slice(cable.end, end).toUpperCase();
  const known = cable.year ?? inferredYear(cable, own);
  const span = spanIn(flow, start, end);
  const mrn =
    known === null ? null : formatMrn({ year: known, post: cable.post, serial: cable.serial });
  if (!cable.isKnown)
    report(
      reading,
      "post.unknown",
      span,
      `No post ${cable.post} is in the vocabulary; the reference was read as ${mrn ?? "a telegram"} all the same.`,
    );
  const isStated = cable.year !== null;
  const reference: Reference = {
    label,
    kind: "telegram",
    mrn,
    year: mrn === null ? null : isStated ? "stated" : "inferred",
    raw: text.slice(start, end),
    notal: tail.includes("NOTAL"),
    andPrevious: /PREV|PRIOR|SUBSEQ/.test(tail),
    span,
  };
  return isStated && cable.isKnown ? reference : { ...reference, certainty: "inferred" };
};
