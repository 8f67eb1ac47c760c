import assert from "node:assert/strict";
import { test } from "node:test";
import {
  labelOfBanner,
  may,
  portionsOf,
  readerAs,
  readingRoom,
  type Label,
  type Reader,
} from "../../src/clearance/index.ts";
import { RANK, type Level } from "../../src/telegram/index.ts";
import { builtIn, extend } from "../../src/vocabulary/index.ts";
import { telegramOf, type Sketch } from "../contract/build.ts";

const LEVELS = Object.keys(RANK) as readonly Level[];
const reader = (level: Level, controls: string[] = [], captions: string[] = []): Reader => ({
  id: "someone",
  level,
  controls,
  captions,
});
const label = (level: Level, controls: string[] = [], captions: string[] = []): Label => ({
  level,
  controls,
  captions,
});

test("a level opens what is not above it in rank", () => {
  for (const held of LEVELS) {
    for (const needed of LEVELS) {
      const { allowed, refusals } = may(reader(held), label(needed));
      assert.equal(allowed, RANK[held] >= RANK[needed], `${held} reads ${needed}`);
      assert.deepEqual(refusals, allowed ? [] : [{ kind: "level", needed, held }]);
    }
  }
});

test("every control and every caption is needed, and each refusal says what is missing", () => {
  const asked = label("SECRET", ["NOFORN", "ORCON"], ["NODIS"]);
  assert.deepEqual(may(reader("CONFIDENTIAL", ["ORCON"]), asked).refusals, [
    { kind: "level", needed: "SECRET", held: "CONFIDENTIAL" },
    { kind: "control", needed: "NOFORN" },
    { kind: "caption", needed: "NODIS" },
  ]);
  assert.equal(may(reader("SECRET", ["NOFORN", "ORCON"], ["NODIS"]), asked).allowed, true);
  assert.equal(may(reader("TOP SECRET", ["NODIS"], ["NOFORN", "ORCON"]), asked).allowed, false);
  assert.equal(may(readingRoom, asked).allowed, true);
});

test("a marking names a reader", () => {
  const check = (text: string, expected: Omit<Reader, "id">): void => {
    const answer = readerAs(text);
    assert.ok(answer.kind === "reader", text);
    assert.deepEqual({ ...answer.reader, id: "" }, { ...expected, id: "" }, text);
  };
  check("SECRET", reader("SECRET"));
  check(" s ", reader("SECRET"));
  check("top secret", reader("TOP SECRET"));
  check("FOUO", reader("SBU"));
  check("SECRET//NOFORN/EXDIS", reader("SECRET", ["NOFORN"], ["EXDIS"]));
  check("C//NF//NODIS", reader("CONFIDENTIAL", ["NOFORN"], ["NODIS"]));
  check("S//REL TO USA, GBR", reader("SECRET", ["REL TO USA, GBR"]));
  for (const text of ["", "SECERT", "SECRET//NOFRON"]) {
    const answer = readerAs(text);
    assert.ok(answer.kind === "error", text);
    assert.match(answer.message, /\.$/);
  }
});

const labelsOf = (sketch: Partial<Sketch>, vocabulary = builtIn): Record<string, string> =>
  Object.fromEntries(
    portionsOf(telegramOf({ mrn: "09ASTANA1", body: [], ...sketch }).telegram, vocabulary).map(
      ({ address, label: { level, controls, captions } }) => [
        address,
        [level, ...controls, ...captions].join(" "),
      ],
    ),
  );

test("portions are the head, a subject with a mark of its own, and the body", () => {
  assert.deepEqual(
    labelsOf({
      banner: "SECRET",
      controls: ["NOFORN"],
      subject: { text: "talks", mark: "U" },
      body: [
        { kind: "heading", text: "one" },
        { kind: "heading", text: "two", mark: "C" },
        { kind: "paragraph", text: "three", mark: "C/NF" },
        { kind: "paragraph", text: "four" },
        { kind: "paragraph", text: "five", mark: "?" },
        { kind: "paragraph", text: "six", mark: "U", isNumbered: false },
      ],
    }),
    {
      head: "SECRET NOFORN",
      subject: "UNCLASSIFIED",
      h1: "SECRET NOFORN",
      h2: "CONFIDENTIAL",
      p1: "CONFIDENTIAL NOFORN",
      p2: "SECRET NOFORN",
      p3: "TOP SECRET",
      n1: "UNCLASSIFIED",
    },
  );
  assert.deepEqual(labelsOf({ subject: { text: "talks" } }), { head: "UNCLASSIFIED" });
});

test("no banner counts as the highest", () => {
  const body = [{ kind: "paragraph", text: "one" } as const];
  assert.deepEqual(labelsOf({ banner: null, body }), { head: "TOP SECRET", p1: "TOP SECRET" });
});

test("captions gate where they restrict or are unknown, and stand in every label", () => {
  const body = [{ kind: "paragraph", text: "one", mark: "U" } as const];
  for (const [captions, gates] of [
    [["SIPDIS", "SENSITIVE", "EXERCISE", "TERREP"], ""],
    [["NODIS"], " NODIS"],
    [["NODIF"], " NODIS"],
    [["EXDIS", "SIPDIS", "NODIS", "EXDIS"], " EXDIS NODIS"],
    [["NEVER SEEN"], " NEVER SEEN"],
  ] as const) {
    assert.deepEqual(labelsOf({ banner: "CONFIDENTIAL", captions, body }), {
      head: `CONFIDENTIAL${gates}`,
      p1: `UNCLASSIFIED${gates}`,
    });
  }
  // A control on the caption line is a control: of the head and the unmarked, as if it stood in the banner.
  assert.deepEqual(labelsOf({ banner: "CONFIDENTIAL", captions: ["NOFORN"], body }), {
    head: "CONFIDENTIAL NOFORN",
    p1: "UNCLASSIFIED",
  });
  // An archive may know a caption that the built-in tables do not.
  const known = { code: "NEVER SEEN", expansion: "", kind: "topic", meaning: "", spellings: [] };
  const vocabulary = extend(builtIn, {
    captions: [{ ...known, restricts: false, control: false }],
  });
  assert.deepEqual(labelsOf({ captions: ["NEVER SEEN"], body }, vocabulary), {
    head: "UNCLASSIFIED",
    p1: "UNCLASSIFIED",
  });
});

test("a later record that declares the text unclassified opens all of it", () => {
  assert.deepEqual(
    labelsOf({
      banner: "SECRET",
      controls: ["NOFORN"],
      captions: ["NODIS"],
      isReleased: true,
      body: [
        { kind: "paragraph", text: "one", mark: "S/NF" },
        { kind: "paragraph", text: "two", mark: "?" },
      ],
    }),
    { head: "UNCLASSIFIED", p1: "UNCLASSIFIED", p2: "UNCLASSIFIED" },
  );
  const { telegram } = telegramOf({ mrn: null, banner: "SECRET", isReleased: true, body: [] });
  for (const [currentClassification, level] of [
    ["SECRET", "SECRET"],
    [null, "SECRET"],
    ["unclassified ", "UNCLASSIFIED"],
    ["UNCLASSIFIED IN PART", "SECRET"],
  ] as const) {
    const record = telegram.record === null ? null : { ...telegram.record, currentClassification };
    assert.equal(labelOfBanner({ ...telegram, record }, builtIn).level, level);
  }
});

test("marks stay as printed where access is declared open", () => {
  const { telegram } = telegramOf({
    mrn: null,
    banner: "SECRET",
    isReleased: true,
    body: [{ kind: "paragraph", text: "one", mark: "C" }],
  });
  const [head, paragraph] = portionsOf(telegram, builtIn);
  assert.deepEqual([head?.printedLevel, paragraph?.printedLevel], ["SECRET", "CONFIDENTIAL"]);
});
