import { postOf, type Vocabulary } from "../vocabulary/index.ts";
import { cableAt, type Cable } from "./cable.ts";
import type { Item } from "./items.ts";
import { spanIn, spansIn } from "./flow.ts";
import { inferredYear, ownOf } from "./inferred-year.ts";
import type { Correction } from "./model.ts";
import { formatMrn, type Mrn } from "./mrn.ts";
import type { Reading } from "./reading.ts";
import { place } from "./taking.ts";
import type { Span } from "./span.ts";

/** Operating signals that say what a transmission does to an earlier one (ACP 131). */
const bySignal: readonly (readonly [string, Correction["kind"]])[] = [
  ["ZFR", "cancellation"],
  ["ZEL", "corrected-copy"],
  ["ZDS", "corrected-copy"],
  ["ZDK", "repetition"],
];

const correctedSubject = /^\(?CORRECTED (?:COPY|TELEGRAM|CABLE)(?![A-Z])/i;
const cancellingSubject = /^CANCELL?ATION OF (?=(?:\d\d )?[A-Z])/i;
const cancelsThis = /^(?:PLEASE )?(?:CANCEL|DISREGARD) THIS (?:MESSAGE|TELEGRAM|CABLE)(?![A-Z])/i;
const isCancelled = / (?:IS|HAS BEEN) (?:HEREBY )?CANCELL?ED(?![A-Z])/iy;
const readdressedSubject = /^\(?RE-?ADDRESS(?:ED|AL|ING)?(?![A-Z])/i;
const repeatedText =
  /(?<![A-Z])(?:FOLL?(?:OWING)? (?:IS )?(?:A )?(?:REPEAT|RPT|READDRESSAL)(?![A-Z])|(?:IS|ARE) (?:BEING )?(?:REPEATED|RPTD|RETRANSMITTED|READDRESSED)(?: BELOW| HEREWITH)? (?:FOR|TO)(?![A-Z]))/i;
const cancels =
  /^(?:PLEASE )?(?:CANCEL|DISREGARD) (?=(?:\d\d )?[A-Z][A-Z .'-]{2,30} \d{2,6}|OUR |REF)/i;
const replaces = /^(?:THIS )?(?:REPLACES|SUPERSEDES|CORRECTS|CANCELS) /i;
const ofIt = /^(?:(?:OF|FOR|TO) )?/i;
const vice = /^MRN \d{1,6} VICE (\d{2,6})(?!\d)/i;

interface Found {
  readonly kind: Correction["kind"];
  readonly note: string | null;
  readonly mrn: string | null;
  readonly spans: readonly Span[];
}

/**
 * Returns what a telegram does to an earlier one, and to which: by a line of its own; else by its subject or first
 * paragraph, where it repeats a telegram for others or cancels one; else by the signals of its envelope. A corrected copy
 * has the number of what it corrects, unless its note names another (`MRN 729 VICE 716`, `REPLACES SUVA 12`, or first of all
 * `SUVA 12, PARA 1`: a number behind other words may be what was changed).
 */
export const correctionOf = (
  reading: Reading,
  own: Mrn | null,
  items: readonly Item[],
): Correction | null => {
  const found = byLine(reading, own) ?? byText(reading, items) ?? bySigns(reading);
  if (found === null) return null;
  place(reading, "correction", found.spans);
  const { kind, note, mrn } = found;
  return { kind, note, mrn };
};

const byLine = (reading: Reading, own: Mrn | null): Found | null => {
  if (reading.correction === null) return null;
  const { kind, note, span } = reading.correction;
  const serial = note === null ? undefined : vice.exec(note)?.[1];
  const named = note === null ? null : cableNoted(reading, note);
  const mrn =
    own === null || serial === undefined ? named : formatMrn({ ...own, serial: Number(serial) });
  const isOwn = own !== null && mrn === formatMrn(own);
  return { kind, note, mrn: isOwn ? null : mrn, spans: [span] };
};

const cableNoted = (reading: Reading, note: string): string | null =>
  replaces.test(note)
    ? cableIn(reading, note, 0, false)
    : cableHere(reading, note.toUpperCase(), ofIt.exec(note)?.[0].length ?? 0);

const byText = (reading: Reading, items: readonly Item[]): Found | null => {
  const [inner] = reading.inner;
  const quoted = inner ? { mrn: inner.mrn, spans: [inner.span] } : { mrn: null, spans: [] };
  const line = reading.subject;
  const subject = line?.flow.text.slice(line.from) ?? "";
  const first = items.find(({ kind, text }) => kind === "paragraph" && text !== "");
  const opening = first?.flow.text.slice(first.from, first.from + 240) ?? "";
  const repeated = repeatedText.exec(opening);
  if (line && readdressedSubject.test(subject)) {
    const spans = spansIn(line.flow, line.from, line.flow.text.length);
    const named = quoted.mrn ?? cableIn(reading, subject, 0, true);
    if (named !== null || !first || !repeated)
      return { kind: "readdressal", note: null, mrn: named, spans: [...spans, ...quoted.spans] };
    const [at, words] = [first.from + repeated.index, repeated[0]];
    const mrn = cableIn(reading, opening, repeated.index, true);
    const inText = mrn === null ? quoted.spans : [spanIn(first.flow, at, at + words.length)];
    return { kind: "readdressal", note: null, mrn, spans: [...spans, ...inText] };
  }
  if (line) {
    const spans = spansIn(line.flow, line.from, line.flow.text.length);
    if (correctedSubject.test(subject))
      return { kind: "corrected-copy", note: null, mrn: null, spans };
    const cancelling = cancellingSubject.exec(subject);
    if (cancelling !== null) {
      const mrn = cableHere(reading, subject.toUpperCase(), cancelling[0].length);
      if (mrn !== null) return { kind: "cancellation", note: null, mrn, spans };
    }
  }
  if (!first) return null;
  const { flow, from } = first;
  const undone = undoneIn(reading, opening);
  if (undone !== null)
    return {
      kind: "cancellation",
      note: null,
      mrn: undone.mrn,
      spans: [spanIn(flow, from, from + undone.length)],
    };
  const cancelled = cancels.exec(opening);
  const match = cancelled ?? repeated;
  if (!match) return null;
  const cable = cableIn(reading, opening, match.index, repeated !== null);
  const end = from + match.index + match[0].trimEnd().length;
  return {
    kind: cancelled ? "cancellation" : "readdressal",
    note: null,
    mrn: cancelled ? cable : (quoted.mrn ?? cable),
    spans: [spanIn(flow, from + match.index, end), ...(cancelled ? [] : quoted.spans)],
  };
};

/** What a first sentence takes back, and how long it is: this telegram, or one that it begins with (`OSLO 120 is cancelled`). */
const undoneIn = (
  reading: Reading,
  opening: string,
): { readonly mrn: string | null; readonly length: number } | null => {
  const own = cancelsThis.exec(opening);
  if (own !== null) return { mrn: null, length: own[0].length };
  const cable = cableStarting(reading, opening.toUpperCase(), 0);
  if (cable === null) return null;
  isCancelled.lastIndex = cable.end;
  if (!isCancelled.test(opening)) return null;
  return { mrn: numberOf(reading, cable), length: isCancelled.lastIndex };
};

/** The telegram that is named behind the words that cancel or repeat, or before those that repeat. */
const cableIn = (
  reading: Reading,
  text: string,
  at: number,
  mayStandBefore: boolean,
): string | null => {
  const upper = text.toUpperCase();
  for (let from = mayStandBefore ? 0 : at; from < upper.length; from += 1) {
    if (from > 0 && upper[from - 1] !== " ") continue;
    const cable = cableStarting(reading, upper, from);
    if (cable !== null) return numberOf(reading, cable);
  }
  return null;
};

/** The telegram that is named at a place of a text in capitals. */
const cableHere = (reading: Reading, text: string, from: number): string | null => {
  const cable = cableStarting(reading, text, from);
  return cable === null ? null : numberOf(reading, cable);
};

const cableStarting = (reading: Reading, text: string, from: number): Cable | null => {
  const { vocabulary } = reading.sheet;
  const cable = cableAt(vocabulary, text, from, text.length);
  if (!cable?.isKnown || cable.start !== from || !isPrinted(vocabulary, text, from)) return null;
  return cable;
};

/** Its number, with the year that is meant where none is printed; null where that is not known either. */
const numberOf = (reading: Reading, { year, post, serial }: Cable): string | null => {
  const known = year ?? inferredYear({ post, serial }, ownOf(reading));
  return known === null ? null : formatMrn({ year: known, post, serial });
};

/** True where the words from a place on begin with a post's name or with a year before it. */
const isPrinted = (vocabulary: Vocabulary, text: string, from: number): boolean => {
  const words = text.slice(from, from + 40).split(" ");
  const start = /^\d{2}$/.test(words[0] ?? "") ? 1 : 0;
  for (let count = 1; count <= 4; count += 1)
    if (postOf(vocabulary, words.slice(start, start + count).join(" ")) !== null) return true;
  return false;
};

const bySigns = (reading: Reading): Found | null => {
  const signals = reading.security?.signals ?? [];
  const sign = bySignal.find(([signal]) => signals.includes(signal));
  return sign === undefined
    ? null
    : { kind: sign[1], note: null, mrn: null, spans: [...reading.securitySpans] };
};
