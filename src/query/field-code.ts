import { STATE_NAMES } from "./states.ts";
import {
  captionOf,
  precedenceOf,
  presentPostOf,
  tagOf,
  type Vocabulary,
} from "../vocabulary/index.ts";
import { noValue, oneOf, squeezed } from "./field-read.ts";
import { printValues } from "./field-value.ts";
import { QueryMistake } from "./mistake.ts";
import { nearest } from "./slips.ts";
import type { Value } from "./token.ts";
import type { QueryError } from "./tree.ts";
import { fold } from "./fold.ts";
import { wordsOf } from "./words.ts";

/** What reading a field needs: the vocabulary, and where what is only noticed goes. */
export interface FieldContext {
  /** The query as typed. */
  readonly text: string;
  readonly vocabulary: Vocabulary;
  /** Values that the vocabulary does not know: they are searched as typed, and the nearest known ones are offered. */
  readonly notice: (notice: QueryError) => void;
}

type CodeField = "post" | "country" | "tags" | "caption" | "precedence" | "source" | "has";

/** Returns a value in canonical form; one that the vocabulary does not know is noticed and kept as typed. `isList` where it stands in parentheses. */
export const codeOf = (
  name: CodeField,
  value: Value,
  context: FieldContext,
  isList: boolean,
): string => {
  const { vocabulary } = context;
  const text = squeezed(value.text);
  if (text === "") throw noValue(name, value.span);
  const upper = text.toUpperCase();
  if (!value.isQuoted && text.includes("*")) {
    if (isOfTable(name)) throw starred(name, value, TABLES[name].known(vocabulary));
    if (name === "source") throw starred(name, value, []);
  }
  switch (name) {
    case "post": {
      const known = presentPostOf(vocabulary, fold(text));
      if (known !== null) return known.id;
      const letters = fold(text)
        .toUpperCase()
        .replaceAll(/[^A-Z0-9]/g, "");
      if (letters === "") throw noValue(name, value.span);
      unknownValue(context, name, value);
      return letters;
    }
    case "country":
      return countryOf(value, context);
    case "tags": {
      const known = tagOf(vocabulary, upper);
      if (known !== null) return known.code;
      const pieces = upper.split(/[\s,;/]+/).filter((piece) => piece !== "");
      if (pieces.length > 1 && pieces.every((piece) => tagOf(vocabulary, piece) !== null)) {
        const list = pieces.join(" OR ");
        const right = isList ? list : `(${list})`;
        throw new QueryMistake("list.or", "Between TAGS stands OR.", value.span, right);
      }
      unknownValue(context, name, value);
      return upper;
    }
    case "caption": {
      const known = captionOf(vocabulary, upper);
      if (known === null) unknownValue(context, name, value);
      if (known?.control === true) {
        context.notice({
          code: "caption.control",
          message: `"${known.code}" is a control: it stands in marks, which mark: finds as printed (mark:S/NF), and is no caption.`,
          span: value.span,
          suggestion: null,
        });
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
      return oneOf(name, value, STATE_NAMES);
  }
};

/** The tables of fixed values: what a value of theirs is called, and all of them. */
const TABLES: Readonly<
  Record<
    "post" | "country" | "tags" | "caption",
    {
      readonly what: string;
      readonly known: (vocabulary: Vocabulary) => readonly string[];
    }
  >
> = {
  post: { what: "post", known: ({ posts }) => posts.map(({ id }) => id) },
  country: {
    what: "country",
    known: ({ posts }) => [...new Set(posts.map(({ country }) => country))],
  },
  tags: { what: "TAGS code", known: ({ tags }) => tags.map(({ code }) => code) },
  caption: { what: "caption", known: ({ captions }) => captions.map(({ code }) => code) },
};

const isOfTable = (name: CodeField): name is keyof typeof TABLES => Object.hasOwn(TABLES, name);

/** A star would be searched as a sign of the value, or fall away. The shortest value that begins so is offered. */
export const starred = (
  name: keyof typeof TABLES | "source" | "mark",
  value: Value,
  known: readonly string[],
): QueryMistake => {
  const begin = squeezed(value.text.replaceAll("*", "")).toUpperCase();
  const [near] = known
    .filter((one) => begin !== "" && one.toUpperCase().startsWith(begin))
    .toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1));
  return new QueryMistake(
    "field.prefix",
    `${name}: takes whole values, no star.`,
    value.span,
    near === undefined ? null : printValues([near]),
  );
};

const unknownValue = (context: FieldContext, name: keyof typeof TABLES, value: Value): void => {
  const near = nearest(squeezed(value.text), TABLES[name].known(context.vocabulary));
  // Where there is one, it stands as what is offered.
  const hint = near.length > 1 ? ` Near it are ${near.join(", ")}.` : "";
  context.notice({
    code: "value.unknown",
    message: `"${squeezed(value.text)}" is no known ${TABLES[name].what}; it is searched as it stands.${hint}`,
    span: value.span,
    suggestion: near[0] === undefined ? null : printValues([near[0]]),
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
  unknownValue(context, "country", value);
  return /^[A-Z]{2}$/.test(upper) ? upper : wanted.join(" ") || upper;
};
