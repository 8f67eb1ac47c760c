/** Where the names of dots on a map stand, so that none lies on another or on a dot. */

export interface Dot {
  readonly id: string;
  readonly text: string;
  /** Centre and radius, in pixels. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface Label {
  readonly id: string;
  readonly text: string;
  /** From the dot's centre, in pixels. */
  readonly byX: number;
  readonly byY: number;
  readonly anchor: "start" | "middle" | "end";
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Widths in pixels of a letter of 12 px at its widest on average, and of a line. */
const LETTER = 6.7;
const LINE = 14;
const CLEAR = 3;

const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right &&
  other.left < one.right &&
  one.top < other.bottom &&
  other.top < one.bottom;

const boxOf = (dot: Dot, { byX, byY, anchor }: Omit<Label, "id" | "text">): Box => {
  const width = dot.text.length * LETTER;
  const left = dot.x + byX - (anchor === "start" ? 0 : anchor === "end" ? width : width / 2);
  const middle = dot.y + byY;
  return { left, right: left + width, top: middle - LINE / 2, bottom: middle + LINE / 2 };
};

const placesOf = ({ radius }: Dot): readonly Omit<Label, "id" | "text">[] => {
  const away = radius + CLEAR;
  const slant = radius * 0.7 + CLEAR;
  return [
    { byX: away, byY: 0, anchor: "start" },
    { byX: -away, byY: 0, anchor: "end" },
    { byX: 0, byY: -(radius + LINE / 2), anchor: "middle" },
    { byX: 0, byY: radius + LINE / 2, anchor: "middle" },
    { byX: slant, byY: -slant - LINE / 4, anchor: "start" },
    { byX: slant, byY: slant + LINE / 4, anchor: "start" },
    { byX: -slant, byY: -slant - LINE / 4, anchor: "end" },
    { byX: -slant, byY: slant + LINE / 4, anchor: "end" },
  ];
};

/**
 * Returns the names that have room in a frame of so many pixels; those first in the list go first. A name stands beside
 * its dot, above or under it; one that would lie on another name, on a dot or over the frame is left out.
 */
export const labelsOf = (dots: readonly Dot[], width: number, height: number): readonly Label[] => {
  const circles = dots.map(({ id, x, y, radius }) => ({
    id,
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }));
  const taken: Box[] = [];
  const labels: Label[] = [];
  for (const dot of dots) {
    const place = placesOf(dot).find((one) => {
      const box = boxOf(dot, one);
      const isInside = box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
      return (
        isInside &&
        !taken.some((other) => overlap(box, other)) &&
        !circles.some((circle) => circle.id !== dot.id && overlap(box, circle))
      );
    });
    if (place === undefined) continue;
    taken.push(boxOf(dot, place));
    labels.push({ id: dot.id, text: dot.text, ...place });
  }
  return labels;
};
