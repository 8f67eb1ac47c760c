import {
  firstBehind,
  type Diagnostic,
  type DiagnosticCode,
  type Part,
  type PartKind,
  type Span,
  type Telegram,
} from "../telegram/index.ts";

/**
 * Which portion a part of the source belongs to. A part of the body belongs to the items whose text stands in it; the
 * subject line to the subject where that has a mark of its own; a blank to the part before it; all else to the head.
 * A further telegram in the same text belongs to nobody's portion: its own banner is not known here.
 */
export interface Ownership {
  /** Addresses of the portions that a part belongs to, one list a part; to see it, all of them must be seen. */
  readonly ofParts: readonly (readonly string[])[];
  /** Addresses of all portions that a span touches, page lines included. */
  touched(span: Span): readonly string[];
  /** The same without page lines, section lines and repeated heads, over which a text may run. */
  held(span: Span): readonly string[];
  /** Addresses of all portions that a finding speaks of: those it touches, and those that it was compared with. */
  ofDiagnostic(diagnostic: Diagnostic): readonly string[];
}

/**
 * Findings that say something of a portion which they do not stand in: of the head (which letters its reference list
 * has, what its banner carries, whether it is signed), or of all others (which numbers paragraphs have).
 */
const COMPARED: Readonly<Partial<Record<DiagnosticCode, "head" | "whole">>> = {
  "mention.dangling": "head",
  "mention.ambiguous": "head",
  "mark.exceeds": "head",
  "control.absent": "head",
  "signer.absent": "head",
  "telegram.truncated": "head",
  "paragraph.repeated": "whole",
  "action.dangling": "whole",
};

/** Address of a further telegram in the same text. No portion has it, so no reader below the highest sees it. */
export const NEXT = "next-telegram";

/** Furniture of pages that stands inside running text without being of it. */
const FURNITURE: ReadonlySet<PartKind> = new Set([
  "page-line",
  "section-line",
  "repeated-head",
  "blank",
]);

const HEAD: readonly string[] = ["head"];

interface Placed {
  readonly span: Span;
  readonly address: string;
}

/** Spans of all body items, in order of their place. */
const placedItems = (telegram: Telegram): readonly Placed[] =>
  telegram.body
    .flatMap((item) => item.spans.map((span) => ({ span, address: item.address })))
    .toSorted((a, b) => a.span.start - b.span.start);

const itemsIn = (items: readonly Placed[], span: Span): readonly string[] => {
  const addresses = new Set<string>();
  for (let at = firstBehind(items, span.start); at < items.length; at += 1) {
    const item = items[at];
    if (item === undefined || item.span.start >= span.end) break;
    addresses.add(item.address);
  }
  return [...addresses];
};

const ownersOf = (
  telegram: Telegram,
  part: Part,
  items: readonly Placed[],
  before: readonly string[],
  body: readonly string[],
): readonly string[] => {
  switch (part.kind) {
    case "blank":
      return before;
    case "subject":
      return telegram.subject !== null && telegram.subject.mark !== null ? ["subject"] : HEAD;
    case "paragraph":
    case "heading": {
      const owners = itemsIn(items, part.span);
      return owners.length === 0 ? HEAD : owners;
    }
    case "next-telegram":
      return [NEXT];
    case "page-line":
    case "section-line":
    case "repeated-head":
      return HEAD;
    case "service-note":
    case "unread":
      // What was not understood, or a note of the communicators, may hold lines of the item before it.
      return [...new Set([...HEAD, ...body, ...itemsIn(items, part.span)])];
    default: {
      // What stands in the middle of a paragraph is of both.
      const owners = itemsIn(items, part.span);
      return owners.length === 0 ? HEAD : ["head", ...owners];
    }
  }
};

/** Returns the owners of every part of a telegram. Linear in parts and body, but for a search of log n a look-up. */
export const ownershipOf = (telegram: Telegram): Ownership => {
  const items = placedItems(telegram);
  const ofParts: (readonly string[])[] = [];
  let before = HEAD;
  let body: readonly string[] = [];
  for (const part of telegram.parts) {
    before = ownersOf(telegram, part, items, before, body);
    if (part.kind === "paragraph" || part.kind === "heading") body = before;
    ofParts.push(before);
  }

  const owners = (span: Span, leaveOut: ReadonlySet<PartKind>): readonly string[] => {
    const addresses = new Set<string>();
    // An empty span touches the part that holds its place; at the very end, the last.
    const end = Math.max(span.end, span.start + 1);
    let at = firstBehind(telegram.parts, span.start);
    if (at === telegram.parts.length) at -= 1;
    for (; at >= 0 && at < telegram.parts.length; at += 1) {
      const part = telegram.parts[at];
      if (part === undefined || part.span.start >= end) break;
      if (!leaveOut.has(part.kind)) for (const owner of ofParts[at] ?? []) addresses.add(owner);
    }
    return [...addresses];
  };
  const touched = (span: Span): readonly string[] => {
    const addresses = owners(span, new Set());
    return addresses.length === 0 ? HEAD : addresses;
  };
  const held = (span: Span): readonly string[] => {
    const addresses = owners(span, FURNITURE);
    return addresses.length === 0 ? touched(span) : addresses;
  };
  const whole = [...HEAD, ...telegram.body.map(({ address }) => address)];
  const inWhole = new Set(whole);
  const ofDiagnostic = ({ code, span }: Diagnostic): readonly string[] => {
    const compared = COMPARED[code];
    const own = touched(span);
    if (compared === undefined) return own;
    if (compared === "head") return [...new Set([...own, ...HEAD])];
    const others = own.filter((address) => !inWhole.has(address));
    return others.length === 0 ? whole : [...others, ...whole];
  };
  return { ofParts, touched, held, ofDiagnostic };
};
