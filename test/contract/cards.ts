import assert from "node:assert/strict";
import type { Archive, Received } from "../../src/archive/index.ts";
import { readingRoom } from "../../src/clearance/index.ts";
import { parseQuery } from "../../src/query/index.ts";
import { parse, takenCard } from "../../src/telegram/index.ts";

const card = (made: string): string =>
  takenCard("cablegate-csv", [
    ["Identifier", "09ASTANA2050"],
    ["Created", made],
    ["Classification", "CONFIDENTIAL"],
    ["Origin", "Embassy Astana"],
  ]);

const telegram = (
  words: string,
): string => `${card("2009-11-17")}C O N F I D E N T I A L SECTION 01 OF 03 ASTANA 002050

E.O. 12958: DECL: 11/17/2019
TAGS: PREL, KZ
SUBJECT: EXERCISE ${words.toUpperCase()}

1. (U) EXERCISE. ${`${words} `.repeat(12)}
`;

const received = (text: string, source: string): Received => ({
  source,
  file: `${source}.txt`,
  place: null,
  bytes: new TextEncoder().encode(text),
  decoding: "utf-8",
  text,
  telegram: parse(text),
});
const asCard = (made = "2009-11-17"): Received => received(card(made), `card-${made}`);
/** Two sections of it are missing, and its signature: as bad a copy of a telegram as there is. */
const asText = received(telegram("sluice gates of the harbor"), "text");
const asOther = received(telegram("visit by several ministers"), "other");

const found = async (archive: Archive, text: string): Promise<number> => {
  const answer = parseQuery(text);
  assert.ok(answer.kind === "query");
  return (await archive.search(readingRoom, answer.query, text)).totals.cables;
};

const states = async (archive: Archive, ...texts: readonly Received[]): Promise<string[]> => {
  const told: string[] = [];
  for (const text of texts) told.push(...(await archive.put([text])).map(({ state }) => state));
  return told;
};

const shown = async (archive: Archive) => {
  const answer = await archive.cable(readingRoom, "09ASTANA2050");
  assert.ok(answer.kind === "cable", answer.kind);
  return answer.cable;
};

/** What every store does with an archive's card that has no text beside it. */
export const CARDS: readonly (readonly [string, (archive: Archive) => Promise<void>])[] = [
  [
    "a card without its text is a copy of the telegram whose number it has, whichever comes first",
    async (archive) => {
      assert.deepEqual(await states(archive, asCard(), asText, asCard("2009-11-18")), [
        "stored",
        "copy",
        "copy",
      ]);
      const { text, copies } = await shown(archive);
      assert.equal(text, asText.text);
      assert.equal(copies.length, 2);
      assert.equal(await found(archive, "mrn:09ASTANA2050"), 1);
      assert.equal(await found(archive, "sluice"), 1);
      assert.equal((await archive.stats(readingRoom)).cables, 1);
    },
  ],
  [
    "a card without its text joins no two telegrams",
    async (archive) => {
      assert.deepEqual(await states(archive, asText, asOther, asCard()), [
        "stored",
        "stored",
        "copy",
      ]);
      assert.equal((await archive.stats(readingRoom)).cables, 2);
      assert.equal((await archive.cable(readingRoom, "09ASTANA2050")).kind, "several");
      assert.equal(await found(archive, "has:copies"), 1);
    },
  ],
  [
    "where the text behind a card is taken out, the card is left, and the next text is of it",
    async (archive) => {
      await states(archive, asCard(), asText, asOther);
      assert.equal((await archive.stats(readingRoom)).cables, 2);
      const what = { kind: "source", source: "text" } as const;
      await archive.remove(readingRoom, { what, reason: "test", at: "2026-11-28T00:00:00Z" });
      assert.equal((await archive.stats(readingRoom)).cables, 1);
      assert.equal((await shown(archive)).text, asOther.text);
      assert.deepEqual(await states(archive, asText), ["stored"]);
      assert.equal((await archive.stats(readingRoom)).cables, 2);
    },
  ],
];
