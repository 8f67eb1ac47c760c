import { dayNumber, isDay, monthOf, type Day } from "./dtg.ts";

/** A day or a run of days that a text names, with the offsets of its words. */
export interface FoundDate {
  readonly from: Day;
  readonly to: Day;
  readonly isYearStated: boolean;
  readonly start: number;
  readonly end: number;
}

/** What is printed of a date: the first day, the last, and the year where there is one. */
interface Printed {
  readonly month: number;
  readonly day: number;
  readonly lastMonth: number;
  readonly lastDay: number;
  readonly year: string | undefined;
}

/** Returns the dates that a text names from a place on. A day without a year is the next on or after the telegram's own. */
export const datesIn = (text: string, from: number, sent: Day): FoundDate[] =>
  forms.reduce<FoundDate[]>(
    (found, form) => withoutOverlap(found, datesOf(form, text, from, sent)),
    [],
  );

const datesOf = ({ form, read }: Form, text: string, from: number, sent: Day): FoundDate[] => {
  const found: FoundDate[] = [];
  form.lastIndex = from;
  for (let match = form.exec(text); match; match = form.exec(text)) {
    const { printed, lead } = read(match);
    const start = match.index - lead;
    const days = start < from ? null : daysOf(printed, sent);
    const end = match.index + match[0].length;
    if (days) found.push({ ...days, isYearStated: printed.year !== undefined, start, end });
  }
  return found;
};

/** Two lists in the order of the text as one, where what the first has goes before what runs into it. */
const withoutOverlap = (found: readonly FoundDate[], more: readonly FoundDate[]): FoundDate[] => {
  let at = 0;
  const others = more.filter(({ start, end }) => {
    while (at < found.length && (found[at]?.end ?? 0) <= start) at += 1;
    return (found[at]?.start ?? Infinity) >= end;
  });
  return [...found, ...others].sort((one, other) => one.start - other.start);
};

/* A 29 February comes again in four years. */
const furthest = 4;

const daysOf = (printed: Printed, sent: Day): Pick<FoundDate, "from" | "to"> | null => {
  if (printed.year !== undefined) {
    const days = daysEnding(printed, Number(printed.year));
    return isRun(days) ? days : null;
  }
  for (let year = sent.year; year <= sent.year + furthest; year += 1) {
    const days = daysEnding(printed, year);
    if (isRun(days) && dayNumber(days.to) >= dayNumber(sent)) return days;
  }
  return null;
};

/** The days where the last is of a year: from December to January the first is of the year before. */
const daysEnding = (
  { month, day, lastMonth, lastDay }: Printed,
  year: number,
): Pick<FoundDate, "from" | "to"> => ({
  from: { year: lastMonth < month ? year - 1 : year, month, day },
  to: { year, month: lastMonth, day: lastDay },
});

const isRun = ({ from, to }: Pick<FoundDate, "from" | "to">): boolean =>
  isDay(from) && isDay(to) && dayNumber(to) >= dayNumber(from);

/** A form of a date, what it prints, and how much of it stands before what the form finds. */
interface Form {
  readonly form: RegExp;
  readonly read: (match: RegExpExecArray) => { readonly printed: Printed; readonly lead: number };
}

const oneDay = (month: number, day: number, year: string | undefined): Printed => ({
  month,
  day,
  lastMonth: month,
  lastDay: day,
  year,
});

const forms: readonly Form[] = [
  {
    /* `March 18-20, 2009`. Found by its day, which is rarer than the letters that months begin with. */
    form: /(?<=(?<![A-Za-z])((JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)(?:UARY|RUARY|CH|IL|E|Y|UST|T|TEMBER|OBER|EMBER)?\.? ))(\d{1,2})(?:ST|ND|RD|TH)?(?![\d:])(?: ?(?:-|–|to|TO|and|AND|through|THROUGH) ?(?:(JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]{0,6} )?(\d{1,2})(?!\d))?(?:,? ((?:19|20)\d{2}))?/gi,
    read: ([whole, lead = "", name = "", day, otherName, otherDay, year]) => {
      const month = monthOf(name);
      const first = oneDay(month, Number(day), year);
      const isRun = otherDay !== undefined && !/ and /i.test(whole);
      const lastMonth = otherName === undefined ? month : monthOf(otherName);
      return {
        printed: isRun ? { ...first, lastMonth, lastDay: Number(otherDay) } : first,
        lead: lead.length,
      };
    },
  },
  {
    /* `18-20 March 2009` */
    form: /(?<![\d/])(\d{1,2})(?: ?(?:-|–) ?(\d{1,2}))?(?:ST|ND|RD|TH)? (JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)(?![A-Z])(?:,? ((?:19|20)\d{2}))?/gi,
    read: ([, day, lastDay, name = "", year]) => ({
      printed: {
        ...oneDay(monthOf(name), Number(day), year),
        lastDay: Number(lastDay ?? day),
      },
      lead: 0,
    }),
  },
  {
    /* `03/20/2009`, month first as the service writes it; `20/03/2009` where that can be no month. */
    form: /(?<![\d/])(\d{1,2})\/(\d{1,2})\/((?:19|20)\d{2})(?![\d/])/g,
    read: ([, first, second, year]) => {
      const isMonthFirst = Number(first) <= 12;
      const [month, day] = isMonthFirst ? [first, second] : [second, first];
      return { printed: oneDay(Number(month), Number(day), year), lead: 0 };
    },
  },
  {
    /* `2009-04-02` */
    form: /(?<![\d-])((?:19|20)\d{2})-(\d{2})-(\d{2})(?![\d-])/g,
    read: ([, year, month, day]) => ({
      printed: oneDay(Number(month), Number(day), year),
      lead: 0,
    }),
  },
];
