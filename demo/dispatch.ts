/**
 * One telegram of a situation, as its author thinks of it: who, when, how secret, about what, and the words. The
 * renderer gives it the layout of its era.
 */
export interface Dispatch {
  /** As printed in a head: `PORT ESPERANCE`. */
  readonly post: string;
  readonly serial: number;
  /** Instant of the date-time group, UTC: `2009-10-22T09:40`. */
  readonly at: string;
  readonly level: "U" | "LOU" | "SBU" | "C" | "S" | "TS";
  /** Controls of the banner, as NOFORN. */
  readonly controls?: readonly string[];
  /** Caption lines besides EXERCISE and, where the level asks for it, SENSITIVE. */
  readonly captions?: readonly string[];
  /** Action addressees with their precedence word; the Secretary of State by PRIORITY where absent. */
  readonly to?: readonly string[];
  readonly info?: readonly string[];
  readonly attention?: readonly string[];
  /** Value of the E.O. line where it is not what the era and the level give. */
  readonly declassify?: string;
  readonly tags: string;
  readonly subject: string;
  readonly refs?: readonly string[];
  /** Classifying officer, printed from October 1995 on. */
  readonly by?: string;
  /**
   * The text in a small notation: blocks parted by blank lines; a block begins with its mark (`C`, `S/NF`, or `.` for
   * none), or with `=` for a heading. Paragraphs are numbered in order. A line that begins with `|` keeps its own line.
   */
  readonly body: string;
  readonly signer: string;
  /** `page` is an archive's page with a card, `wire` the telegram alone. */
  readonly layout: "page" | "wire";
  /** Transmission sections; one where absent. */
  readonly sections?: number;
  /** The head printed twice, as stitched records have it. */
  readonly doubled?: boolean;
  /** Headings between rows of dashes instead of standing alone. */
  readonly dashes?: boolean;
  /** What a corrected copy corrects: `TAGS AND PARA 3`. */
  readonly corrected?: string;
  /** What is done to the rendered text, to have damaged ones in the archive. */
  readonly damage?: "cut" | "dtg" | "julian" | "tags" | "aside";
}

/** Year of the date-time group. */
export function yearOf(dispatch: Pick<Dispatch, "at">): number {
  return Number(dispatch.at.slice(0, 4));
}

/** Identifier as an archive writes it: `09PORTESPERANCE1174`. */
export function identifierOf(dispatch: Pick<Dispatch, "at" | "post" | "serial">): string {
  return `${dispatch.at.slice(2, 4)}${dispatch.post.replaceAll(" ", "")}${dispatch.serial}`;
}
