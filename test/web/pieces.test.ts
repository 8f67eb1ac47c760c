import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { cut, type Piece, type Shown, type Stretch } from "../../web/src/reading/pieces.ts";
import { placingOf } from "../../src/reading/index.ts";

const textOf = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (piece.kind === "text" ? piece.text : textOf(piece.pieces))).join("");

const printed = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) =>
      piece.kind === "text" ? piece.text : `<${piece.as.kind}>${printed(piece.pieces)}</>`,
    )
    .join("");

const stretch = (start: number, end: number, kind: "aside" | "lead" | "lit"): Stretch<Shown> => ({
  start,
  end,
  as: { kind },
});

test("a stretch that crosses an outer one is split at its border", () => {
  const pieces = cut("abcdefgh", [[stretch(2, 5, "aside")], [stretch(4, 7, "lit")]]);
  assert.equal(printed(pieces), "ab<aside>cd<lit>e</></><lit>fg</>h");
});

test("whatever the stretches, the text stays whole", () => {
  const layer = fc.array(
    fc
      .tuple(fc.nat(40), fc.nat(40))
      .map(([a, b]) => stretch(Math.min(a, b), Math.max(a, b), "lit")),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.array(layer, { maxLength: 4 }), (text, layers) => {
      assert.equal(textOf(cut(text, layers)), text);
    }),
  );
});

test("a place in the source is found in the text, over line ends and page lines", () => {
  const source = "3. (S) One two\nthree\n\nPORT 00001 002 OF 003\n\nfour (refs A-B) five.\n";
  const page = source.indexOf("PORT");
  const parts = [
    { kind: "paragraph" as const, span: { start: 0, end: page } },
    { kind: "page-line" as const, span: { start: page, end: page + 22 } },
    { kind: "paragraph" as const, span: { start: page + 22, end: source.length } },
  ];
  const text = "One two three four (refs A-B) five.";
  const place = placingOf(source, [{ start: 0, end: source.length }], text, parts);
  const at = (words: string) => {
    const start = source.indexOf(words);
    const found = place({ start, end: start + words.length });
    return found && text.slice(found.start, found.end);
  };
  assert.equal(at("refs A-B"), "refs A-B");
  assert.equal(at("One two\nthree"), "One two three");
  assert.equal(at("PORT 00001"), null);
  assert.equal(place({ start: source.length, end: source.length + 4 }), null);
});
