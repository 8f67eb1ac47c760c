import type { ActionRequest, Paragraph, Span, Telegram } from "reftel/telegram";
import { markOf, placingOf, withParentheses, type MarkView } from "reftel/reading";
import type { Beside } from "./beside.ts";
import { SAID, notesOf, type Note } from "./notes.ts";
import { askAddress } from "./links.ts";
import { cut, litStretches, type Piece, type Shown, type Stretch } from "./pieces.ts";
import { notedIn, type OwnNote } from "./own-notes.ts";
import { citedCable, type Known } from "./references.ts";
import type { Catalogue } from "../text/index.ts";

/** A paragraph ready to be set. */
export interface ParagraphView {
  readonly kind: "paragraph";
  readonly address: string;
  /** The number printed; null where there is none. */
  readonly number: number | null;
  readonly mark: MarkView;
  /** What the paragraph is, in words; null for an ordinary one. */
  readonly role: string | null;
  readonly pieces: readonly Piece[];
  readonly notes: readonly Note[];
  /** What the reader wrote beside it. */
  readonly own: readonly OwnNote[];
}

/**
 * Finds the words of a query in a text: that of the portion with this address, or of `subject` or `head`. Without a query
 * nothing is lit.
 */
export type Lighting = (text: string, address: string) => readonly Span[];

/** Words by which a text says what a stretch of it is. They are set in small capitals. */
const SIGN_WORDS =
  /\b(?:BEGIN |END )?(?:ACTION REQUESTS?|EXECUTIVE SUMMARY|SUMMARY|COMMENT|NOTE|INTRODUCTION)(?: AND (?:ACTION REQUEST|COMMENT))?(?=[:.])[:.]/g;

/** A paragraph of the same cable, named in its text. */
const OWN_PARAGRAPH = /\bpara(?:graph)? (\d{1,3})\b/gi;

const roleOf = (
  paragraph: Paragraph,
  action: ActionRequest | null,
  text: Catalogue,
): string | null => {
  if (action && action.asks.length > 0) return text.cable.asksOf(action.asks.length);
  if (paragraph.role !== "body") return text.results.roles[paragraph.role];
  return paragraph.asides.some((aside) => aside.kind === "COMMENT") ? text.cable.withComment : null;
};

const matches = (text: string, pattern: RegExp, as: (match: RegExpExecArray) => Shown | null) => {
  const stretches: Stretch<Shown>[] = [];
  for (const match of text.matchAll(pattern)) {
    const shown = as(match);
    if (shown)
      stretches.push({ start: match.index, end: match.index + match[0].length, as: shown });
  }
  return stretches;
};

/** What a mention in the text leads to; null where it names nothing that can be opened. */
const mentionLink = (mention: Paragraph["mentions"][number], known: Known): Shown | null => {
  const [label] = mention.labels;
  if (label !== undefined) return { kind: "link", href: `#ref-${label}`, isMissing: false };
  const [mrn] = mention.mrns;
  if (mrn === undefined) return null;
  const { state, href } = citedCable(mrn, known);
  return { kind: "link", href, isMissing: state === "missing" };
};

/** Returns a paragraph of `telegram` ready to be set: its text cut into what it shows, and the notes beside it. */
export const paragraphOf = (
  paragraph: Paragraph,
  telegram: Telegram,
  source: string,
  beside: Beside,
  known: Known,
  light: Lighting,
  catalogue: Catalogue,
  own: readonly OwnNote[] = [],
): ParagraphView => {
  const { text } = paragraph;
  const place = placingOf(source, paragraph.spans, text, telegram.parts);
  const action = beside.actionIn(paragraph);
  const placed = (span: Span, as: Shown | null): Stretch<Shown>[] => {
    const at = place(span);
    return at === null || as === null ? [] : [{ ...at, as }];
  };
  const asides = paragraph.asides.flatMap((aside) => {
    const at = place(aside.span);
    return at ? [{ ...withParentheses(text, at), as: { kind: "aside" } as const }] : [];
  });
  const asks = (action?.asks ?? []).map(({ text: words, span }, index) => {
    const id = askAddress(paragraph.number, index + 1);
    const shown = placed(span, { kind: "ask", number: index + 1, id });
    // Where its words are not found, the paragraph is what can be led to.
    return { words, shown, at: shown.length === 0 ? paragraph.address : id };
  });
  const redactions = paragraph.redactions.flatMap((redaction) =>
    placed(redaction.span, {
      kind: "redaction",
      why: catalogue.cable.takenOut(redaction.exemption),
    }),
  );
  const links = [
    ...paragraph.mentions.flatMap((mention) => placed(mention.span, mentionLink(mention, known))),
    ...matches(text, OWN_PARAGRAPH, (match) =>
      beside.has(`p${match[1]}`) && match[1] !== String(paragraph.number)
        ? { kind: "link", href: `#p${match[1]}`, isMissing: false }
        : null,
    ),
  ];
  const oddities = beside.diagnosticsIn(paragraph).flatMap((diagnostic) =>
    // Only what is small enough to be pointed at in the text; a note says the rest.
    !SAID.has(diagnostic.code) && diagnostic.span.end - diagnostic.span.start <= 40
      ? placed(diagnostic.span, { kind: "odd", why: diagnostic.message }).filter(
          (stretch) =>
            stretch.end - stretch.start <= 40 && stretch.end - stretch.start < text.length,
        )
      : [],
  );
  const leads = matches(text, SIGN_WORDS, () => ({ kind: "lead" }));
  const lit = litStretches(light(text, paragraph.address));
  return {
    kind: "paragraph",
    address: paragraph.address,
    number: paragraph.number,
    mark: markOf(paragraph),
    role: roleOf(paragraph, action, catalogue),
    pieces: cut(text, [
      asides,
      asks.flatMap(({ shown }) => shown),
      redactions,
      links,
      leads,
      oddities,
      notedIn(own),
      lit,
    ]),
    own,
    notes: notesOf(paragraph, telegram, beside, asks, known, source, catalogue),
  };
};
