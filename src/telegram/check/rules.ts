import { actionRules } from "./actions.ts";
import { addresseeRules } from "./addressees.ts";
import { bannerRules } from "./banner.ts";
import { captionRules } from "./captions.ts";
import { characterRules } from "./characters.ts";
import { classifierRules } from "./classifier.ts";
import { controlRules } from "./controls.ts";
import { declassificationRules } from "./declassification.ts";
import { exemptionRules } from "./exemptions.ts";
import { headRules } from "./head.ts";
import { pageRules } from "./page.ts";
import { paragraphRules } from "./paragraphs.ts";
import { referenceRules } from "./references.ts";
import type { Rule } from "./rule.ts";
import { signatureRules } from "./signature.ts";
import { subjectRules } from "./subject.ts";
import { tagRules } from "./tags.ts";

/** Every drafting rule that the text alone can decide, in the order of a telegram. */
export const RULES: readonly Rule[] = [
  ...headRules,
  ...addresseeRules,
  ...bannerRules,
  ...controlRules,
  ...captionRules,
  ...declassificationRules,
  ...exemptionRules,
  ...tagRules,
  ...subjectRules,
  ...referenceRules,
  ...classifierRules,
  ...paragraphRules,
  ...actionRules,
  ...pageRules,
  ...characterRules,
  ...signatureRules,
];
