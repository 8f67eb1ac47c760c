import assert from "node:assert/strict";
import { before, test } from "node:test";
import { getDocumentProxy } from "unpdf";
import { demoVocabulary, twin } from "../../demo/index.ts";
import { importInto, type CableView } from "../../src/archive/index.ts";
import { readerAs, readingRoom, type Reader } from "../../src/clearance/index.ts";
import { cablePdf, pdfFileName } from "../../src/pdf/index.ts";
import { openMemoryArchive } from "../../src/store/memory/index.ts";
import { builtIn, extend } from "../../src/vocabulary/index.ts";

const TWIN = "09PORTESPERANCE1174";
const vocabulary = extend(builtIn, demoVocabulary);
const archive = openMemoryArchive({ vocabulary });

const takeIn = (file: string, text: string) =>
  importInto(archive, [{ file, bytes: async () => new TextEncoder().encode(text) }], {
    source: "demo",
    vocabulary,
  });

before(async () => {
  await takeIn("twin.txt", twin());
});

const cableFor = async (reader: Reader, name: string): Promise<CableView> => {
  const answer = await archive.cable(reader, name);
  assert.ok(answer.kind === "cable");
  return answer.cable;
};

/** What an independent reader of PDFs finds: the text of each page, in the order in which it can be selected. */
const opened = async (bytes: Uint8Array) => {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const page = await document.getPage(index + 1);
      const { items } = await page.getTextContent();
      return {
        text: items
          .map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : ""))
          .join("")
          .replaceAll(/\s+/g, " "),
        tree: await page.getStructTree(),
      };
    }),
  );
  const { info, metadata } = await document.getMetadata();
  return { document, pages, info: info as Record<string, unknown>, metadata };
};

test("banner at head and foot, page of pages and provenance stand on each page", async () => {
  const cable = await cableFor(readingRoom, TWIN);
  const { pages } = await opened(await cablePdf(cable, vocabulary));
  assert.ok(pages.length >= 3, `${pages.length} pages`);
  for (const [index, { text }] of pages.entries()) {
    assert.equal(text.split(/\bSECRET\b/).length - 1 - (index === 0 ? 1 : 0), 2, text);
    assert.ok(text.includes(`page ${index + 1} of ${pages.length}`));
    assert.ok(text.includes(`sha256 ${cable.copy.hash}`));
    assert.ok(text.includes(`/cable/${TWIN}@${cable.copy.hash.slice(0, 12)}`));
    assert.ok(text.includes("demo: twin.txt"));
  }
});

test("the text can be selected in the order of reading, with marks, TAGS and references", async () => {
  const cable = await cableFor(readingRoom, TWIN);
  const { pages } = await opened(await cablePdf(cable, vocabulary));
  // Head and foot of the sheets come last on each page, so the text goes on from one to the next.
  const text = pages
    .map((page) => page.text.split(/\bSECRET SECRET\b|\bSECRET\b(?=[^.]*sha256)/)[0])
    .join(" ");
  const order = [
    TWIN,
    "Valdoria: preparations for DFM Orsino",
    "From Embassy Port Esperance",
    "PHSA High seas",
    "C 08PORTESPERANCE902",
    "1. (U) This is an action request.",
    "2. (S) SUMMARY: Ilario Brandt",
    "GUARDING THE CAPE HALVARD RANGE",
    "5. (C)",
    "12. [S]",
    "HALLORAN",
    "Where this text is from",
  ];
  let at = 0;
  for (const words of order) {
    const found = text.indexOf(words, at);
    assert.ok(found >= at, `${words} behind ${text.slice(at, at + 80)}`);
    at = found;
  }
  for (const portion of cable.telegram.body) {
    const plain = portion.text.replaceAll(/\s+/g, " ");
    assert.ok(text.includes(plain.slice(0, 60)), plain.slice(0, 60));
  }
});

test("it is tagged, has title and language, and embeds its fonts", async () => {
  const bytes = await cablePdf(await cableFor(readingRoom, TWIN), vocabulary);
  const { pages, info, metadata } = await opened(bytes);
  assert.match(String(info["Title"]), /^09PORTESPERANCE1174 Valdoria: preparations/);
  assert.equal(info["Language"], "en-US");
  assert.equal(metadata?.get("pdfaid:part"), "2");
  assert.equal(metadata?.get("pdfaid:conformance"), "A");
  const roles = (node: unknown): readonly string[] => {
    if (typeof node !== "object" || node === null || !("children" in node)) return [];
    const own = "role" in node && typeof node.role === "string" ? [node.role] : [];
    return [...own, ...(node.children as readonly unknown[]).flatMap(roles)];
  };
  const tags = roles(pages[0]?.tree);
  for (const tag of ["Document", "H1", "H2", "P", "L", "LI", "Lbl", "LBody"]) {
    assert.ok(tags.includes(tag), `${tag} in ${[...new Set(tags)].join(" ")}`);
  }
  const plain = Buffer.from(bytes).toString("latin1");
  const fonts = plain.match(/\/FontDescriptor \d+ 0 R/g) ?? [];
  assert.ok(fonts.length >= 5);
  assert.equal((plain.match(/\/FontFile2 \d+ 0 R/g) ?? []).length, fonts.length);
  assert.ok(!/\/BaseFont \/Helvetica/.test(plain));
});

test("the same cable gives the same bytes", async () => {
  const first = await cablePdf(await cableFor(readingRoom, TWIN), vocabulary);
  await new Promise((resolve) => void setTimeout(resolve, 1100));
  const second = await cablePdf(await cableFor(readingRoom, TWIN), vocabulary);
  assert.equal(Buffer.compare(first, second), 0);
});

test("a reader cleared lower gets a PDF of what that reader may see", async () => {
  const answer = readerAs("C");
  assert.ok(answer.kind === "reader");
  const cable = await cableFor(answer.reader, TWIN);
  const bytes = await cablePdf(cable, vocabulary);
  const { pages, info } = await opened(bytes);
  const text = pages.map((page) => page.text).join(" ");
  assert.match(text, /5\. \(C\)/);
  for (const hidden of ["Casimir Holt", "(S)", "SECRET", "Ilario Brandt, Director"]) {
    assert.ok(!text.includes(hidden), hidden);
  }
  assert.ok(text.includes("CONFIDENTIAL"));
  assert.ok(!JSON.stringify(info).includes("SECRET"));
});

test("a cable of any length and of signs that no face has is set, and says them by number", async () => {
  const body = Array.from(
    { length: 60 },
    (_, index) =>
      `${index + 1}. (U) EXERCISE ${"word ".repeat(80)}${"x".repeat(300)} 中文 end${index + 1}.\n\n`,
  ).join("");
  await takeIn(
    "long.txt",
    `UNCLAS ORSOVA 000077\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: EXERCISE: LONG\n\n${body}`,
  );
  const names = await archive.stats(readingRoom);
  assert.equal(names.cables, 2);
  const cable = await cableFor(readingRoom, (await namesIn()).find((name) => name !== TWIN) ?? "");
  const { pages } = await opened(await cablePdf(cable, vocabulary));
  const text = pages.map((page) => page.text).join(" ");
  assert.ok(pages.length > 5);
  assert.ok(text.includes("[U+4E2D][U+6587]"));
  assert.ok(text.includes("end60."));
  assert.ok(text.replaceAll(/\s/g, "").includes("x".repeat(300)));
});

const namesIn = async (): Promise<readonly string[]> => {
  const names: string[] = [];
  const everything = { kind: "everything", span: { start: 0, end: 0 } } as const;
  for await (const hit of archive.hits(readingRoom, everything)) names.push(hit.mrn);
  return [...new Set(names)];
};

test("a file's name has no sign that a file system minds", () => {
  assert.equal(pdfFileName("09ASTANA2050"), "09ASTANA2050.pdf");
  assert.equal(pdfFileName("84STATE1~6f0c2a"), "84STATE1_6f0c2a.pdf");
});

test("a mark that is wider than its column is printed whole", async () => {
  const marks = ["C//NOFORN", "SBU//NOFORN", "S/REL UK", "SBU/NF", "C"];
  const body = marks.map((mark, at) => `${at + 11}. (${mark}) EXERCISE words of ${at + 11}.`);
  await takeIn(
    "marks.txt",
    `ZNY SSSSS ZZH\nO 171110Z NOV 09\nFM AMEMBASSY ASTANA\nTO RUEHC/SECSTATE WASHDC 6873\nS E C R E T ASTANA 002077\n\nE.O. 12958: N/A\nTAGS: PREL, KZ\nSUBJECT: EXERCISE\n\n${body.join("\n\n")}\n\nHOAGLAND\n`,
  );
  const { pages } = await opened(
    await cablePdf(await cableFor(readingRoom, "09ASTANA2077"), vocabulary),
  );
  const text = pages.map((page) => page.text).join(" ");
  for (const [at, mark] of marks.entries())
    assert.ok(text.includes(`${at + 11}. (${mark}) EXERCISE words of ${at + 11}.`), text);
});
