import assert from "node:assert/strict";
import { test } from "node:test";
import { demoTelegrams } from "../../demo/index.ts";
import { parse } from "../../src/telegram/index.ts";
import { builtIn } from "../../src/vocabulary/index.ts";
import type { Piece } from "../../web/src/reading/pieces.ts";
import { readingOf, type CableReading } from "../../web/src/reading/reading.ts";
import { english } from "../../web/src/text/english.ts";

/** A print of the 1970s, invented: its words are broken at the ends of lines, in the paragraph that asks as well. */
const PRINT = `PAGE 01   MAJURO 00291 181400Z
ACTION EA-15

INFO OCT-01 ISO-00
   /016 W
          ------------------081650 181504Z /15
R 151354Z NOV 79
FM AMEMBASSY MAJURO
TO SECSTATE WASHDC 6707

UNCLAS MAJURO 0291

EO 12065: N/A
TAGS: EFIS, RM
SUBJ: EXERCISE - REPORTS ON THE HARBOR CLOCK

REF: MAJURO 0164

1. EXERCISE. THE CLOCK OVER THE HARBOR OFFICE STANDS STILL.

2. ACTION REQUESTED: EMBASSY REQUESTS DEPARTMENT'S GUIDANCE
AS TO WHETHER IT SHOULD CONTINUE TO FORWARD SUCH STATE-
MENTS (AS WAS DONE WITH THE REPORT ON THE OLD CLOCK, REFTEL).
PLEASE ADVISE BY DECEMBER 3 WHETHER THE NON-
PROFIT SOCIETY'S LETTER IS WANTED.
HALLORAN



UNCLASSIFIED
`;

const shownIn = (pieces: readonly Piece[]): readonly string[] =>
  pieces.flatMap((piece) => {
    if (piece.kind === "text") return [];
    const inner = shownIn(piece.pieces);
    return piece.as.kind === "ask" ? [piece.as.id, ...inner] : inner;
  });

/** Where links of the margin lead, and what can be led to. */
const anchorsOf = ({ body }: CableReading) => ({
  targets: new Set(body.flatMap(({ address, pieces }) => [address, ...shownIn(pieces)])),
  links: body.flatMap((portion) =>
    portion.kind === "heading"
      ? []
      : portion.notes.flatMap((note) => (note.kind === "action" ? note.asks : [])),
  ),
});

const read = (text: string): CableReading =>
  readingOf("one", parse(text), text, builtIn, null, () => [], english);

test("what is asked in a word-breaking print is led to from the margin, ask by ask", () => {
  const { targets, links } = anchorsOf(read(PRINT));
  assert.deepEqual(
    links.map(({ id }) => id),
    ["ask-2-1", "ask-2-2"],
  );
  for (const { id } of links) assert.ok(targets.has(id), id);
});

test("every ask in the margin of the demonstration leads to its place", () => {
  let asked = 0;
  for (const { text } of demoTelegrams()) {
    const { targets, links } = anchorsOf(read(text));
    asked += links.length;
    for (const { id, text: words } of links) assert.ok(targets.has(id), `${id}: ${words}`);
  }
  assert.ok(asked > 20, String(asked));
});
