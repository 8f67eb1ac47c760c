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

/** A field by itself, or one in parentheses of its own. */
const FIELD = /^([a-z-]+):(\((?:"[^"]*"|[^()"])*\)|"[^"]*"|[^\s()"]+)$/;

/** Returns the field that a piece of a query is, with its values as printed; null where it is anything else, or more. */
export const fieldOf = (
  text: string,
): { readonly field: string; readonly values: readonly string[] } | null => {
  const inner = text.startsWith("(") && text.endsWith(")") ? text.slice(1, -1) : text;
  const [, field, printed] = FIELD.exec(text) ?? FIELD.exec(inner) ?? [];
  if (field === undefined || printed === undefined) return null;
  const list = printed.startsWith("(") ? printed.slice(1, -1) : printed;
  return { field, values: (list.match(/"[^"]*"|[^\s"]+/g) ?? []).filter((one) => one !== "OR") };
};

const unquoted = (value: string): string => value.replaceAll('"', "").trim();

/**
 * Returns what is chosen for a field among the top-level pieces of a query: the values of each such piece, none for a
 * comparison, which is no value. Roles are counted in what is found, so only one that stands alone is chosen.
 */
export const chosenOf = (pieces: readonly QueryPiece[], field: string): readonly Chosen[] =>
  pieces.flatMap(({ text, without }) => {
    const found = fieldOf(text);
    if (found?.field !== field || (field === "role" && found.values.length > 1)) return [];
    const values = found.values.filter((one) => !/^[<>]/.test(one)).map(unquoted);
    return [{ values, without }];
  });

/** Levels may be written by letter or name; other values are compared without regard to case. */
const alike = (one: string, other: string): boolean => {
  const plain = (value: string): string => {
    const upper = value.toUpperCase();
    return (LETTERS as Readonly<Record<string, string>>)[upper] ?? upper;
  };
  return plain(one) === plain(other);
};

const has = ({ values }: Chosen, value: string): boolean => values.some((one) => alike(one, value));

/** Returns whether a value of a facet is chosen. */
export const isChosen = (chosen: readonly Chosen[], value: string): boolean =>
  chosen.some((one) => has(one, value));

const QUOTES = '"“”„‟';

/** Returns whether the whole of a query, as typed or as printed, is an OR: one that stands in no parentheses or quotes. */
export const isAnyOf = (query: string): boolean => {
  const isEdge = (at: number): boolean => /^[\s()"“”„‟]?$/.test(query.charAt(at));
  let depth = 0;
  let isQuoted = false;
  for (let at = 0; at < query.length; at += 1) {
    const character = query.charAt(at);
    if (QUOTES.includes(character)) isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (character === "(") depth += 1;
    else if (character === ")") depth -= 1;
    else if (depth === 0 && query.startsWith("OR", at) && isEdge(at - 1) && isEdge(at + 2))
      return true;
  }
  return false;
};

/** Returns a query as it may stand beside another term: one whose whole is an OR needs parentheses. */
export const besides = (query: string): string => (isAnyOf(query) ? `(${query})` : query);

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
 * which will do; a role beside those that are asked for), without it where it is.
 */
export const toggled = (
  query: string,
  pieces: readonly QueryPiece[],
  field: string,
  value: string,
): string => {
  const all = chosenOf(pieces, field);
  const chosen = all.find((one) => has(one, value)) ?? (field === "role" ? undefined : all[0]);
  if (chosen === undefined) return joined(besides(query), printed(field, [value]));
  const values = has(chosen, value)
    ? chosen.values.filter((one) => !alike(one, value))
    : [...chosen.values, value];
  if (values.length === 0) return chosen.without;
  return joined(besides(chosen.without), printed(field, values));
};

/** Returns a query with another range of dates for all that it has, or with none where both ends are open. */
export const dated = (
  query: string,
  pieces: readonly QueryPiece[],
  from: string,
  to: string,
): string => {
  const [chosen, another] = chosenOf(pieces, "date");
  const without =
    another === undefined
      ? (chosen?.without ?? query)
      : joined(...pieces.map(({ text }) => text).filter((text) => fieldOf(text)?.field !== "date"));
  if (from === "" && to === "") return without;
  const rest = besides(without);
  if (from === to) return joined(rest, `date:${from}`);
  if (to === "") return joined(rest, `date:>=${from}`);
  if (from === "") return joined(rest, `date:<=${to}`);
  return joined(rest, `date:${from}..${to}`);
};
