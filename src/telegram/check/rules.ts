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

/** Rules of one part of the telegram. */
export interface RuleGroup {
  readonly title: string;
  readonly rules: readonly Rule[];
}

/** The rules by the part of the telegram that they speak of. */
export const RULE_GROUPS: readonly RuleGroup[] = [
  { title: "Head and number", rules: headRules },
  { title: "Precedence and addressees", rules: addresseeRules },
  { title: "Classification line", rules: bannerRules },
  { title: "Controls", rules: controlRules },
  { title: "Captions and attention lines", rules: captionRules },
  { title: "E.O. line", rules: [...declassificationRules, ...exemptionRules] },
  { title: "TAGS", rules: tagRules },
  { title: "Subject", rules: subjectRules },
  { title: "References", rules: referenceRules },
  { title: "Classified By", rules: classifierRules },
  { title: "Paragraphs and their marks", rules: paragraphRules },
  { title: "Action requests", rules: actionRules },
  { title: "Lines, pages and sections", rules: pageRules },
  { title: "Signs", rules: characterRules },
  { title: "Signature, drafting, corrections", rules: signatureRules },
];

/** Every drafting rule that the text alone can decide. */
export const RULES: readonly Rule[] = RULE_GROUPS.flatMap(({ rules }) => rules);
