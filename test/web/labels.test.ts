import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { labelsOf, type Dot } from "../../web/src/reading/labels.ts";

const dots = fc
  .array(
    fc.record({
      text: fc.string({ minLength: 1, maxLength: 18 }),
      x: fc.double({ min: 0, max: 800, noNaN: true }),
      y: fc.double({ min: 0, max: 400, noNaN: true }),
      radius: fc.double({ min: 1, max: 20, noNaN: true }),
    }),
    { maxLength: 60 },
  )
  .map((list) => list.map((dot, index): Dot => ({ ...dot, id: String(index) })));

/** The box of a name, told from where it is set, in letters of 6 px and lines of 12. */
const boxOf = (dot: Dot, byX: number, byY: number, anchor: string) => {
  const width = dot.text.length * 6;
  const left = dot.x + byX - (anchor === "start" ? 0 : anchor === "end" ? width : width / 2);
  return { left, right: left + width, top: dot.y + byY - 6, bottom: dot.y + byY + 6 };
};

test("no name lies on another, on a foreign dot or over the edge", () => {
  fc.assert(
    fc.property(dots, (list) => {
      const boxes = labelsOf(list, 800, 400).map(({ id, byX, byY, anchor }) => {
        const dot = list[Number(id)];
        assert.ok(dot);
        return { id, ...boxOf(dot, byX, byY, anchor) };
      });
      for (const [at, box] of boxes.entries()) {
        assert.ok(box.left >= -1 && box.right <= 801 && box.top >= 0 && box.bottom <= 400);
        for (const other of boxes.slice(at + 1)) {
          const isClear =
            box.right <= other.left ||
            other.right <= box.left ||
            box.bottom <= other.top ||
            other.bottom <= box.top;
          assert.ok(isClear, `${box.id} lies on ${other.id}`);
        }
        for (const dot of list) {
          if (dot.id === box.id) continue;
          const isInside =
            dot.x > box.left && dot.x < box.right && dot.y > box.top && dot.y < box.bottom;
          assert.ok(!isInside, `${box.id} lies on the dot ${dot.id}`);
        }
      }
    }),
  );
});

test("a dot alone is named at its right, and the first of two takes the room", () => {
  const one: Dot = { id: "a", text: "Ankara", x: 100, y: 100, radius: 5 };
  assert.deepEqual(
    labelsOf([one], 800, 400).map(({ anchor }) => anchor),
    ["start"],
  );
  const crowd = Array.from({ length: 30 }, (_, index) => ({
    ...one,
    id: String(index),
    x: 100 + index,
  }));
  assert.equal(labelsOf(crowd, 800, 400)[0]?.id, "0");
});
