import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import {
  may,
  portionsOf,
  readerAs,
  readingRoom,
  redact,
  type Reader,
} from "../../src/clearance/index.ts";
import { parse, type Part, type Span, type Telegram } from "../../src/telegram/index.ts";
import { builtIn } from "../../src/vocabulary/index.ts";
import { telegramOf, type Sketch } from "../contract/build.ts";
import { reader as anyReader, sketch as anySketch } from "../contract/generate.ts";

const as = (marking: string): Reader => {
  const answer = readerAs(marking);
  assert.ok(answer.kind === "reader");
  return answer.reader;
};

const SKETCH: Sketch = {
  mrn: "09ASTANA1",
  aliases: ["OLD17"],
  banner: "SECRET",
  captions: ["SIPDIS"],
  to: [{ name: "SECSTATE WASHDC", post: "STATE" }],
  tags: ["PARM"],
  subject: { text: "hidden subject" },
  references: [["A", "08PARIS2"]],
  classifiedBy: "Hidden Classifier",
  signer: "HIDDENSIGNER",
  body: [
    { kind: "paragraph", mark: "U", text: "open one", letters: ["A"], cites: ["75STATE3"] },
    { kind: "paragraph", mark: "S", text: "secret two", role: "summary", isNoted: true },
    { kind: "heading", mark: "C", text: "closed heading" },
    { kind: "paragraph", mark: "U", text: "open three", isNoted: true },
    { kind: "paragraph", mark: "C", text: "asked four", role: "action", deadline: "2009-12-01" },
    { kind: "paragraph", text: "unmarked five" },
  ],
};

test("a reader of low clearance gets the portions they may see and what is open with any", () => {
  const { telegram, text } = telegramOf(SKETCH);
  const open = redact(telegram, text, as("U"), builtIn);
  assert.ok(open);
  const { telegram: seen } = open;
  assert.equal(open.text, "1. (U) open one\n3. (U) open three\n");
  assert.deepEqual(
    seen.body.map(({ address }) => address),
    ["p1", "p3"],
  );
  assert.deepEqual(
    [seen.mrn, seen.aliases, seen.from?.name, seen.transmission?.dtg?.at, seen.format],
    ["09ASTANA1", ["OLD17"], "AMEMBASSY ASTANA", "2009-11-17T11:10:00Z", "acp127"],
  );
  assert.deepEqual(seen.transmission?.dtg?.precedence, []);
  // The banner is the highest mark seen.
  assert.deepEqual(seen.classification, {
    level: "UNCLASSIFIED",
    controls: [],
    raw: "UNCLASSIFIED",
  });
  assert.deepEqual(
    [
      seen.to,
      seen.tags,
      seen.captions,
      seen.references,
      seen.subject,
      seen.classifiedBy,
      seen.signer,
    ],
    [[], [], [], [], null, null, null],
  );
  assert.deepEqual(seen.actions, []);
  assert.deepEqual(seen.provenance, {});
  // What a letter means is said by the head; a number in the text stands by itself.
  const [first] = seen.body;
  assert.ok(first?.kind === "paragraph");
  assert.deepEqual(
    first.mentions.map(({ mrns, labels }) => [mrns, labels]),
    [
      [["75STATE3"], []],
      [[], ["A"]],
    ],
  );
  assert.deepEqual(
    seen.diagnostics.map(({ span }) => open.text.slice(span.start, span.end)),
    ["open three"],
  );
});

test("one level up there is more, and with the banner's level all of it", () => {
  const { telegram, text } = telegramOf(SKETCH);
  const more = redact(telegram, text, as("C"), builtIn);
  assert.ok(more);
  assert.deepEqual(
    more.telegram.body.map(({ address }) => address),
    ["p1", "h1", "p3", "p4"],
  );
  assert.equal(more.telegram.classification?.level, "CONFIDENTIAL");
  assert.equal(more.telegram.actions.length, 1);
  const [deadline] = more.telegram.actions[0]?.deadlines ?? [];
  assert.ok(deadline);
  assert.equal(more.text.slice(deadline.span.start, deadline.span.end), "asked four");

  const all = redact(telegram, text, as("S"), builtIn);
  assert.equal(all?.telegram, telegram);
  assert.equal(all?.text, text);
});

test("without one portion there is nothing", () => {
  const { telegram, text } = telegramOf({ ...SKETCH, captions: ["NODIS"] });
  assert.equal(redact(telegram, text, as("TS"), builtIn), null);
  assert.ok(redact(telegram, text, as("S//NODIS"), builtIn));
  const secret = telegramOf({ mrn: "09ASTANA1", banner: "SECRET", body: [] });
  assert.equal(redact(secret.telegram, secret.text, as("C"), builtIn), null);
});

test("a subject with a mark of its own is seen or hidden by it", () => {
  const marked = (mark: "U" | "S", banner: "SECRET" | "UNCLASSIFIED") =>
    telegramOf({
      mrn: "09ASTANA1",
      banner,
      subject: { text: "of talks", mark },
      body: [{ kind: "paragraph", mark: "U", text: "one" }],
    });
  const open = marked("U", "SECRET");
  const seen = redact(open.telegram, open.text, as("U"), builtIn);
  assert.equal(seen?.telegram.subject?.text, "of talks");
  assert.equal(seen?.text, "SUBJECT: of talks\n1. (U) one\n");
  const closed = marked("S", "UNCLASSIFIED");
  const left = redact(closed.telegram, closed.text, as("U"), builtIn);
  assert.equal(left?.telegram.subject, null);
  assert.ok(left?.text.startsWith("R 2009"));
  assert.ok(!left?.text.includes("talks"));
});

/** Puts a page line into the middle of the second paragraph, whose text runs over it, and a blank behind that. */
const withPageLine = (): { telegram: Telegram; text: string } => {
  const { telegram, text } = telegramOf({
    mrn: "09ASTANA1",
    banner: "SECRET",
    body: [
      { kind: "paragraph", mark: "S", text: "hidden" },
      { kind: "paragraph", mark: "U", text: "begins here and goes on" },
    ],
  });
  const cut = text.indexOf("and goes");
  const line = "PAGE 02 ASTANA\n\n";
  const parts: Part[] = telegram.parts.flatMap((part): Part[] =>
    part.span.start < cut && part.span.end > cut
      ? [
          { kind: "paragraph", span: { start: part.span.start, end: cut } },
          { kind: "page-line", span: { start: cut, end: cut + line.length - 1 } },
          { kind: "blank", span: { start: cut + line.length - 1, end: cut + line.length } },
          {
            kind: "paragraph",
            span: { start: cut + line.length, end: part.span.end + line.length },
          },
        ]
      : [part],
  );
  const body = telegram.body.map((item) => {
    const [span] = item.spans;
    if (span === undefined || span.end <= cut) return item;
    const spans: Span[] = [
      { start: span.start, end: cut },
      { start: cut + line.length, end: span.end + line.length },
    ];
    const over = { start: cut - 5, end: cut + line.length + 3 };
    return item.kind === "heading"
      ? { ...item, spans }
      : { ...item, spans, asides: [{ kind: "NOTE", text: "here and", span: over }] };
  });
  return {
    telegram: {
      ...telegram,
      parts,
      body,
      diagnostics: [
        {
          code: "mark.absent",
          severity: "info",
          message: "Over the page line.",
          span: { start: cut - 5, end: cut + line.length + 3 },
        },
        {
          code: "mark.absent",
          severity: "info",
          message: "In the text.",
          span: { start: cut - 5, end: cut - 1 },
        },
      ],
    },
    text: text.slice(0, cut) + line + text.slice(cut),
  };
};

test("page lines belong to the head, a blank to the part before it; text that runs over them closes up", () => {
  const { telegram, text } = withPageLine();
  const open = redact(telegram, text, as("U"), builtIn);
  assert.ok(open);
  assert.equal(open.text, "2. (U) begins here and goes on\n");
  const [item] = open.telegram.body;
  assert.ok(item?.kind === "paragraph");
  const [aside] = item.asides;
  assert.ok(aside);
  assert.equal(open.text.slice(aside.span.start, aside.span.end), "here and");
  // A remark over the page line touches the head, which is hidden.
  assert.deepEqual(
    open.telegram.diagnostics.map(({ message }) => message),
    ["In the text."],
  );
});

test("a further telegram in the same text is for the highest readers only, and what is not understood is of the head", () => {
  const { telegram, text } = telegramOf({
    mrn: "09ASTANA1",
    body: [{ kind: "paragraph", text: "one" }],
  });
  const more = "SECOND TELEGRAM\n";
  const parts: Part[] = [
    ...telegram.parts,
    { kind: "next-telegram", span: { start: text.length, end: text.length + more.length } },
  ];
  const both = { ...telegram, parts };
  assert.equal(redact(both, text + more, as("S"), builtIn)?.text, text);
  assert.equal(redact(both, text + more, as("TS"), builtIn)?.text, text + more);
  const unread = {
    ...telegram,
    parts: parts.map((part) => ({
      ...part,
      kind: part.kind === "next-telegram" ? ("unread" as const) : part.kind,
    })),
  };
  const open = redact(
    { ...unread, classification: { level: "SECRET", controls: [], raw: "" } },
    text + more,
    as("TS"),
    builtIn,
  );
  assert.equal(open?.text, text + more);
});

test("coverage is of what is left", () => {
  const { telegram, text } = telegramOf({
    mrn: "09ASTANA1",
    banner: "SECRET",
    body: [
      { kind: "paragraph", mark: "S", text: "hidden" },
      { kind: "paragraph", mark: "U", text: "open" },
    ],
  });
  const unread = { ...telegram, coverage: 0.5 };
  assert.equal(redact(unread, text, as("U"), builtIn)?.telegram.coverage, 1);
});

const visibleAddresses = (telegram: Telegram, reader: Reader): readonly string[] =>
  portionsOf(telegram, builtIn)
    .filter(({ label }) => may(reader, label).allowed)
    .map(({ address }) => address);

test("law: the parts left cover the text left, spans point at the same words, and doing it again changes nothing", () => {
  fc.assert(
    fc.property(anySketch, anyReader, (sketch, reader) => {
      const { telegram, text } = telegramOf(sketch);
      const open = redact(telegram, text, reader, builtIn);
      const visible = visibleAddresses(telegram, reader);
      if (open === null) {
        assert.equal(visible.length, 0);
        return;
      }
      let end = 0;
      for (const { span } of open.telegram.parts) {
        assert.equal(span.start, end);
        end = span.end;
      }
      assert.equal(end, open.text.length);
      assert.deepEqual(
        open.telegram.body.map(({ address }) => address),
        telegram.body.map(({ address }) => address).filter((address) => visible.includes(address)),
      );
      for (const item of open.telegram.body) {
        const before = telegram.body.find(({ address }) => address === item.address);
        const cut = (from: string, spans: readonly Span[] = []) =>
          spans.map((span) => from.slice(span.start, span.end));
        assert.deepEqual(cut(open.text, item.spans), cut(text, before?.spans));
      }
      const again = redact(open.telegram, open.text, reader, builtIn);
      assert.deepEqual(again, open);
      assert.equal(redact(telegram, text, readingRoom, builtIn)?.telegram, telegram);
    }),
  );
});

test("law: nothing of a hidden portion is left in what is handed out", () => {
  fc.assert(
    fc.property(anySketch, anyReader, (sketch, reader) => {
      // Every portion says a word of its own.
      const body = sketch.body.map((piece, at) => ({
        ...piece,
        text: `${piece.text} canary${at}x`,
      }));
      const subject = sketch.subject == null ? null : { ...sketch.subject, text: "canary-subject" };
      const { telegram, text } = telegramOf({
        ...sketch,
        body,
        subject,
        signer: "canary-head",
        classifiedBy: "canary-head",
        captions: [...(sketch.captions ?? [])],
      });
      const open = redact(telegram, text, reader, builtIn);
      const visible = visibleAddresses(telegram, reader);
      const all = JSON.stringify(open);
      telegram.body.forEach(({ address }, at) => {
        assert.equal(all.includes(`canary${at}x`), visible.includes(address), address);
      });
      assert.equal(all.includes("canary-head"), visible.includes("head"));
      if (subject !== null) {
        const address = subject.mark == null ? "head" : "subject";
        assert.equal(all.includes("canary-subject"), visible.includes(address));
      }
    }),
  );
});

test("a number that was read because the reference line has it is known with the head alone", () => {
  const text = `R 180215Z MAR 09
FM AMEMBASSY MAJURO
TO SECSTATE WASHDC
S E C R E T MAJURO 000044

SUBJECT: EXERCISE
REF: SUVA 12, 13

1. (U) See SUVA 12 and 13, para 4 of SUVA 13; para 2 of 09 SUVA 12; 09 SUVA 12, SUVA 1234.

ROE
`;
  const telegram = parse(text);
  const cited = (of: Telegram | undefined) =>
    of?.body
      .flatMap((item) => (item.kind === "paragraph" ? item.mentions : []))
      .map(({ raw }) => raw);
  const open = ["para 2 of 09 SUVA 12", "09 SUVA 12", "SUVA 1234"];
  assert.deepEqual(cited(telegram), ["SUVA 12", "13", "para 4 of SUVA 13", ...open]);
  assert.deepEqual(cited(redact(telegram, text, as("U"), builtIn)?.telegram), open);
});
