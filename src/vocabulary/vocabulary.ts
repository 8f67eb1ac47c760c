/**
 * The vocabulary is a value: the built-in tables, or those with an archive's own entries added. Reading, searching and
 * explaining take it; nothing in the code knows a single post or tag.
 */

export interface Post {
  /** As in an MRN, without blanks: `HOCHIMINHCITY`. */
  readonly id: string;
  /** As printed in a head: `HO CHI MINH CITY`. */
  readonly name: string;
  /** What it is called for people, where kind and city do not tell: `Mission to NATO`, `Department of Commerce`. */
  readonly words?: string;
  readonly kind: string;
  readonly country: string;
  /** ISO 3166 two letters; an archive's own countries may have others. */
  readonly iso2: string;
  readonly city: string;
  readonly routing: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** The post that it became, where it was renamed and sent telegrams under both names: `MUMBAI` of BOMBAY. */
  readonly now?: string;
  /** Other spellings met, upper case: `HCMC`, `SAIGON` where it is the same post. */
  readonly spellings: readonly string[];
}

export interface TagEntry {
  readonly code: string;
  readonly kind: "subject" | "program" | "place" | "organization";
  readonly meaning: string;
  /** ISO two letters of a place, else null. */
  readonly iso2: string | null;
  /** `current`, or the years in which the code meant this. */
  readonly era: string;
}

export interface CaptionEntry {
  readonly code: string;
  readonly expansion: string;
  readonly kind: string;
  readonly meaning: string;
  /** True where it gates the cable: only readers who hold the caption may see it. */
  readonly restricts: boolean;
  /** True where it is a control (NOFORN, ORCON, REL TO): part of a marking, not a caption. */
  readonly control: boolean;
  readonly spellings: readonly string[];
}

export interface Collective {
  readonly name: string;
  readonly routing: string | null;
  readonly meaning: string;
}

export interface Agency {
  /** Plain-language address: `CIA WASHDC`. */
  readonly address: string;
  readonly routing: string | null;
  readonly organization: string;
}

export interface Term {
  readonly code: string;
  readonly meaning: string;
}

export interface Precedence {
  readonly prosign: string;
  readonly word: string;
  readonly rank: number;
  readonly meaning: string;
}

export interface Reason {
  /** Executive order and section, as `12958` and `1.4`. */
  readonly order: string;
  readonly section: string;
  readonly letter: string;
  readonly meaning: string;
}

export interface Exemption {
  readonly order: string;
  readonly code: string;
  readonly meaning: string;
}

/** A word of a classification line or of a portion mark. */
export interface MarkingEntry {
  /** Without blanks, as it may be printed with blanks between its letters: `TOPSECRET`. */
  readonly word: string;
  /** The level that it names; null where it is a control. */
  readonly level: string | null;
  /** The control that it names; null where it is a level. */
  readonly control: string | null;
  /** True where it may open a classification line. */
  readonly banner: boolean;
  /** True where it may stand in a portion mark. */
  readonly portion: boolean;
  readonly meaning: string;
}

export interface Vocabulary {
  readonly posts: readonly Post[];
  readonly tags: readonly TagEntry[];
  readonly captions: readonly CaptionEntry[];
  readonly collectives: readonly Collective[];
  readonly agencies: readonly Agency[];
  readonly offices: readonly Term[];
  readonly acronyms: readonly Term[];
  readonly signals: readonly Term[];
  readonly precedences: readonly Precedence[];
  readonly reasons: readonly Reason[];
  readonly exemptions: readonly Exemption[];
}

/** What an archive may add: entries of its own, which go before the built-in ones of the same code. */
export type VocabularyAddition = Partial<
  Pick<
    Vocabulary,
    "posts" | "tags" | "captions" | "collectives" | "agencies" | "offices" | "acronyms"
  >
>;
