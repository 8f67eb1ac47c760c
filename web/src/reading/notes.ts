import type { ActionRequest, Level, Paragraph, Telegram } from "reftel/telegram";
import { spanInWords } from "reftel/reading";
import type { Beside } from "./beside.ts";
import { citedCable, type Known, type ReferenceView } from "./references.ts";
import type { Catalogue } from "../text/index.ts";

/** What stands in the margin beside a paragraph: what Reftel has to say of it. */
export type Note =
  | { readonly kind: "references"; readonly references: readonly ReferenceView[] }
  | {
      readonly kind: "action";
      readonly paragraph: number | null;
      readonly to: string | null;
      /** The beginning of each, and what it stands under on the page. */
      readonly asks: readonly { readonly id: string; readonly text: string }[];
      readonly dates: readonly string[];
    }
  | { readonly kind: "unmarked"; readonly level: Level }
  | { readonly kind: "words"; readonly text: string };

/** Mentions of a paragraph as references with their state, each cable once. */
const mentioned = (paragraph: Paragraph, known: Known): readonly ReferenceView[] => {
  const views = new Map<string, ReferenceView>();
  for (const mention of paragraph.mentions) {
    for (const [index, mrn] of mention.mrns.entries()) {
      const view: ReferenceView = {
        label: mention.labels[index] ?? null,
        name: mrn,
        raw: null,
        ...citedCable(mrn, known),
        what: null,
        isNotal: false,
      };
      if (!views.has(mrn)) views.set(mrn, view);
    }
  }
  return [...views.values()];
};

/** The first words of an ask: enough to know it by in the list; the text itself holds all of it. */
const firstWords = (text: string, limit = 14): string => {
  const words = text.split(" ");
  return words.length <= limit ? text : `${words.slice(0, limit).join(" ")} …`;
};

const dateWords = (action: ActionRequest, text: Catalogue): readonly string[] =>
  action.deadlines.map(({ from, to, why, paragraph, how }) =>
    text.notes.date({ when: spanInWords(from, to), why, paragraph, isStated: how === "stated" }),
  );

/** Codes that have a note of their own, or that say what a reader sees anyway. */
export const SAID: ReadonlySet<string> = new Set(["mark.absent"]);

/** Returns the notes beside a paragraph, what is asked first: `asks` are those of its request, with where each is led to. */
export const notesOf = (
  paragraph: Paragraph,
  telegram: Telegram,
  beside: Beside,
  asks: readonly { readonly words: string; readonly at: string }[],
  known: Known,
  source: string,
  text: Catalogue,
): readonly Note[] => {
  const notes: Note[] = [];
  const action = beside.actionIn(paragraph);
  if (action && action.asks.length > 0) {
    notes.push({
      kind: "action",
      paragraph: action.paragraph,
      to: telegram.to[0]?.post ?? telegram.to[0]?.name ?? null,
      asks: asks.map(({ words, at }) => ({ id: at, text: firstWords(words) })),
      dates: dateWords(action, text),
    });
  }
  if (paragraph.mark === null) notes.push({ kind: "unmarked", level: paragraph.effective });
  const references = mentioned(paragraph, known);
  if (references.length > 0) notes.push({ kind: "references", references });
  for (const mention of paragraph.mentions) {
    if (mention.kind === "septel") {
      notes.push({
        kind: "words",
        text: text.notes.septel(mention.raw),
      });
    }
    if (mention.kind === "separate") {
      notes.push({ kind: "words", text: text.notes.separate(mention.raw) });
    }
  }
  for (const { deadline, action: other } of beside.datesIn(paragraph)) {
    const when = spanInWords(deadline.from, deadline.to);
    notes.push({
      kind: "words",
      text: text.notes.dateFor(when, deadline.why, other.paragraph ?? "?"),
    });
  }
  for (const { code, span, message } of beside.diagnosticsIn(paragraph)) {
    if (!SAID.has(code) && span.end <= source.length) notes.push({ kind: "words", text: message });
  }
  return notes;
};
