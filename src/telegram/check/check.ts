import { builtIn, type Vocabulary } from "../../vocabulary/index.ts";
import type { Telegram } from "../model.ts";
import { contextOf, isWithin, type Context } from "./context.ts";
import type { Finding, Rule } from "./rule.ts";
import { RULES } from "./rules.ts";

export interface CheckOptions {
  readonly vocabulary?: Vocabulary;
}

/** A rule that held from the first telegrams on and holds still needs no date; any other needs one within its years. */
const applies = (rule: Rule, { sent, telegram }: Context): boolean => {
  if (sent === null) return rule.since === "1973" && rule.until === null;
  if (!isWithin(sent, rule.since, rule.until)) return false;
  // Rules of the teleprinter form end with it, whatever the year of the change at a post.
  return rule.until !== "2010" || (telegram.format !== "smart" && telegram.format !== "mmhs");
};

/**
 * Returns where a telegram breaks the drafting rules of its time, in the order of the text. `source` is the text that
 * it was read from, `vocabulary` the one that it was read with. These are rules of drafting; what the reader could not
 * make out stands in `telegram.diagnostics`. Linear in the length of the source.
 *
 *     check(parse(text), text)[0]
 *     // { code: "eo.decl.keyword", severity: "warning", message: "The date …", span: { start: 1204, end: 1227 } }
 */
export const check = (
  telegram: Telegram,
  source: string,
  options: CheckOptions = {},
): Finding[] => {
  if (telegram.diagnostics.some((one) => one.code === "telegram.none")) return [];
  const context = contextOf(telegram, source, options.vocabulary ?? builtIn);
  const findings: Finding[] = [];
  for (const rule of RULES) {
    if (!applies(rule, context)) continue;
    for (const { span, message } of rule.check(context))
      findings.push({ code: rule.code, severity: rule.severity, message, span });
  }
  return findings.sort((a, b) => a.span.start - b.span.start);
};
