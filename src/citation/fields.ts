import type { CslItem } from "./item.ts";

const MONTHS = [
  "jan",
  "feb",
  "mar",
  "apr",
  "may",
  "jun",
  "jul",
  "aug",
  "sep",
  "oct",
  "nov",
  "dec",
] as const;

/** Signs that TeX would take for its own. */
const TEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  $: "\\$",
  "&": "\\&",
  "#": "\\#",
  "%": "\\%",
  _: "\\_",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

const tex = (text: string): string =>
  text.replaceAll(/[\\{}$&#%_~^]/g, (sign) => TEX[sign] ?? sign);

/** Letters and digits: what every program takes as a key. */
const keyOf = (id: string): string => id.replaceAll(/[^A-Za-z0-9]/g, "");

const dayOf = (item: CslItem): readonly [number, number, number] | null => {
  const [year, month, day] = item.issued?.["date-parts"][0] ?? [];
  return year === undefined || month === undefined || day === undefined ? null : [year, month, day];
};

const two = (number: number): string => String(number).padStart(2, "0");

/**
 * Returns an item as BibTeX, for LaTeX of today: `@misc`, the name of the sender braced so that it is not taken apart,
 * `date` for biblatex beside `year` and `month`. A paragraph stands in `pages`, where BibTeX has its places.
 */
export const bibtexOf = (item: CslItem, paragraph: string | null): string => {
  const day = dayOf(item);
  const [author] = item.author;
  const fields: readonly (readonly [string, string | null])[] = [
    ["author", author === undefined ? null : `{{${tex(author.literal)}}}`],
    ["title", `{{${tex(item.title)}}}`],
    ["howpublished", `{Telegram ${tex(item.number)}}`],
    ["number", `{${tex(item.number)}}`],
    ["year", day === null ? null : `{${day[0]}}`],
    ["month", day === null ? null : (MONTHS[day[1] - 1] ?? null)],
    ["date", day === null ? null : `{${day[0]}-${two(day[1])}-${two(day[2])}}`],
    ["pages", paragraph === null ? null : `{paragraph ${tex(paragraph)}}`],
    ["url", `{${item.URL}}`],
    ["note", `{${tex(item.note)}}`],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === null ? [] : [`  ${name} = ${value},`],
  );
  return `@misc{${keyOf(item.id)},\n${lines.join("\n")}\n}\n`;
};

/** Returns an item as RIS, a line a field, as reference managers take it in (`PCOMM`, a personal communication). */
export const risOf = (item: CslItem, paragraph: string | null): string => {
  const day = dayOf(item);
  const line = (text: string): string => text.replaceAll(/\s+/g, " ");
  const fields: readonly (readonly [string, string | null])[] = [
    ["TY", "PCOMM"],
    ["ID", keyOf(item.id)],
    ...item.author.map(({ literal }) => ["AU", `${line(literal)},`] as const),
    ["TI", line(item.title)],
    ["M3", "Telegram"],
    ["SN", item.number],
    ["PY", day === null ? null : String(day[0])],
    ["DA", day === null ? null : `${day[0]}/${two(day[1])}/${two(day[2])}`],
    ["SP", paragraph === null ? null : `paragraph ${paragraph}`],
    ["LA", "en"],
    ["UR", item.URL],
    ["N1", item.note],
    ["ER", ""],
  ];
  return `${fields.flatMap(([name, value]) => (value === null ? [] : [`${name}  - ${value}`])).join("\r\n")}\r\n`;
};
