import type { DiagnosticCode } from "../diagnostics.ts";
import type { Severity } from "../model.ts";
import type { Span } from "../span.ts";
import type { Context } from "./context.ts";
import type { Example } from "./example.ts";

/** What a rule found: which rule, how grave, a sentence for the drafter, and the place in the source. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, where, and what to do. */
  readonly message: string;
  readonly span: Span;
}

/** A place that breaks a rule, and the sentence about it. */
export interface Breach {
  readonly span: Span;
  readonly message: string;
}

/**
 * One drafting rule. `since` and `until` are the years in which it applied, as the beginning of an ISO date: `1995`, or
 * `2003-09-22` where the day matters. Both are included; null is without limit.
 */
export interface Rule {
  readonly code: string;
  readonly severity: Severity;
  /** What the rule asks, in a sentence. */
  readonly title: string;
  /** What it is for. */
  readonly why: string;
  /** Where it is written down: a section of a handbook, an order, or the practice of real telegrams. */
  readonly source: string;
  readonly since: string;
  readonly until: string | null;
  /** What the reader reports of the same slip: `examine` says it once, in the rule's words. */
  readonly restates?: readonly DiagnosticCode[];
  readonly check: (context: Context) => readonly Breach[];
  /** A telegram that keeps the rule. */
  readonly good: Example;
  /** One that breaks it. */
  readonly bad: Example;
}
