import { dayBeside, daysOf } from "./day.ts";
import { daysMeant } from "./days-meant.ts";
import { comparisonIn, noValue, squeezed } from "./field-read.ts";
import type { Comparison } from "./level.ts";
import { QueryMistake } from "./mistake.ts";
import type { FieldToken, Value } from "./token.ts";

interface DaysAsked {
  readonly from: string | null;
  readonly to: string | null;
  readonly printed: string;
}

/** Returns the days that `date:` or `year:` asks for, null where open. Throws a `QueryMistake` for what is no date. */
export const daysAsked = (token: FieldToken, name: "year" | "date"): DaysAsked => {
  const [value, another] = token.values;
  if (value === undefined) throw noValue(name, token.span);
  const several = another === undefined ? listed(value.text) : token.values.map(({ text }) => text);
  if (several.length > 0) {
    throw new QueryMistake(
      "list.date",
      `${name}: takes one value or a range, as ${name}:${name === "year" ? "2005..2009" : "2008-06..2009-12"}.`,
      token.span,
      `(${several.map((text) => `${name}:${text}`).join(" OR ")})`,
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
    const turned = `${last}..${first}`;
    throw new QueryMistake("date.turned", "This range ends before it begins.", value.span, turned);
  }
  return { from, to, printed: `${first}..${last}` };
};

/** Several dates with blanks or commas between them, or none. */
const listed = (text: string): readonly string[] => {
  const dates = text.split(/[\s,;]+/).filter((date) => date !== "");
  return dates.length > 1 && dates.every((date) => daysOf(date) !== null) ? dates : [];
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
  const compared = comparisonIn(value);
  return new QueryMistake(
    "date.impossible",
    `"${squeezed(value.text)}" is no ${name}; write ${forms}.`,
    value.span,
    daysMeant(compared?.rest ?? value.text.trim(), name, compared?.by ?? ""),
  );
};
