export type { CheckOptions } from "./check.ts";
export type { Breach, Finding, Rule } from "./rule.ts";
export type { Context, PlacedLine } from "./context.ts";
export type { Example } from "./example.ts";
export { check, examine } from "./check.ts";
export { exampleText } from "./example.ts";
export type { RuleGroup } from "./rules.ts";
export { RULE_GROUPS, RULES } from "./rules.ts";
