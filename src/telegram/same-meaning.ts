import { isDeclaredOpen, opened } from "./declared-open.ts";
import { plain } from "./write/plain.ts";
import type { Telegram } from "./model.ts";

/** What no meaning is in: places, how it was read, what an archive or a print says beside the text. */
const aside: ReadonlySet<string> = new Set([
  "span",
  "spans",
  "certainty",
  "provenance",
  "parts",
  "diagnostics",
  "coverage",
  "card",
  "format",
  "aliases",
  "record",
  "distribution",
  "drafting",
  "attachments",
  "serviceNotes",
  "inner",
  "sections",
  "redactions",
]);

type Plain =
  | string
  | number
  | boolean
  | null
  | readonly Plain[]
  | { readonly [key: string]: Plain };

/**
 * True where two telegrams say the same: envelope, head, every portion with its mark and what governs it, and the
 * signer. Left aside are spans, provenance, parts, diagnostics, coverage, card and format; the words that a value was
 * read from, where the value is there (`raw`); how one text was divided into sections, but not which are missing; and
 * what the formal layout has no place for: record, with what it opens, distribution, drafting, attachments, notes by
 * communicators, releases.
 * Characters count by their form in the circuits' alphabet: a curly quote is a straight one.
 */
export const sameMeaning = (one: Telegram, other: Telegram): boolean =>
  differingMeaning(one, other).length === 0;

/** Returns the names of the fields in which two telegrams do not say the same, in the model's order. */
export const differingMeaning = (one: Telegram, other: Telegram): (keyof Telegram)[] => {
  const isOpen = [one, other].some(({ record }) => isDeclaredOpen(record));
  const compared = (telegram: Telegram): Telegram =>
    isOpen ? { ...telegram, ...opened(telegram) } : telegram;
  const [mine, theirs] = [compared(one), compared(other)];
  const keys = Object.keys(one) as (keyof Telegram)[];
  return keys.filter(
    (key) =>
      !aside.has(key) &&
      JSON.stringify(meaningOf(mine[key], key)) !== JSON.stringify(meaningOf(theirs[key], key)),
  );
};

/** The words of what has no other value count: a reference that names no telegram, a group that names no moment. */
export const isByItsWords = (value: object): boolean =>
  ("mrn" in value && value.mrn === null && "notal" in value) ||
  ("at" in value && value.at === null);

/** What counts of a value's words: of letters that are doubled the first, else their form in the circuits' alphabet. */
export const wordsOf = (value: string, key: string): string =>
  key === "letters" ? value.slice(0, 1) : plain(value);

const meaningOf = (value: unknown, key: string): Plain => {
  if (typeof value === "string") return wordsOf(value, key);
  if (Array.isArray(value)) return value.map((each) => meaningOf(each, key));
  if (value === null || typeof value !== "object")
    return typeof value === "number" || typeof value === "boolean" ? value : null;
  const found = value as Readonly<Record<string, unknown>>;
  const said: Record<string, Plain> = {};
  for (const name of Object.keys(found).sort()) {
    if (aside.has(name)) continue;
    if (name === "raw" && !isByItsWords(found)) continue;
    // One section alone is the first.
    said[name] =
      name === "section" && key === "transmission"
        ? (meaningOf(found[name], name) ?? 1)
        : meaningOf(found[name], name);
  }
  return said;
};
