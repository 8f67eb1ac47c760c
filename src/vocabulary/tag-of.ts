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

const short = 4;

/**
 * What a code is found by, in any case: of up to four signs a number, since to look up a text that was cut from another takes
 * ten times as long.
 */
const keyOf = (code: string): number | string => {
  if (code.length > short) return inCapitals(code);
  let key = 1;
  for (let at = 0; at < code.length; at += 1) {
    const sign = code.charCodeAt(at);
    if (sign > 127) return inCapitals(code);
    key = key * 128 + (sign >= 97 && sign <= 122 ? sign - 32 : sign);
  }
  return key;
};

const tagsByCode = once((tags: readonly TagEntry[]) => {
  const table = new Map<number | string, DatedTag[]>();
  for (const tag of tags) {
    const dated = { tag, ...yearsOf(tag.era) };
    const key = keyOf(tag.code);
    const same = table.get(key);
    if (same) same.push(dated);
    else table.set(key, [dated]);
  }
  return table;
});

/**
 * Returns what a TAGS code means, or null. Some codes meant different things at different times (PFOR, GW, VS):
 * with `year` the entry of that time is preferred, and any other taken only where there is none.
 */
export const tagOf = (vocabulary: Vocabulary, code: string, year?: number): TagEntry | null => {
  const entries = tagsByCode(vocabulary.tags).get(keyOf(code));
  if (!entries) return null;
  if (year !== undefined && entries.length > 1)
    for (const { tag, first, last } of entries) if (first <= year && year <= last) return tag;
  return entries[0]?.tag ?? null;
};
