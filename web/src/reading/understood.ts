import { captionOf, tagOf, type Vocabulary } from "reftel/vocabulary";
import { dayInWords, postNameOf } from "reftel/reading";
import { searchAddress } from "./links.ts";
import { chosenOf, type QueryPiece } from "./narrow.ts";

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

const FIELD_WORDS: Readonly<Record<string, string>> = {
  mrn: "the cable",
  from: "from",
  to: "to",
  info: "information to",
  post: "the post",
  country: "the country",
  tags: "TAGS",
  subject: "in the subject",
  cites: "citing",
  "cited-by": "cited by",
  date: "sent",
  year: "sent in",
  class: "classified",
  caption: "with the caption",
  signer: "signed",
  by: "classified by",
  precedence: "sent as",
  source: "from the source",
  has: "that has",
  mark: "a paragraph marked",
  level: "a paragraph at",
  role: "a paragraph that is",
  same: "in one paragraph",
};

const dateMeaning = (printed: string): string | null => {
  const range = /^(\d{4}(?:-\d\d){0,2})\.\.(\d{4}(?:-\d\d){0,2})$/.exec(printed);
  if (range?.[1] && range[2]) return `${dayInWords(range[1])} to ${dayInWords(range[2])}`;
  const open = /^(>=|<=|>|<)?(\d{4}(?:-\d\d){0,2})$/.exec(printed);
  // A bare year is its own word.
  if (!open?.[2] || /^\d{4}$/.test(printed)) return null;
  const words = { ">=": "from ", "<=": "until ", ">": "after ", "<": "before " };
  return `${open[1] ? words[open[1] as keyof typeof words] : ""}${dayInWords(open[2])}`;
};

const meaningOf = (
  field: string,
  values: readonly string[],
  vocabulary: Vocabulary,
): string | null => {
  const each = (meaning: (value: string) => string | null | undefined): string | null => {
    const found = values.map(meaning).filter((one) => one !== null && one !== undefined);
    return found.length === 0 ? null : found.join(" or ");
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
      return each(dateMeaning);
    default:
      return null;
  }
};

/** Returns the pieces of a query in words, each with the search that is left without it. */
export const understoodOf = (
  pieces: readonly QueryPiece[],
  vocabulary: Vocabulary,
  order: string | null,
): readonly PieceView[] =>
  pieces.map((piece) => {
    const without = searchAddress(piece.without, { order });
    const bare = /^\((.*)\)$/.exec(piece.text)?.[1] ?? piece.text;
    const field = /^([a-z-]+):/.exec(bare)?.[1];
    const what = field === undefined ? undefined : FIELD_WORDS[field];
    if (field !== undefined && what !== undefined) {
      const values = chosenOf([piece], field)?.values ?? [];
      return { what, text: piece.text, meaning: meaningOf(field, values, vocabulary), without };
    }
    const kind =
      bare.startsWith("NOT ") || bare.startsWith("-")
        ? "without"
        : bare.startsWith('"')
          ? "the phrase"
          : / OR /.test(bare)
            ? "any of"
            : "the word";
    return { what: kind, text: piece.text, meaning: null, without };
  });
