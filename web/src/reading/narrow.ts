import { LETTERS } from "reftel/reading";
import { printValue } from "reftel/query";

/** A top-level piece of a query and the query that is left without it, as an answer gives them. */
export interface QueryPiece {
  readonly text: string;
  readonly without: string;
}

/** A field at the top level of a query with the values chosen for it, and the query without it. */
export interface Chosen {
  readonly values: readonly string[];
  readonly without: string;
}

const unquoted = (value: string): string => value.replaceAll('"', "").trim();

/** `tags:(PARM OR KNNP)` holds two values, `tags:PARM` one. */
const valuesOf = (printed: string): readonly string[] =>
  (printed.startsWith("(") && printed.endsWith(")") ? printed.slice(1, -1) : printed)
    .split(" OR ")
    .map(unquoted)
    .filter((value) => value !== "");

/** Returns what is chosen for a field among the top-level pieces of a query, or null where it does not stand there. */
export const chosenOf = (pieces: readonly QueryPiece[], field: string): Chosen | null => {
  for (const { text, without } of pieces) {
    const bare = text.startsWith("(") && text.endsWith(")") ? text.slice(1, -1) : text;
    if (bare.startsWith(`${field}:`)) {
      return { values: valuesOf(bare.slice(field.length + 1)), without };
    }
  }
  return null;
};

/** Levels may be written by letter or name; other values are compared without regard to case. */
const alike = (one: string, other: string): boolean => {
  const plain = (value: string): string => {
    const upper = value.toUpperCase();
    return (LETTERS as Readonly<Record<string, string>>)[upper] ?? upper;
  };
  return plain(one) === plain(other);
};

export const isChosen = (chosen: Chosen | null, value: string): boolean =>
  chosen !== null && chosen.values.some((one) => alike(one, value));

/** A query that may stand beside another term: one whose whole is an OR needs parentheses. */
const besides = (query: string, pieces: readonly QueryPiece[]): string =>
  pieces.length === 1 && / OR /.test(query) && !/^\(.*\)$|^\S+:\(/.test(query)
    ? `(${query})`
    : query;

/** A field with one value or several. `role:` in parentheses of its own: it is not to bind the words beside it. */
const printed = (field: string, values: readonly string[]): string => {
  if (values.length === 0) return "";
  const each = values.map(printValue);
  const text = `${field}:${each.length === 1 ? each[0] : `(${each.join(" OR ")})`}`;
  return field === "role" ? `(${text})` : text;
};

const joined = (...terms: readonly string[]): string =>
  terms.filter((term) => term !== "").join(" ");

/**
 * Returns the query that a value of a facet leads to: with it where it is not chosen yet (one more of several, any of
 * which will do), without it where it is.
 */
export const toggled = (
  query: string,
  pieces: readonly QueryPiece[],
  field: string,
  value: string,
): string => {
  const chosen = chosenOf(pieces, field);
  if (chosen === null) return joined(besides(query, pieces), printed(field, [value]));
  const values = isChosen(chosen, value)
    ? chosen.values.filter((one) => !alike(one, value))
    : [...chosen.values, value];
  return joined(chosen.without, printed(field, values));
};

/** Returns a query with another range of dates, or with none where both ends are open. */
export const dated = (
  query: string,
  pieces: readonly QueryPiece[],
  from: string,
  to: string,
): string => {
  const chosen = chosenOf(pieces, "date");
  const rest = chosen === null ? besides(query, pieces) : chosen.without;
  if (from === "" && to === "") return rest;
  if (from === to) return joined(rest, `date:${from}`);
  if (to === "") return joined(rest, `date:>=${from}`);
  if (from === "") return joined(rest, `date:<=${to}`);
  return joined(rest, `date:${from}..${to}`);
};
