import { addresseeRules } from "./addressees.ts";
import { bannerRules } from "./banner.ts";
import { captionRules } from "./captions.ts";
import { classifierRules } from "./classifier.ts";
import { declassificationRules } from "./declassification.ts";
import { headRules } from "./head.ts";
import type { Rule } from "./rule.ts";

/** Every drafting rule that the text alone can decide, in the order of a telegram. */
export const RULES: readonly Rule[] = [
  ...headRules,
  ...addresseeRules,
  ...bannerRules,
  ...captionRules,
  ...declassificationRules,
  ...classifierRules,
];
