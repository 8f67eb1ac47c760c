import type { PartKind } from "../model.ts";
import type { Context, PlacedLine } from "./context.ts";

/** What an archive, a relay or a releaser put around the telegram. */
const AROUND: ReadonlySet<PartKind> = new Set(["card", "record", "page-line", "unread", "blank"]);

/** The stamp of a release, printed at the foot of each page of a record. */
const isStamp = (text: string): boolean => text.includes("Declassified/Released");

/** True for a line that was transmitted, not put there by an archive, a relay or a releaser. */
export const isOwn = ({ kind, text }: PlacedLine): boolean => !AROUND.has(kind) && !isStamp(text);

/** Returns the lines that the rules of the teleprinter hold for; none where an editor or a form set them. */
export const ownLines = ({ lines, isTyped }: Context): readonly PlacedLine[] =>
  isTyped ? lines.filter(isOwn) : [];
