/** Signs of what is typed that are looked at; no command is as long. */
const LONGEST = 60;

const plain = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Where the letters of `typed` stand in `words` one behind the other, how far apart all in all; null where they do not. */
const scattered = (words: string, typed: string): number | null => {
  let [first, at] = [-1, -1];
  for (const letter of typed) {
    if (letter === " ") continue;
    at = words.indexOf(letter, at + 1);
    if (at < 0) return null;
    if (first < 0) first = at;
  }
  return at - first;
};

/**
 * Returns how well a name answers to what is typed, less being better, and null where it does not: the beginning of the name,
 * the beginnings of its words, letters somewhere in a row, letters one behind the other. Everything answers to nothing.
 */
export const fuzzy = (name: string, typed: string): number | null => {
  const [words, sought] = [plain(name), plain(typed).slice(0, LONGEST)];
  if (sought === "" || words.startsWith(sought)) return 0;
  const parts = sought.split(" ");
  if (parts.every((part) => ` ${words}`.includes(` ${part}`))) return 1;
  if (words.includes(sought)) return 2;
  const apart = scattered(words, sought);
  // Letters that lie all over the name are found by chance.
  return apart === null || apart > sought.length * 3 ? null : 3 + apart / 100;
};
