/** Words whose full stop ends no sentence. */
const shortened = new Set(
  "MR MRS MS DR ST NO GEN COL LT SGT SEN REP GOV AMB PROF JR SR U.S U.N E.G I.E A.I P.M A.M CF VS INC LTD CO BRIG MAJ CAPT ADM HON REF REFS PARA PARAS NOS FIG DEPT GOVT EST APPROX C.O.B O.O.B".split(
    " ",
  ),
);
/** Months whose full stop ends none before a day: `by Mar. 20`. */
const months = new Set("JAN FEB MAR APR JUN JUL AUG SEP SEPT OCT NOV DEC".split(" "));
/** Words that a letter belongs to, which is then no initial of a name: `the offer in ref A. Post requests`. */
const lettered = new Set(
  "REF REFS REFTEL REFTELS PARA PARAS PARAGRAPH PARAGRAPHS ANNEX ANNEXES SECTION SECTIONS OPTION OPTIONS TAB TABS APPENDIX APPENDICES ATTACHMENT ENCLOSURE ITEM PART POINT PLAN".split(
    " ",
  ),
);

/** A letter of a list, or what joins two: `refs A, B and C`. */
const isOfList = (word: string): boolean => /^(?:[A-Z][,;]?|and|or|&)$/i.test(word);

/** True where the letter that ends a text is that of a reference, a paragraph, an annex. */
const endsInLetter = (text: string): boolean => {
  const words = text.split(/[ \n]/);
  let at = words.length - 2;
  while (at > 0 && isOfList(words[at] ?? "")) at -= 1;
  return lettered.has(
    (words[at] ?? "")
      .replace(/^[("']+/, "")
      .replace(/\.$/, "")
      .toUpperCase(),
  );
};

/* What is looked at before a full stop: a list of seven letters and its word. */
const lookedAt = 48;

/** True where the full stop behind `before` ends no sentence; `next` is what the text goes on with. */
const isShortened = (before: string, next: string): boolean => {
  const word = (before.split(/[ \n]/).at(-1) ?? "").replace(/^[("']+/, "");
  const upper = word.toUpperCase();
  if (months.has(upper)) return /\d/.test(next);
  return shortened.has(upper) || (/^[A-Z]$/.test(word) && !endsInLetter(before));
};

/** Returns the sentences of a text, from a place on, as offsets. */
export const sentencesOf = (text: string, from: number): { start: number; end: number }[] => {
  const sentences: { start: number; end: number }[] = [];
  let start = from;
  const ends = /[.!?]["')\]]{0,3}[ \n]+(?=["'([“]{0,2}[A-Z0-9-])/g;
  ends.lastIndex = from;
  for (let match = ends.exec(text); match; match = ends.exec(text)) {
    const before = text.slice(Math.max(start, match.index - lookedAt), match.index);
    if (text[match.index] === "." && isShortened(before, text[ends.lastIndex] ?? "")) continue;
    // The first number of a list that the sentence announces.
    if (/:[ \n]1$/.test(before)) continue;
    const end = match.index + match[0].trimEnd().length;
    sentences.push({ start, end });
    start = match.index + match[0].length;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
};
