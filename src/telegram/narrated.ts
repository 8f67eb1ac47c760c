/** Words of what is still to come. */
const ahead = new Set(
  "will shall would should next upcoming forthcoming coming planned plans plan scheduled set expected expects proposed proposes intends intend invited invites invitation prepare preparing preparations".split(
    " ",
  ),
);
/** Words that tell what was, beside those in -ed. */
const past = new Set(
  "was were had did met said told held took went came gave made saw spoke wrote sent began left got read found heard agreed during since last ago".split(
    " ",
  ),
);
/** What makes a word in -ed one of the present: `is attended`. */
const present = new Set("is are be being to".split(" "));

const wordsOf = (sentence: string): string[] => sentence.toLowerCase().match(/[a-z]+/g) ?? [];

/** True where a sentence speaks of what is to come. */
export const plans = (sentence: string): boolean =>
  wordsOf(sentence).some((word) => ahead.has(word));

const isPast = (word: string, before: string): boolean =>
  past.has(word) ||
  (word.endsWith("ed") && !word.endsWith("eed") && word !== "united" && !present.has(before));

/** True where a sentence tells what was, and speaks of nothing that is to come. */
export const isNarrated = (sentence: string): boolean => {
  const words = wordsOf(sentence);
  return (
    !words.some((word) => ahead.has(word)) &&
    words.some((word, at) => isPast(word, words[at - 1] ?? ""))
  );
};
