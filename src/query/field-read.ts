import type { Span } from "../telegram/index.ts";
import type { FieldName } from "./field-name.ts";
import { printValue } from "./field-value.ts";
import type { Comparison } from "./level.ts";
import { QueryMistake } from "./mistake.ts";
import { nearest } from "./slips.ts";
import type { Value } from "./token.ts";

/** Returns a text with one blank where it had any. */
export const squeezed = (text: string): string => text.trim().replaceAll(/\s+/g, " ");

/** Returns the mistake of a field without a value. */
export const noValue = (name: string, span: Span): QueryMistake =>
  new QueryMistake("field.empty", `${name}: has no value.`, span);

/** Returns the one of a few known values that was typed, in any case. Throws a `QueryMistake` for any other. */
export const oneOf = <One extends string>(
  name: FieldName,
  value: Value,
  known: readonly One[],
): One => {
  const wanted = squeezed(value.text).toLowerCase();
  const found = known.find((one) => one.toLowerCase() === wanted);
  if (found !== undefined) return found;
  const near = nearest(wanted, known)[0] ?? null;
  throw new QueryMistake(
    "value.unknown",
    `${name}: knows no "${squeezed(value.text)}"; it takes ${known.join(", ")}.`,
    value.span,
    near === null ? null : printValue(near),
  );
};

const COMPARISON = /^(<=|>=|<|>)/;

const isComparison = (text: string | undefined): text is Comparison =>
  text === "<=" || text === ">=" || text === "<" || text === ">";

/** Returns the comparison at the start of a value that is not quoted, and what is behind it; else null. */
export const comparisonIn = (
  value: Value,
): { readonly by: Comparison; readonly rest: string } | null => {
  if (value.isQuoted) return null;
  const by = COMPARISON.exec(value.text)?.[1];
  return isComparison(by) ? { by, rest: value.text.slice(by.length).trim() } : null;
};
