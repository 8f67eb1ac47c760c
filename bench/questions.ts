import { wordsOf } from "../src/query/index.ts";

/** A class of queries: what it asks for in the language of Reftel, and in FTS5's where that can ask for it. */
export interface Question {
  readonly text: string;
  readonly fts: string | null;
}

export interface QuestionClass {
  readonly name: string;
  readonly questions: readonly Question[];
}

const EACH = 40;

/** Picks from `all` at even distances, so that a list in order of frequency gives some of each. */
const spread = <One>(all: readonly One[], most: number): readonly One[] =>
  all.length <= most
    ? all
    : Array.from({ length: most }, (_, at) => all[Math.floor((at * all.length) / most)]!);

/** Makes questions of every class from what the texts hold; the same texts give the same questions. */
export const questionsFrom = (texts: readonly string[]): readonly QuestionClass[] => {
  const cut = spread(texts, 1500).map((text) => wordsOf(text).map(({ word }) => word));
  const counts = new Map<string, number>();
  for (const words of cut)
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = [...counts]
    .filter(([word]) => /^[a-z]{3,12}$/.test(word))
    .toSorted(([a, times], [b, more]) => more - times || (a < b ? -1 : 1));
  const between = (low: number, high: number): readonly string[] =>
    words
      .filter(([, times]) => times >= low * cut.length && times <= high * cut.length)
      .map(([word]) => word);

  const rare = spread(between(0, 0.004), EACH);
  const medium = spread(between(0.01, 0.1), EACH);
  const frequent = spread(between(0.3, 0.7), EACH);
  const stop = between(0.9, 1).slice(0, 12);
  const phrases = spread(cut, EACH).map((all) =>
    all
      .slice(Math.floor(all.length / 2))
      .filter((word) => /^[a-z]+$/.test(word) || all.includes(word))
      .slice(0, 3)
      .join(" "),
  );
  const one = (word: string): Question => ({ text: word, fts: `"${word}"` });
  return [
    { name: "rare word", questions: rare.map(one) },
    { name: "medium word", questions: medium.map(one) },
    { name: "frequent word", questions: frequent.map(one) },
    { name: "stop word", questions: stop.map(one) },
    {
      name: "phrase",
      questions: phrases.map((phrase) => ({ text: `"${phrase}"`, fts: `"${phrase}"` })),
    },
    {
      name: "prefix",
      questions: spread(
        [...new Set([...medium, ...rare].map((word) => word.slice(0, 4)))],
        EACH,
      ).map((start) => ({ text: `${start}*`, fts: `"${start}"*` })),
    },
    {
      name: "boolean",
      questions: medium.map((word, at) => {
        const other = frequent[at % frequent.length] ?? word;
        const third = medium[(at + 7) % medium.length] ?? word;
        return {
          text: `(${word} OR ${other}) NOT ${third}`,
          fts: `("${word}" OR "${other}") NOT "${third}"`,
        };
      }),
    },
    {
      name: "filters only",
      questions: [
        "tags:PREL",
        "tags:(PGOV OR PREL) year:>=1990",
        "date:1985..1995",
        "class:S",
        "role:action",
        "level:<=C year:2003",
        "has:action",
        "tags:PREL NOT class:U",
      ].map((text) => ({ text, fts: null })),
    },
    {
      name: "word and filters",
      questions: medium.map((word) => ({ text: `${word} year:>=1985 tags:PREL`, fts: null })),
    },
    { name: "empty", questions: Array.from({ length: 10 }, () => ({ text: "", fts: null })) },
  ];
};
