import { RANK } from "../telegram/index.ts";
import type { Label, Reader } from "./label.ts";

/** One thing a label asks for that the reader does not hold. */
export type Refusal =
  | { readonly kind: "level"; readonly needed: Label["level"]; readonly held: Reader["level"] }
  | { readonly kind: "control"; readonly needed: string }
  | { readonly kind: "caption"; readonly needed: string };

/** Whether a reader may see a portion, and all that stands against it; for the audit trail, never for the reader. */
export interface Verdict {
  readonly allowed: boolean;
  readonly refusals: readonly Refusal[];
}

const holds = (held: readonly string[], needed: string): boolean =>
  held.includes("*") || held.includes(needed);

/**
 * Returns whether `reader` may see what carries `label`: the level by rank, and every control and every caption of the
 * label. The one rule of access; every read of an archive asks it and nothing else does.
 *
 *     may(readerOf("SECRET"), {level: "CONFIDENTIAL", controls: ["NOFORN"], captions: []}).allowed  // false
 */
export const may = (reader: Reader, label: Label): Verdict => {
  const refusals: Refusal[] = [];
  if (RANK[reader.level] < RANK[label.level]) {
    refusals.push({ kind: "level", needed: label.level, held: reader.level });
  }
  for (const needed of label.controls) {
    if (!holds(reader.controls, needed)) refusals.push({ kind: "control", needed });
  }
  for (const needed of label.captions) {
    if (!holds(reader.captions, needed)) refusals.push({ kind: "caption", needed });
  }
  return { allowed: refusals.length === 0, refusals };
};
