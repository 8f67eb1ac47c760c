export type { ExplainOptions, Explanation, VocabularyTerm } from "./explain.ts";
export { explain, explainHead } from "./explain.ts";
