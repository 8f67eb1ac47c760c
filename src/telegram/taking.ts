import { type DiagnosticCode, finding } from "./diagnostics.ts";
import { type Line, lineOf } from "./lines.ts";
import type { PartKind, Provenance, ProvenanceKey } from "./model.ts";
import type { Reading } from "./reading.ts";
import { endOf } from "./sheet.ts";
import type { Span } from "./span.ts";

/** True where the text is read to its end. */
export const isDone = (reading: Reading): boolean => reading.index >= reading.sheet.lines.length;

/** Puts a piece of the source down as a part; it joins the part before it where that is of the same kind. */
export const put = (
  reading: Reading,
  kind: PartKind,
  start: number,
  stop: number,
  isNew = false,
): void => {
  if (stop <= start) return;
  const last = reading.parts.at(-1);
  if (last && last.kind === kind && !isNew) last.span.end = stop;
  else reading.parts.push({ kind, span: { start, end: stop } });
};

/** Puts the current line down as a part and goes to the next. */
export const take = (reading: Reading, kind: PartKind, isNew = false): void => {
  put(reading, kind, reading.line.start, reading.line.next, isNew);
  reading.index += 1;
  reading.line = reading.sheet.lines[reading.index] ?? endOf(reading.sheet);
};

/**
 * Puts the current line down up to a place within it; the rest becomes the current line. For parts that share a line.
 */
export const takeUpTo = (reading: Reading, kind: PartKind, place: number): void => {
  put(reading, kind, reading.line.start, place);
  reading.line = lineOf(reading.sheet.text, place, reading.line.next);
};

/** Returns the current line cut short at a place: what `takeUpTo` will put down. */
export const lineUpTo = (reading: Reading, place: number): Line =>
  lineOf(reading.sheet.text, reading.line.start, place);

/** Makes blank lines behind a part belong to it, where the part goes on after them. */
export const absorbBlanks = (reading: Reading, kind: PartKind): void => {
  const { parts } = reading;
  const last = parts.at(-1);
  const before = parts.at(-2);
  if (last?.kind === "blank" && before?.kind === kind) {
    before.span.end = last.span.end;
    parts.pop();
  }
};

/** Returns the line `by` lines ahead of the current one, whatever piece of it is current. */
export const ahead = (reading: Reading, by: number): Line | undefined =>
  reading.sheet.lines[reading.index + by];

/** Reports a finding. */
export const report = (
  reading: Reading,
  code: DiagnosticCode,
  span: Span,
  message: string,
): void => {
  reading.diagnostics.push(finding(code, span, message));
};

/**
 * Leaves the current line unread and reports it, once for lines that stand together: nothing is dropped in silence.
 * `what` goes on with the line's words.
 */
export const takeUnread = (reading: Reading, what: string): void => {
  const { line } = reading;
  if (reading.parts.at(-1)?.kind !== "unread")
    report(
      reading,
      "line.unread",
      spanOf(line),
      `"${line.text.slice(0, 60)}" ${what}; it was left unread.`,
    );
  take(reading, "unread");
};

/** Returns the span of a line's text. */
export const spanOf = (line: Line): Span => ({ start: line.at, end: line.end });

/** Notes where a value stands. A value met twice keeps its first place. */
export const place = (
  reading: Reading,
  key: ProvenanceKey,
  spans: readonly Span[],
  certainty: Provenance["certainty"] = "stated",
  printed?: string,
): void => {
  reading.provenance[key] ??=
    printed === undefined ? { spans, certainty } : { spans, certainty, printed };
};

/** Notes a further place of a value that is printed in several. */
export const placeFurther = (
  reading: Reading,
  key: ProvenanceKey,
  spans: readonly Span[],
): void => {
  const more = reading.morePlaces.get(key) ?? [];
  for (const span of spans) more.push(span);
  reading.morePlaces.set(key, more);
  reading.provenance[key] ??= { spans: more, certainty: "stated" };
};
