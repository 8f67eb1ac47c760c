import { searchAddress, timelineAddress } from "../reading/links.ts";
import {
  barsOf,
  besideOf,
  queryAt,
  whensIn,
  type TrafficBar,
  type Within,
} from "../reading/traffic.ts";
import type { Desk, SearchOutcome } from "./desk.ts";

export interface TimelineRow extends TrafficBar {
  /** The same, closer; for a day the search that finds its cables. */
  readonly closer: string;
  readonly found: string;
}

/** The cables that a query finds, by time. */
export interface Timeline {
  readonly query: string;
  readonly within: Within;
  readonly rows: readonly TimelineRow[];
  /** Cables in the bars. */
  readonly cables: number;
  /** Cables found that have no date; 0 within a year or a month. */
  readonly undated: number;
  readonly found: string;
  readonly before: { readonly when: string; readonly href: string } | null;
  readonly after: { readonly when: string; readonly href: string } | null;
  /** From all years down to what is shown. */
  readonly path: readonly { readonly when: string | null; readonly href: string }[];
}

export type TimelineOutcome =
  | { readonly kind: "timeline"; readonly timeline: Timeline }
  | Extract<SearchOutcome, { kind: "fault" }>;

/**
 * Returns what a query finds by year, by month of a year or by day of a month, as this reader sees it. Each count is that
 * of the list it leads to.
 */
export const timelineOf = async (
  desk: Desk,
  query: string,
  within: Within,
): Promise<TimelineOutcome> => {
  const traffic = await desk.traffic(query);
  if (traffic.kind === "fault") return traffic;
  const months = new Map(traffic.months.map(({ value, cables }) => [value, cables]));
  const counts = new Map<string, number>();
  if (within.kind === "month") {
    const days = whensIn(within);
    const found = months.has(within.when)
      ? await Promise.all(days.map((day) => desk.count(queryAt(query, day))))
      : [];
    for (const [index, day] of days.entries()) counts.set(day, found[index] ?? 0);
  } else {
    for (const [month, cables] of months) {
      const when = within.kind === "year" ? month : month.slice(0, 4);
      if (within.kind === "year" && !month.startsWith(within.when)) continue;
      counts.set(when, (counts.get(when) ?? 0) + cables);
    }
  }
  const rows = barsOf(within, counts).map((bar): TimelineRow => {
    const found = searchAddress(queryAt(query, bar.when));
    return {
      ...bar,
      found,
      closer: within.kind === "month" ? found : timelineAddress({ query, within: bar.when }),
    };
  });
  const beside = (by: 1 | -1): Timeline["before"] => {
    if (within.kind === "all") return null;
    const when = besideOf(within.when, by);
    const isThere = [...months.keys()].some((month) =>
      by < 0 ? month.slice(0, when.length) <= when : month.slice(0, when.length) >= when,
    );
    return isThere ? { when, href: timelineAddress({ query, within: when }) } : null;
  };
  const dated = [...months.values()].reduce((sum, cables) => sum + cables, 0);
  return {
    kind: "timeline",
    timeline: {
      query,
      within,
      rows,
      cables: rows.reduce((sum, { cables }) => sum + cables, 0),
      undated: within.kind === "all" ? traffic.cables - dated : 0,
      found: searchAddress(within.kind === "all" ? query : queryAt(query, within.when)),
      before: beside(-1),
      after: beside(1),
      path: [
        { when: null, href: timelineAddress({ query }) },
        ...(within.kind === "all" ? [] : [within.when.slice(0, 4)]).map((when) => ({
          when,
          href: timelineAddress({ query, within: when }),
        })),
      ].filter(({ when }) => within.kind !== "all" && when !== within.when),
    },
  };
};
