import { cableAt, type Cable } from "./cable.ts";
import { spanIn, type Flow } from "./flow.ts";
import { checkLabel } from "./reference-label.ts";
import { entriesOf, markEndIn, type Entry } from "./list-entries.ts";
import type { Vocabulary } from "../vocabulary/index.ts";
import type { Reference, ReferenceKind } from "./model.ts";
import { inferredYear, ownOf, type Own } from "./inferred-year.ts";
import { formatMrn } from "./mrn.ts";
import type { Reading } from "./reading.ts";
import { report } from "./taking.ts";
import { behindCable, type Behind } from "./reference-suffix.ts";

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
    /(?<![A-Z])(?:TELE?CONS?|TELEPHONE|PHONE|FAX|LETTERS?|MEETING|CALLS?|CONVERSATIONS?|MESSAGES?|MSGS?|RADIO|FAM(?= )|FAH|CFR|HTTPS?|WWW|WEBSITE|EXP\.? ?LIC)(?![A-Z])/i,
  ],
];

const airgram = /(?:^|[A-Z] )A-\d{1,5}(?!\d)/;
const bareSerial =
  /(?:,? ?(?:AND|&) ?|[,;/] ?)#?(\d{1,7})(?![\d/:.]\d|\d)(?! ?(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC))/iy;
/* What may stand behind one figure that is a serial: no word that it could count. */
const afterFigure = /^ ?(?:$|[,;&/().]|AND )/i;
const through = /,? ?(?:THROUGH|THRU) /iy;
const dash = / ?[-–] ?/y;
const lastSerial = /#?(\d{1,7})(?![A-Z\d]|[/:.]\d)/y;
/** The most telegrams of a range that are told one by one; of a longer one the two that are printed are. */
const mostInRange = 10;
/* The label once more in front of the first letter: `REF: REF A) …`. */
const doubled = /^REF(?:TELS?|S|\(S\))?[.:]?$/i;

const notalBefore = /[[(]NOTAL[\])],? ?/iy;
const notals = /[[(](?:(ALL|BOTH) )?NOTAL[\])]/i;

/** `(ALL NOTAL)` behind the last of a list is said of all of it, `(BOTH NOTAL)` of the last two. */
const withNotals = (found: readonly Reference[]): readonly Reference[] => {
  const whose = notals.exec(found.at(-1)?.raw ?? "")?.[1]?.toUpperCase();
  if (whose === undefined) return found;
  const from = whose === "ALL" ? 0 : found.length - 2;
  return found.map((one, index) => (index < from ? one : { ...one, notal: true }));
};

/**
 * Reads a reference list, joined to one text, into references. One entry may name several telegrams (`KABUL 936/935`,
 * `STATE 238110, 238455`); each is a reference of its own under the same letter. What names no telegram keeps its words.
 */
export const readReferences = (
  reading: Reading,
  flow: Flow,
  firstLabel: string | null,
): readonly Reference[] => {
  const own = ownOf(reading);
  const found: Reference[] = [];
  let before = reading.references.at(-1)?.label ?? null;
  for (const [index, entry] of entriesOf(flow).entries()) {
    const label = entry.label ?? (index === 0 ? firstLabel : null);
    const read = readEntry(reading, flow, { ...entry, label }, own);
    for (const one of read) found.push(one);
    const span = read[0]?.span;
    if (label === null || span === undefined) continue;
    checkLabel(reading, label, before, span);
    reading.referenceLabels.add(label);
    before = label;
  }
  return withNotals(found);
};

const kindOf = (text: string): ReferenceKind | null =>
  text.length >= 120
    ? null
    : (kinds.find(([, form]) => form.test(text))?.[0] ?? (airgram.test(text) ? "airgram" : null));

/** What names no telegram: its words are kept. */
const plain = (
  flow: Flow,
  label: string | null,
  from: number,
  end: number,
  kind: ReferenceKind,
): Reference => {
  const raw = flow.text.slice(from, end);
  return {
    label,
    kind,
    mrn: null,
    year: null,
    raw,
    notal: /NOTAL/i.test(raw),
    andPrevious: false,
    span: spanIn(flow, from, end),
  };
};

/** Where the words of an entry begin and end, the signs around them left out. */
const trimmed = (text: string, entry: Entry): { from: number; end: number } => {
  let { from, end } = entry;
  while (from < end && " ,;.\n".includes(text[from] ?? "")) from += 1;
  while (end > from && " ,;\n".includes(text[end - 1] ?? "")) end -= 1;
  while (end > from && text[end - 1] === "." && text[end - 2] !== "S") end -= 1;
  // What joins the entry to the next one: `(A) SUVA 12 (NOTAL), AND (B) ROME 14`.
  const joint = /,? AND$/i.exec(text.slice(Math.max(from, end - 5), end))?.[0] ?? "";
  end -= joint.length;
  return { from, end };
};

/** Reads an entry; a portion mark before its words stays with those of the first reference. */
const readEntry = (reading: Reading, flow: Flow, entry: Entry, own: Own): Reference[] => {
  const { text } = flow;
  const { from } = trimmed(text, entry);
  const behind = markEndIn(text, from);
  if (behind === from || behind >= entry.end) return readLed(reading, flow, entry, own);
  const read = readLed(reading, flow, { ...entry, from: behind }, own);
  return read.map((one, index) => {
    if (index > 0 || !text.startsWith(one.raw, behind)) return one;
    const end = behind + one.raw.length;
    return { ...one, raw: text.slice(from, end), span: spanIn(flow, from, end) };
  });
};

/** Reads the words of an entry; `(NOTAL)` before a number is said of it, as behind one. */
const readLed = (reading: Reading, flow: Flow, entry: Entry, own: Own): Reference[] => {
  const { text } = flow;
  let { from } = trimmed(text, entry);
  notalBefore.lastIndex = from;
  while (notalBefore.test(text) && notalBefore.lastIndex < entry.end) from = notalBefore.lastIndex;
  const isLed = from > trimmed(text, entry).from;
  const read = readNumbers(reading, flow, isLed ? { ...entry, from } : entry, own);
  return isLed ? read.map((one, index) => (index === 0 ? { ...one, notal: true } : one)) : read;
};

const readNumbers = (reading: Reading, flow: Flow, entry: Entry, own: Own): Reference[] => {
  const { text } = flow;
  const { from, end } = trimmed(text, entry);
  const whole = text.slice(from, end);
  if (from >= end || doubled.test(whole)) return [];
  const { vocabulary } = reading.sheet;
  const first = cableAt(vocabulary, text, from, end);
  const beginsWithCable = first !== null && first.isKnown && first.start === from;
  const kind = beginsWithCable ? null : kindOf(whole);
  if (kind !== null) return piecesOf(flow, entry.label, from, end, kind);
  const found: Reference[] = [];
  let at = from;
  let last = from;
  while (at < end) {
    const cable = at === from ? first : cableAt(vocabulary, text, at, end);
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
      const run = rangeAt(reading, flow, entry.label, { ...previous, isMended: false }, own, end);
      if (run) {
        // `(NOTAL)` behind a range is said of all of it.
        const opened = found.pop();
        if (opened) found.push(run.isNotal ? { ...opened, notal: true } : opened);
        for (const one of run.references) found.push(one);
        ({ last: previous } = run);
        at = previous.end;
      }
      at = behindCable(text, at, end).end;
      bareSerial.lastIndex = at;
      const bare = bareSerial.exec(text);
      if (!bare || bareSerial.lastIndex > end) break;
      const digits = bare[1] ?? "";
      const start = at + bare[0].lastIndexOf(digits);
      // One figure is a serial behind another one: `OSLO 5, 6 AND 7`.
      const rest = text.slice(bareSerial.lastIndex, Math.min(end, bareSerial.lastIndex + 5));
      if (digits.length === 1 && (previous.serial > 9 || !afterFigure.test(rest))) break;
      // `STATE 1234, 08 ROME 567`: the year of the next telegram, no serial of this post.
      if (digits.length !== 3 && cableAt(vocabulary, text, start, end)?.isKnown) break;
      previous = { ...previous, start, end: start + digits.length, serial: Number(digits) };
      found.push(telegramReference(reading, flow, entry.label, previous, start, own, end));
      at = previous.end;
    }
    const behind = otherBehind(vocabulary, text, at, end);
    if (beginsWithCable && behind) {
      found.push(plain(flow, entry.label, behind.from, end, behind.kind));
      at = end;
    } else last = at;
  }
  const final = found.pop();
  if (final) return [...found, at < end ? withRest(flow, final, last, end) : final];
  if (/^\(?SEPTELS?\)?$/i.test(whole)) return [plain(flow, entry.label, from, end, "telegram")];
  if (entry.label === null && /^(?:N\/?A|NONE)\.?$/i.test(whole)) return [];
  report(
    reading,
    "reference.unread",
    spanIn(flow, from, end),
    `"${whole.slice(0, 60)}" names no telegram that can be read; its words were kept.`,
  );
  return [plain(flow, entry.label, from, end, byItsMoment.test(whole) ? "telegram" : "other")];
};

/** What a range of numbers means behind its first, and its last number. */
interface Range {
  readonly references: readonly Reference[];
  readonly last: Cable;
  readonly isNotal: boolean;
}

/**
 * Reads the other end of a range behind a number: its last telegram, and those between the two where they are few. A range with a
 * hyphen is believed only of as many figures and where it is short, for a hyphen may stand before many things. Null where there is
 * none.
 *
 *     PARIS 107 THRU 109        PARIS 110 THROUGH PARIS 112        PARIS 113-115
 */
const rangeAt = (
  reading: Reading,
  flow: Flow,
  label: string | null,
  first: Cable,
  own: Own,
  stop: number,
): Range | null => {
  const { text } = flow;
  if (!first.isKnown) return null;
  const sign = [through, dash].find((form) => {
    form.lastIndex = first.end;
    return form.test(text);
  });
  if (sign === undefined) return null;
  const from = sign.lastIndex;
  const last = lastOfRange(reading.sheet.vocabulary, text, from, first, stop);
  if (last === null || last.end > stop || last.serial <= first.serial) return null;
  const count = last.serial - first.serial + 1;
  if (sign === dash && !isShortRange(first.serial, last.serial)) return null;
  const end = telegramReference(reading, flow, label, last, last.start, own, stop);
  const whole = { ...first, start: serialAt(text, first), end: last.end };
  const before = Array.from({ length: count > mostInRange ? 0 : count - 2 }, (_, step) => {
    const cable = { ...whole, serial: first.serial + step + 1 };
    const read = telegramReference(reading, flow, label, cable, whole.start, own, whole.end);
    return { ...read, notal: end.notal };
  });
  return { references: [...before, end], last, isNotal: end.notal };
};

/** A range that a hyphen can mean: of as many figures, three or more, few telegrams, and no years. */
const isShortRange = (first: number, last: number): boolean =>
  first > 99 &&
  String(first).length === String(last).length &&
  last - first < mostInRange &&
  !(/^(?:19|20)\d\d$/.test(`${first}`) && /^(?:19|20)\d\d$/.test(`${last}`));

/** The last telegram of a range: a number alone, or one of the same post and year. */
const lastOfRange = (
  vocabulary: Vocabulary,
  text: string,
  from: number,
  first: Cable,
  stop: number,
): Cable | null => {
  lastSerial.lastIndex = from;
  const digits = lastSerial.exec(text)?.[1];
  if (digits !== undefined) {
    const end = lastSerial.lastIndex;
    const cable = [2, 4].includes(digits.length) ? cableAt(vocabulary, text, from, stop) : null;
    // `PARIS 107 THRU 08 PARIS 109`: a year.
    if (cable?.start !== from || !cable.isKnown)
      return { ...first, start: end - digits.length, end, serial: Number(digits) };
  }
  const cable = cableAt(vocabulary, text, from, stop);
  const isSame =
    cable !== null &&
    cable.isKnown &&
    cable.start === from &&
    cable.post === first.post &&
    (cable.year === null || cable.year === first.year);
  return isSame ? { ...cable, year: first.year } : null;
};

/** Where the serial of a telegram begins: a range's words are from there, for a telegram that it means and does not print. */
const serialAt = (text: string, { start, end, serial }: Cable): number => {
  let at = Math.max(start, start + text.slice(start, end).lastIndexOf(String(serial)));
  while (at > start && text[at - 1] === "0") at -= 1;
  return at;
};

/* A message named by when it was sent: `STATE 021234Z MAR 92`. */
const byItsMoment = /^[A-Z][A-Z .]{2,30} \d{6}Z ?[A-Z]{3} ?\d{2}(?!\d)/;

/** Several messages that are no telegrams, parted by semicolons, are as many references. */
const piecesOf = (
  flow: Flow,
  label: string | null,
  from: number,
  end: number,
  kind: ReferenceKind,
): Reference[] => {
  const found: Reference[] = [];
  let at = from;
  while (at < end) {
    const sign = flow.text.indexOf(";", at);
    const stop = sign < 0 || sign >= end ? end : sign;
    const piece = trimmed(flow.text, { label, from: at, end: stop });
    if (piece.from < piece.end) {
      const own = kindOf(flow.text.slice(piece.from, piece.end)) ?? kind;
      found.push(plain(flow, label, piece.from, piece.end, own));
    }
    at = stop + 1;
  }
  return found;
};

/** What stands behind a telegram in one entry and is none: `STATE 092148 AND LA PAZ A-023`, `LA PAZ 638, TELECON`. */
const otherBehind = (
  vocabulary: Vocabulary,
  text: string,
  at: number,
  end: number,
): { from: number; kind: ReferenceKind } | null => {
  const sign = /^(?:[ ,;(]|AND |& ?){1,4}/i.exec(text.slice(at, at + 12))?.[0];
  if (sign === undefined) return null;
  const from = at + sign.length;
  const cable = cableAt(vocabulary, text, from, end);
  if (cable?.isKnown && cable.start === from) return null;
  const kind = kindOf(text.slice(from, end));
  return kind === null ? null : { from, kind };
};

const isAndAt = (text: string, at: number): boolean =>
  text.startsWith("AND ", at) || text.startsWith("and ", at);

/** Where the next piece of an entry begins, behind a sign or AND; -1 where there is none. */
const nextPiece = (text: string, at: number, end: number): number => {
  for (let place = at; place < end; place += 1) {
    const isSign =
      ",;(/\n&".includes(text[place] ?? "") || (text[place] === "." && text[place + 1] === " ");
    const isAnd = text[place] === " " && isAndAt(text, place + 1);
    if (!isSign && !isAnd) continue;
    place += isAnd ? 5 : 1;
    while (text[place] === " ") place += 1;
    if (isAndAt(text, place)) place += 4;
    return place < end ? place : -1;
  }
  return -1;
};

/** Words left behind the last telegram of an entry belong to it: none are lost. */
const withRest = (flow: Flow, reference: Reference, at: number, end: number): Reference => {
  if (!/[A-Z\d]/i.test(flow.text.slice(at, end))) return reference;
  const length = reference.raw.length;
  const start = at - length;
  if (start < 0 || flow.text.slice(start, at) !== reference.raw) return reference;
  const notal = reference.notal || notals.test(flow.text.slice(at, end));
  return { ...reference, notal, raw: flow.text.slice(start, end), span: spanIn(flow, start, end) };
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
  const behind: Behind = behindCable(text, cable.end, stop);
  const { end } = behind;
  const tail = text.slice(cable.end, end).toUpperCase();
  const stated = cable.year ?? behind.year;
  const known = stated ?? inferredYear(cable, own);
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
  if (cable.isMended)
    report(
      reading,
      "mrn.repaired",
      span,
      `The number "${text.slice(start, cable.end)}" has a letter or a figure for the other; it was read as ${mrn ?? cable.post}.`,
    );
  const isStated = stated !== null;
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
  if (isStated && cable.isKnown && !cable.isMended) return reference;
  return { ...reference, certainty: cable.isMended ? "repaired" : "inferred" };
};
