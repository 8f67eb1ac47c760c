import { type Chance, around } from "./chance.ts";
import type { Manner } from "./grammar.ts";
import type { WordKind } from "./lexicon.ts";

/** Whoever writes: chance, sentences, single words. */
export interface Writer {
  readonly random: Chance;
  readonly say: (manner: Manner) => string;
  readonly word: (kind: WordKind) => string;
}

export interface BodyPlan {
  readonly level: "U" | "SBU" | "C" | "S";
  /** Whether the banner carries NOFORN; only then a paragraph may. */
  readonly noforn: boolean;
  /** Portion marks were printed from 1982 on. */
  readonly marked: boolean;
  readonly headings: boolean;
  /** How many references the head lists, to be cited by letter. */
  readonly refs: number;
}

/** The body in the notation of `Dispatch.body`: about 11 paragraphs of 90 words at the median. */
export function bodyOf(writer: Writer, plan: BodyPlan): string {
  const { random } = writer;
  const paragraphs = Math.max(1, Math.min(60, Math.round(Math.exp(2.4 + 0.55 * around(random)))));
  const asks = random() < 0.18;
  const blocks: string[] = [];
  for (let number = 1; number <= paragraphs; number += 1) {
    if (plan.headings && number > 2 && random() < 0.22)
      blocks.push(
        `= ${writer.word("noun")} and ${writer.word("adjective")} ${writer.word("noun")}`,
      );
    blocks.push(
      `${plan.marked ? markOf(random, plan) : "."} ${paragraphText(writer, plan, number, paragraphs, asks)}`,
    );
  }
  return blocks.join("\n\n");
}

function paragraphText(
  writer: Writer,
  plan: BodyPlan,
  number: number,
  of: number,
  asks: boolean,
): string {
  const { random, say } = writer;
  if (asks && number === of && of > 2) return `ACTION REQUEST: ${say("request")} ${say("request")}`;
  const text = reportText(writer, plan);
  if (number === 1 && of > 3) return `SUMMARY: ${text} END SUMMARY.`;
  if (number === of - (asks ? 1 : 0) && of > 4 && random() < 0.6)
    return `COMMENT: ${text} ${say("comment")} END COMMENT.`;
  return text;
}

function reportText(writer: Writer, plan: BodyPlan): string {
  const { random, say } = writer;
  const length = Math.max(90, 470 * Math.exp(0.4 * around(random)));
  let text = say("report");
  while (text.length < length) text += ` ${say("report")}`;
  if (plan.refs > 1 && random() < 0.15)
    text += ` This agrees with earlier reporting (ref ${String.fromCharCode(65 + Math.floor(random() * plan.refs))}).`;
  if (random() < 0.06) text += ` (NOTE: ${say("report")} END NOTE.)`;
  return text;
}

/** A paragraph is marked as high as its telegram, or lower; SECRET ones are mostly SECRET throughout. */
function markOf(random: Chance, { level, noforn }: BodyPlan): string {
  const share = random();
  switch (level) {
    case "U":
      return "U";
    case "SBU":
      return share < 0.3 ? "U" : "SBU";
    case "C":
      return share < 0.1 ? "U" : share < 0.22 ? "SBU" : "C";
    case "S":
      return share < 0.04
        ? "U"
        : share < 0.06
          ? "SBU"
          : share < 0.17
            ? "C"
            : noforn && share < 0.6
              ? "S/NF"
              : "S";
  }
}
