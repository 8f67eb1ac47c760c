import type { Vocabulary } from "../../vocabulary/index.ts";
import type { Part, Telegram } from "../model.ts";
import type { Thing, Values } from "./sentences.ts";

/** An entry of the vocabulary: the table that it stands in, and its code there. */
export interface VocabularyTerm {
  readonly table: keyof Vocabulary;
  readonly code: string;
}

/** A piece of a line and what it is; places are offsets into the line. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly thing: Thing;
  readonly values: Values;
  readonly term: VocabularyTerm | null;
}

/** The line of a part that a place stands in: its text, where it begins in the source, and where in it the place is. */
export interface Place {
  readonly telegram: Telegram;
  readonly vocabulary: Vocabulary;
  readonly part: Part;
  readonly line: string;
  readonly start: number;
  readonly at: number;
}

/** Tells the pieces of a line; of several at one place the first counts. */
export type Explainer = (place: Place) => readonly Piece[];

export const piece = (
  start: number,
  end: number,
  thing: Thing,
  values: Values = {},
  term: VocabularyTerm | null = null,
): Piece => ({ start, end, thing, values, term });

/** The whole line, blanks around it left out. */
export const wholeLine = (
  { line }: Pick<Place, "line">,
  thing: Thing,
  values: Values = {},
): Piece => {
  const start = line.length - line.trimStart().length;
  return piece(start, line.trimEnd().length, thing, values);
};

/** Where the words of a text stand. */
export const wordsOf = (
  text: string,
  from = 0,
): { readonly text: string; readonly start: number; readonly end: number }[] => {
  const words: { text: string; start: number; end: number }[] = [];
  let at = from;
  while (at < text.length) {
    while (text.charCodeAt(at) === 32) at += 1;
    let end = at;
    while (end < text.length && text.charCodeAt(end) !== 32) end += 1;
    if (end > at) words.push({ text: text.slice(at, end), start: at, end });
    at = end;
  }
  return words;
};
