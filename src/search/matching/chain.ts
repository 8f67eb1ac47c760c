/** Chains: what a cable cites and what that cites, or what cites it and what cites that, to any depth, as one reader sees it. */
import { once } from "../bytes/once.ts";
import { byCodeUnit } from "../bytes/order.ts";
import { NO_DAY } from "../segment/values.ts";
import { citationGraph, linksTo, type CitationGraph } from "./citation-graph.ts";
import type { Place, ReaderIndex } from "./whole.ts";

/** Back to what led to a cable, or on to what came of it. */
export type ChainSide = "before" | "after";

/** One of a chain: a number that is cited where it goes back, a cable that cites where it goes on. */
export interface Reached {
  /** What it is called. */
  readonly name: string;
  /** The cable; of a number the first that carries it, null where none is seen. */
  readonly place: Place | null;
  /** Citations between it and the middle, by the shortest way. */
  readonly steps: number;
  /** What is one step nearer and cites it, or is cited by it; by code unit. Of the first step none is named: it is the middle. */
  readonly through: readonly string[];
}

export interface Walk {
  /** How many are reached at each step, from the first on. */
  readonly counts: readonly number[];
  /** How many of them are numbers under which no cable is seen. */
  readonly missing: number;
  /** Whether there are more behind the last step that was asked. */
  readonly goesOn: boolean;
  /**
   * Returns some behind the one of a name, from the first where that is null: the nearest first, of equally near ones the oldest,
   * those without a date behind, then by name. Null where none has that name.
   */
  readonly page: (
    behind: string | null,
    limit: number,
  ) => { readonly begin: number; readonly reached: readonly Reached[] } | null;
}

/** A node of a walk and all that is asked of it: a number where it goes back, a cable where it goes on. */
interface Way {
  readonly nodes: number;
  /** Nodes that a step leads to from one, whichever were reached before. */
  readonly next: (node: number) => Iterable<number>;
  /** Nodes from which a step leads to one. */
  readonly nearer: (node: number) => Iterable<number>;
  readonly cableOf: (node: number) => number | null;
  readonly nameOf: (node: number) => string;
}

const wayBack = (index: ReaderIndex, graph: CitationGraph): Way => ({
  nodes: graph.numbers,
  *next(number) {
    for (const cable of linksTo(graph.held, number)) yield* linksTo(graph.cites, cable);
  },
  *nearer(number) {
    for (const cable of linksTo(graph.citing, number)) yield graph.numberOf[cable]!;
  },
  cableOf: (number) => firstOf(index, graph, number),
  nameOf: graph.mrn,
});

const wayOn = (index: ReaderIndex, graph: CitationGraph): Way => ({
  nodes: graph.cables,
  next: (cable) => linksTo(graph.citing, graph.numberOf[cable]!),
  *nearer(cable) {
    for (const number of linksTo(graph.cites, cable)) yield* linksTo(graph.held, number);
  },
  cableOf: (cable) => cable,
  nameOf: (cable) => index.nameOf(graph.placeOf(cable)),
});

/** Of several telegrams of one number the first by hash of those that carry it as it is, as lists name them. */
const firstOf = (index: ReaderIndex, graph: CitationGraph, number: number): number | null => {
  const cables = linksTo(graph.held, number);
  if (cables.length < 2) return cables[0] ?? null;
  return graph.cableAt(index.named(graph.mrn(number))[0]!);
};

/** Marks what the walk begins at, so that it is not reached. */
const MIDDLE = 0xffff_ffff;

/** Nodes at each step, the first of which is given. */
const walk = (
  way: Way,
  middle: Iterable<number>,
  beside: Iterable<number>,
  farthest: number,
): {
  readonly stepOf: Uint32Array;
  readonly levels: readonly number[][];
  readonly goesOn: boolean;
} => {
  const stepOf = new Uint32Array(way.nodes);
  for (const node of middle) stepOf[node] = MIDDLE;
  const reach = (nodes: Iterable<number>, step: number, level: number[]): void => {
    for (const node of nodes) {
      if (stepOf[node] !== 0) continue;
      stepOf[node] = step;
      level.push(node);
    }
  };
  const levels: number[][] = [];
  let level: number[] = [];
  reach(beside, 1, level);
  while (level.length > 0 && levels.length < farthest) {
    levels.push(level);
    const nearer = level;
    level = [];
    for (const node of nearer) reach(way.next(node), levels.length + 1, level);
  }
  return { stepOf, levels, goesOn: level.length > 0 };
};

/**
 * Follows the chain of some cables, which are one to who asks (those of one number, or one of them), so many steps; infinite for to
 * its end. The walk asked last is kept, one to each side, so that its pages are of one walk: whoever shows a chain asks both in turn.
 */
export const chainFrom = (
  index: ReaderIndex,
  cables: readonly Place[],
  side: ChainSide,
  farthest: number,
): Walk => {
  const graph = citationGraph(index);
  const middle = cables.map(graph.cableAt);
  const walks = lastWalks(index);
  const key = [farthest, ...middle].join(" ");
  const kept = walks.get(side);
  if (kept?.key === key) return kept.walk;
  const walk = follow(index, graph, middle, side, farthest);
  walks.set(side, { key, walk });
  return walk;
};

const lastWalks = once(
  (_index: ReaderIndex) => new Map<ChainSide, { readonly key: string; readonly walk: Walk }>(),
);

const follow = (
  index: ReaderIndex,
  graph: CitationGraph,
  middle: readonly number[],
  side: ChainSide,
  farthest: number,
): Walk => {
  const isBack = side === "before";
  const way = isBack ? wayBack(index, graph) : wayOn(index, graph);
  const numbers = middle.map((cable) => graph.numberOf[cable]!);
  // Of several cables of one number, one may be asked alone: what it cites is its own, what cites it names the number.
  const beside = isBack
    ? middle.flatMap((cable) => [...linksTo(graph.cites, cable)])
    : numbers.flatMap((number) => [...linksTo(graph.citing, number)]);
  const { stepOf, levels, goesOn } = walk(way, isBack ? numbers : middle, beside, farthest);

  const dayOf = (node: number): number => {
    const cable = way.cableOf(node);
    if (cable === null) return Number.POSITIVE_INFINITY;
    const place = graph.placeOf(cable);
    const day = index.segments[place.at]!.cable.day[place.cable]!;
    return day === NO_DAY ? Number.POSITIVE_INFINITY : day;
  };
  const sorted: (readonly number[])[] = [];
  /** The nodes of a step in their order. */
  const inOrder = (step: number): readonly number[] =>
    (sorted[step] ??= levels[step]!.map((node) => ({
      node,
      day: dayOf(node),
      name: way.nameOf(node),
    }))
      .sort((a, b) => (a.day === b.day ? byCodeUnit(a.name, b.name) : a.day < b.day ? -1 : 1))
      .map(({ node }) => node));
  const reached = (node: number): Reached => {
    const cable = way.cableOf(node);
    const steps = stepOf[node]!;
    const nearer = new Set(way.nearer(node)).values().filter((one) => stepOf[one] === steps - 1);
    return {
      name: way.nameOf(node),
      place: cable === null ? null : graph.placeOf(cable),
      steps,
      through: steps === 1 ? [] : [...nearer].map(way.nameOf).sort(byCodeUnit),
    };
  };
  const isMissing = (node: number): boolean => way.cableOf(node) === null;
  const counts = levels.map((level) => level.length);
  return {
    counts,
    missing: levels.reduce((sum, level) => sum + level.filter(isMissing).length, 0),
    goesOn,
    page: (behind, limit) => {
      let step = 0;
      let from = 0;
      if (behind !== null) {
        const isIt = (node: number): boolean => way.nameOf(node) === behind;
        step = levels.findIndex((level) => level.some(isIt));
        if (step === -1) return null;
        from = inOrder(step).findIndex(isIt) + 1;
      }
      const begin = counts.slice(0, step).reduce((sum, count) => sum + count, from);
      const found: number[] = [];
      for (; step < levels.length && found.length < limit; step++, from = 0)
        for (const node of inOrder(step).slice(from, from + limit - found.length)) found.push(node);
      return { begin, reached: found.map(reached) };
    },
  };
};
