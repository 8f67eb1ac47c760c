/** Forms of a word by number: every language has `other`, and which of the rest it has is told by `Intl.PluralRules`. */
export type Forms = Partial<Readonly<Record<Intl.LDMLPluralRule, string>>> & {
  readonly other: string;
};

/** Numbers, dates and lists as one language writes them. */
export interface Formats {
  readonly count: (value: number) => string;
  /** The form of a word that goes with a number. */
  readonly form: (value: number, forms: Forms) => string;
  /** `1 cable`, `2 cables`. */
  readonly counted: (value: number, forms: Forms) => string;
  /** An ISO date of any precision: a day, a month or a year. */
  readonly day: (iso: string) => string;
  /** A month, as `2009-11`, in few letters. */
  readonly shortMonth: (iso: string) => string;
  /** `a, b and c`. */
  readonly list: (words: readonly string[]) => string;
}

/**
 * Returns the formats of a language (a BCP 47 tag). Days are calendar days as telegrams print them, so they are never
 * moved into a zone; one that no calendar has stays as it was written.
 */
export const formatsOf = (language: string): Formats => {
  const numbers = new Intl.NumberFormat(language);
  const rules = new Intl.PluralRules(language);
  const lists = new Intl.ListFormat(language, { type: "conjunction" });
  const short = new Intl.DateTimeFormat(language, { month: "short", timeZone: "UTC" });
  const days = {
    month: new Intl.DateTimeFormat(language, { month: "long", year: "numeric", timeZone: "UTC" }),
    day: new Intl.DateTimeFormat(language, {
      day: "numeric",
      month: "long",
      year: "numeric",
      timeZone: "UTC",
    }),
  };
  const form: Formats["form"] = (value, forms) => forms[rules.select(value)] ?? forms.other;
  return {
    count: (value) => numbers.format(value),
    form,
    counted: (value, forms) => `${numbers.format(value)} ${form(value, forms)}`,
    day: (iso) => {
      const [year = "", month, day] = iso.slice(0, 10).split("-");
      if (month === undefined) return year;
      const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? "1")));
      const isReal = at.getUTCMonth() + 1 === Number(month);
      if (!isReal) return iso.slice(0, 10);
      return (day === undefined ? days.month : days.day).format(at);
    },
    shortMonth: (iso) => short.format(new Date(`${iso.slice(0, 7)}-01T00:00:00Z`)),
    list: (words) => lists.format(words),
  };
};
