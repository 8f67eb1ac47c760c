import assert from "node:assert/strict";
import { test } from "node:test";
import { blocksOf } from "../../demo/body.ts";
import { identifierOf } from "../../demo/dispatch.ts";
import { situations } from "../../demo/situations/index.ts";

const RANK: Readonly<Record<string, number>> = { U: 0, LOU: 1, SBU: 1, C: 2, S: 3, TS: 4 };

const written = situations.map((dispatch) => ({
  name: identifierOf(dispatch),
  dispatch,
  paragraphs: blocksOf(dispatch.body).flatMap((block) =>
    block.kind === "paragraph" ? [block] : [],
  ),
}));

test("no paragraph is marked higher than its telegram, and controls stand in the banner too", () => {
  for (const { name, dispatch, paragraphs } of written) {
    for (const { mark } of paragraphs) {
      if (mark === null) continue;
      const [level = "", control] = mark.split("/");
      assert.ok((RANK[level] ?? 9) <= (RANK[dispatch.level] ?? 0), `${name}: ${mark}`);
      if (control === "NF") assert.ok(dispatch.controls?.includes("NOFORN"), `${name}: ${mark}`);
    }
  }
});

test("letters cited in a text stand in its list of references", () => {
  for (const { name, dispatch, paragraphs } of written) {
    const count = dispatch.refs?.length ?? 0;
    for (const { lines } of paragraphs) {
      for (const [, letter = ""] of lines.join(" ").matchAll(/\b[Rr]ef(?:tel)? ([A-H])\b/g)) {
        assert.ok(letter.charCodeAt(0) - 65 < count, `${name} cites ref ${letter} of ${count}`);
      }
    }
  }
});

test("a first paragraph that points to an action points to one", () => {
  const pointing = written.filter(
    ({ paragraphs }) => paragraphs[0]?.lines[0]?.startsWith("This is an action request") === true,
  );
  assert.ok(pointing.length >= 3);
  for (const { name, paragraphs } of pointing) {
    for (const [number] of (paragraphs[0]?.lines[0] ?? "").matchAll(/\d+/g)) {
      assert.match(paragraphs[Number(number) - 1]?.lines[0] ?? "", /request|may say/i, name);
    }
  }
});

test("classified telegrams name their classifier from October 1995 on, others never", () => {
  for (const { name, dispatch } of written) {
    const asked = dispatch.at >= "1995-10-14" && (RANK[dispatch.level] ?? 0) >= 2;
    assert.equal(dispatch.by !== undefined, asked, name);
  }
});
