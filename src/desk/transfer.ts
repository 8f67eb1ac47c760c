/** Taking all papers out as one document, and in again: into this archive or another. */
import { mayReadAll, type Reader } from "../clearance/index.ts";
import type { Query } from "../query/index.ts";
import { FIELD, labelOfField, seesBanner } from "./fields.ts";
import { collections, corrections, momentOf, notes, standings } from "./overview.ts";
import { MOST, aboutOf, readPaper, type Paper } from "./paper.ts";
import { refused, type DeskParts, type Outcome } from "./parts.ts";
import type { Decision, Kept } from "./port.ts";
import { ofKind } from "./kinds.ts";
import { sightOf } from "./sight.ts";

/** The form of the document; a reader of another form refuses it. */
export const FORMAT = "reftel-desk";

export interface DeskDocument {
  readonly format: typeof FORMAT;
  readonly version: 1;
  readonly owner: string;
  readonly exportedAt: string;
  /** In the order of their coming. `arrivals` of a search is the archive's own and stays there. */
  readonly papers: readonly Paper[];
}

/** Returns everything that the reader keeps and may see, as one document. */
export const exportPapers = async (parts: DeskParts, reader: Reader): Promise<DeskDocument> => {
  const [standing, collected, noted, corrected, kept] = await Promise.all([
    standings(parts, reader),
    collections(parts, reader),
    notes(parts, reader),
    corrections(parts, reader),
    parts.papers.papers(reader),
  ]);
  const searches = ofKind(kept, "search").map(({ paper }) => ({ ...paper, arrivals: 0 }));
  const open = new Map(
    [
      ...[...standing.list, ...collected, ...noted.list, ...corrected.list].map(
        ({ paper }) => paper,
      ),
      ...searches,
    ].map((paper) => [paper.id, paper]),
  );
  return {
    format: FORMAT,
    version: 1,
    owner: reader.id,
    exportedAt: parts.now(),
    papers: kept.flatMap(({ paper: { id } }) => open.get(id) ?? []),
  };
};

/** What became of the papers of a document. `added`, `changed`, `same`, `older` and `refused` make up all of them. */
export interface TakenIn {
  readonly added: number;
  /** Replaced what was kept under the same name and is older. */
  readonly changed: number;
  readonly same: number;
  /** What is kept here is newer and stays. */
  readonly older: number;
  readonly refused: readonly { readonly at: number; readonly message: string }[];
  /** Of those added or changed: about cables that are not held here, or not seen. They show once these come. */
  readonly waiting: number;
}

/** What was counted in the transaction, and what was written. */
type Written = Pick<TakenIn, "added" | "changed" | "same" | "older"> & {
  readonly put: readonly Paper[];
};

const EVERYTHING: Query = { kind: "everything" };

/** Takes a document in: what is new is added, of two papers of one name the newer stays. All of it or, at a fault of the world, nothing. */
export const importPapers = async (
  parts: DeskParts,
  reader: Reader,
  document: unknown,
): Promise<Outcome<TakenIn>> => {
  const list = papersOf(document);
  if (list === null)
    return refused(
      "paper.unreadable",
      "This is no export of a desk: a JSON object with “format”, “version” and “papers”.",
    );
  const faults: { readonly at: number; readonly message: string }[] = [];
  const good: Paper[] = [];
  for (const [at, value] of list.entries()) {
    const paper = readPaper(value);
    const message = paper === null ? "It has not the form of a paper." : wrongIn(paper, parts);
    if (paper === null || message !== null) faults.push({ at, message: message ?? "" });
    else good.push(await settled(parts, reader, paper));
  }
  const { arrivals } = await parts.papers.arrived(reader, EVERYTHING, 0);
  const outcome = await parts.papers.change(reader, {}, (kept): Decision<Outcome<Written>> => {
    const put: Paper[] = [];
    const tally = { added: 0, changed: 0, same: 0, older: 0 };
    const find = finderIn(kept);
    for (const paper of good) {
      const known = find(paper);
      const whole = paper.kind === "search" ? { ...paper, arrivals } : paper;
      if (known === null) {
        tally.added += 1;
        put.push(whole);
        continue;
      }
      const became = compared(known, paper);
      tally[became] += 1;
      if (became === "changed") put.push({ ...whole, id: known.id });
    }
    if (kept.length + tally.added > MOST.papers)
      return {
        told: refused("desk.full", `A desk holds ${MOST.papers} papers. Nothing was taken in.`),
      };
    return { put, told: { kind: "done", value: { ...tally, put } } };
  });
  if (outcome.kind !== "done") return outcome;
  const { put, ...tally } = outcome.value;
  const cables = put.flatMap((paper) =>
    paper.kind === "collection" ? paper.entries.map(({ about }) => about) : (aboutOf(paper) ?? []),
  );
  const sights = await sightOf(parts, reader, cables);
  const waiting = sights.filter((sight) => sight?.kind !== "held").length;
  return { kind: "done", value: { ...tally, refused: faults, waiting } };
};

const papersOf = (document: unknown): readonly unknown[] | null => {
  if (typeof document !== "object" || document === null) return null;
  const { format, version, papers } = document as Readonly<Record<string, unknown>>;
  return format === FORMAT && version === 1 && Array.isArray(papers) && papers.length <= MOST.papers
    ? papers
    : null;
};

/** What is wrong with a value that has the form of a paper, or null. */
const wrongIn = (paper: Paper, { vocabulary }: DeskParts): string | null => {
  if (paper.kind !== "correction") return null;
  const typed = FIELD[paper.field].typed(paper.value, vocabulary);
  return typed.kind === "wrong" ? typed.message : null;
};

/** A correction demands here what the field demands here, whatever the document says of it. */
const settled = async (parts: DeskParts, reader: Reader, paper: Paper): Promise<Paper> => {
  if (paper.kind !== "correction") return paper;
  const { mrn, hash } = paper.about;
  const answer = await parts.archive.cable(reader, mrn, hash);
  if (answer.kind !== "cable") return paper;
  const { telegram } = answer.cable;
  if (!seesBanner(telegram) && !mayReadAll(reader)) return paper;
  return { ...paper, label: labelOfField(paper.field, telegram, parts.vocabulary) };
};

/** What a paper states about a cable where it may be stated once: a standing, a correction of a field; else null. */
const statementOf = (paper: Paper): string | null => {
  if (paper.kind !== "standing" && paper.kind !== "correction") return null;
  const { mrn, hash } = paper.about;
  return JSON.stringify([paper.kind, mrn, hash, paper.kind === "correction" ? paper.field : null]);
};

/** Returns how to find the paper here that a paper of a document is: of the same name, or the same statement. */
const finderIn = (kept: readonly Kept[]): ((paper: Paper) => Paper | null) => {
  const byName = new Map(kept.map(({ paper }) => [`${paper.kind} ${paper.id}`, paper]));
  const byStatement = new Map(kept.map(({ paper }) => [statementOf(paper), paper]));
  return (paper) => {
    const named = byName.get(`${paper.kind} ${paper.id}`);
    if (named !== undefined) return named;
    const statement = statementOf(paper);
    return statement === null ? null : (byStatement.get(statement) ?? null);
  };
};

const bare = (paper: Paper): string =>
  JSON.stringify({ ...paper, id: "", label: null, arrivals: 0, seenAt: null });

const compared = (known: Paper, paper: Paper): "same" | "changed" | "older" => {
  if (bare(known) === bare(paper)) return "same";
  return momentOf(paper) > momentOf(known) ? "changed" : "older";
};
