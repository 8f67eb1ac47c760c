import type { Span } from "../telegram/index.ts";
import { isFieldName } from "./field-name.ts";
import { QueryMistake } from "./mistake.ts";
import { wordsOf } from "./words.ts";

/** What a query is made of before its structure is read. */
export type Token =
  | { readonly kind: "open" | "close" | "and" | "or" | "not"; readonly span: Span }
  /** `same:`; an opening parenthesis follows. */
  | { readonly kind: "same"; readonly span: Span }
  /** A blank-free run with at least one word in it. */
  | { readonly kind: "run"; readonly text: string; readonly span: Span }
  /** The text between two quotes; `distance` is what stands behind `~`. */
  | {
      readonly kind: "quoted";
      readonly text: string;
      readonly distance: number | null;
      readonly span: Span;
    }
  | {
      readonly kind: "field";
      readonly name: string;
      readonly values: readonly Value[];
      /** Whether the values stand in parentheses. */
      readonly isList: boolean;
      readonly span: Span;
    };

/** A field with its values as typed. */
export type FieldToken = Token & { readonly kind: "field" };

/** One value of a field as typed. What is quoted is taken as it is: no comparison, no range. */
export interface Value {
  readonly text: string;
  readonly isQuoted: boolean;
  /** What stands behind `~` at its quotes; null where nothing does. */
  readonly distance: number | null;
  readonly span: Span;
}

const QUOTES = '"“”„‟';
const isQuote = (character: string): boolean => character !== "" && QUOTES.includes(character);
const isBlank = (character: string): boolean => character !== "" && character.trim() === "";
const OPERATORS: ReadonlyMap<string, "and" | "or" | "not"> = new Map([
  ["AND", "and"],
  ["OR", "or"],
  ["NOT", "not"],
] as const);

/** Returns the tokens of a query. Throws a `QueryMistake` where a quote or a list is not closed. */
export const tokensOf = (text: string): readonly Token[] => {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const character = text.charAt(at);
    if (isBlank(character)) {
      at += 1;
    } else if (character === "(" || character === ")") {
      tokens.push({ kind: character === "(" ? "open" : "close", span: { start: at, end: at + 1 } });
      at += 1;
    } else if (isQuote(character)) {
      const quoted = readQuoted(text, at);
      tokens.push(quoted);
      at = quoted.span.end;
    } else if (character === "-" && beginsTerm(text, at + 1)) {
      tokens.push({ kind: "not", span: { start: at, end: at + 1 } });
      at += 1;
    } else {
      const token = readField(text, at) ?? readRun(text, at);
      // A lone sign (`--`, `&`) is no word: it asks for nothing and forbids nothing.
      if (token.kind !== "run" || hasMeaning(token.text)) tokens.push(token);
      at = token.span.end;
    }
  }
  return tokens;
};

const hasMeaning = (run: string): boolean => run.includes("*") || wordsOf(run).length > 0;

/** Whether a term stands directly at `at`, so that a `-` before it is NOT. */
const beginsTerm = (text: string, at: number): boolean => {
  const character = text.charAt(at);
  if (character === "" || character === "-" || character === ")" || isBlank(character))
    return false;
  if (character === "(" || isQuote(character)) return true;
  return hasMeaning(text.slice(at, endOfRun(text, at)));
};

const readQuoted = (text: string, at: number): Token & { readonly kind: "quoted" } => {
  let end = at + 1;
  while (end < text.length && !isQuote(text.charAt(end))) end += 1;
  if (end === text.length) {
    const words = text.slice(at + 1).trimEnd();
    throw new QueryMistake(
      "quote.open",
      "This quote is not closed.",
      { start: at, end },
      hasMeaning(words) ? `"${words}"` : null,
    );
  }
  const inner = text.slice(at + 1, end);
  if (text.charAt(end + 1) !== "~") {
    return { kind: "quoted", text: inner, distance: null, span: { start: at, end: end + 1 } };
  }
  let behind = end + 2;
  while (behind < text.length && /^[0-9]$/.test(text.charAt(behind))) behind += 1;
  const digits = text.slice(end + 2, behind);
  const last = text.charAt(behind);
  const isEnded = last === "" || last === ")" || last === "(" || isBlank(last) || isQuote(last);
  if (digits === "" || digits.length > 3 || !isEnded) {
    throw new QueryMistake(
      "near.distance",
      digits === "" || !isEnded
        ? "Behind ~ stands how many words apart the words may be, in figures."
        : "Words may be asked for at most 999 apart.",
      { start: end + 1, end: isEnded ? behind : endOfRun(text, end + 1) },
      digits === "" ? "~5" : digits.length > 3 ? "~999" : `~${digits}`,
    );
  }
  return {
    kind: "quoted",
    text: inner,
    distance: Number(digits),
    span: { start: at, end: behind },
  };
};

/**
 * End of the blank-free run that begins at `at`. A parenthesis opened and closed inside it belongs to it, as in
 * `1.4(b)`; one that is only opened or only closed ends it, as does a quote.
 */
const endOfRun = (text: string, at: number): number => {
  const opened: number[] = [];
  let end = at;
  for (; end < text.length; end += 1) {
    const character = text.charAt(end);
    if (isBlank(character) || isQuote(character)) break;
    if (character === "(") {
      if (OPERATORS.has(text.slice(at, end))) break;
      opened.push(end);
    } else if (character === ")" && opened.pop() === undefined) break;
  }
  return opened[0] ?? end;
};

const readRun = (text: string, at: number): Token => {
  const end = Math.max(endOfRun(text, at), at + 1);
  const run = text.slice(at, end);
  const span = { start: at, end };
  const operator = OPERATORS.get(run);
  return operator === undefined ? { kind: "run", text: run, span } : { kind: operator, span };
};

const NAME = /[A-Za-z]+(?:-[A-Za-z]+)?:/y;

const readField = (text: string, at: number): Token | null => {
  NAME.lastIndex = at;
  const name = NAME.exec(text)?.[0].slice(0, -1).toLowerCase();
  if (name === undefined) return null;
  const colon = at + name.length + 1;
  const next = text.charAt(colon);
  const hasValue = next !== "" && next !== ")" && !isBlank(next);
  if (!hasValue) {
    // `COMMENT:` is a word with a colon behind it; a known field without a value is a mistake.
    if (!isFieldName(name) && name !== "same") return null;
    throw new QueryMistake(
      "field.empty",
      `${name}: has no value; it stands directly behind the colon.`,
      {
        start: at,
        end: colon,
      },
    );
  }
  if (name === "same") {
    if (next === "(") return { kind: "same", span: { start: at, end: colon } };
    const end = isQuote(next) ? readQuoted(text, colon).span.end : endOfRun(text, colon);
    const value = text.slice(colon, end);
    throw new QueryMistake(
      "same.parentheses",
      "same: takes what belongs into one paragraph in parentheses.",
      { start: at, end },
      `same:(${value})`,
    );
  }
  if (next === "(") {
    const list = readList(text, colon);
    return {
      kind: "field",
      name,
      values: list.values,
      isList: true,
      span: { start: at, end: list.end },
    };
  }
  const value = readValue(text, colon, name);
  return {
    kind: "field",
    name,
    values: [value],
    isList: false,
    span: { start: at, end: value.span.end },
  };
};

const readValue = (text: string, at: number, name: string): Value => {
  if (isQuote(text.charAt(at))) {
    const quoted = readQuoted(text, at);
    return { text: quoted.text, isQuoted: true, distance: quoted.distance, span: quoted.span };
  }
  let end = Math.max(endOfRun(text, at), at + 1);
  if (name === "mrn" || name === "cites" || name === "cited-by") end = endOfMrn(text, at, end);
  const span = { start: at, end };
  return { text: text.slice(at, end), isQuoted: false, distance: null, span };
};

/** Words that a post's name has at most, as `HO CHI MINH CITY`. */
const NAME_WORDS = 4;

/**
 * An MRN may be typed with blanks, as it is printed: `mrn:09 STATE 83600`, `mrn:09 HO CHI MINH CITY 22`. Without a year
 * one word is the post's name: where a name of several begins is not to be known.
 */
const endOfMrn = (text: string, at: number, endOfFirst: number): number => {
  const first = text.slice(at, endOfFirst);
  const isYear = /^[0-9]{2}(?:[0-9]{2})?$/.test(first);
  const isNamed = /^[0-9]{0,8}[A-Za-z.]*[A-Za-z]$/.test(first);
  if (!isYear && !isNamed) return endOfFirst;
  const isOfYear = isYear || /^[0-9]/.test(first);
  let [words, end, endOfName] = [isNamed ? 1 : 0, endOfFirst, endOfFirst];
  for (;;) {
    let next = end;
    while (isBlank(text.charAt(next))) next += 1;
    end = endOfRun(text, next);
    const piece = text.slice(next, end);
    if (words > 0 && /^[0-9]+$/.test(piece)) return end;
    if (!/^[A-Za-z]+[0-9]*$/.test(piece) || OPERATORS.has(piece)) return endOfName;
    if (words === (isOfYear ? NAME_WORDS : 1)) return endOfName;
    if (/[0-9]$/.test(piece)) return end;
    words += 1;
    // A year with a word behind it is taken for a number that is not whole.
    if (words === 1) endOfName = end;
  }
};

/** `(PARM OR KNNP)`: values with OR between them. Several words without OR between them are one value. */
const readList = (text: string, open: number): { values: readonly Value[]; end: number } => {
  const values: Value[] = [];
  let pieces: Value[] = [];
  let at = open + 1;
  const finish = (): void => {
    const first = pieces[0];
    const last = pieces.at(-1);
    if (first === undefined || last === undefined) {
      throw new QueryMistake("list.empty", "A value is missing in this list.", {
        start: open,
        end: Math.max(at, open + 1),
      });
    }
    values.push({
      text: pieces.map((piece) => piece.text).join(" "),
      isQuoted: pieces.some((piece) => piece.isQuoted),
      distance: pieces.find((piece) => piece.distance !== null)?.distance ?? null,
      span: { start: first.span.start, end: last.span.end },
    });
    pieces = [];
  };
  while (at < text.length) {
    const character = text.charAt(at);
    if (isBlank(character)) at += 1;
    else if (character === ")") {
      at += 1;
      finish();
      return { values, end: at };
    } else if (character === "(") {
      throw new QueryMistake("list.nested", "A list of values has no parentheses in it.", {
        start: at,
        end: at + 1,
      });
    } else if (isQuote(character)) {
      const { text: inner, distance, span } = readQuoted(text, at);
      pieces.push({ text: inner, isQuoted: true, distance, span });
      at = span.end;
    } else {
      const end = Math.max(endOfRun(text, at), at + 1);
      const piece = text.slice(at, end);
      const span = { start: at, end };
      if (piece === "AND" || piece === "NOT") {
        throw new QueryMistake("list.operator", "Values in a list are joined by OR.", span, "OR");
      }
      at = end;
      if (piece === "OR") finish();
      else pieces.push({ text: piece, isQuoted: false, distance: null, span });
    }
  }
  throw new QueryMistake(
    "parenthesis.open",
    "This parenthesis is not closed.",
    { start: open, end: text.length },
    `${text.slice(open).trimEnd()})`,
  );
};
