import type { Answer, CitedNumber, FacetName } from "reftel/archive";
import type { Level, Role } from "reftel/telegram";
import { captionOf, tagOf, type Vocabulary } from "reftel/vocabulary";
import { citedAddress, searchAddress } from "./links.ts";
import { LETTERS, bannerWords, toneOf, type Tone, postNameOf } from "reftel/reading";
import { numbersOf } from "reftel/query";
import { chosenOf, isChosen, toggled } from "./narrow.ts";
import type { Catalogue } from "../text/index.ts";

export interface FacetEntry {
  readonly value: string;
  /** In words; the code, where there is one, stands before it in mono. */
  readonly name: string;
  readonly code: string | null;
  /** Letters and colour of a level. */
  readonly mark: { readonly letters: string; readonly tone: Tone } | null;
  readonly cables: number;
  readonly href: string;
  readonly isOn: boolean;
}

/** A number that the found cables cite: its cable or what cites it, and the found cables that do. */
export interface MostCited {
  readonly mrn: string;
  readonly isHeld: boolean;
  readonly href: string;
  readonly cables: number;
  readonly citing: string;
}

export interface FacetView {
  readonly name: FacetName;
  readonly title: string;
  readonly entries: readonly FacetEntry[];
}

/** Facets in the order of the column, with the field of the query language that each value leads to. */
const SHOWN: readonly {
  readonly name: keyof Catalogue["facets"];
  readonly field: string;
}[] = [
  { name: "post", field: "post" },
  { name: "tags", field: "tags" },
  { name: "role", field: "role" },
  { name: "class", field: "class" },
  { name: "caption", field: "caption" },
  { name: "country", field: "country" },
  { name: "signer", field: "signer" },
  { name: "source", field: "source" },
];

/** Numbers named as the most cited. */
const MOST_CITED = 6;

/** What a search page has counted: the facets it shows, the months of its histogram, and what is cited. */
export const PAGE_FACETS: readonly FacetName[] = [
  ...SHOWN.map(({ name }) => name),
  "month",
  "cites",
];

/** Facets that say nothing where there is but one value. */
const PLAIN: ReadonlySet<FacetName> = new Set(["source", "country", "caption", "signer"]);

const namesOf = (
  facet: FacetName,
  value: string,
  vocabulary: Vocabulary,
  text: Catalogue,
): Pick<FacetEntry, "name" | "code" | "mark"> => {
  switch (facet) {
    case "post":
      return { name: postNameOf(value, vocabulary), code: null, mark: null };
    case "tags":
      return {
        name: tagOf(vocabulary, value)?.meaning ?? text.tag.meaningUnlisted,
        code: value,
        mark: null,
      };
    case "caption":
      return { name: captionOf(vocabulary, value)?.expansion ?? "", code: value, mark: null };
    case "class": {
      const level = value as Level;
      const letters = LETTERS[level] ?? value;
      return {
        name: bannerWords(level, []).toLowerCase(),
        code: null,
        mark: { letters, tone: toneOf(level) },
      };
    }
    case "country": {
      const place = vocabulary.posts.find((post) => post.iso2 === value)?.country;
      return { name: place ?? value, code: null, mark: null };
    }
    case "role":
      return { name: text.results.roles[value as Role] ?? value, code: null, mark: null };
    case "year":
    case "month":
    case "source":
    case "signer":
    case "cites":
      return { name: value, code: null, mark: null };
  }
};

/** Returns the facets of an answer as links: each value leads to the list that its count counts. */
export const facetsOf = (
  answer: Answer,
  vocabulary: Vocabulary,
  order: string | null,
  text: Catalogue,
): readonly FacetView[] =>
  SHOWN.flatMap(({ name, field }) => {
    const values = answer.facets[name] ?? [];
    const chosen = chosenOf(answer.pieces, field);
    const entries = values.map((value): FacetEntry => {
      const query = toggled(answer.understood, answer.pieces, field, value.value);
      return {
        value: value.value,
        ...namesOf(name, value.value, vocabulary, text),
        cables: value.cables,
        href: searchAddress(query, { order }),
        isOn: isChosen(chosen, value.value),
      };
    });
    // One value that everything has narrows nothing, unless it is what was chosen.
    const narrows = entries.length > 1 || entries.some((entry) => entry.isOn);
    const isPlain = PLAIN.has(name);
    if (entries.length === 0 || (isPlain && !narrows)) return [];
    // What is chosen stands first, so that it is seen without unfolding.
    const sorted = [
      ...entries.filter((entry) => entry.isOn),
      ...entries.filter((entry) => !entry.isOn),
    ];
    return [{ name, title: text.facets[name], entries: sorted }];
  });

/** Returns the numbers that most of the found cables cite, each with whether it is held. A number cited once is left out. */
export const mostCitedOf = async (
  { facets, understood, pieces }: Answer,
  vocabulary: Vocabulary,
  order: string | null,
  cited: (mrns: readonly string[]) => Promise<readonly CitedNumber[]>,
): Promise<readonly MostCited[]> => {
  const values = (facets.cites ?? []).filter(({ cables }) => cables > 1).slice(0, MOST_CITED);
  const known = await cited(values.map(({ value }) => value));
  const chosen = chosenOf(pieces, "cites");
  /** What was chosen may be the number under another name of its post. */
  const asChosen = (value: string): string =>
    numbersOf(value, vocabulary).find((one) => isChosen(chosen, one)) ?? value;
  return values.map(({ value, cables }, at) => {
    const isHeld = known[at]?.held ?? false;
    return {
      mrn: value,
      isHeld,
      href: citedAddress(value, isHeld),
      cables,
      citing: searchAddress(toggled(understood, pieces, "cites", asChosen(value)), { order }),
    };
  });
};
