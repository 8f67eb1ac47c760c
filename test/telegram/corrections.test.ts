import assert from "node:assert/strict";
import { test } from "node:test";
import { builtIn } from "../../src/vocabulary/index.ts";
import { parse, sameMeaning, write, type Telegram } from "../../src/telegram/index.ts";
import { unplaced } from "./placed.ts";

interface Pieces {
  readonly before?: string;
  readonly signals?: string;
  readonly number?: string;
  readonly line?: string;
  readonly subject?: string;
  readonly body?: string;
}

const read = (pieces: Pieces): Telegram => {
  const telegram = parse(`${pieces.before ?? ""}ZNY CCCCC ZZH ${pieces.signals ?? ""}
R 180215Z MAR 09
FM AMEMBASSY MAJURO
TO RUEHC/SECSTATE WASHDC 1931
C O N F I D E N T I A L ${pieces.number ?? "MAJURO 000044"}

EXERCISE EXERCISE EXERCISE

${pieces.line ?? "SIPDIS"}

E.O. 12958: DECL: 03/18/2019
TAGS: PREL, RM
SUBJECT: ${pieces.subject ?? "EXERCISE OF CORRECTIONS"}

${pieces.body ?? "1. (C) Text."}

ORTIZ
`);
  assert.equal(telegram.coverage, 1);
  assert.deepEqual(unplaced(telegram), []);
  return telegram;
};

const quoted = `QUOTE
C O N F I D E N T I A L SUVA 000012
E.O. 12958: DECL: 03/17/2019
TAGS: PREL, FJ
SUBJECT: EXERCISE OF SHIPS
1. (C) One ship.
UNQUOTE`;

test("what a telegram does to an earlier one: by a line, by its words, by its signals", () => {
  const table: readonly (readonly [Pieces, Telegram["correction"]])[] = [
    [{}, null],
    [
      { line: "C O R R E C T E D  C O P Y (MRN 44 VICE 42)" },
      { kind: "corrected-copy", note: "MRN 44 VICE 42", mrn: "09MAJURO42" },
    ],
    [
      { line: "CORRECTED COPY - REPLACES SUVA 12" },
      { kind: "corrected-copy", note: "REPLACES SUVA 12", mrn: "09SUVA12" },
    ],
    // A note that begins with a number says of what it is a corrected copy.
    [
      { line: "CORRECTED COPY (MAJURO 42, PARA 1)" },
      { kind: "corrected-copy", note: "MAJURO 42, PARA 1", mrn: "09MAJURO42" },
    ],
    // As in a reference, a serial that lies ahead is last year's.
    [
      { line: "CORRECTED COPY (MAJURO 700, PARA 1)" },
      { kind: "corrected-copy", note: "MAJURO 700, PARA 1", mrn: "08MAJURO700" },
    ],
    [
      { line: "C O R R E C T E D  C O P Y OF 08 SUVA 12 (TEXT)" },
      { kind: "corrected-copy", note: "OF 08 SUVA 12 (TEXT", mrn: "08SUVA12" },
    ],
    [
      { line: "CORRECTED COPY (MAJURO 44, PARA 1)" },
      { kind: "corrected-copy", note: "MAJURO 44, PARA 1", mrn: null },
    ],
    [
      { line: "CORRECTED COPY (REF B IS SUVA 12)" },
      { kind: "corrected-copy", note: "REF B IS SUVA 12", mrn: null },
    ],
    [{ line: "CORRECTED COPY (PARA 12)" }, { kind: "corrected-copy", note: "PARA 12", mrn: null }],
    [{ signals: "ZEL" }, { kind: "corrected-copy", note: null, mrn: null }],
    [{ signals: "ZDK" }, { kind: "repetition", note: null, mrn: null }],
    [{ number: "MAJURO 000044 ZDK" }, { kind: "repetition", note: null, mrn: null }],
    [{ signals: "ZFR" }, { kind: "cancellation", note: null, mrn: null }],
    [{ line: "CANCEL THIS MESSAGE" }, { kind: "cancellation", note: null, mrn: null }],
    [
      { body: "1. (C) PLEASE DISREGARD 08 SUVA 12, which was sent in error." },
      { kind: "cancellation", note: null, mrn: "08SUVA12" },
    ],
    [
      { body: "1. (C) SUVA 12 is repeated below for addressees who were dropped." },
      { kind: "readdressal", note: null, mrn: "09SUVA12" },
    ],
    [
      { subject: "READDRESSED: EXERCISE OF SHIPS", body: `1. (C) Begin text.\n\n${quoted}` },
      { kind: "readdressal", note: null, mrn: "09SUVA12" },
    ],
    // What is sent on is named in the subject or where the text begins; it need not be quoted.
    [
      { subject: "READDRESSAL OF 08 SUVA 12: EXERCISE OF SHIPS" },
      { kind: "readdressal", note: null, mrn: "08SUVA12" },
    ],
    [
      {
        subject: "(READDRESS) EXERCISE OF SHIPS",
        body: "1. (C) FOLLOWING IS A REPEAT OF SUVA 12, sent to Apia alone.",
      },
      { kind: "readdressal", note: null, mrn: "09SUVA12" },
    ],
    [
      { subject: "READDRESSED: EXERCISE OF SHIPS", body: "1. (C) SUVA 12 speaks of ships." },
      { kind: "readdressal", note: null, mrn: null },
    ],
    [{ body: "1. (C) He asked us not to cancel the visit. SUVA 12 refers." }, null],
  ];
  for (const [pieces, expected] of table) {
    const telegram = read(pieces);
    assert.deepEqual(telegram.correction, expected, JSON.stringify(pieces));
    // The formal layout wraps the lines of a quoted telegram, so that its number is not read again.
    if (telegram.inner.length > 0) continue;
    const again = parse(write(telegram, { vocabulary: builtIn }));
    assert.ok(sameMeaning(again, telegram), JSON.stringify(pieces));
  }
});

test("a telegram quoted whole has its own head, with its envelope or without", () => {
  for (const envelope of ["", "R 170900Z MAR 09\nFM AMEMBASSY SUVA\nTO SECSTATE WASHDC 7\n"]) {
    const body = `1. (C) Begin text.\n\n${quoted.replace("QUOTE\n", `QUOTE\n${envelope}`)}\n\n2. (C) More.`;
    const telegram = read({ body });
    assert.equal(telegram.mrn, "09MAJURO44");
    assert.equal(telegram.from?.post, "MAJURO");
    assert.deepEqual(telegram.inner, [
      {
        span: telegram.inner[0]?.span,
        mrn: "09SUVA12",
        classification: {
          level: "CONFIDENTIAL",
          controls: [],
          raw: "C O N F I D E N T I A L",
        },
        declassify: {
          order: "12958",
          on: "2019-03-17",
          event: null,
          exemption: null,
          raw: "E.O. 12958: DECL: 03/17/2019",
        },
        tags: ["PREL", "FJ"],
        subject: "EXERCISE OF SHIPS",
      },
    ]);
    assert.deepEqual(
      telegram.body.map(({ address }) => address),
      ["p1", "p2"],
    );
  }
});

test("a paragraph without a mark is as high as the telegram that it quotes, and the next one is not", () => {
  const { body } = parse(`R 180215Z MAR 79
FM SECSTATE WASHDC
TO AMEMBASSY MAJURO
LIMITED OFFICIAL USE STATE 000044

EXERCISE EXERCISE EXERCISE

SUBJECT: EXERCISE OF SHIPS

1. FOLLOWING REPEAT SUVA 12 SENT TO STATE MAR 17:

${quoted}

2. THE DEPARTMENT HAS NOTHING TO ADD.

VANCE
`);
  assert.deepEqual(
    body.map(({ address, mark, effective }) => [address, mark, effective]),
    [
      ["p1", null, "CONFIDENTIAL"],
      ["p2", null, "LIMITED OFFICIAL USE"],
    ],
  );
});

test("a request is announced by who points to it, also in a long summary and without its words", () => {
  const long = "Words of the summary. ".repeat(40);
  for (const said of [
    `${long}This is an action request; see paragraph 3.`,
    "Guidance is needed (see paragraph 3).",
    "See para 3 for what we ask.",
  ]) {
    const { actions } = read({
      body: `1. (C) SUMMARY: ${said} END SUMMARY.\n\n2. (C) Text; see paragraph 3 of ref A.\n\n3. (C) ACTION REQUEST: Please advise.`,
    });
    assert.deepEqual(
      actions.map(({ paragraph, announcedIn }) => [paragraph, announcedIn]),
      [[3, 1]],
      said,
    );
  }
});

test("a subject and a first sentence say what a telegram corrects or takes back", () => {
  const own = { kind: "cancellation", note: null, mrn: null };
  const other = { ...own, mrn: "09SUVA12" };
  const copy = { ...own, kind: "corrected-copy" };
  for (const [pieces, correction] of [
    [{ subject: "CORRECTED COPY: HARBOR" }, copy],
    [{ subject: "(CORRECTED COPY) HARBOR" }, copy],
    [{ subject: "CORRECTED COPYRIGHT RULES" }, null],
    [{ subject: "CANCELLATION OF SUVA 12" }, other],
    [{ subject: "CANCELLATION OF DEBTS" }, null],
    [{ body: "1. (U) CANCEL THIS MESSAGE." }, own],
    [{ body: "1. (U) SUVA 12 is cancelled." }, other],
    [{ body: "1. (U) SUVA 12 has been cancelled, and the visit goes on." }, other],
    [{ body: "1. (U) SUVA 12 told of a visit that is cancelled." }, null],
  ] as const)
    assert.deepEqual(read(pieces).correction, correction, JSON.stringify(pieces));
});
