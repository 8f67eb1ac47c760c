/**
 * A picture of cables and their citations: time runs to the right, each post that has several has a lane, and nothing
 * lies on anything else. The same cables give the same picture.
 */

export interface GraphNode {
  readonly name: string;
  /** Post whose lane it may stand in; null where its name says none. */
  readonly post: string | null;
  /** Day by which it is placed, known or estimated. */
  readonly day: string;
}

/** A citation, by the names of the two. */
export interface Citing {
  readonly from: string;
  readonly to: string;
}

interface PlacedNode {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** What is written beside it: in a lane of its post the serial, else the whole name. */
  readonly label: string;
  readonly side: "right" | "left";
}

/** Sizes are in pixels: the picture is not scaled, so that its letters can be read. */
export interface TimeGraph {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  /** `post` is null for the lane of all that have none of their own. */
  readonly lanes: readonly {
    readonly post: string | null;
    readonly y: number;
    readonly height: number;
  }[];
  readonly ticks: readonly { readonly x: number; readonly day: string }[];
  readonly lines: readonly (Citing & { readonly path: string; readonly isOfMiddle: boolean })[];
}

const WIDTH = 1200;
const EDGE = 14;
const AXIS = 26;
const CAPTION = 18;
const ROW = 20;
const BELOW = 6;
const RADIUS = 5;
/** Width of a letter of the names, in mono of 11 px. */
const LETTER = 6.8;
/** Posts with as many cables have a lane of their own, the most in it first. */
const OWN_LANE = 3;
const LANES = 12;
/** Room of a date under the picture, which is written around its place: a month with its year, a year alone. */
const MONTH_ROOM = 104;
const YEAR_ROOM = 64;

const DAY = 86_400_000;
const dayNumber = (day: string): number =>
  Math.round(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / DAY);

interface Scale {
  readonly of: (day: number) => number;
  readonly first: number;
  readonly last: number;
}

/** Places days from left to right: what lies far apart in time is drawn nearer, so that what is close can be told apart. */
const scaleOf = (days: readonly number[]): Scale => {
  const sorted = [...new Set(days)].toSorted((a, b) => a - b);
  const steps = [0];
  for (let index = 1; index < sorted.length; index += 1) {
    const gap = (sorted[index] ?? 0) - (sorted[index - 1] ?? 0);
    steps.push((steps[index - 1] ?? 0) + 1 + Math.log2(1 + gap));
  }
  const whole = steps.at(-1) ?? 0;
  const left = EDGE;
  const right = WIDTH - EDGE;
  const placeOf = (step: number): number =>
    whole === 0 ? (left + right) / 2 : left + ((right - left) * step) / whole;
  const of = (day: number): number => {
    const after = sorted.findIndex((one) => one >= day);
    if (after <= 0) return placeOf(after === 0 ? 0 : whole);
    const [a, b] = [sorted[after - 1] ?? day, sorted[after] ?? day];
    const [from, to] = [steps[after - 1] ?? 0, steps[after] ?? 0];
    return placeOf(from + ((to - from) * (day - a)) / Math.max(1, b - a));
  };
  return { of, first: sorted[0] ?? 0, last: sorted.at(-1) ?? 0 };
};

const isoOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** Beginnings of years, or of months where all lies within three years, as many as have room. */
const ticksOf = ({ of, first, last }: Scale): TimeGraph["ticks"] => {
  const byMonth = last - first < 3 * 366;
  const room = byMonth ? MONTH_ROOM : YEAR_ROOM;
  const year = Number(isoOf(first).slice(0, 4));
  const to = Number(isoOf(last).slice(0, 4));
  const ticks: { x: number; day: string }[] = [];
  for (let at = year; at <= to; at += 1) {
    for (let month = 1; month <= (byMonth ? 12 : 1); month += 1) {
      const text = `${String(at).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
      const day = dayNumber(`${text}-01`);
      if (day < first || day > last) continue;
      const x = of(day);
      const before = ticks.at(-1)?.x ?? -room / 2;
      if (x - before < room || x > WIDTH - room / 2) continue;
      ticks.push({ x: Math.round(x), day: byMonth ? text : text.slice(0, 4) });
    }
  }
  return ticks;
};

/** Lanes from top to bottom: the middle's own in the midst, the fuller the nearer to it, all others at the foot. */
const lanesOf = (nodes: readonly GraphNode[], middle: string): readonly string[] => {
  const counts = new Map<string, number>();
  for (const { post } of nodes) if (post !== null) counts.set(post, (counts.get(post) ?? 0) + 1);
  const own = nodes.find(({ name }) => name === middle)?.post ?? null;
  const full = [...counts]
    .filter(([post, count]) => post !== own && count >= OWN_LANE)
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, LANES - 1)
    .map(([post]) => post);
  const above = full.filter((_, index) => index % 2 === 1).toReversed();
  const below = full.filter((_, index) => index % 2 === 0);
  return [...above, ...(own === null ? [] : [own]), ...below];
};

const serialOf = (name: string): string => /(?<!\d)\d{1,7}(?:~\w{1,12})?$/.exec(name)?.[0] ?? name;

interface Laid {
  readonly nodes: PlacedNode[];
  readonly height: number;
}

/** Lays the cables of a lane in rows, each in the first that has room for it and its name. */
const layLane = (
  nodes: readonly GraphNode[],
  isOwn: boolean,
  middle: string,
  top: number,
  { of }: Scale,
): Laid => {
  const rows: [number, number][][] = [];
  const placed = nodes.map((node): PlacedNode => {
    const x = Math.round(of(dayNumber(node.day)) * 10) / 10;
    const label = isOwn && node.name !== middle ? serialOf(node.name) : node.name;
    const wide = RADIUS + 4 + label.length * LETTER;
    const side = x + wide > WIDTH ? "left" : "right";
    const from = side === "right" ? x - RADIUS - 3 : x - wide - 3;
    const to = side === "right" ? x + wide + 3 : x + RADIUS + 3;
    const free = rows.findIndex((row) => row.every(([a, b]) => to <= a || b <= from));
    const at = free < 0 ? rows.length : free;
    rows[at] = [...(rows[at] ?? []), [from, to]];
    return { name: node.name, x, y: top + CAPTION + at * ROW + ROW / 2, label, side };
  });
  return { nodes: placed, height: CAPTION + Math.max(1, rows.length) * ROW + BELOW };
};

/** A line from a cable to the one it cites; between two of one row it goes over what stands between them. */
const pathOf = (from: PlacedNode, to: PlacedNode): string => {
  const wide = to.x - from.x;
  const way = Math.sign(wide) || -1;
  const sign = (value: number): string => String(Math.round(value * 10) / 10);
  if (from.y === to.y) {
    const over = Math.min(ROW * 0.8, 4 + Math.abs(wide) * 0.06) / 0.75;
    const [startY, endX] = [from.y - RADIUS + 1, to.x - way * 3];
    const bend = way * Math.min(60, Math.abs(wide) * 0.3);
    return `M${sign(from.x)} ${sign(startY)}C${sign(from.x + bend)} ${sign(startY - over)} ${sign(endX - bend)} ${sign(startY - over)} ${sign(endX)} ${sign(startY - 1)}`;
  }
  // It comes from above or below, since names stand beside; and leaves to that side where no name stands.
  const down = Math.sign(to.y - from.y);
  const reach = down * Math.min(44, Math.abs(to.y - from.y) * 0.6);
  const isNamed = from.side === (way > 0 ? "right" : "left");
  const bend = way * Math.max(18, Math.abs(wide) * 0.45);
  const leaves = isNamed
    ? `${sign(from.x)} ${sign(from.y + reach)}`
    : `${sign(from.x + bend)} ${sign(from.y + reach / 2)}`;
  return `M${sign(from.x)} ${sign(from.y)}C${leaves} ${sign(to.x)} ${sign(to.y - reach - down * RADIUS)} ${sign(to.x)} ${sign(to.y - down * (RADIUS + 2))}`;
};

/** Returns the picture of cables around one. A citation of which one end is not among the cables is left out. */
export const timeGraphOf = (
  nodes: readonly GraphNode[],
  citings: readonly Citing[],
  middle: string,
): TimeGraph => {
  const sorted = nodes.toSorted((a, b) =>
    a.day === b.day ? (a.name < b.name ? -1 : 1) : a.day < b.day ? -1 : 1,
  );
  const scale = scaleOf(sorted.map(({ day }) => dayNumber(day)));
  const own = lanesOf(sorted, middle);
  const rest = sorted.filter(({ post }) => post === null || !own.includes(post));
  const lanes: { post: string | null; y: number; height: number }[] = [];
  const placed = new Map<string, PlacedNode>();
  let y = AXIS;
  for (const post of [...own, null]) {
    const within = post === null ? rest : sorted.filter((node) => node.post === post);
    if (within.length === 0) continue;
    const laid = layLane(within, post !== null, middle, y, scale);
    for (const node of laid.nodes) placed.set(node.name, node);
    lanes.push({ post, y, height: laid.height });
    y += laid.height;
  }
  const lines = citings.flatMap((one) => {
    const [from, to] = [placed.get(one.from), placed.get(one.to)];
    if (from === undefined || to === undefined || from === to) return [];
    const isOfMiddle = one.from === middle || one.to === middle;
    return [{ ...one, path: pathOf(from, to), isOfMiddle }];
  });
  return {
    width: WIDTH,
    height: y,
    // In the order of time, which is that of the keys.
    nodes: sorted.flatMap(({ name }) => placed.get(name) ?? []),
    lanes,
    ticks: ticksOf(scale),
    // Those of the middle last, so that they lie on top.
    lines: lines.toSorted((a, b) => Number(a.isOfMiddle) - Number(b.isOfMiddle)),
  };
};
