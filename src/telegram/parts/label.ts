import { isDigit } from "../signs.ts";

/** The labelled lines of a head, in the order in which they usually stand. */
export type Label =
  | "order"
  | "declassify"
  | "tags"
  | "subject"
  | "references"
  | "classified-by"
  | "derived-from";

/** A label found in a line: where it begins, and where its value does. */
export interface FoundLabel {
  readonly label: Label;
  readonly at: number;
  readonly end: number;
}

/* Each form is anchored at a place of one line, with the letters that it may begin with. A look-ahead keeps words that
only begin like a label out. */
const forms: readonly (readonly [Label, string, RegExp])[] = [
  [
    "order",
    "E",
    /E ?[.,]? ?[O0] ?[.,]?[A-Z]?[.,]? ?:? ?(?=[\dlI]\d{2,4})|EXECUTIVE ORDER:? ?(?=[\dlI]\d{2,4})|E ?\. ?[O0]\.? ?:|E\.O\. (?=X?[GDA]DS(?![A-Z]))/iy,
  ],
  ["declassify", "D", /DECL(?:AS(?:SIFY(?: ON)?)?)? ?:/iy],
  [
    "tags",
    "TA",
    /(?:TAGS|TAG|TAS|TABS|TGS|AGS|TAGES|TAGGS|TASG|TGAS|T A G S)(?:\/[A-Z]{1,8})? ?[:;] ?|TAGS(?: ?[/-] ?| )(?=[A-Z]{2,5}(?:[ ,;]|$))/iy,
  ],
  [
    "subject",
    "SUIBV",
    /S?[UI]?[BV]J(?:EC?T?)? ?(?:[:/] ?|- )|SUBJ(?:ECT)? (?=[A-Z0-9("'])|SUBEJCT ?: ?|SUJBECT ?: ?|SUBEJECT ?: ?/iy,
  ],
  [
    "references",
    "R",
    /(?:[A-Z][.)] ?)?REF(?:\(S\)|\(TEL\)|S|TELS?|ERENCES?|ERENCE\(S\))? ?(?:[:;] ?|\. ?(?=[A-Z0-9(])|(?= [[(]?[A-Z][.)\]:] )|(?=[[(][A-Z][)\]] ?))|(?:[A-Z][.)] ?)?REF(?:S|TELS?)? (?=(?:'?\d\d )?[A-Z][A-Z .]{2,24} \d{2,6}(?!\d))/iy,
  ],
  [
    "classified-by",
    "CT(",
    /(?:\([A-Z/]{1,6}\) ?)?(?:THIS (?:MESSAGE|CABLE|TELEGRAM) (?:WAS|IS|HAS BEEN) )?CLASS?I?FIED (?:BY|PER)(?:[: ]|$) ?:? ?|CLASSIFIED ?: ?(?=[A-Z])/iy,
  ],
  ["derived-from", "D", /DERIVED FROM ?: ?/iy],
];

/** A letter in either case, or an opening parenthesis, as a bit; 0 for anything else. */
const bitOf = (code: number): number => {
  const isLetter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return isLetter ? 1 << (code & 31) : code === 40 ? 1 : 0;
};

const bitsOf = (letters: string): number =>
  [...letters].reduce((bits, letter) => bits | bitOf(letter.charCodeAt(0)), 0);

/* A list's letter before the label. */
const listed = /^[A-Z][.)] ?REF/i;

const byLetters = forms.map(([label, letters, form]) => ({
  label,
  letters: bitsOf(letters),
  form,
}));
const firstLetters = bitsOf("ECDSTARUBIV(");

/** True where a J, which each spelling of SUBJECT has, is among the next five letters. */
const hasJ = (text: string, at: number): boolean => {
  for (let place = at; place < at + 5; place += 1)
    if ((text.charCodeAt(place) | 32) === 106) return true;
  return false;
};

/** Returns the label that stands at a place of a line, or null. Any case, and the misspellings that were met. */
export const labelAt = (text: string, at: number): FoundLabel | null => {
  const first = text.charCodeAt(at);
  const letter = bitOf(first);
  const sign = text.charCodeAt(at + 1);
  const isListed = sign === 46 || sign === 41;
  if (
    (letter & firstLetters) === 0 &&
    !isDigit(first) &&
    !(at === 0 && isListed && listed.test(text))
  )
    return null;
  if (at === 0 && text === last.text) return last.found;
  const found = formAt(text, at, letter, isListed);
  if (at === 0) last = { text, found };
  return found;
};

/** The line that was asked last: each reader of the head asks for its own label, one behind the other. */
let last: { readonly text: string; readonly found: FoundLabel | null } = { text: "", found: null };

const formAt = (text: string, at: number, letter: number, isListed: boolean): FoundLabel | null => {
  for (const { label, letters, form } of byLetters) {
    const isMissed = (letter & letters) === 0 && !(isListed && label === "references");
    if (isMissed || (label === "subject" && !hasJ(text, at))) continue;
    form.lastIndex = at;
    if (form.test(text) && form.lastIndex > at) return { label, at, end: form.lastIndex };
  }
  return null;
};

/** True where a line begins with a label. */
export const isLabelled = (text: string): boolean => labelAt(text, 0) !== null;

const inside =
  / (?:E\.O\.|TAGS?:|TAGS(?:[;-] ?| (?=[A-Z]{4}, ?[A-Z]{2,4}(?:,|$)))|SUBJ(?:ECT)?:|REF(?:\(S\)|S|TELS?|ERENCES?)?: ?|REF [A-Z][.)] |Classified By:? |CLASSIFIED BY: ?)/g;

/**
 * Returns where the next label stands within a line, behind `from`, or -1: line ends were lost in some texts
 * (`E.O. 12958: N/A TAGS: PREL, IZ SUBJECT: …`). With `hasOrder` the order was read before: one that is named here is
 * no line of its own (`REASON: E.O. 12958, 1.4 (B)`).
 */
export const labelWithin = (text: string, from: number, hasOrder = false): number => {
  if (text.length - from < 8) return -1;
  inside.lastIndex = from;
  let match = inside.exec(text);
  while (match && hasOrder && match[0] === " E.O.") match = inside.exec(text);
  return match ? match.index + 1 : -1;
};
