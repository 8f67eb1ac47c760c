import { LIMITS } from "../limits.ts";

/** What a volume says of itself, before its documents, as XML. */
export interface Front {
  readonly id: string;
  /** The element of its title. */
  readonly title: string | null;
}

export interface Document {
  readonly front: Front;
  readonly id: string;
  readonly xml: string;
  /** Line of the volume in which it begins. */
  readonly line: number;
  /** `cut` where the volume ends in it; `tooLong` where it is passed over, and `xml` is empty. */
  readonly state: "whole" | "cut" | "tooLong";
}

const tag = /<(\/?)div\b([^<>]*)>/g;
const isDocument = /\btype\s*=\s*["']document["']/;
const identity = /\bxml:id\s*=\s*["']([^"'<>]{1,200})["']/;
const title = /<title\b[^<>]*>/g;
const isComplete = /\btype\s*=\s*["']complete["']/;
const number = /\bn\s*=\s*["']([^"'<>]{1,200})["']/;

/** Characters before the first document that are looked through for the volume's name. */
const LONGEST_FRONT = 4 * 1024 * 1024;

const frontOf = (text: string): Front => {
  const root = /<TEI\b[^<>]*>/.exec(text)?.[0] ?? "";
  const begin = Array.from(text.matchAll(title)).find(([whole]) => isComplete.test(whole));
  const end = begin ? text.indexOf("</title>", begin.index) : -1;
  return {
    id: identity.exec(root)?.[1] ?? "",
    title: begin && end >= 0 ? text.slice(begin.index, end + "</title>".length) : null,
  };
};

/** A document whose end has not come yet. */
interface Open {
  readonly id: string;
  readonly line: number;
  level: number;
  isTooLong: boolean;
}

const linesIn = (text: string): number => text.split("\n").length - 1;

/**
 * Parts a volume, as it comes, into its documents, by the divisions of the text: so one that is not well-formed takes no
 * other with it. Holds one document at a time.
 */
export const openVolume = (): {
  readonly write: (piece: string) => readonly Document[];
  readonly close: () => readonly Document[];
} => {
  let held = "";
  let front: Front | null = null;
  let before = "";
  let line = 1;
  let looked = 0;
  let open: Open | null = null;

  /** Lets go of what stands before a place. */
  const drop = (end: number): void => {
    const gone = held.slice(0, end);
    if (front === null && before.length < LONGEST_FRONT) before += gone;
    line += linesIn(gone);
    held = held.slice(end);
    looked = Math.max(0, looked - end);
  };

  const scan = (): Document[] => {
    const found: Document[] = [];
    for (;;) {
      tag.lastIndex = looked;
      const match = tag.exec(held);
      if (!match) break;
      const [whole, slash, attributes = ""] = match;
      const isEmpty = attributes.endsWith("/");
      looked = match.index + whole.length;
      if (open === null) {
        if (slash !== "" || isEmpty || !isDocument.test(attributes)) continue;
        drop(match.index);
        front ??= frontOf(before);
        const id = identity.exec(attributes)?.[1] ?? number.exec(attributes)?.[1] ?? "";
        open = { id, line, level: 1, isTooLong: false };
      } else if (!isEmpty) {
        open.level += slash === "" ? 1 : -1;
        if (open.level > 0) continue;
        const { id, line: begun, isTooLong } = open;
        const xml = isTooLong ? "" : held.slice(0, looked);
        found.push({
          front: frontNow(),
          id,
          line: begun,
          xml,
          state: isTooLong ? "tooLong" : "whole",
        });
        open = null;
        drop(looked);
      }
    }
    // A tag may be cut by the end of the piece: it is looked at with the next.
    looked = Math.max(looked, held.lastIndexOf("<"));
    return found;
  };

  const frontNow = (): Front => front ?? frontOf(before);

  return {
    write: (piece) => {
      held += piece;
      const found = scan();
      if (open && held.length > LIMITS.pageBytes) open.isTooLong = true;
      if (open === null || open.isTooLong) drop(looked);
      return found;
    },
    close: () => {
      if (open === null) return [];
      const { id, line: begun, isTooLong } = open;
      const xml = isTooLong ? "" : held;
      return [{ front: frontNow(), id, line: begun, xml, state: isTooLong ? "tooLong" : "cut" }];
    },
  };
};
