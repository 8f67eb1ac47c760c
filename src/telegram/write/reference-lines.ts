import type { Vocabulary } from "../../vocabulary/index.ts";
import type { Reference, Telegram } from "../model.ts";
import { mayBeginReference } from "./line-start.ts";
import { plain } from "./plain.ts";
import { postName } from "./post-name.ts";
import { wrap } from "./wrap.ts";

const indent = "     ";

/**
 * The reference list: an entry a line, lettered as it was, several telegrams of one entry parted by semicolons, since
 * behind a comma a bare number would be one more serial of the post before it. A year is printed only where it was.
 *
 *     REF: A. STATE 12345
 *          B. 08 ANKARA 678 (NOTAL)
 */
export const referenceLines = (telegram: Telegram, vocabulary: Vocabulary): string[] => {
  const entries: { label: string | null; words: string }[] = [];
  for (const reference of telegram.references) {
    const last = entries.at(-1);
    const isFurther = last !== undefined && last.label === reference.label;
    const words = wordsOf(reference, telegram, vocabulary);
    if (isFurther) last.words += `; ${words}`;
    else entries.push({ label: reference.label, words });
  }
  return entries.flatMap(({ label, words }, index) => {
    const opening = `${index === 0 ? "REF: " : indent}${label === null ? "" : `${label}. `}`;
    return wrap(plain(`${opening}${words}`), {
      from: opening.length,
      hang: `${indent}   `,
      mayBegin: mayBeginReference,
    });
  });
};

const wordsOf = (reference: Reference, telegram: Telegram, vocabulary: Vocabulary): string => {
  if (reference.mrn === null) return reference.raw;
  const words = reference.raw.replace(/^\([A-Z/]{1,13}\) /, "");
  const spelt = /[A-Z][A-Z .'-]{0,40}[A-Z]/.exec(words)?.[0] ?? null;
  const cable = postName(reference.mrn, telegram, vocabulary, spelt);
  if (cable === null) return reference.raw;
  const year = reference.year === "stated" ? `${cable.year} ` : "";
  const number = String(cable.serial).padStart(2, "0");
  const previous = reference.andPrevious ? " AND PREVIOUS" : "";
  return `${year}${cable.name} ${number}${previous}${reference.notal ? " (NOTAL)" : ""}`;
};
