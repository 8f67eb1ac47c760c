export type * from "./tree.ts";
export { describe } from "./describe.ts";
export { explain } from "./explain.ts";
export { CABLE_FIELDS, isFieldName, PARAGRAPH_FIELDS } from "./field-name.ts";
export type { FieldName } from "./field-name.ts";
export { printValue } from "./field-value.ts";
export { positiveLeavesOf } from "./leaves.ts";
export { levelNamed } from "./level.ts";
export {
  mrnMatches,
  mrnPattern,
  names,
  numberTyped,
  numbersOf,
  oneNumberOf,
} from "./mrn-pattern.ts";
export type { Named } from "./mrn-pattern.ts";
export { numbersMeant } from "./numbers-meant.ts";
export type { NumberMeant } from "./numbers-meant.ts";
export { MOST_CHARACTERS, MOST_DEPTH, MOST_TERMS, parseQuery } from "./parse.ts";
export type { ParsedQuery } from "./parse.ts";
export { joined, piecesOf, topTerms } from "./pieces.ts";
export { printQuery } from "./print.ts";
export { nearest, slipsBetween } from "./slips.ts";
export { cutWords, HASH_START, hashOfWord, hashOn } from "./cut.ts";
export type { WordSink } from "./cut.ts";
export { fold } from "./fold.ts";
export { wordsOf } from "./words.ts";
export type { WordAt } from "./words.ts";
export { STATE_NAMES, STATES } from "./states.ts";
export type { State } from "./states.ts";
