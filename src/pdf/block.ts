/** What sheets are set from: stretches of a text, and what stands around them. */
import type { Run } from "./lines.ts";

/** What stands at head and foot of every sheet. */
export interface Furniture {
  /** Words of the banner and its colour; null where the cable has none. */
  readonly banner: { readonly words: string; readonly ground: string; readonly ink: string } | null;
  /** Left at the foot, beside the page's number: where the text is from. */
  readonly provenance: readonly string[];
}

/** What a PDF says of itself. `date` stands for the clock, so that the same cable gives the same bytes. */
export interface About {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: string;
  readonly date: Date;
}

/** A stretch of the text: what hangs in the gutter, and the words right of it. */
export interface Block {
  /** Structure by which programs that read aloud know it: `H1`, `H2`, `P`, or `LI`, an entry of a list. */
  readonly tag: "H1" | "H2" | "P" | "LI";
  readonly label: readonly Run[];
  readonly runs: readonly Run[];
  /** Height of a line, and the distance to what stands above, in points. */
  readonly lead: number;
  readonly above: number;
  /** True where what follows is to begin on the same sheet. */
  readonly keepsWithNext?: boolean;
  /** Name by which an address can point into the PDF (`#nameddest=p12`), and what the outline calls it. */
  readonly place?: { readonly name: string; readonly outline: string };
  /** A hairline above it. */
  readonly hasRule?: boolean;
}
