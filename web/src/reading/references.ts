import type { CableLine, References } from "reftel/archive";
import { numbersOf } from "reftel/query";
import type { Reference, Telegram } from "reftel/telegram";
import type { Vocabulary } from "reftel/vocabulary";
import { cableAddress, citedAddress } from "./links.ts";
import type { Catalogue } from "../text/index.ts";

/** One cable or paper that is cited, or that cites: what stands in a list of references. */
export interface ReferenceView {
  readonly label: string | null;
  /** MRN, or what is printed where it is no telegram. */
  readonly name: string;
  /** Null where there is nothing to open: an e-mail, a report. */
  readonly href: string | null;
  readonly state:
    | "held"
    | "missing"
    | "cited"
    | "cites"
    | "airgram"
    | "email"
    | "memo"
    | "report"
    | "other";
  /** As the reference line has it; null for one made only in the text. */
  readonly raw: string | null;
  /** Its subject, or for a missing one that it is cited elsewhere. */
  readonly what: string | null;
  readonly isNotal: boolean;
}

/**
 * What is known of the cables cited, by MRN, where their post was renamed under each of its names; a missing one has what is
 * said of it as its subject. Null where no archive was asked: then nothing is said of what is held.
 */
export type Known = ReadonlyMap<string, CableLine> | null;

/** Returns what is known of the cables that a telegram cites, from the archive's answer. */
export const knownOf = (references: References | null, vocabulary: Vocabulary): Known =>
  references === null
    ? null
    : new Map(
        references.cites.flatMap((line) =>
          numbersOf(line.mrn, vocabulary).map((mrn) => [mrn, line] as const),
        ),
      );

/** Returns whether a cited cable is held and where it leads: to its page, or, missing, to the cables that cite it. */
export const citedCable = (
  mrn: string,
  known: Known,
): { readonly state: "held" | "missing" | "cited"; readonly href: string } => {
  if (known === null) return { state: "cited", href: cableAddress(mrn) };
  const line = known.get(mrn);
  const isHeld = line?.held ?? false;
  return { state: isHeld ? "held" : "missing", href: citedAddress(line?.mrn ?? mrn, isHeld) };
};

const viewOf = (reference: Reference, known: Known, text: Catalogue): ReferenceView => {
  const { label, mrn, raw } = reference;
  const isNotal = reference.notal;
  if (mrn === null) {
    const state = reference.kind === "telegram" ? "other" : reference.kind;
    return { label, name: raw, href: null, state, raw: null, what: null, isNotal };
  }
  const line = known?.get(mrn);
  const year = reference.year === "inferred" ? text.references.yearInferred : null;
  return {
    label,
    name: mrn,
    ...citedCable(mrn, known),
    raw,
    what: [line?.subject, year].filter(Boolean).join("; ") || null,
    isNotal,
  };
};

/** Returns the references of the reference line, then those made only in the text, in order. */
export const referencesOf = (
  telegram: Telegram,
  known: Known,
  text: Catalogue,
): readonly ReferenceView[] => {
  const listed = telegram.references.map((reference) => viewOf(reference, known, text));
  const inList = new Set(listed.map(({ name }) => known?.get(name)));
  const inText = [...new Set(known?.values())]
    .filter((line) => !inList.has(line) && line.mrn !== telegram.mrn)
    .map((line): ReferenceView => ({
      label: null,
      name: line.mrn,
      ...citedCable(line.mrn, known),
      raw: null,
      what: line.subject ?? text.references.inText,
      isNotal: false,
    }));
  return [...listed, ...inText];
};

/** Returns the cables that cite this one, as the archive has them. */
export const citersOf = (
  references: References | null,
  text: Catalogue,
): readonly ReferenceView[] =>
  (references?.citedBy ?? []).map((line) => ({
    label: null,
    name: line.mrn,
    href: cableAddress(line.mrn, line.addresses[0] ? { at: line.addresses[0] } : {}),
    state: "cites",
    raw: null,
    what: line.subject ?? (line.date === null ? null : text.formats.day(line.date)),
    isNotal: false,
  }));
