import type { CableLine, References } from "reftel/archive";
import { postNameOf } from "reftel/reading";
import { citedAddress } from "../reading/links.ts";
import { numberOf } from "../reading/number.ts";
import { timeGraphOf, type Citing, type TimeGraph } from "../reading/time-graph.ts";
import type { Desk } from "./desk.ts";
import { namedIn, type CableSummary } from "./titles.ts";

/** A cable of a picture, with its neighbours in it. */
export interface DrawnCable {
  readonly name: string;
  readonly href: string;
  readonly isHeld: boolean;
  /** Null where it is not known; it then stands by its year and by what cites it. */
  readonly date: string | null;
  readonly title: string | null;
  readonly from: string | null;
  /** Steps from the cable in the middle. */
  readonly ring: number;
  readonly cites: readonly string[];
  readonly citedBy: readonly string[];
}

/** A picture of cables and their citations, and the same as rows, in the order of time. */
export interface Drawing {
  readonly middle: string;
  readonly graph: TimeGraph;
  readonly cables: readonly DrawnCable[];
  /** Names of the posts that have a lane. */
  readonly posts: Readonly<Record<string, string>>;
}

/** A cable that is to be drawn, so many steps from the middle. */
export interface Ringed {
  readonly line: CableLine;
  readonly ring: number;
}

/** Returns the citations among cables, as far as the references that were asked tell them. */
export const citingsAmong = (
  answers: ReadonlyMap<string, References | null>,
  names: ReadonlySet<string>,
): readonly Citing[] => {
  const found = new Map<string, Citing>();
  const add = (from: string, to: string): void => {
    if (from !== to && names.has(from) && names.has(to)) found.set(`${from} ${to}`, { from, to });
  };
  for (const [name, references] of answers) {
    for (const { mrn } of references?.cites ?? []) add(name, mrn);
    for (const { mrn } of references?.citedBy ?? []) add(mrn, name);
  }
  return [...found]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, citing]) => citing);
};

const DAY = 86_400_000;

/** The day before, no earlier than the first of its year where that is given. */
const dayBefore = (day: string, year: string | null): string => {
  const before = new Date(Date.parse(`${day}T00:00:00Z`) - DAY).toISOString().slice(0, 10);
  return year !== null && before < `${year}-01-01` ? `${year}-01-01` : before;
};

/** Where a cable without a day stands: in the midst of its year, and before what cites it. */
const estimatedDay = (year: string | null, citing: string | null, middle: string): string => {
  if (year === null) return citing === null ? middle : dayBefore(citing, null);
  const midst = `${year}-07-01`;
  return citing !== null && citing <= midst ? dayBefore(citing, year) : midst;
};

/** Returns the picture of some cables around the one in the middle, which is among them. */
export const drawingOf = (
  { vocabulary }: Pick<Desk, "vocabulary">,
  { mrn: middle }: CableLine,
  cables: readonly Ringed[],
  citings: readonly Citing[],
  summaries: ReadonlyMap<string, CableSummary>,
): Drawing => {
  const dates = new Map(cables.map(({ line }) => [line.mrn, line.date?.slice(0, 10) ?? null]));
  const cites = Map.groupBy(citings, ({ from }) => from);
  const citedBy = Map.groupBy(citings, ({ to }) => to);
  const middleDay = dates.get(middle) ?? [...dates.values()].find((date) => date !== null);
  const nodes = cables.map(({ line: { mrn } }) => {
    const read = numberOf(mrn, vocabulary);
    const citing = (citedBy.get(mrn) ?? [])
      .flatMap(({ from }) => dates.get(from) ?? [])
      .toSorted()[0];
    const year = read === null ? null : String(read.year);
    const day =
      dates.get(mrn) ?? estimatedDay(year, citing ?? null, middleDay ?? `${year ?? "1970"}-07-01`);
    return { name: mrn, post: read?.post ?? null, day };
  });
  const graph = timeGraphOf(nodes, citings, middle);
  const order = new Map(graph.nodes.map(({ name }, index) => [name, index]));
  return {
    middle,
    graph,
    posts: Object.fromEntries(
      graph.lanes.flatMap(({ post }) =>
        post === null ? [] : [[post, postNameOf(post, vocabulary)]],
      ),
    ),
    cables: cables
      .map(({ line, ring }): DrawnCable => ({
        name: line.mrn,
        href: citedAddress(line.mrn, line.held),
        isHeld: line.held,
        date: dates.get(line.mrn) ?? null,
        ...namedIn(summaries, line, vocabulary),
        ring,
        cites: (cites.get(line.mrn) ?? []).map(({ to }) => to),
        citedBy: (citedBy.get(line.mrn) ?? []).map(({ from }) => from),
      }))
      .toSorted((a, b) => (order.get(a.name) ?? 0) - (order.get(b.name) ?? 0)),
  };
};
