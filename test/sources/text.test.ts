import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { twin } from "../../demo/index.ts";
import { decode } from "../../src/sources/decode.ts";
import { contentOf, readSource, streamContent } from "../../src/sources/index.ts";
import { parse } from "../../src/telegram/index.ts";
import { builtIn } from "../../src/vocabulary/index.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const itemsOf = (bytes: Uint8Array) => Array.fromAsync(readSource(contentOf(bytes), builtIn));

test("bytes are decoded by their mark, as UTF-8 where they are, else as Windows-1252", () => {
  for (const [bytes, text, decoding] of [
    [bytesOf("café"), "café", "utf-8"],
    [Uint8Array.of(0xef, 0xbb, 0xbf, 0x41), "A", "utf-8"],
    [Uint8Array.of(0xff, 0xfe, 0x41, 0), "A", "utf-16le"],
    [Uint8Array.of(0xfe, 0xff, 0, 0x41), "A", "utf-16be"],
    [Buffer.from("UNCLAS PARIS 000700", "utf16le"), "UNCLAS PARIS 000700", "utf-16le"],
    [Buffer.from("UNCLAS PARIS 000700", "utf16le").swap16(), "UNCLAS PARIS 000700", "utf-16be"],
    [Uint8Array.of(0x93, 0x41, 0xe9, 0x94), "“Aé”", "windows-1252"],
  ] as const) {
    assert.deepEqual(decode(bytes), { text, decoding });
  }
});

test("a log whose lines end in carriage returns is read at any length, each telegram with its line", async () => {
  const one = `${twin()}\n\n`.replaceAll("\n", "\r");
  const lines = one.split("\r").length - 1;
  const places = (times: number) =>
    Array.from({ length: times }, (_, at) => `line ${at * lines + 1}`);
  for (const times of [3, Math.ceil((9 * 1024 * 1024) / one.length)]) {
    const items = await itemsOf(bytesOf(one.repeat(times)));
    assert.deepEqual(
      items.map((item) => (item.kind === "text" ? item.text.place : item.fault.code)),
      places(times),
    );
  }
});

test("an archive that is not read is told from other files that are no texts", async () => {
  const tar = Buffer.alloc(1024);
  tar.write("a.txt");
  tar.write("ustar", 257);
  const isTar = "This is a tar archive, not a text. Unpack it and import what is in it.";
  for (const [bytes, said] of [
    [tar, isTar],
    [Buffer.concat([tar.subarray(0, 512), bytesOf(twin().repeat(9))]), isTar],
    [
      Buffer.from("7z\xbc\xaf\x27\x1c", "latin1"),
      "This is a 7z archive, not a text. Unpack it and import what is in it.",
    ],
    [
      Buffer.alloc(1024),
      "This is a binary file, not a text. Save the telegram as text and import that.",
    ],
  ] as const) {
    const [item] = await itemsOf(bytes);
    assert.equal(item?.kind === "fault" && item.fault.message, said);
  }
});

test("a log is read behind a stretch without telegrams, however long, and that is one failure", async () => {
  const noise = (times: number) => `${"RYRYRYRYRY ".repeat(14)}\n`.repeat(times);
  const [one, two] = ["1174", "1175"].map((serial) => `${twin().replaceAll("1174", serial)}\n\n`);
  const chunks = async function* chunks(log: string): AsyncGenerator<Uint8Array> {
    const bytes = bytesOf(log);
    for (let at = 0; at < bytes.length; at += 1 << 20) yield bytes.subarray(at, at + (1 << 20));
  };
  const behind = (...before: readonly (string | undefined)[]) =>
    `line ${before.join("").split("\n").length} 09PORTESPERANCE1175`;
  for (const [log, expected] of [
    [
      `${noise(60_000)}${one}${two}`,
      ["line 1 telegram.none", /^line \d+ 09PORTESPERANCE1174$/, behind(noise(60_000), one)],
    ],
    [
      `${noise(40_000)}${one}${two}${"\n".repeat(3 << 20)}`,
      ["line 1 telegram.none", "line 40001 09PORTESPERANCE1174", behind(noise(40_000), one)],
    ],
    [`${one}${noise(60_000)}${two}`, ["line 1 telegram.tooLong", behind(one, noise(60_000))]],
    [noise(60_000), ["null telegram.none"]],
  ] as const) {
    const items = await Array.fromAsync(readSource(await streamContent(chunks(log)), builtIn));
    const found = items.map((item) =>
      item.kind === "text"
        ? `${item.text.place} ${item.text.telegram.mrn}`
        : `${item.fault.place} ${item.fault.code}`,
    );
    assert.equal(found.length, expected.length, found.join());
    for (const [index, one] of expected.entries())
      if (typeof one === "string") assert.equal(found[index], one);
      else assert.match(found[index] ?? "", one);
  }
});

test("what stands before the first telegram is kept with it, unread and reported, however many lines there are", async () => {
  const page = twin();
  const raw = page.slice(page.indexOf("VZCZC"));
  for (const before of ["\n\n", "QRM\n", "QRM\n".repeat(61), "café QRM\n\n".repeat(300)])
    for (const telegram of [page, raw]) {
      const further = telegram.replaceAll("1174", "1175");
      const log = `${before}${telegram}\n\n${further}`;
      const items = await itemsOf(bytesOf(log));
      const texts = items.map((item) => (item.kind === "text" ? item.text : assert.fail()));
      assert.equal(texts.map(({ text }) => text).join(""), log);
      for (const { text, bytes } of texts) assert.equal(decode(bytes).text, text);
      assert.deepEqual(
        texts.map(({ telegram: { mrn } }) => mrn),
        ["09PORTESPERANCE1174", "09PORTESPERANCE1175"],
      );
      const alone = await itemsOf(bytesOf(`${before}${telegram}`));
      const [only] = alone.map((item) => (item.kind === "text" ? item.text : assert.fail()));
      assert.deepEqual(parse(only?.text ?? "", { vocabulary: builtIn }), only?.telegram);
      if (before.trim() !== "")
        assert.equal(only?.telegram.diagnostics[0]?.code, "line.unread", before);
    }
});

test("any bytes give texts or faults, and never throw", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      const items = await itemsOf(bytes);
      assert.ok(items.length > 0);
      for (const item of items)
        if (item.kind === "fault") assert.ok(item.fault.message.endsWith("."));
    }),
  );
});

test("the texts of a file that holds several are the file", async () => {
  const whole = `${twin()}\n\n${twin()}\n${twin()}`;
  const items = await itemsOf(bytesOf(whole));
  assert.equal(items.length, 3);
  const texts = items.map((item) => (item.kind === "text" ? item.text.text : assert.fail()));
  assert.equal(texts.join(""), whole);
  assert.deepEqual(
    items.map((item) => (item.kind === "text" ? item.text.place : null))[0],
    "line 1",
  );
});

test("each telegram of a file keeps the bytes it was received in, whatever their encoding", async () => {
  const accented = twin().replace("Brandt", "Brändt");
  const whole = `${accented}\n\n${accented}`;
  for (const [bytes, back] of [
    [bytesOf(whole), (piece: Uint8Array) => Buffer.from(piece).toString("utf8")],
    [bytesOf(`\uFEFF${whole}`), (piece: Uint8Array) => Buffer.from(piece).toString("utf8")],
    [
      Buffer.from(`\uFEFF${whole}`, "utf16le"),
      (piece: Uint8Array) => Buffer.from(piece).toString("utf16le"),
    ],
    [
      Buffer.from(whole.replaceAll("\u00A0", " "), "latin1"),
      (piece: Uint8Array) => Buffer.from(piece).toString("latin1"),
    ],
  ] as const) {
    const pieces = (await itemsOf(bytes)).map((item) =>
      item.kind === "text" ? item.text : assert.fail(),
    );
    assert.equal(pieces.length, 2);
    for (const piece of pieces) assert.equal(back(piece.bytes), piece.text);
    if (bytes.length === bytesOf(whole).length) {
      assert.deepEqual(Buffer.concat(pieces.map((piece) => piece.bytes)), Buffer.from(bytes));
    }
  }
});

test("a text in UTF-16 without its mark is read, and each of its telegrams by what is kept of it", async () => {
  const accented = twin().replace("Brandt", "Brändt – “Brandt”");
  const whole = `${accented}\r\n\r\n${accented}`;
  const little = Buffer.from(whole, "utf16le");
  for (const [bytes, decoding] of [
    [little, "utf-16le"],
    [Buffer.from(little).swap16(), "utf-16be"],
  ] as const) {
    const items = await itemsOf(bytes);
    const pieces = items.map((item) => (item.kind === "text" ? item.text : assert.fail()));
    assert.deepEqual(
      pieces.map((piece) => [piece.decoding, piece.place]),
      [
        [decoding, "line 1"],
        [decoding, `line ${accented.split("\n").length + 2}`],
      ],
    );
    assert.equal(pieces.map(({ text }) => text).join(""), whole);
    assert.deepEqual(Buffer.concat(pieces.map((piece) => piece.bytes)), bytes);
    for (const piece of pieces) {
      const [again] = await itemsOf(piece.bytes);
      assert.equal(again?.kind === "text" && again.text.text, piece.text);
    }
  }
});

test("bytes with many zeros that are no text are not taken for one", async () => {
  const numbers = Buffer.alloc(4000);
  for (let at = 0; at < 2000; at += 1) numbers.writeUInt16LE((at * 7) % 256, 2 * at);
  const wide = Buffer.alloc(4000);
  for (let at = 0; at < 1000; at += 1) wide.writeUInt32LE(0x41 + (at % 26), 4 * at);
  for (const bytes of [numbers, wide, Buffer.alloc(4000)]) {
    const [item] = await itemsOf(bytes);
    assert.equal(item?.kind === "fault" && item.fault.code, "file.binary");
  }
});

test("a text in UTF-32 is refused with what to do, and not taken for one in UTF-16", async () => {
  const signs = [...`\uFEFF${twin()}`].map((sign) => sign.codePointAt(0) ?? 0);
  const little = Buffer.alloc(4 * signs.length);
  const big = Buffer.alloc(4 * signs.length);
  for (const [at, sign] of signs.entries()) {
    little.writeUInt32LE(sign, 4 * at);
    big.writeUInt32BE(sign, 4 * at);
  }
  for (const bytes of [little, big, little.subarray(0, 8)]) {
    const [item, another] = await itemsOf(bytes);
    assert.ok(item?.kind === "fault" && another === undefined);
    assert.equal(item.fault.code, "file.binary");
    assert.equal(
      item.fault.message,
      "This is a text in UTF-32, which is not read. Save it as UTF-8 and import that.",
    );
    assert.equal(Buffer.compare(item.fault.bytes, bytes), 0);
  }
});

test("a telegram past a limit is a fault that names the limit", async () => {
  const many = `FM AMEMBASSY BISHKEK\nTO SECSTATE WASHDC\nUNCLAS BISHKEK 000871\n\nSUBJECT: EXERCISE\n\n${Array.from({ length: 5200 }, (_, at) => `${(at % 900) + 1}. (U) Word.\n`).join("\n")}`;
  const [item] = await itemsOf(bytesOf(many));
  assert.equal(item?.kind === "fault" && item.fault.code, "paragraphs.tooMany");
});

test("a line that is too long is the fault of its telegram alone, in a short file and in a long log", async () => {
  const [first, second, third] = ["Brandt", "Holt", "Mensah"].map((name) =>
    twin().replaceAll("Brandt", name),
  );
  const spoiled = `${second}\n${"x".repeat(70_000)}\n`;
  const line = `${first}\n`.split("\n").length;
  for (const before of [0, 9 * 1024 * 1024]) {
    const times = Math.ceil(before / twin().length);
    const items = await itemsOf(
      bytesOf(`${`${twin()}\n`.repeat(times)}${first}\n${spoiled}${third}`),
    );
    const [one, fault, other] = items.slice(-3);
    assert.equal(items.length, times + 3);
    assert.ok(one?.kind === "text" && other?.kind === "text" && fault?.kind === "fault");
    assert.equal(one.text.text, `${first}\n`);
    assert.equal(other.text.text, third);
    const { code, place, bytes, message } = fault.fault;
    assert.equal(code, "line.tooLong");
    assert.equal(place, `line ${times * twin().split("\n").length + line}`);
    assert.match(message, new RegExp(`^Its line ${spoiled.split("\n").length - 1} has more than`));
    assert.equal(Buffer.from(bytes).toString(), spoiled);
    // Tried again, it fails as the same.
    const [again] = await itemsOf(bytes);
    assert.deepEqual(again?.kind === "fault" && again.fault, { ...fault.fault, place: null });
  }
});

test("a log longer than what is looked at together gives all its telegrams, each whole", async () => {
  const count = 1_100;
  const one = (number: number) =>
    twin().replaceAll("Brandt", `Brandt ${String(number).padStart(6, "0")}`);
  const whole = Array.from({ length: count }, (_, at) => one(at)).join("\n\n");
  assert.ok(whole.length > 9 * 1024 * 1024, `${whole.length}`);
  const items = await itemsOf(bytesOf(whole));
  const texts = items.map((item) => (item.kind === "text" ? item.text.text : item.fault.code));
  assert.equal(texts.length, count);
  assert.equal(texts.join(""), whole);
  const places = items.map((item) => (item.kind === "text" ? item.text.place : null));
  const lines = one(0).split("\n").length;
  assert.equal(places.at(-1), `line ${(count - 1) * (lines + 1) + 1}`);
});

test("one endless telegram in a log is a fault, and those around it are read", async () => {
  const endless = twin() + "Word word word.\n".repeat(700_000);
  const items = await itemsOf(bytesOf(`${twin()}\n\n${endless}\n\n${twin()}`));
  const kinds = items.map((item) => (item.kind === "text" ? "text" : item.fault.code));
  assert.deepEqual(kinds, ["text", "telegram.tooLong", "text"]);
});
