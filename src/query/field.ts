import { postEverOf, postOf, presentPostOf } from "../vocabulary/index.ts";
import type { Level, Role } from "../telegram/index.ts";
import { codeOf, starred, type FieldContext } from "./field-code.ts";
import { daysAsked } from "./field-days.ts";
import { CABLE_FIELDS, isFieldName, PARAGRAPH_FIELDS } from "./field-name.ts";
import { comparisonIn, noValue, oneOf, squeezed } from "./field-read.ts";
import { printValue, printValues } from "./field-value.ts";
import { LEVEL_CODES, levelNamed, levelsCompared } from "./level.ts";
import { QueryMistake } from "./mistake.ts";
import { mrnPattern } from "./mrn-pattern.ts";
import { nearest } from "./slips.ts";
import type { FieldToken, Value } from "./token.ts";
import type { CableField, MrnPattern, ParagraphField } from "./tree.ts";
import { wordsOf } from "./words.ts";

/** Returns the field that a token means. Throws a `QueryMistake` where its name or a value cannot be read. */
export const readField = (
  token: FieldToken,
  context: FieldContext,
): ParagraphField | CableField => {
  const { name, span } = token;
  if (!isFieldName(name)) throw unknownField(token);
  if (!COMPARED.has(name)) for (const value of token.values) refuseSigns(value, token);
  switch (name) {
    case "mark": {
      const read = (value: Value): string => markOf(value, token.isList);
      return { kind: "paragraph-field", field: name, span, ...listOf(token, read) };
    }
    case "role":
      return { kind: "paragraph-field", field: name, span, ...listOf(token, roleOf) };
    case "level":
      return { kind: "paragraph-field", field: name, span, ...levelsOf(token) };
    case "class":
      return { kind: "cable-field", field: name, span, ...levelsOf(token) };
    case "mrn":
    case "cites":
    case "cited-by": {
      const values = token.values.map((value) => patternOf(value, token, context));
      const unique = [...new Map(values.map((value) => [value.raw, value])).values()];
      const printed = printValues(unique.map(({ raw }) => raw));
      return { kind: "cable-field", field: name, values: unique, printed, span };
    }
    case "from":
    case "to":
    case "info": {
      const spelled = textsOf(token);
      const values = spelled.map((words) => {
        const posts = postEverOf(context.vocabulary, words.join(" ")).map(({ id }) => id);
        return { words, posts };
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
      const read = (value: Value): string => codeOf(name, value, context, token.isList);
      return { kind: "cable-field", field: name, span, ...listOf(token, read) };
    }
    case "year":
    case "date":
      return { kind: "cable-field", field: name, span, ...daysAsked(token, name) };
  }
};

/** Fields whose values may have a sign before them. */
const COMPARED: ReadonlySet<string> = new Set(["level", "class", "date", "year"]);

/** Signs of words outside fields mean nothing in a value, and none falls away in silence. */
const refuseSigns = (
  { text, isQuoted, distance, span }: Value,
  { name, values }: FieldToken,
): void => {
  const signed = !isQuoted && /^[=-]|~$/.test(text);
  if (!signed && distance === null) return;
  const bare = squeezed(signed ? text.replace(/^[=-]{1,3}/, "").replace(/~{1,3}$/, "") : text);
  const right = wordsOf(bare).length === 0 ? null : printValue(bare);
  const isDenied = text.startsWith("-") && values.length === 1 && right !== null;
  throw new QueryMistake(
    "field.sign",
    isDenied
      ? `- stands before the field, as in -${name}:${right}.`
      : `${name}: takes what it looks for without = - ~; it finds the words as they are written, side by side or not.`,
    isDenied ? { start: span.start - name.length - 1, end: span.end } : span,
    isDenied ? `-${name}:${right}` : right,
  );
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

/** A mark as it is printed, with its parentheses or without; a comma between two of letters alone is none of a mark. */
const markOf = (value: Value, isList: boolean): string => {
  const { text, isQuoted, span } = value;
  if (!isQuoted && text.includes("*")) throw starred("mark", value, []);
  const printed = squeezed(text).toUpperCase();
  const mark = printed.replace(/^\( ?([^()]*?) ?\)$/, "$1");
  if (mark === "") throw noValue("mark", span);
  if (!isQuoted && mark.includes(",")) {
    const list = mark
      .split(",")
      .filter((one) => one.trim() !== "")
      .map((one) => printValue(one.trim()))
      .join(" OR ");
    if (list === "") throw noValue("mark", span);
    throw new QueryMistake(
      "list.or",
      "Between marks stands OR.",
      span,
      isList ? list : `(${list})`,
    );
  }
  return mark === "NONE" ? "none" : mark;
};

const ROLES: readonly Role[] = ["summary", "comment", "action", "action-pointer", "body"];

const roleOf = (value: Value): Role => oneOf("role", value, ROLES);

const levelsOf = (
  token: FieldToken,
): { readonly values: readonly Level[]; readonly printed: string } => {
  const values: Level[] = [];
  const printed: string[] = [];
  for (const value of token.values) {
    const compared = comparisonIn(value);
    const level = levelNamed(compared?.rest ?? value.text);
    if (level === null) {
      const near = levelNamed(nearest(compared?.rest ?? value.text, LEVEL_CODES.keys())[0] ?? "");
      throw new QueryMistake(
        "level.unknown",
        `"${squeezed(value.text)}" is no level; write ${[...LEVEL_CODES.values()].join(", ")} or a level's full name.`,
        value.span,
        near === null ? null : `${compared?.by ?? ""}${LEVEL_CODES.get(near) ?? near}`,
      );
    }
    if (compared !== null && token.values.length > 1) throw comparedInList(token);
    values.push(...(compared === null ? [level] : levelsCompared(compared.by, level)));
    printed.push(`${compared?.by ?? ""}${LEVEL_CODES.get(level) ?? level}`);
  }
  const unique = [...new Set(printed)];
  const list = unique.length === 1 ? (unique[0] ?? "") : `(${unique.join(" OR ")})`;
  return { values: [...new Set(values)], printed: list };
};

const comparedInList = ({ name, values, span }: FieldToken): QueryMistake =>
  new QueryMistake(
    "list.comparison",
    "A comparison does not stand in a list of values; join two fields by OR.",
    span,
    `(${values.map(({ text }) => `${name}:${text}`).join(" OR ")})`,
  );

/* A post's name of two words or more, and a serial. */
const LONG_NAME = /([A-Za-z.]{1,20}(?: {1,4}[A-Za-z]{1,20}){1,3}) {1,4}[0-9]{1,7}(?![A-Za-z0-9])/y;

const patternOf = (value: Value, token: FieldToken, context: FieldContext) => {
  const { vocabulary, text } = context;
  const pattern = mrnPattern(value.text, vocabulary);
  // Archives have names of digits alone, so it may be one.
  if (pattern !== null && /^[0-9]+$/.test(pattern.raw)) {
    context.notice({
      code: "mrn.serial",
      message: `"${pattern.raw}" names no post, as 09ASTANA2050 or "STATE 83600" do; it is searched as a whole name.`,
      span: value.span,
      suggestion: null,
    });
  }
  if (pattern !== null) {
    noteOddNumber(pattern, value, context);
    return pattern;
  }
  // Where a name of several words begins is not known without its year, until the post is looked up.
  LONG_NAME.lastIndex = value.span.start;
  const [whole = "", name = ""] = value.isQuoted ? [] : (LONG_NAME.exec(text) ?? []);
  if (name !== "" && presentPostOf(vocabulary, name) !== null)
    throw new QueryMistake(
      "mrn.incomplete",
      "A number without its year whose post has several words stands in quotes.",
      { start: value.span.start, end: value.span.start + whole.length },
      printValue(squeezed(whole)),
    );
  const post = presentPostOf(vocabulary, value.text);
  // A post is asked for by another field, so the whole field gives way to it.
  const isPost = post !== null && token.name === "mrn" && token.values.length === 1;
  throw new QueryMistake(
    "mrn.incomplete",
    `"${squeezed(value.text)}" is no message reference number, as 09ASTANA2050 or "STATE 83600".`,
    isPost ? token.span : value.span,
    isPost ? `post:${post.id}` : null,
  );
};

/** Says what finds nothing most likely: a post that nobody knows, a year and a post without the serial. */
const noteOddNumber = (
  { post, year, serial, raw }: MrnPattern,
  { span }: Value,
  { vocabulary, notice }: FieldContext,
): void => {
  if (post !== null && postOf(vocabulary, post) === null) {
    const [near] = nearest(
      post,
      vocabulary.posts.map(({ id }) => id),
    );
    notice({
      code: "value.unknown",
      message: `"${post}" is no known post; the number is searched as it stands.`,
      span,
      suggestion: near === undefined ? null : `${year ?? ""}${near}${serial}`,
    });
    return;
  }
  const [, named = ""] = post === null ? (/^(?:[0-9]{2}|[0-9]{4})([A-Z]+)$/.exec(raw) ?? []) : [];
  const of = presentPostOf(vocabulary, named);
  if (of !== null)
    notice({
      code: "mrn.serial",
      message: `"${raw}" has no serial, as 09ASTANA2050 has; it is searched as a whole name. All of a post's cables are found by post:${of.id}, of one year with year: beside it.`,
      span,
      suggestion: null,
    });
};

/** Each value as its folded words. */
const textsOf = (token: FieldToken): readonly (readonly string[])[] => {
  const texts = token.values.map((value) => {
    if (value.text.includes("*")) {
      const withoutStar = squeezed(value.text.replaceAll("*", ""));
      throw new QueryMistake(
        "field.prefix",
        `${token.name}: takes whole words, no star.`,
        value.span,
        wordsOf(withoutStar).length === 0 ? null : printValue(withoutStar),
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
