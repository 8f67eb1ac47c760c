import { builtIn, type Vocabulary } from "../../vocabulary/index.ts";
import type { DiagnosticCode } from "../diagnostics.ts";
import type { Telegram } from "../model.ts";
import type { Span } from "../span.ts";
import { contextOf, isWithin, type Context } from "./context.ts";
import type { Finding, Rule } from "./rule.ts";
import { RULES } from "./rules.ts";

const restatedBy = new Map(RULES.map(({ code, restates }) => [code, restates ?? []]));

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

/** Reports of what is not there: their place is no more than the beginning of the text. */
const ABSENT: ReadonlySet<DiagnosticCode> = new Set([
  "addressee.absent",
  "banner.absent",
  "signer.absent",
  "subject.absent",
]);

/** True where a place touches one of the places, which stand in order. */
const touches = (places: readonly Span[], { start, end }: Span): boolean => {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.start ?? 0) <= end) low = middle + 1;
    else high = middle;
  }
  return low > 0 && (places[low - 1]?.end ?? -1) >= start;
};

/**
 * Returns all that is to be said of a telegram, in the order of the text: what the reader reported and where a drafting
 * rule is broken. A slip that both saw is said once, as the rule says it, since that sentence tells what to do.
 */
export const examine = (
  telegram: Telegram,
  source: string,
  options: CheckOptions = {},
): Finding[] => {
  const findings = check(telegram, source, options);
  const said = new Map<string, Span[]>();
  for (const { code, span } of findings)
    for (const restated of restatedBy.get(code) ?? []) {
      const places = said.get(restated);
      if (places) places.push(span);
      else said.set(restated, [span]);
    }
  const reported = telegram.diagnostics.filter(
    ({ code, span }) =>
      !said.has(code) || !(ABSENT.has(code) || touches(said.get(code) ?? [], span)),
  );
  return [...reported, ...findings].sort((a, b) => a.span.start - b.span.start);
};
