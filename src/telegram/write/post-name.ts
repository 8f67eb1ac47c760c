import type { Vocabulary } from "../../vocabulary/index.ts";
import type { Telegram } from "../model.ts";

/** A number as the classification line and references print it. */
export interface PostAndSerial {
  readonly year: string;
  readonly name: string;
  readonly serial: number;
}

const canonical = /^(\d{2})([A-Z][A-Z0-9]*?)(\d{1,7})$/;

const letters = (text: string): string => text.toUpperCase().replaceAll(/[^A-Z0-9]/g, "");

/** The last words of a text whose letters are `id`: of `AMEMBASSY PORT ESPERANCE` the words PORT ESPERANCE. */
const wordsOf = (text: string, id: string): string | null => {
  const words = text.split(" ");
  for (let from = words.length - 1; from >= 0 && from >= words.length - 5; from -= 1) {
    const name = words.slice(from).join(" ");
    if (letters(name) === id) return name;
  }
  return null;
};

/**
 * Returns the pieces of an MRN with the post as it is printed: in the words of `printed`, of the FM line, or of the
 * vocabulary; a post that none of them has in its letters. Null where the text is no MRN.
 */
export const postName = (
  mrn: string,
  telegram: Pick<Telegram, "from">,
  vocabulary: Vocabulary,
  printed: string | null = null,
): PostAndSerial | null => {
  const match = canonical.exec(mrn);
  if (!match) return null;
  const [, year = "", id = "", serial = ""] = match;
  const name =
    (printed === null ? null : wordsOf(printed, id)) ??
    (telegram.from === null ? null : wordsOf(telegram.from.name, id)) ??
    vocabulary.posts.find((post) => post.id === id)?.name ??
    id;
  return { year, name, serial: Number(serial) };
};
