/** What a page of hits shows, cable by cable. */
import type { Answer, Hit } from "reftel/archive";
import { markOf, type MarkView } from "reftel/reading";
import type { Role } from "reftel/telegram";
import { cableAddress } from "../reading/links.ts";
import type { Catalogue } from "../text/index.ts";
import type { CableSummary, Lead } from "./titles.ts";

export interface HitView {
  readonly href: string;
  /** `¶ 5`, `subject`, `heading`, `head`. */
  readonly place: string;
  readonly placeWords: string;
  readonly mark: MarkView;
  readonly role: string | null;
  readonly snippet: Hit["snippet"];
}

/** The hits of one cable. */
export interface HitGroupView {
  readonly name: string;
  readonly href: string;
  readonly date: string | null;
  readonly title: string;
  readonly from: string | null;
  readonly precedence: string | null;
  readonly banner: MarkView | null;
  readonly references: number;
  /** Cables here that cite it. */
  readonly citedBy: number;
  readonly hits: readonly HitView[];
  /** Hits in this cable that are not listed. */
  readonly more: number;
}

const placeOf = (hit: Hit, { places }: Catalogue["results"]) => {
  switch (hit.place) {
    case "subject":
      return { place: places.subject, placeWords: places.inSubject };
    case "heading":
      return { place: places.heading, placeWords: places.inHeading };
    case "head":
      return { place: places.head, placeWords: places.inHead };
    case "paragraph":
      return numbered(hit.paragraph, places);
  }
};

const numbered = (number: number | null, places: Catalogue["results"]["places"]) =>
  number === null
    ? { place: "¶", placeWords: places.unnumbered }
    : { place: `¶ ${number}`, placeWords: places.paragraph(number) };

/** Lit words with nothing but a blank between them are lit as one. */
const joinedSnippet = (pieces: Hit["snippet"]): Hit["snippet"] => {
  const joined: { text: string; hit: boolean }[] = [];
  for (const [index, piece] of pieces.entries()) {
    const last = joined.at(-1);
    const isBridge = last?.hit && piece.text.trim() === "" && pieces[index + 1]?.hit;
    if (last && (isBridge || last.hit === piece.hit)) last.text += piece.text;
    else joined.push({ ...piece });
  }
  return joined;
};

/** A subject in which nothing is lit says what the title says. */
const isTitleAgain = (hit: Hit): boolean =>
  hit.place === "subject" && !hit.snippet.some((piece) => piece.hit);

/** What a paragraph is, in words, unless its text begins by saying so: `SUMMARY: …`. */
const roleOf = (role: Role | null, text: string, words: Catalogue["results"]): string | null =>
  role === null ||
  role === "body" ||
  /^\W*(?:BEGIN |EXECUTIVE )?(?:SUMMARY|COMMENT|ACTION REQUEST)/.test(text)
    ? null
    : words.roles[role];

/**
 * The mark of a hit as the cable's page shows it. What governs access is another thing where a later record declared the
 * text unclassified: the marks stay as they were printed.
 */
const shownMark = (hit: Hit, summary: CableSummary | undefined): MarkView =>
  summary?.markAt(hit.address) ??
  (hit.mark === null ? summary?.banner : null) ??
  markOf({ mark: hit.mark, level: null, effective: hit.effective });

const hitOf = (
  hit: Hit,
  query: string,
  summary: CableSummary | undefined,
  text: Catalogue["results"],
): HitView => ({
  href: cableAddress(hit.mrn, { query, at: hit.address }),
  ...placeOf(hit, text),
  mark: shownMark(hit, summary),
  role: roleOf(hit.role, hit.snippet[0]?.text ?? "", text),
  snippet: joinedSnippet(hit.snippet),
});

/** Where a query has no words, or none that stand in the text, a cable is shown by how it begins. */
const leadHit = (
  name: string,
  query: string,
  { address, number, mark, role, text }: Lead,
  words: Catalogue["results"],
): HitView => ({
  href: cableAddress(name, { query, at: address }),
  ...numbered(number, words.places),
  mark,
  role: roleOf(role, text, words),
  snippet: [{ text, hit: false }],
});

/** Returns the hits of a page by cable, in the order of the answer, with what a cable is called and what it cites. */
export const groupsOf = (
  answer: Answer,
  query: string,
  summaries: ReadonlyMap<string, CableSummary>,
  citedBy: ReadonlyMap<string, number>,
  text: Catalogue["results"],
): readonly HitGroupView[] =>
  [...Map.groupBy(answer.hits, (hit) => hit.mrn)].map(([name, hits]) => {
    const summary = summaries.get(name);
    const [first] = hits;
    const shown = hits
      .filter((hit) => !isTitleAgain(hit))
      .map((hit) => hitOf(hit, query, summary, text));
    const lead = summary?.lead ?? null;
    return {
      name,
      href: cableAddress(name, { query }),
      date: first?.date ?? null,
      title: summary?.title ?? first?.subject ?? name,
      from: summary?.from ?? null,
      precedence: summary?.precedence ?? null,
      banner: summary?.banner ?? null,
      references: summary?.references ?? 0,
      citedBy: citedBy.get(name) ?? 0,
      hits: shown.length > 0 || lead === null ? shown : [leadHit(name, query, lead, text)],
      more: first?.more ?? 0,
    };
  });
