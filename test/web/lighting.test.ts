import assert from "node:assert/strict";
import { before, test } from "node:test";
import { demoTelegrams, demoVocabulary } from "../../demo/index.ts";
import { importInto, type Archive, type Hit } from "../../src/archive/index.ts";
import { readingRoom } from "../../src/clearance/index.ts";
import { parseQuery } from "../../src/query/index.ts";
import { openMemoryArchive } from "../../src/store/memory/index.ts";
import { builtIn, extend } from "../../src/vocabulary/index.ts";
import type { Piece } from "../../web/src/reading/pieces.ts";
import { readingOf, type CableReading } from "../../web/src/reading/reading.ts";
import type { Desk } from "../../web/src/server/desk.ts";
import { lightingOf } from "../../web/src/server/lighting.ts";

import { english } from "../../web/src/text/english.ts";
const vocabulary = extend(builtIn, demoVocabulary);
const TWIN = "09PORTESPERANCE1174";
let archive: Archive;
let desk: Desk;

before(async () => {
  archive = openMemoryArchive();
  const files = demoTelegrams().map(({ text }, index) => ({
    file: `${index}.txt`,
    bytes: async () => new TextEncoder().encode(text),
  }));
  await importInto(archive, files, { source: "demo", vocabulary });
  // Only what the lighting asks of the desk.
  desk = {
    vocabulary,
    hitsIn: async (name: string, query: Parameters<Archive["hits"]>[1]) =>
      (await Array.fromAsync(archive.hits(readingRoom, query))).filter((hit) => hit.mrn === name),
  } as unknown as Desk;
});

const textOf = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (piece.kind === "text" ? piece.text : textOf(piece.pieces))).join("");

/** The pieces as one text, what is lit between guillemets. */
const shown = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) =>
      piece.kind === "text"
        ? piece.text
        : piece.as.kind === "lit"
          ? `«${textOf(piece.pieces)}»`
          : shown(piece.pieces),
    )
    .join("");

const readFor = async (name: string, query: string): Promise<CableReading> => {
  const answer = await archive.cable(readingRoom, name);
  if (answer.kind !== "cable") return assert.fail(name);
  const { telegram, text } = answer.cable;
  const light = await lightingOf(desk, name, query);
  return readingOf(name, telegram, text, vocabulary, null, light, english);
};

/** What is lit in a list of pieces, word by word, as a search would show it. */
const litWords = (text: string): readonly string[] =>
  [...text.matchAll(/«([^»]*)»/g)]
    .flatMap(([, lit = ""]) => lit.split(/[^\p{L}\p{N}]+/u))
    .filter(Boolean);

const QUERIES = [
  "statement",
  "inspections",
  '"joint statement"',
  "=request",
  "harb*",
  "dredgr~",
  '"port visit"~6 OR treaty',
  "role:action guidance",
  "(role:action statement) OR washington",
  "same:(statement treaty)",
  "same:(statement treaty) OR charts",
  "treaty NOT harbor",
  "role:summary",
];

test("in the window of a snippet a page lights what the search lit, and nothing else", async () => {
  for (const typed of QUERIES) {
    const read = parseQuery(typed, { vocabulary });
    if (read.kind === "errors") assert.fail(typed);
    const hits: readonly Hit[] = (
      await Array.fromAsync(archive.hits(readingRoom, read.query))
    ).slice(0, 60);
    assert.ok(hits.length > 0, typed);
    for (const hit of hits) {
      if (hit.place === "head" || hit.place === "subject") continue;
      const light = await lightingOf(desk, hit.mrn, typed);
      const answer = await archive.cable(readingRoom, hit.mrn);
      if (answer.kind !== "cable") assert.fail(hit.mrn);
      const { text = "" } =
        answer.cable.telegram.body.find(({ address }) => address === hit.address) ?? {};
      const snippet = hit.snippet.map((piece) => piece.text).join("");
      const start = text.indexOf(snippet);
      assert.ok(start >= 0, `${typed} ${hit.mrn} ${hit.address}`);
      const lit = light(text, hit.address);
      const isLit = (at: number): boolean => lit.some((span) => span.start <= at && at < span.end);
      let at = start;
      for (const piece of hit.snippet) {
        for (const sign of piece.text) {
          // Blanks between lit words are lit with them on the page.
          if (/[\p{L}\p{N}]/u.test(sign)) {
            assert.equal(isLit(at), piece.hit, `${typed} ${hit.mrn} ${hit.address}: ${snippet}`);
          }
          at += sign.length;
        }
      }
    }
  }
});

test("every inflected form is lit wherever it stands, as read and as sent, and phrases go over line ends", async () => {
  for (const query of [
    "statement",
    '"joint statement"',
    '"sticking points"',
    "inspections",
    "treaty",
  ]) {
    const reading = await readFor(TWIN, query);
    const read = [
      ...reading.body.flatMap((portion) => litWords(shown(portion.pieces))),
      ...litWords(shown(reading.titlePieces)),
    ];
    const sent = reading.rows
      .flatMap((row) => row.lines)
      .flatMap((line) => litWords(shown(line.pieces)));
    assert.ok(read.length > 0, query);
    assert.deepEqual(
      sent.map((word) => word.toLowerCase()).toSorted(),
      read.map((word) => word.toLowerCase()).toSorted(),
      query,
    );
  }
});

test("a word bound by a field is lit only where the field holds", async () => {
  const bound = await readFor(TWIN, "role:action statement");
  for (const portion of bound.body) {
    if (portion.address !== "p12") assert.doesNotMatch(shown(portion.pieces), /«/);
  }
  // Paragraph 10 is found by the other branch, and its own "statement" was not what the search counted.
  const either = await readFor(TWIN, "(role:action statement) OR washington");
  const tenth = either.body.find(({ address }) => address === "p10");
  const text = shown(tenth?.pieces ?? []);
  assert.match(text, /«Washington»/);
  assert.match(text, /statement/);
  assert.doesNotMatch(text, /«statement»/);
});

test("a query that does not find the cable lights nothing in it", async () => {
  const reading = await readFor(TWIN, "statement xyzzyqwert");
  assert.ok(reading.body.every((portion) => !shown(portion.pieces).includes("«")));
});

test("each hit in a head is lit where the page shows that name, decoded or as printed", async () => {
  for (const typed of [
    "secstate",
    "PREL",
    "SIPDIS",
    "harbor OR esperance",
    "from:PORTESPERANCE washdc",
  ]) {
    const read = parseQuery(typed, { vocabulary });
    if (read.kind === "errors") assert.fail(typed);
    const hits = await Array.fromAsync(archive.hits(readingRoom, read.query));
    const heads = hits.filter(({ place }) => place === "head").slice(0, 40);
    assert.ok(heads.length > 0, typed);
    for (const { mrn } of heads) {
      const { litHead } = await readFor(mrn, typed);
      assert.ok(litHead.size > 0, `${typed} ${mrn}`);
      for (const [name, pieces] of litHead) {
        assert.equal(textOf(pieces), name);
        assert.match(shown(pieces), /«/);
      }
    }
  }
});

test("a name that is shown in other words than it is printed in is lit whole, and one in the same words in part", async () => {
  const { litHead, head } = await readFor(TWIN, "secstate OR esperance");
  const lit = new Map([...litHead].map(([name, pieces]) => [name, shown(pieces)]));
  assert.ok(head.to.some(({ name }) => lit.get(name) === `«${name}»`));
  assert.equal(lit.get(head.from?.name ?? ""), "Embassy Port «Esperance»");
  assert.equal((await readFor(TWIN, "role:action statement")).litHead.size, 0);
});
