export type { ExplainOptions, Explanation, Group, Tie, VocabularyTerm } from "./explain.ts";
export { explain, explainHead } from "./explain.ts";
export { monthName } from "./wording.ts";
