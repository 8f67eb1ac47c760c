export type * from "./tree.ts";
export { fold, wordsOf } from "./words.ts";
export type { WordAt } from "./words.ts";
