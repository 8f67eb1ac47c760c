import type { Span } from "../telegram/index.ts";
import { QueryMistake } from "./mistake.ts";
import type { Token } from "./token.ts";
import type { Leaf, QueryError, Term } from "./tree.ts";
import { wordsOf } from "./words.ts";

/** Letters a prefix has at least: fewer begin half of all words. */
const PREFIX_LETTERS = 2;

/**
 * Returns what a blank-free run asks for: a word, `=word`, `word~`, `prefix*`; where it gives several words, their
 * phrase. Throws a `QueryMistake` for signs that do not go together.
 */
export const leafOfRun = ({ text, span }: Token & { readonly kind: "run" }): Leaf => {
  const isExact = text.startsWith("=");
  const isClose = text.endsWith("~");
  const begin = isExact ? 1 : 0;
  const inner = text.slice(begin, isClose ? -1 : undefined);
  const distance = /~([0-9]+)$/.exec(text)?.[1];
  const terms = termsOf(inner, span.start + begin);
  if (distance !== undefined) {
    throw new QueryMistake(
      "near.quotes",
      `Words asked for near each other stand in quotes, as "first second"~${distance}.`,
      span,
    );
  }
  const [first, another] = terms;
  if (first === undefined) {
    throw new QueryMistake("word.none", "There is no word here.", span);
  }
  if (inner.endsWith("~") || (isClose && (another !== undefined || first.prefix || isExact))) {
    throw new QueryMistake(
      "close.word",
      "~ stands behind one word whose spelling may differ a little.",
      span,
      `${first.word}~`,
    );
  }
  if (another !== undefined) return { kind: "phrase", terms, span };
  if (first.prefix) {
    if (!isExact) return { kind: "prefix", prefix: first.word, span };
    throw new QueryMistake(
      "prefix.exact",
      "= asks for one form only, * for every ending: write one of them.",
      span,
      `${first.word}*`,
    );
  }
  const form = isExact ? "exact" : isClose ? "close" : "inflected";
  return { kind: "word", word: first.word, form, span };
};

/**
 * Returns what stands in quotes: a phrase, or with a distance words near each other. Where there are more words than places
 * within the distance, that is noticed: it can hold nowhere.
 */
export const leafOfQuoted = (
  { text, distance, span }: Token & { readonly kind: "quoted" },
  notice: (notice: QueryError) => void,
): Leaf => {
  const terms = termsOf(text, span.start + 1);
  if (terms.length === 0) {
    throw new QueryMistake("phrase.empty", "There is no word between these quotes.", span);
  }
  if (distance !== null && terms.length > distance + 1) {
    const least = terms.length - 1;
    notice({
      code: "near.narrow",
      message: `${terms.length} words cannot stand within ${distance} of each other; the last is ${least} behind the first at least.`,
      span: { start: span.start + text.length + 2, end: span.end },
      suggestion: `~${least}`,
    });
  }
  return distance === null
    ? { kind: "phrase", terms, span }
    : { kind: "near", terms, distance, span };
};

/** The words of a text, those with a star directly behind them as beginnings of words. */
const termsOf = (text: string, offset: number): readonly Term[] => {
  const words = wordsOf(text);
  const ends = new Map(words.map((word) => [word.end, word]));
  for (let at = text.indexOf("*"); at !== -1; at = text.indexOf("*", at + 1)) {
    const before = ends.get(at);
    const span: Span = { start: offset + (before?.start ?? at), end: offset + at + 1 };
    if (before === undefined || Array.from(before.word).length < PREFIX_LETTERS) {
      throw new QueryMistake(
        "prefix.short",
        "A star stands directly behind the first two letters of a word, or more.",
        span,
      );
    }
    const behind = words.find(({ start }) => start === at + 1);
    if (behind !== undefined) {
      const whole = { start: span.start, end: offset + behind.end };
      const right = `${before.word}*`;
      throw new QueryMistake("prefix.inside", "A star stands at the end of a word.", whole, right);
    }
  }
  return words.map(({ word, end }) => ({ word, prefix: text.charAt(end) === "*" }));
};
