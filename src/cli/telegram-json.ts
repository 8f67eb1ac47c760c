import { z } from "zod";
import { readMark } from "../telegram/index.ts";
import type { Classification, Marked, Telegram } from "../telegram/index.ts";
import { telegramShape } from "./telegram-shape.ts";
import type { MarkedShape, TelegramShape } from "./telegram-shape.ts";

/** What is wrong with a JSON value that should be a telegram: where in it, and what was expected there. */
export interface ShapeFault {
  /** As in `[0].body[2].mark`; empty where the value as a whole is meant. */
  readonly path: string;
  readonly message: string;
}

export type Read =
  | { readonly kind: "telegrams"; readonly telegrams: readonly Telegram[] }
  | { readonly kind: "faults"; readonly faults: readonly ShapeFault[] };

/**
 * Returns the telegrams of a JSON text: one, or an array of them, as `reftel parse` and `show --json` print them. What is
 * absent may be left out, and so may what is worked out from the rest (what a mark means, what governs a paragraph) and
 * what `write` does not print. A field that no telegram has is a fault: it would be lost without a word.
 */
export const readTelegramJson = (text: string): Read => {
  const whole = (message: string): Read => ({ kind: "faults", faults: [{ path: "", message }] });
  if (text.trim() === "") return whole("is empty; it should be the JSON of a telegram");
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    return whole(`is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const isList: boolean = Array.isArray(value);
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (all.length === 0) return whole("is an empty array; there is nothing to write");
  const found = z.array(telegramShape).safeParse(all, { reportInput: true });
  if (found.success) return { kind: "telegrams", telegrams: found.data.map(telegramOf) };
  return {
    kind: "faults",
    faults: found.error.issues.flatMap((issue) =>
      faultsOf(issue, isList ? issue.path : issue.path.slice(1)),
    ),
  };
};

const pathOf = (path: readonly PropertyKey[]): string =>
  path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`))
    .join("")
    .replace(/^\./, "");

type Issue = z.core.$ZodIssue;

const faultsOf = (issue: Issue, path: readonly PropertyKey[]): ShapeFault[] =>
  issue.code === "unrecognized_keys"
    ? issue.keys.map((key) => ({
        path: pathOf([...path, key]),
        message: "is no field of a telegram; correct its name or take it out",
      }))
    : [{ path: pathOf(path), message: sentenceOf(issue) }];

const named: Readonly<Record<string, string>> = {
  string: "a string",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  object: "an object",
  array: "an array",
};

const nameOf = (value: unknown): string => {
  if (value === null) return "null";
  if (typeof value === "number" && !Number.isInteger(value)) return String(value);
  return named[Array.isArray(value) ? "array" : typeof value] ?? typeof value;
};

const choice = (values: readonly unknown[]): string =>
  values.map((value) => JSON.stringify(value)).join(" or ");

const sentenceOf = (issue: Issue): string => {
  const { input } = issue;
  const found = (expected: string): string =>
    input === undefined
      ? `is missing; it should be ${expected}`
      : `should be ${expected}, and is ${typeof input === "string" ? JSON.stringify(input.slice(0, 40)) : nameOf(input)}`;
  switch (issue.code) {
    case "invalid_type":
      return found(named[issue.expected] ?? issue.expected);
    case "invalid_value":
      return found(choice(issue.values));
    case "invalid_union":
      return `should be "heading" or "paragraph"`;
    case "too_small":
      return issue.origin === "string"
        ? "is empty; give its words or null"
        : `should be ${Number(issue.minimum)} or more`;
    default:
      return issue.message;
  }
};

const telegramOf = (shape: TelegramShape): Telegram => {
  const { source: _, ...printed } = shape;
  const banner = shape.classification;
  return {
    ...printed,
    subject:
      shape.subject === null ? null : { ...shape.subject, ...governed(shape.subject, banner) },
    body: shape.body.map((item) => ({ ...item, ...governed(item, banner) })),
    format: null,
    card: null,
    record: null,
    distribution: null,
    summary: null,
    actions: [],
    drafting: null,
    attachments: [],
    serviceNotes: [],
    inner: [],
    diagnostics: [],
    provenance: {},
    parts: [],
    coverage: 1,
  };
};

/** What a mark means and what governs its portion, where the JSON does not say it. */
const governed = (item: MarkedShape, banner: Classification | null): Marked => {
  const read = item.mark === null ? null : readMark(item.mark);
  const level = item.level === undefined ? (read?.level ?? null) : item.level;
  const controls = item.controls ?? read?.controls ?? [];
  return {
    mark: item.mark,
    level,
    controls,
    effective: item.effective ?? level ?? banner?.level ?? "TOP SECRET",
    effectiveControls:
      item.effectiveControls ?? (level === null ? (banner?.controls ?? []) : controls),
  };
};
