import type { References } from "reftel/archive";
import type { Desk } from "./desk.ts";
import { summariesOf } from "./titles.ts";

/** Cables of a list that are looked up for their titles; the rest keep the subject as sent. */
const LOOKED_UP = 60;

/**
 * Returns the references of a cable with titles in the place of subjects, and for what is missing how many cables here
 * cite it: the count of the list that its link leads to.
 */
export const namedReferencesOf = async (desk: Desk, name: string): Promise<References | null> => {
  const references = await desk.references(name);
  if (references === null) return null;
  const held = references.cites.filter((line) => line.held).map((line) => line.mrn);
  const citing = references.citedBy.map((line) => line.mrn);
  const missing = [...new Set(references.missing)].slice(0, LOOKED_UP);
  const [summaries, counts] = await Promise.all([
    summariesOf(desk, [...new Set([...held, ...citing])].slice(0, LOOKED_UP)),
    desk.cited(missing),
  ]);
  const cited = new Map(counts.map(({ mrn, times }) => [mrn, times]));
  const titled = <Line extends { readonly mrn: string; readonly subject: string | null }>(
    line: Line,
  ): Line => {
    const times = cited.get(line.mrn) ?? 0;
    const said = times > 1 ? desk.text.references.citedHere(times) : null;
    return { ...line, subject: summaries.get(line.mrn)?.title ?? line.subject ?? said };
  };
  return {
    ...references,
    cites: references.cites.map(titled),
    citedBy: references.citedBy.map(titled),
  };
};
