import type { Telegram } from "reftel/telegram";
import { markOf, type MarkView } from "reftel/reading";
import type { Beside } from "./beside.ts";
import type { Catalogue } from "../text/index.ts";

export type OutlineEntry =
  | { readonly kind: "heading"; readonly address: string; readonly text: string }
  | {
      readonly kind: "paragraph";
      readonly address: string;
      readonly number: number | null;
      readonly mark: MarkView;
      /** Its role where it has one, else its first words. */
      readonly label: string;
      readonly isAction: boolean;
    };

const firstWords = (text: string): string => text.split(" ", 7).join(" ").slice(0, 60);

/** Returns the outline of a cable: its headings and paragraphs in order, each with its mark. */
export const outlineOf = (
  telegram: Telegram,
  beside: Beside,
  text: Catalogue,
): readonly OutlineEntry[] =>
  telegram.body.map((portion) => {
    if (portion.kind === "heading") {
      return { kind: "heading", address: portion.address, text: portion.text };
    }
    const action = beside.actionIn(portion);
    const isAction = action !== null && action.asks.length > 0;
    const label = isAction
      ? text.cable.asksOf(action.asks.length)
      : portion.role === "body"
        ? firstWords(portion.text)
        : text.results.roles[portion.role];
    return {
      kind: "paragraph",
      address: portion.address,
      number: portion.number,
      mark: markOf(portion),
      label,
      isAction,
    };
  });
