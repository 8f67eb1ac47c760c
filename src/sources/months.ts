/** Months as telegrams print them, in their order. */
export const MONTHS: readonly string[] = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split(
  " ",
);

/** Returns the number of a month, from 1, by the three letters its name begins with in any case; 0 for none. */
export const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toUpperCase()) + 1;
