import {
  explain,
  type Group,
  type PartKind,
  type Provenance,
  type Telegram,
  type Tie,
  type VocabularyTerm,
} from "reftel/telegram";
import type { Vocabulary } from "reftel/vocabulary";
import { glossaryAddress, glossaryOf, type GlossaryName } from "./glossary.ts";
import { linesOf, sentLinesOf, type SentLine } from "./lines.ts";
import { cableAddress, searchAddress } from "./links.ts";
import type { Catalogue } from "../text/index.ts";

/** One token of the text as sent, and what it is. */
export interface GuideToken {
  /** Where it begins in the text: its address is made of this. */
  readonly at: number;
  readonly line: number;
  readonly raw: string;
  readonly title: string;
  readonly sentence: string;
  /** The groups of letters or figures that it is made of; empty where it is one thing. */
  readonly groups: readonly Group[];
  /** Where its year is from and what it was compared with, each with the token that stands there. */
  readonly ties: readonly {
    readonly label: string;
    readonly words: string;
    readonly token: number;
  }[];
  /** Line and columns, and the part it stands in. */
  readonly where: string;
  /** How it was had: printed, worked out or mended; null where that is not said. */
  readonly sure: string | null;
  /** Its entry in the glossary, the cables that have it, the cable that it names. */
  readonly links: readonly {
    readonly label: string;
    readonly words: string;
    readonly href: string;
  }[];
}

export interface GuideLine {
  readonly number: number;
  /** Pieces in order; `token` is an index into the tokens. */
  readonly pieces: readonly { readonly text: string; readonly token: number | null }[];
}

/** Lines of one part, under its name. */
export interface GuidePart {
  readonly name: string;
  readonly lines: readonly GuideLine[];
  /** Why its lines are folded away: they say again what stands elsewhere. */
  readonly fold: string | null;
}

export interface Guide {
  readonly parts: readonly GuidePart[];
  readonly tokens: readonly GuideToken[];
  readonly shown: number;
  readonly lines: number;
}

/** More lines than these are not explained one by one: further on nothing new comes. */
const LONGEST = 1200;
/** Signs of a line that are explained; what takes the whole line to explain is asked for no more often than this. */
const LONGEST_LINE = 800;

/** How the value was had that was read from a place: by the shortest stretch that any value was read from. */
const sureAt = (telegram: Telegram, at: number): Provenance["certainty"] | null => {
  let best: { readonly length: number; readonly certainty: Provenance["certainty"] } | null = null;
  for (const { spans, certainty } of Object.values(telegram.provenance)) {
    for (const { start, end } of spans) {
      if (start <= at && at < end && (best === null || end - start < best.length)) {
        best = { length: end - start, certainty };
      }
    }
  }
  return best?.certainty ?? null;
};

/** Reference or mention at a place that names a cable. */
const citedAt = (telegram: Telegram, at: number): string | null => {
  const reference = telegram.references.find(({ span }) => span.start <= at && at < span.end);
  if (reference?.mrn) return reference.mrn;
  for (const portion of telegram.body) {
    if (portion.kind !== "paragraph") continue;
    if (!portion.spans.some(({ start, end }) => start <= at && at < end)) continue;
    const mention = portion.mentions.find(({ span }) => span.start <= at && at < span.end);
    if (mention?.mrns.length === 1) return mention.mrns[0] ?? null;
  }
  return null;
};

/** How many cables have a code of a list; null where that is not counted. */
export type TermCount = (list: string, code: string) => number | null;

/** Name of a list in the glossary that holds a term of the vocabulary. */
const listOf = ({ table }: VocabularyTerm): GlossaryName => table;

const linksOf = (
  term: VocabularyTerm | null,
  cited: string | null,
  queries: (term: VocabularyTerm) => string | null,
  count: TermCount,
  { guide: { links }, cables }: Catalogue,
): GuideToken["links"] => {
  const query = term === null ? null : queries(term);
  const held = term === null ? null : count(listOf(term), term.code);
  return [
    ...(cited === null ? [] : [{ label: links.cable, words: cited, href: cableAddress(cited) }]),
    ...(query === null
      ? []
      : [{ label: links.cables, words: held ? cables(held) : query, href: searchAddress(query) }]),
    ...(term === null
      ? []
      : [
          {
            label: links.glossary,
            words: term.code,
            href: glossaryAddress(term.code, listOf(term)),
          },
        ]),
  ];
};

/** The query for the cables that have a term, looked up in the glossary's lists, each of which is made once. */
const queriesOf = (
  vocabulary: Vocabulary,
  text: Catalogue,
): ((term: VocabularyTerm) => string | null) => {
  const lists = new Map<GlossaryName, ReadonlyMap<string, string | null>>();
  return (term) => {
    const list = listOf(term);
    let queries = lists.get(list);
    if (queries === undefined) {
      queries = new Map(glossaryOf(list, vocabulary, text).map(({ code, query }) => [code, query]));
      lists.set(list, queries);
    }
    return queries.get(term.code) ?? null;
  };
};

const nameOf = (
  line: SentLine,
  telegram: Telegram,
  isNew: boolean,
  words: Catalogue["guide"],
): string => {
  const portion = line.portion === null ? undefined : telegram.body[line.portion];
  if (portion?.kind !== "paragraph") return words.parts[line.kind];
  return words.paragraph(portion.number, isNew);
};

/**
 * Returns the text as sent, part by part and line by line, every token of it explained: what a person who has never seen a
 * cable walks down. The cost is linear in the length of the text.
 */
export const guideOf = (
  telegram: Telegram,
  source: string,
  vocabulary: Vocabulary,
  catalogue: Catalogue,
  count: TermCount = () => null,
): Guide => {
  const words = catalogue.guide;
  const sent = sentLinesOf(telegram, source, () => []);
  const raw = linesOf(source);
  const queries = queriesOf(vocabulary, catalogue);
  const tokens: (Omit<GuideToken, "ties"> & { readonly tied: readonly Tie[] })[] = [];
  const parts: {
    name: string;
    lines: GuideLine[];
    fold: string | null;
    kind: PartKind;
    portion: number | null;
  }[] = [];
  const begun = new Set<number>();
  /** Behind the last token: one that goes over the end of a line holds what comes first on the next. */
  let reached = 0;

  const tokenAt = (
    at: number,
    line: number,
    column: number,
  ): { readonly token: number; readonly end: number } | null => {
    const found = explain(telegram, source, at, { vocabulary });
    if (found === null) return null;
    const { span, title, sentence, term, groups, ties } = found;
    const start = Math.max(span.start, at);
    const end = Math.max(span.end, at + 1);
    const text = source.slice(start, end).replaceAll(/\s+/g, " ");
    const sure = sureAt(telegram, start);
    tokens.push({
      at: start,
      line,
      raw: text,
      title,
      sentence,
      groups,
      tied: ties,
      where: words.whereIs(line, column, column + text.length - 1),
      sure: sure === null ? null : words.sure[sure],
      links: linksOf(term, citedAt(telegram, start), queries, count, catalogue),
    });
    return { token: tokens.length - 1, end };
  };

  const piecesOf = (start: number, text: string, number: number): GuideLine["pieces"] => {
    const pieces: { text: string; token: number | null }[] = [];
    const put = (from: number, to: number, token: number | null): void => {
      if (to <= from) return;
      const last = pieces.at(-1);
      const stretch = text.slice(from - start, to - start);
      if (last && last.token === token && token === null) last.text += stretch;
      else pieces.push({ text: stretch, token });
    };
    const end = start + text.length;
    let at = start;
    if (reached > start) {
      put(start, Math.min(reached, end), tokens.length - 1);
      at = Math.min(reached, end);
    }
    while (at < end) {
      const blank = /\s/.test(source.charAt(at));
      const found = blank || at - start > LONGEST_LINE ? null : tokenAt(at, number, at - start + 1);
      if (found === null) {
        let next = at + 1;
        // Blanks singly, words whole: what says nothing at its beginning is a plain word.
        while (!blank && next < end && /[^\s(]/.test(source.charAt(next))) next += 1;
        put(at, next, null);
        at = next;
      } else {
        put(at, Math.min(found.end, end), found.token);
        reached = found.end;
        at = Math.min(found.end, end);
      }
    }
    return pieces;
  };

  for (const [index, line] of sent.slice(0, LONGEST).entries()) {
    const { start = 0, text = "" } = raw[index] ?? {};
    const last = parts.at(-1);
    const fold = words.folds[line.kind] ?? null;
    const goesOn =
      last !== undefined &&
      (line.kind === "blank" || (last.kind === line.kind && last.portion === line.portion));
    const pieces = goesOn
      ? last.fold === null
        ? null
        : [{ text, token: null }]
      : fold === null
        ? null
        : [{ text, token: null }];
    const shown: GuideLine = {
      number: line.number,
      pieces: pieces ?? piecesOf(start, text, line.number),
    };
    if (goesOn) {
      last.lines.push(shown);
      continue;
    }
    const isNew = line.portion === null || !begun.has(line.portion);
    if (line.portion !== null) begun.add(line.portion);
    parts.push({
      name: nameOf(line, telegram, isNew, words),
      lines: [shown],
      fold,
      kind: line.kind,
      portion: line.portion,
    });
  }
  return {
    parts: parts.map(({ name, lines, fold }) => ({ name, lines, fold })),
    tokens: tokens.map(({ tied, ...token }) => ({
      ...token,
      ties: tied.flatMap(({ kind, words: said, span }) => {
        const at = tokens.findLastIndex((one) => one.at <= span.start);
        return at < 0 ? [] : [{ label: words.ties[kind], words: said, token: at }];
      }),
    })),
    shown: Math.min(LONGEST, sent.length),
    lines: sent.length,
  };
};
