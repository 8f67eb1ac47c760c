import type { Rule } from "./rule.ts";
import { headRules } from "./head.ts";

/** Every drafting rule that the text alone can decide, in the order of a telegram. */
export const RULES: readonly Rule[] = [...headRules];
