import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { timeGraphOf, type Citing, type GraphNode } from "../../web/src/reading/time-graph.ts";
import { runs } from "../runs.ts";

const POSTS = ["ASTANA", "PARIS", "STATE", "ROME", "ABUJA", null];

const day = fc
  .date({ min: new Date("1973-01-01"), max: new Date("2012-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const world = fc
  .array(fc.tuple(day, fc.constantFrom(...POSTS)), { minLength: 1, maxLength: 200 })
  .map((list) =>
    list.map(([date, post], index): GraphNode => ({
      name: `${date.slice(2, 4)}${post ?? "SHA"}${index}`,
      post,
      day: date,
    })),
  )
  .chain((nodes) =>
    fc.tuple(
      fc.constant(nodes),
      fc.array(
        fc
          .tuple(fc.nat(nodes.length - 1), fc.nat(nodes.length - 1))
          .map(([from, to]): Citing => ({ from: nodes[from]!.name, to: nodes[to]!.name })),
        { maxLength: 300 },
      ),
      fc.nat(nodes.length - 1),
    ),
  );

test("every cable stands in the picture, and no name lies on another cable or its name", () => {
  fc.assert(
    fc.property(world, ([nodes, citings, at]) => {
      const graph = timeGraphOf(nodes, citings, nodes[at]!.name);
      assert.deepEqual(
        graph.nodes.map(({ name }) => name).toSorted(),
        nodes.map(({ name }) => name).toSorted(),
      );
      const boxes = graph.nodes.map(({ name, x, y, label, side }) => {
        const wide = 9 + label.length * 6.6;
        assert.ok(y > 0 && y < graph.height, name);
        return side === "right"
          ? { name, left: x - 4, right: x + wide, y }
          : { name, left: x - wide, right: x + 4, y };
      });
      for (const [index, one] of boxes.entries()) {
        assert.ok(one.left > -1 && one.right < graph.width + 1, `${one.name} is over the edge`);
        for (const other of boxes.slice(index + 1)) {
          const isClear =
            Math.abs(one.y - other.y) >= 18 || one.right <= other.left || other.right <= one.left;
          assert.ok(isClear, `${one.name} lies on ${other.name}`);
        }
      }
    }),
    { numRuns: runs(60) },
  );
});

test("no date under the picture lies on another or over the edge", () => {
  fc.assert(
    fc.property(world, fc.boolean(), ([nodes], isShort) => {
      const shown = isShort
        ? nodes.map((node) => ({ ...node, day: `2009${node.day.slice(4)}` }))
        : nodes;
      const { ticks, width } = timeGraphOf(shown, [], shown[0]!.name);
      // `September 2009` in letters of 11 px.
      const half = (day: string): number => (day.length === 4 ? 16 : 48);
      for (const [index, { x, day: when }] of ticks.entries()) {
        assert.ok(x - half(when) >= 0 && x + half(when) <= width, `${when} at ${x}`);
        const before = ticks[index - 1];
        if (before) assert.ok(x - before.x >= half(when) * 2, `${before.day} and ${when}`);
      }
    }),
    { numRuns: runs(60) },
  );
});

test("an earlier cable never stands right of a later one, and its place hangs on no order of the list", () => {
  fc.assert(
    fc.property(world, ([nodes, citings, at]) => {
      const middle = nodes[at]!.name;
      const graph = timeGraphOf(nodes, citings, middle);
      const dayOf = new Map(nodes.map((node) => [node.name, node.day]));
      for (let index = 1; index < graph.nodes.length; index += 1) {
        const [one, other] = [graph.nodes[index - 1]!, graph.nodes[index]!];
        assert.ok(dayOf.get(one.name)! <= dayOf.get(other.name)!);
        assert.ok(one.x <= other.x);
      }
      assert.deepEqual(timeGraphOf(nodes.toReversed(), citings, middle), graph);
    }),
    { numRuns: runs(60) },
  );
});

test("a post with three cables has a lane, where its serial is enough of a name", () => {
  const node = (name: string, post: string, date: string): GraphNode => ({ name, post, day: date });
  const { lanes, nodes, lines, ticks } = timeGraphOf(
    [
      node("09ASTANA1", "ASTANA", "2009-01-05"),
      node("08ASTANA22", "ASTANA", "2008-03-05"),
      node("07ASTANA333", "ASTANA", "2006-06-05"),
      node("09PARIS4", "PARIS", "2009-02-05"),
      node("10ROME5", "ROME", "2011-02-05"),
    ],
    [
      { from: "10ROME5", to: "09ASTANA1" },
      { from: "10ROME5", to: "99NOWHERE1" },
    ],
    "10ROME5",
  );
  assert.deepEqual(
    lanes.map(({ post }) => post),
    ["ROME", "ASTANA", null],
  );
  assert.deepEqual(
    nodes.map(({ label }) => label),
    ["333", "22", "1", "09PARIS4", "10ROME5"],
  );
  assert.deepEqual(
    lines.map(({ from, to, isOfMiddle }) => [from, to, isOfMiddle]),
    [["10ROME5", "09ASTANA1", true]],
  );
  assert.deepEqual(
    ticks.map((tick) => tick.day),
    ["2007", "2008", "2009", "2010"],
  );
});
