import { isDigit } from "./signs.ts";
import { postBefore, postOf, type Vocabulary } from "../vocabulary/index.ts";
import { spanIn, type Flow } from "./flow.ts";
import { inferredYear, type Own } from "./inferred-year.ts";
import type { Mention, Reference } from "./model.ts";
import { canonicalMrn, formatMrn, fullYear } from "./mrn.ts";

/** A mention as it was found in a text: what is printed, where, and what letters it names. */
interface FoundMention {
  readonly kind: Mention["kind"];
  readonly start: number;
  readonly end: number;
  readonly labels: readonly string[];
  readonly mrn: string | null;
  /** `reftel` names the one reference, `reftels` all of them. */
  readonly all: "one" | "all" | null;
  readonly paragraph: number | null;
}

/* One pass over a text: the words that a mention begins with, or a number that a post may stand before, behind a capital
and a blank. A word is found by its third letter, since the rarer the first letter of a pattern, the faster the search; what
else may stand before and behind it is looked at once it is found. */
const cues =
  /(?<=[Rr][Ee])[Ff](?: ?[Tt][Ee][Ll][Ss]?|[Ss]\.?|\([Ss]\)|\.|[Ee][Rr][Ee][Nn][Cc][Ee][Ss]?(?= [A-Z](?![A-Za-z'’])))?(?![A-Za-z])|(?<=[Ss][Ee])[Pp](?:-?[Tt][Ee][Ll][Ss]?(?![A-Za-z])|arately|ARATELY)|(?<=[A-Z]|[A-Z] )\d{1,7}(?![\d/:%]|[.,]\d)/g;
const sender =
  /(?<![A-Za-z])(?:[Tt]ransmitted|[Ss]ent|[Ff]orwarded|[Pp]rovided|[Ee]-?mailed|[Ff]axed|[Pp]ouched|[Rr]eported|[Dd]elivered|TRANSMITTED|SENT|FORWARDED|PROVIDED|POUCHED|REPORTED)(?: TO [A-Z]{2,8})? $/;

const letter =
  /(?: ?\(| )?([A-Z]|[a-z](?=[),.;]))(?![A-Za-z'’.]|-[A-Za-z]{2})|(?: ?\(| )?([A-Z])(?=\.(?:[ )]|$))/y;
const range = / ?(?:-|–|THROUGH|through|thru|THRU|TO|to) ?([A-Z])(?![A-Za-z'’])/y;
/* Behind a small letter in parentheses a further one stands in parentheses, too. */
const smallRange = /\) ?(?:-|–|THROUGH|through|thru|THRU|TO|to) ?\(([a-z])(?=\))/y;
const smallJoint = /\)(?:,? ?(?:AND|and|OR|or|&|\/) ?|, ?)\(([a-z])(?=\))/y;
const joint =
  /(?:\)?,? ?(?:AND|and|OR|or|&|\/) ?|\)?, ?)(?:[Rr][Ee][Ff][Ss]? )?\(?([A-Z])(?![A-Za-z'’])/y;
/* What makes the letter before it look like an initial: `ref A and B. Smith`. */
const nameBehind = /\. [A-Z][a-z]/y;
const byMail =
  /(?: to [A-Z/]{2,12})? (?:via|by|VIA|BY|through|in|IN) (?:an? |AN? )?(?:[A-Za-z]{1,14} ){0,2}?(?:e-?mail|E-?MAIL|fax|FAX|pouch|POUCH|SIPRNET|septel|cable|POUCH|[A-Za-z]{3,12})/y;
const paragraphBehind =
  /,? ?\(?(?:PARA(?:GRAPH)?S?|para(?:graph)?s?|Para(?:graph)?s?)\.? (\d{1,3})/y;
const paragraphBefore =
  /(?:PARA(?:GRAPH)?|para(?:graph)?|Para(?:graph)?)\.? (\d{1,3}),? (?:OF |of |IN |in )?(?:THE |the )?$/;

const lettersFrom = (from: string, to: string): string[] => {
  const first = from.charCodeAt(0);
  const last = to.charCodeAt(0);
  if (last < first) return [from, to];
  return Array.from({ length: last - first + 1 }, (_, step) => String.fromCharCode(first + step));
};

/** True where a letter comes after another, by three at most. */
const isSoonAfter = (last: string, next: string): boolean => {
  const step = next.charCodeAt(0) - last.charCodeAt(0);
  return step > 0 && step <= 3;
};

/** The labels, each once. Most mentions name one. */
const distinct = (labels: readonly string[]): readonly string[] =>
  labels.length < 2 ? labels : [...new Set(labels)];

/**
 * Reads the letters behind `ref`: A, A-B, A and C, A, B, and D, (A). The label may be singular before a range. Behind a letter
 * that the reference list has, a stop ends the sentence; behind another one it is an initial's.
 */
const lettersAt = (
  text: string,
  from: number,
  references: ReferenceIndex,
): { labels: readonly string[]; end: number } | null => {
  letter.lastIndex = from;
  const first = letter.exec(text);
  const opened = (first?.[1] ?? first?.[2])?.toUpperCase();
  if (!first || opened === undefined) return null;
  const labels: string[] = [opened];
  let end = letter.lastIndex;
  let last = opened;
  const isSmall = first[1] !== opened && text[end] === ")";
  const further = isSmall ? smallJoint : joint;
  const run = isSmall ? smallRange : range;
  for (let count = 0; count < 26; count += 1) {
    run.lastIndex = end;
    const through = run.exec(text)?.[1]?.toUpperCase();
    if (through !== undefined) {
      for (const one of lettersFrom(last, through).slice(1)) labels.push(one);
      last = through;
      end = run.lastIndex;
      continue;
    }
    further.lastIndex = end;
    const next = further.exec(text)?.[1]?.toUpperCase();
    // `ref (b), (a) because`: what goes back, or ahead by much, counts something else.
    if (next === undefined || (isSmall && !isSoonAfter(last, next))) break;
    nameBehind.lastIndex = further.lastIndex;
    if (!references.byLabel.has(next) && nameBehind.test(text)) break;
    last = next;
    // `ref A. I` and `ref A and I said`: a lone I is a word.
    if (last === "I" || (last === "A" && labels.length > 0)) break;
    labels.push(last);
    end = further.lastIndex;
  }
  return { labels: distinct(labels), end };
};

/* What makes the number before it a day or a count. */
const countedBehind =
  /^Z? ?(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC|PERCENT|HOURS?|MILLION|THOUSAND)/i;

/** A telegram named in a text; by its post and the year that is printed further serials are read, null where none can follow. */
interface NamedCable {
  readonly start: number;
  readonly mrn: string;
  readonly post: string | null;
  readonly stated: number | null;
}

/** A number in one word, as archives name a cable: `08STATE1234`. */
const gluedBefore = (
  vocabulary: Vocabulary,
  text: string,
  digitsAt: number,
  digits: string,
): NamedCable | null => {
  const printed = glued.exec(text.slice(Math.max(0, digitsAt - 26), digitsAt))?.[0];
  if (printed === undefined) return null;
  const post = postOf(vocabulary, printed.replace(/^\d+/, ""));
  const mrn = post === null ? null : canonicalMrn(printed + digits, vocabulary);
  return mrn === null ? null : { start: digitsAt - printed.length, mrn, post: null, stated: null };
};

const glued = /(?<![A-Za-z\d])(?:(?:19|20)\d{2}|\d{2})[A-Z]{3,20}$/;

/** The post before a number, by the vocabulary, with the year before it: `08 STATE 1234`. Null where it is no cable. */
const cableBefore = (
  vocabulary: Vocabulary,
  text: string,
  digitsAt: number,
  end: number,
  references: ReferenceIndex,
  own: Own,
): NamedCable | null => {
  if (text[digitsAt - 1] !== " ")
    return gluedBefore(vocabulary, text, digitsAt, text.slice(digitsAt, end));
  // Most numbers are told from a telegram's by the word before them.
  const best = postBefore(vocabulary, text, digitsAt - 1);
  if (!best || countedBehind.test(text.slice(end, end + 10))) return null;
  const digits = text.slice(digitsAt, end);
  const prefix = /(?<![\d,.])(?:(\d{4}|\d{2})|'(\d{2})) $/.exec(
    text.slice(Math.max(0, best.start - 6), best.start),
  );
  const stated = prefix ? fullYear(Number(prefix[1] ?? prefix[2])) : null;
  const listed =
    stated === null && digits.length < 3
      ? listedAs(references, best.post.id, Number(digits), own)
      : null;
  if (listed !== null) return { start: best.start, mrn: listed, post: best.post.id, stated };
  if (digits.startsWith("0") && digits.length < 3) return null;
  // One figure may count anything, unless nothing is said behind it that could be counted.
  if (digits.length === 1 && !/[),;.]/.test(text[end] ?? ".")) return null;
  if (
    stated === null &&
    (digits.length < 3 || (digits.length === 4 && /^(?:19|20)\d\d$/.test(digits)))
  )
    return null;
  if (stated !== null && (stated < 1960 || stated > 2060)) return null;
  const cable = { post: best.post.id, serial: Number(digits) };
  const year = stated ?? inferredYear(cable, own);
  if (year === null) return null;
  const start = prefix ? best.start - prefix[0].length : best.start;
  return { start, mrn: formatMrn({ ...cable, year }), post: cable.post, stated };
};

/**
 * The telegram of a post and serial in the reference list: that of the year which a number without one has here, else the only
 * one. A number of one or two figures may count anything (`ROME 12 times`), but for one that the list has.
 */
const listedAs = (
  references: ReferenceIndex,
  post: string,
  serial: number,
  own: Own,
): string | null => {
  const listed = references.bySerial.get(`${post}${serial}`) ?? [];
  const year = inferredYear({ post, serial }, own);
  const usual = year === null ? null : formatMrn({ post, serial, year });
  return listed.find((mrn) => mrn === usual) ?? (listed.length === 1 ? (listed[0] ?? null) : null);
};

const furtherSerial = /(,? (?:and|AND|&) |, )(?=(\d{1,7}))\2(?![\d/:%-]|[.,]\d)/y;
/** Serials that may stand behind one number. */
const mostSerials = 20;

/**
 * Returns the serials behind a number that are of the same post: `PARIS 201, 202 and 203`. They are believed where their run ends as
 * a list does, in a sign (`PARIS 201 and 300 men` is none), where as many figures stand in each, and where none is a year; one
 * that the reference list has may have any number of figures.
 */
const serialsBehind = (
  text: string,
  from: number,
  first: string,
  isListed: (serial: number) => boolean,
): readonly { readonly start: number; readonly end: number }[] => {
  const found: { start: number; end: number }[] = [];
  let hasAnd = false;
  let end = from;
  while (!hasAnd && found.length < mostSerials) {
    furtherSerial.lastIndex = end;
    const match = furtherSerial.exec(text);
    const [, sign = "", digits = ""] = match ?? [];
    if (!match) break;
    const isAlike =
      digits.length > 2 && digits.length === first.length && !/^(?:19|20)\d\d$/.test(digits);
    if (!isAlike && !isListed(Number(digits))) break;
    hasAnd = sign !== ", ";
    end = furtherSerial.lastIndex;
    found.push({ start: end - digits.length, end });
  }
  // Without an AND only a parenthesis shows that the list ends here.
  return (hasAnd ? /[),;.]/ : /\)/).test(text[end] ?? ".") ? found : [];
};

/** A mention with the paragraph that is named behind or before it: `REF C PARA 4`, `para 7 of STATE 1234`. */
const withParagraph = (
  text: string,
  from: number,
  start: number,
  end: number,
): { start: number; end: number; paragraph: number | null } => {
  paragraphBehind.lastIndex = end;
  const behind = paragraphBehind.exec(text);
  if (behind) return { start, end: paragraphBehind.lastIndex, paragraph: Number(behind[1]) };
  const led = paragraphBefore.exec(text.slice(Math.max(from, start - 24), start));
  const said = text.slice(start, end);
  const isOpen = said.split("(").length > said.split(")").length && text[end] === ")";
  return {
    start: led ? start - led[0].length : start,
    end: isOpen ? end + 1 : end,
    paragraph: led ? Number(led[1]) : null,
  };
};

const isLetter = (code: number): boolean =>
  (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/** A mention that names no letters, no number and no paragraph. */
const bare = { labels: [], mrn: null, all: null, paragraph: null } as const;

const find = (
  vocabulary: Vocabulary,
  text: string,
  from: number,
  references: ReferenceIndex,
  own: Own,
): FoundMention[] => {
  const found: FoundMention[] = [];
  cues.lastIndex = from;
  for (
    let least = from, cue = cues.exec(text);
    cue;
    least = cues.lastIndex, cue = cues.exec(text)
  ) {
    const { index } = cue;
    let end = index + cue[0].length;
    if (isDigit(text.charCodeAt(index))) {
      const cable = cableBefore(vocabulary, text, index, end, references, own);
      const before = found.at(-1)?.end ?? from;
      if (!cable || cable.start < before) continue;
      const { paragraph, ...place } = withParagraph(text, before, cable.start, end);
      found.push({ ...bare, ...place, kind: "reference", mrn: cable.mrn, paragraph });
      cues.lastIndex = Math.max(place.end, cues.lastIndex);
      const { post, stated } = cable;
      if (post === null || paragraph !== null) continue;
      const numberOf = (serial: number): string | null => {
        const year = stated ?? inferredYear({ post, serial }, own);
        return year === null ? null : formatMrn({ post, serial, year });
      };
      const isListed = (serial: number): boolean => references.byMrn.has(numberOf(serial) ?? "");
      for (const one of serialsBehind(text, end, text.slice(index, end), isListed)) {
        const mrn = numberOf(Number(text.slice(one.start, one.end)));
        if (mrn === null) break;
        found.push({ ...bare, ...one, kind: "reference", mrn });
        cues.lastIndex = one.end;
      }
      continue;
    }
    let start = index - 2;
    if (start < least || isLetter(text.charCodeAt(start - 1))) {
      cues.lastIndex = index + 1;
      continue;
    }
    const word = text.slice(start, end).toLowerCase();
    if (word.endsWith("separately")) {
      const sent = sender.exec(text.slice(Math.max(from, start - 32), start));
      if (!sent) continue;
      start -= sent[0].length;
      byMail.lastIndex = end;
      if (byMail.test(text)) end = byMail.lastIndex;
      found.push({ ...bare, kind: "separate", start, end });
      cues.lastIndex = end;
      continue;
    }
    if (word.startsWith("sep")) {
      found.push({ ...bare, kind: "septel", start, end });
      continue;
    }
    const letters = lettersAt(text, end, references);
    const isTel = word.includes("tel");
    if (letters === null && !isTel) continue;
    let all: FoundMention["all"] = null;
    if (letters === null) all = word.endsWith("s") ? "all" : "one";
    else ({ end } = letters);
    const named = withParagraph(text, from, start, end);
    found.push({ ...named, kind: "reference", labels: letters?.labels ?? [], mrn: null, all });
    cues.lastIndex = Math.max(named.end, cues.lastIndex);
  }
  return found;
};

/** References that a mention can mean at most: a list has some ten, and a text that has thousands is no telegram's. */
const most = 100;

/** The reference list, to be asked by letter and by number. */
export interface ReferenceIndex {
  readonly all: readonly Reference[];
  readonly byLabel: ReadonlyMap<string | null, readonly Reference[]>;
  readonly byMrn: ReadonlyMap<string, Reference>;
  /** Numbers by post and serial: several of different years. */
  readonly bySerial: ReadonlyMap<string, readonly string[]>;
}

/** Returns a reference list by letter and by number. */
export const indexOf = (references: readonly Reference[]): ReferenceIndex => {
  const byLabel = new Map<string | null, Reference[]>();
  const byMrn = new Map<string, Reference>();
  const bySerial = new Map<string, string[]>();
  for (const reference of references) {
    const same = byLabel.get(reference.label);
    if (same) same.push(reference);
    else byLabel.set(reference.label, [reference]);
    const { mrn } = reference;
    if (mrn === null || byMrn.has(mrn)) continue;
    byMrn.set(mrn, reference);
    const ofSerial = bySerial.get(mrn.slice(2));
    if (ofSerial) ofSerial.push(mrn);
    else bySerial.set(mrn.slice(2), [mrn]);
  }
  return { all: references, byLabel, byMrn, bySerial };
};

/** What a mention could not be resolved to. */
export interface Unresolved {
  readonly mention: Mention;
  readonly letters: readonly string[];
  readonly isAmbiguous: boolean;
}

/**
 * Returns the references that a text makes, resolved to the reference list: a letter to what stands under it, `reftel`
 * to the only reference, `reftels` to all. One candidate or none: `reftel` where there are several resolves to nothing
 * and is told in `unresolved`, as is a letter that the list does not have.
 *
 *     (refs A-B)        A and B
 *     ref F-G           F and G, the singular label notwithstanding
 *     REF C PARA 4      C, paragraph 4 of it
 */
export const mentionsIn = (
  vocabulary: Vocabulary,
  flow: Flow,
  from: number,
  references: ReferenceIndex,
  own: Own,
): { mentions: Mention[]; unresolved: Unresolved[] } => {
  const mentions: Mention[] = [];
  const unresolved: Unresolved[] = [];
  for (const one of find(vocabulary, flow.text, from, references, own)) {
    const isAmbiguous =
      (one.all === "one" && references.byLabel.size > 1) ||
      (one.all !== null && references.all.length > most);
    const entries =
      one.all === null
        ? one.labels.flatMap((label) => references.byLabel.get(label) ?? [])
        : references.all;
    const resolved = isAmbiguous ? [] : entries.slice(0, most);
    const own = one.mrn === null ? null : references.byMrn.get(one.mrn);
    const labels =
      one.all === null ? one.labels : resolved.flatMap((reference) => reference.label ?? []);
    const mention: Mention = {
      raw: flow.text.slice(one.start, one.end),
      kind: one.kind,
      labels: one.mrn === null ? distinct(labels) : own?.label ? [own.label] : [],
      mrns:
        one.mrn === null
          ? one.kind === "reference"
            ? resolved.flatMap((reference) => reference.mrn ?? [])
            : []
          : [one.mrn],
      paragraph: one.paragraph,
      span: spanIn(flow, one.start, one.end),
    };
    mentions.push(mention);
    const letters = one.labels.filter((label) => !references.byLabel.has(label));
    if (letters.length > 0 || isAmbiguous) unresolved.push({ mention, letters, isAmbiguous });
  }
  return { mentions, unresolved };
};
