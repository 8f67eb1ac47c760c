import { captionOf, postOf, precedenceOf, tagOf, type Vocabulary } from "../vocabulary/index.ts";
import type { Level, Role, Span } from "../telegram/index.ts";
import { dayBeside, daysOf } from "./day.ts";
import { CABLE_FIELDS, isFieldName, PARAGRAPH_FIELDS, type FieldName } from "./field-name.ts";
import { printValues } from "./field-value.ts";
import { LEVEL_CODES, levelNamed, levelsCompared, type Comparison } from "./level.ts";
import { QueryMistake } from "./mistake.ts";
import { mrnPattern } from "./mrn-pattern.ts";
import { nearest } from "./slips.ts";
import type { Token, Value } from "./token.ts";
import type { CableField, ParagraphField, QueryError } from "./tree.ts";
import { fold, wordsOf } from "./words.ts";

type FieldToken = Token & { readonly kind: "field" };

/** What reading a field needs: the vocabulary, and where what is only noticed goes. */
export interface FieldContext {
  readonly vocabulary: Vocabulary;
  /** Values that the vocabulary does not know: they are searched as typed, and the nearest known ones are offered. */
  readonly notice: (notice: QueryError) => void;
}

/** Returns the field that a token means. Throws a `QueryMistake` where its name or a value cannot be read. */
export const readField = (
  token: FieldToken,
  context: FieldContext,
): ParagraphField | CableField => {
  const { name, span } = token;
  if (!isFieldName(name)) throw unknownField(token);
  switch (name) {
    case "mark":
      return { kind: "paragraph-field", field: name, span, ...listOf(token, markOf) };
    case "role":
      return { kind: "paragraph-field", field: name, span, ...listOf(token, roleOf) };
    case "level":
      return { kind: "paragraph-field", field: name, span, ...levelsOf(token) };
    case "class":
      return { kind: "cable-field", field: name, span, ...levelsOf(token) };
    case "mrn":
    case "cites":
    case "cited-by": {
      const values = token.values.map((value) => patternOf(value, name, context.vocabulary));
      const unique = [...new Map(values.map((value) => [value.raw, value])).values()];
      const printed = printValues(unique.map(({ raw }) => raw));
      return { kind: "cable-field", field: name, values: unique, printed, span };
    }
    case "from":
    case "to":
    case "info": {
      const spelled = textsOf(token);
      const values = spelled.map((words) => {
        const post = postOf(context.vocabulary, words.join(" "));
        return { words, posts: post === null ? [] : [post.id] };
      });
      return { kind: "cable-field", field: name, values, printed: printTexts(spelled), span };
    }
    case "subject":
    case "signer":
    case "by": {
      const values = textsOf(token);
      return { kind: "cable-field", field: name, values, printed: printTexts(values), span };
    }
    case "post":
    case "country":
    case "tags":
    case "caption":
    case "precedence":
    case "source":
    case "has": {
      const read = (value: Value): string => codeOf(name, value, context);
      return { kind: "cable-field", field: name, span, ...listOf(token, read) };
    }
    case "year":
    case "date":
      return { kind: "cable-field", field: name, span, ...daysAsked(token, name) };
  }
};

const unknownField = ({ name, span }: FieldToken): QueryMistake => {
  const near = nearest(name, [...PARAGRAPH_FIELDS, ...CABLE_FIELDS]);
  const hint =
    near[0] === undefined ? "" : ` Did you mean ${near.map((one) => `${one}:`).join(" or ")}?`;
  return new QueryMistake(
    "field.unknown",
    `There is no field "${name}:".${hint} Words with a colon in them are searched in quotes.`,
    { start: span.start, end: span.start + name.length + 1 },
    near[0] === undefined ? null : `${near[0]}:`,
  );
};

const listOf = <One extends string>(
  token: FieldToken,
  read: (value: Value) => One,
): { readonly values: readonly One[]; readonly printed: string } => {
  const values = [...new Set(token.values.map(read))];
  return { values, printed: printValues(values) };
};

const squeezed = (text: string): string => text.trim().replaceAll(/\s+/g, " ");

const markOf = ({ text, span }: Value): string => {
  const mark = squeezed(text).toUpperCase();
  if (mark === "") throw noValue("mark", span);
  return mark === "NONE" ? "none" : mark;
};

const noValue = (name: string, span: Span): QueryMistake =>
  new QueryMistake("field.empty", `${name}: has no value.`, span);

const ROLES: readonly Role[] = ["summary", "comment", "action", "action-pointer", "body"];

const oneOf = <One extends string>(name: FieldName, value: Value, known: readonly One[]): One => {
  const wanted = squeezed(value.text).toLowerCase();
  const found = known.find((one) => one.toLowerCase() === wanted);
  if (found !== undefined) return found;
  const near = nearest(wanted, known)[0] ?? null;
  throw new QueryMistake(
    "value.unknown",
    `${name}: knows no "${squeezed(value.text)}"; it takes ${known.join(", ")}.`,
    value.span,
    near,
  );
};

const roleOf = (value: Value): Role => oneOf("role", value, ROLES);

const COMPARISON = /^(<=|>=|<|>)/;

const isComparison = (text: string | undefined): text is Comparison =>
  text === "<=" || text === ">=" || text === "<" || text === ">";

/** A comparison at the start of a value that is not quoted, and what is behind it. */
const comparisonIn = (value: Value): { readonly by: Comparison; readonly rest: string } | null => {
  if (value.isQuoted) return null;
  const by = COMPARISON.exec(value.text)?.[1];
  return isComparison(by) ? { by, rest: value.text.slice(by.length).trim() } : null;
};

const levelsOf = (
  token: FieldToken,
): { readonly values: readonly Level[]; readonly printed: string } => {
  const values: Level[] = [];
  const printed: string[] = [];
  for (const value of token.values) {
    const compared = comparisonIn(value);
    const level = levelNamed(compared?.rest ?? value.text);
    if (level === null) {
      throw new QueryMistake(
        "level.unknown",
        `"${squeezed(value.text)}" is no level; write ${[...LEVEL_CODES.values()].join(", ")} or a level's full name.`,
        value.span,
        nearest(compared?.rest ?? value.text, LEVEL_CODES.keys())[0] ?? null,
      );
    }
    if (compared !== null && token.values.length > 1) throw comparedInList(token, value);
    values.push(...(compared === null ? [level] : levelsCompared(compared.by, level)));
    printed.push(`${compared?.by ?? ""}${LEVEL_CODES.get(level) ?? level}`);
  }
  const unique = [...new Set(printed)];
  const list = unique.length === 1 ? (unique[0] ?? "") : `(${unique.join(" OR ")})`;
  return { values: [...new Set(values)], printed: list };
};

const comparedInList = ({ name, values }: FieldToken, value: Value): QueryMistake =>
  new QueryMistake(
    "list.comparison",
    "A comparison does not stand in a list of values; join two fields by OR.",
    value.span,
    `(${values.map(({ text }) => `${name}:${text}`).join(" OR ")})`,
  );

const patternOf = (value: Value, name: string, vocabulary: Vocabulary) => {
  const pattern = mrnPattern(value.text, vocabulary);
  if (pattern !== null) return pattern;
  const post = postOf(vocabulary, value.text);
  throw new QueryMistake(
    "mrn.incomplete",
    `"${squeezed(value.text)}" is no message reference number, as 09ASTANA2050 or "STATE 83600".`,
    value.span,
    post === null || name !== "mrn" ? null : `post:${post.id}`,
  );
};

/** Each value as its folded words. */
const textsOf = (token: FieldToken): readonly (readonly string[])[] => {
  const texts = token.values.map((value) => {
    if (value.text.includes("*")) {
      throw new QueryMistake(
        "field.prefix",
        `${token.name}: takes whole words, no star.`,
        value.span,
        squeezed(value.text.replaceAll("*", "")),
      );
    }
    const words = wordsOf(value.text).map(({ word }) => word);
    if (words.length === 0) throw noValue(token.name, value.span);
    return words;
  });
  return [...new Map(texts.map((words) => [words.join(" "), words])).values()];
};

const printTexts = (texts: readonly (readonly string[])[]): string =>
  printValues(texts.map((words) => words.join(" ")));

type CodeField = "post" | "country" | "tags" | "caption" | "precedence" | "source" | "has";

const HAS = ["deadline", "action", "missing-ref", "copies", "diagnostic"] as const;

const codeOf = (name: CodeField, value: Value, context: FieldContext): string => {
  const { vocabulary } = context;
  const text = squeezed(value.text);
  if (text === "") throw noValue(name, value.span);
  const upper = text.toUpperCase();
  switch (name) {
    case "post": {
      const known = postOf(vocabulary, fold(text));
      if (known !== null) return known.id;
      const letters = fold(text)
        .toUpperCase()
        .replaceAll(/[^A-Z0-9]/g, "");
      if (letters === "") throw noValue(name, value.span);
      unknownValue(
        context,
        name,
        value,
        vocabulary.posts.map(({ id }) => id),
      );
      return letters;
    }
    case "country":
      return countryOf(value, context);
    case "tags": {
      const known = tagOf(vocabulary, upper);
      if (known !== null) return known.code;
      const pieces = upper.split(/[\s,;/]+/).filter((piece) => piece !== "");
      if (pieces.length > 1 && pieces.every((piece) => tagOf(vocabulary, piece) !== null)) {
        const list = `tags:(${pieces.join(" OR ")})`;
        throw new QueryMistake("list.or", "Between TAGS stands OR.", value.span, list);
      }
      unknownValue(
        context,
        name,
        value,
        vocabulary.tags.map(({ code }) => code),
      );
      return upper;
    }
    case "caption": {
      const known = captionOf(vocabulary, upper);
      if (known === null) {
        unknownValue(
          context,
          name,
          value,
          vocabulary.captions.map(({ code }) => code),
        );
      }
      return known?.code ?? upper;
    }
    case "precedence": {
      const known = precedenceOf(vocabulary, upper);
      return (
        known?.word ??
        oneOf(
          name,
          value,
          vocabulary.precedences.map(({ word }) => word),
        )
      );
    }
    case "source":
      return value.text.trim();
    case "has":
      return oneOf(name, value, HAS);
  }
};

const TABLES = { post: "post", country: "country", tags: "TAGS code", caption: "caption" } as const;

const unknownValue = (
  context: FieldContext,
  name: keyof typeof TABLES,
  value: Value,
  known: readonly string[],
): void => {
  const near = nearest(squeezed(value.text), known);
  const hint = near.length === 0 ? "" : ` Nearest: ${near.join(", ")}.`;
  context.notice({
    code: "value.unknown",
    message: `"${squeezed(value.text)}" is no known ${TABLES[name]}; it is searched as it stands.${hint}`,
    span: value.span,
    suggestion: near[0] === undefined ? null : `${name}:${printValues([near[0]])}`,
  });
};

/** ISO two letters, or a name: the whole of it, or words that only one country has. */
const countryOf = (value: Value, context: FieldContext): string => {
  const { posts } = context.vocabulary;
  const upper = squeezed(value.text).toUpperCase();
  if (posts.some(({ iso2 }) => iso2 === upper)) return upper;
  const wanted = wordsOf(value.text).map(({ word }) => word);
  const whole = new Set<string>();
  const part = new Set<string>();
  for (const { country, iso2 } of posts) {
    const words = wordsOf(country).map(({ word }) => word);
    if (words.join(" ") === wanted.join(" ")) whole.add(iso2);
    else if (wanted.every((word) => words.includes(word))) part.add(iso2);
  }
  const [found, another] = whole.size > 0 ? whole : part;
  if (wanted.length > 0 && found !== undefined && another === undefined) return found;
  unknownValue(context, "country", value, [...new Set(posts.map(({ country }) => country))]);
  return /^[A-Z]{2}$/.test(upper) ? upper : wanted.join(" ") || upper;
};

interface DaysAsked {
  readonly from: string | null;
  readonly to: string | null;
  readonly printed: string;
}

const daysAsked = (token: FieldToken, name: "year" | "date"): DaysAsked => {
  const [value, another] = token.values;
  if (value === undefined) throw noValue(name, token.span);
  if (another !== undefined) {
    throw new QueryMistake(
      "list.date",
      `${name}: takes one value or a range, as ${name}:${name === "year" ? "2005..2009" : "2008-06..2009-12"}.`,
      token.span,
      `(${token.values.map(({ text }) => `${name}:${text}`).join(" OR ")})`,
    );
  }
  const compared = comparisonIn(value);
  if (compared !== null) return openDays(compared.by, compared.rest, value, name);
  const [first = "", last, more] = value.text.split("..", 3).map((end) => end.trim());
  if (last === undefined) return { ...readDays(first, value, name), printed: first };
  if (more !== undefined) throw noDate(value, name);
  if (first === "" && last !== "") return openDays("<=", last, value, name);
  if (last === "") return openDays(">=", first, value, name);
  const from = readDays(first, value, name).from;
  const { to } = readDays(last, value, name);
  if (to < from) {
    const turned = `${name}:${last}..${first}`;
    throw new QueryMistake("date.turned", "This range ends before it begins.", value.span, turned);
  }
  return { from, to, printed: `${first}..${last}` };
};

const openDays = (by: Comparison, text: string, value: Value, name: "year" | "date"): DaysAsked => {
  const { from, to } = readDays(text, value, name);
  const printed = `${by}${text}`;
  switch (by) {
    case ">=":
      return { from, to: null, printed };
    case "<=":
      return { from: null, to, printed };
    case ">":
      return { from: dayBeside(to, 1), to: null, printed };
    case "<":
      return { from: null, to: dayBeside(from, -1), printed };
  }
};

const readDays = (text: string, value: Value, name: "year" | "date") => {
  const days = daysOf(text.trim());
  if (days === null || (name === "year" && text.trim().length !== 4)) throw noDate(value, name);
  return days;
};

const noDate = (value: Value, name: "year" | "date"): QueryMistake => {
  const forms =
    name === "year"
      ? "2009, >=2005 or 2005..2009"
      : "2009, 2009-11, 2009-11-17, >=2008-06 or 2008-06..2009-12";
  const year = /(?:19|20)[0-9]{2}/.exec(value.text)?.[0];
  return new QueryMistake(
    "date.impossible",
    `"${squeezed(value.text)}" is no ${name}; write ${forms}.`,
    value.span,
    year === undefined ? null : `${name}:${year}`,
  );
};
