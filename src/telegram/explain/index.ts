export type { ExplainOptions, Explanation, VocabularyTerm } from "./explain.ts";
export { explain } from "./explain.ts";
