import { captionOf, tagOf, type Vocabulary } from "reftel/vocabulary";
import { postNameOf } from "reftel/reading";
import { searchAddress } from "./links.ts";
import { fieldOf, isAnyOf, type QueryPiece } from "./narrow.ts";
import type { Catalogue } from "../text/index.ts";

/** One piece of the query as it was understood, and the address of the search without it. */
export interface PieceView {
  /** What it is: `TAGS`, `the phrase`, `sent`. */
  readonly what: string;
  /** As it stands in the query language. */
  readonly text: string;
  /** What it means, where a table or a calendar knows; else null. */
  readonly meaning: string | null;
  readonly without: string;
}

const dateMeaning = (printed: string, text: Catalogue): string | null => {
  const words = text.understood;
  const range = /^(\d{4}(?:-\d\d){0,2})\.\.(\d{4}(?:-\d\d){0,2})$/.exec(printed);
  if (range?.[1] && range[2]) return words.range(range[1], range[2]);
  const open = /^(>=|<=|>|<)?(\d{4}(?:-\d\d){0,2})$/.exec(printed);
  // A bare year is its own word.
  if (!open?.[2] || /^\d{4}$/.test(printed)) return null;
  switch (open[1]) {
    case ">=":
      return words.from(open[2]);
    case "<=":
      return words.until(open[2]);
    case ">":
      return words.after(open[2]);
    case "<":
      return words.before(open[2]);
    default:
      return text.formats.day(open[2]);
  }
};

const meaningOf = (
  field: string,
  values: readonly string[],
  vocabulary: Vocabulary,
  text: Catalogue,
): string | null => {
  const each = (meaning: (value: string) => string | null | undefined): string | null => {
    const found = values.map(meaning).filter((one) => one !== null && one !== undefined);
    return found.length === 0 ? null : text.understood.or(found);
  };
  switch (field) {
    case "tags":
      return each((value) => tagOf(vocabulary, value)?.meaning);
    case "post":
      return each((value) => postNameOf(value, vocabulary));
    case "caption":
      return each((value) => captionOf(vocabulary, value)?.expansion);
    case "date":
    case "year":
      return each((value) => dateMeaning(value, text));
    default:
      return null;
  }
};

/** Returns the pieces of a query in words, each with the search that is left without it. */
export const understoodOf = (
  pieces: readonly QueryPiece[],
  vocabulary: Vocabulary,
  order: string | null,
  text: Catalogue,
): readonly PieceView[] =>
  pieces.map((piece) => {
    const without = searchAddress(piece.without, { order });
    const inner = /^\((.*)\)$/.exec(piece.text)?.[1] ?? piece.text;
    const isAny = isAnyOf(piece.text) || isAnyOf(inner);
    // What binds words with fields is called by the first of these.
    const field = isAny ? undefined : /^([a-z-]+):/.exec(inner)?.[1];
    const what = field === undefined ? undefined : text.understood.fields[field];
    if (field !== undefined && what !== undefined) {
      const values = (fieldOf(piece.text)?.values ?? []).map((value) => value.replaceAll('"', ""));
      return {
        what,
        text: piece.text,
        meaning: meaningOf(field, values, vocabulary, text),
        without,
      };
    }
    const kind = isAny
      ? text.understood.anyOf
      : inner.startsWith("NOT ")
        ? text.understood.without
        : inner.startsWith('"')
          ? text.understood.phrase
          : text.understood.word;
    return { what: kind, text: piece.text, meaning: null, without };
  });
