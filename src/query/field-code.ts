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
  switch (name) {
    case "post": {
      const known = presentPostOf(vocabulary, fold(text));
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
        const list = pieces.join(" OR ");
        const right = isList ? list : `(${list})`;
        throw new QueryMistake("list.or", "Between TAGS stands OR.", value.span, right);
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
      return oneOf(name, value, STATE_NAMES);
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
  // Where there is one, it stands as what is offered.
  const hint = near.length > 1 ? ` Near it are ${near.join(", ")}.` : "";
  context.notice({
    code: "value.unknown",
    message: `"${squeezed(value.text)}" is no known ${TABLES[name]}; it is searched as it stands.${hint}`,
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
  unknownValue(context, "country", value, [...new Set(posts.map(({ country }) => country))]);
  return /^[A-Z]{2}$/.test(upper) ? upper : wanted.join(" ") || upper;
};
