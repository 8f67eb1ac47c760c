import type { Marked } from "../model.ts";
import type { Span } from "../span.ts";
import { firstPlace, nameOf, type Context } from "./context.ts";

/** A portion of the body with its name in a sentence and its place. */
export interface Portion {
  readonly marked: Marked;
  readonly name: string;
  readonly span: Span;
}

/** Returns the paragraphs and headings, as what carries marks. */
export const portionsOf = ({ paragraphs, headings }: Context): Portion[] => [
  ...paragraphs.map((one) => ({ marked: one, name: nameOf(one), span: firstPlace(one) })),
  ...headings.map((one) => ({
    marked: one,
    name: `The heading "${one.text.slice(0, 40)}"`,
    span: firstPlace(one),
  })),
];
