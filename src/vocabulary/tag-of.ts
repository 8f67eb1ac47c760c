import { inCapitals } from "./capitals.ts";
import { once } from "./look-up.ts";
import type { TagEntry, Vocabulary } from "./vocabulary.ts";

/** A tag with the years in which it was used. */
interface DatedTag {
  readonly tag: TagEntry;
  readonly first: number;
  readonly last: number;
}

/** The years of an era as the tables write it: `current`, `1973-79`, `to 1990`, `2006-`, `1970s`. */
const yearsOf = (era: string): { readonly first: number; readonly last: number } => {
  const years = [...era.matchAll(/\d{4}/g)].map((match) => Number(match[0]));
  const first = years[0];
  if (first === undefined) return { first: -Infinity, last: Infinity };
  if (era.startsWith("to ")) return { first: -Infinity, last: first };
  if (era.endsWith("s")) return { first, last: first + 9 };
  if (era.endsWith("-")) return { first, last: Infinity };
  const short = /-(\d{2})$/.exec(era)?.[1];
  const last =
    years[1] ?? (short === undefined ? first : Math.trunc(first / 100) * 100 + Number(short));
  return { first, last };
};

const tagsByCode = once((tags: readonly TagEntry[]) => {
  const table = new Map<string, DatedTag[]>();
  for (const tag of tags) {
    const dated = { tag, ...yearsOf(tag.era) };
    const same = table.get(tag.code);
    if (same) same.push(dated);
    else table.set(tag.code, [dated]);
  }
  return table;
});

/**
 * Returns what a TAGS code means, or null. Some codes meant different things at different times (PFOR, GW, VS):
 * with `year` the entry of that time is preferred, and any other taken only where there is none.
 */
export const tagOf = (vocabulary: Vocabulary, code: string, year?: number): TagEntry | null => {
  const entries = tagsByCode(vocabulary.tags).get(inCapitals(code));
  if (!entries) return null;
  if (year !== undefined && entries.length > 1)
    for (const { tag, first, last } of entries) if (first <= year && year <= last) return tag;
  return entries[0]?.tag ?? null;
};
