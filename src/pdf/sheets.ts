import PDFDocument from "pdfkit";
import type { About, Block, Furniture } from "./block.ts";
import { FACES, fontOf, type Face } from "./fonts.ts";
import { linesOf, type Line, type Measure, type Run } from "./lines.ts";
import { shapedBy } from "./shaped.ts";

/** A4 in points, its margins, and the gutter in which labels, numbers and marks hang. */
const PAGE = { width: 595.28, height: 841.89, side: 62, top: 74, bottom: 86, gutter: 66 } as const;
const BAND = { height: 15, head: 30, foot: PAGE.height - 45 } as const;
const SMALL = 7.5;
/** Tracking of the banner: wider, and text taken out of the PDF would have blanks between its letters. */
const TRACK = 0.6;
const RULE = "#9a968c";
const INK = "#1b1a17";
const INK_2 = "#57534b";

const TEXT_X = PAGE.side + PAGE.gutter;
const TEXT_WIDTH = PAGE.width - PAGE.side - TEXT_X;
const LAST_LINE = PAGE.height - PAGE.bottom;

/** Fewest lines of a paragraph that may stand alone at the foot of a sheet or at the head of the next. */
const TOGETHER = 2;

/** Sheets that are being set. `finish` gives the bytes; nothing may be set after it. */
export interface Sheets {
  readonly set: (blocks: readonly Block[]) => Promise<void>;
  readonly finish: () => Promise<Uint8Array>;
}

/** Opens an empty PDF/A-2a, tagged, in English, its fonts embedded. */
export const openSheets = (about: About, furniture: Furniture): Sheets => {
  const document = new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: "1.7",
    subset: "PDF/A-2a",
    tagged: true,
    lang: "en-US",
    displayTitle: true,
    info: {
      Title: about.title,
      Author: about.author,
      Subject: about.subject,
      Keywords: about.keywords,
      Creator: "Reftel",
      Producer: "Reftel",
      CreationDate: about.date,
      ModDate: about.date,
    },
    // A standard font that is not embedded would be opened otherwise.
    font: fontOf("serif") as unknown as string,
  });
  const chunks: Buffer[] = [];
  document.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    document.on("end", resolve);
    document.on("error", reject);
  });
  for (const face of FACES) {
    // An opened font serves as its file would, which is all that the types know of.
    document.registerFont(face, fontOf(face) as unknown as ArrayBuffer);
  }

  const shapes = new Map<Face, (text: string) => string>();
  const shaped = (text: string, face: Face): string => {
    let shape = shapes.get(face);
    if (shape === undefined) {
      const font = fontOf(face);
      shape = shapedBy((point) => font.hasGlyphForCodePoint(point));
      shapes.set(face, shape);
    }
    return shape(text);
  };
  const widths = new Map<string, number>();
  const measure: Measure = (text, face, size) => {
    const key = `${face}/${text}`;
    let wide = widths.get(key);
    if (wide === undefined) {
      wide = document.font(face, 1000).widthOfString(text) / 1000;
      if (text.length < 40) widths.set(key, wide);
    }
    return wide * size;
  };

  const root = document.struct("Document");
  document.addStructure(root);
  /** Where the last line stands, from the head of the sheet. */
  let y = Number.POSITIVE_INFINITY;
  let list: PDFKit.PDFStructureElement | null = null;

  const nextSheet = (): void => {
    document.addPage();
    y = PAGE.top;
  };

  const draw = (runs: Line["runs"], x: number, base: number, ink: string = INK): void => {
    for (const run of runs) {
      document
        .font(run.face, run.size)
        .fillColor(ink)
        .text(run.text, x + run.x, base, { lineBreak: false, baseline: "alphabetic" });
    }
  };

  const artifact = (paint: () => void): void => {
    document.markContent("Artifact", { type: "Layout" });
    paint();
    document.endMarkedContent();
  };

  /** Sets lines into a piece of the structure, on as many sheets as they need. */
  const setLines = (
    element: PDFKit.PDFStructureElement,
    tag: string,
    lines: readonly { readonly line: Line; readonly x: number; readonly breaks: boolean }[],
    lead: number,
  ): void => {
    let open: PDFKit.PDFStructureContent | null = null;
    const total = lines.length;
    let left = total;
    for (const { line, x, breaks } of lines) {
      const room = Math.floor((LAST_LINE - y) / lead);
      const isLonely = left < total && left > room && left - room < TOGETHER && room < TOGETHER;
      if (breaks && (y + lead > LAST_LINE || isLonely)) {
        if (open !== null) document.endMarkedContent();
        open = null;
        nextSheet();
      }
      if (open === null) {
        open = document.markStructureContent(tag);
        element.add(open);
      }
      if (breaks) y += lead;
      draw(line.runs, x, y);
      left -= 1;
    }
    if (open !== null) document.endMarkedContent();
  };

  const readied = (runs: readonly Run[]): readonly Run[] =>
    runs.map((run) => ({ ...run, text: shaped(run.text, run.face) }));

  const setBlock = (block: Block): void => {
    const hanging =
      block.label.length === 0 ? [] : linesOf(readied(block.label), PAGE.gutter - 8, measure);
    // A label that its column cannot hold, as a long mark, stands before the words: none of it may be missing.
    const isTooLong = hanging.length > 1;
    const gap = block.label.slice(-1).map((run) => ({ ...run, text: " " }));
    const runs = isTooLong ? [...block.label, ...gap, ...block.runs] : block.runs;
    const lines = linesOf(readied(runs), TEXT_WIDTH, measure);
    const labels = isTooLong ? [] : hanging;
    // Two lines of it, or all, and what it is to stand with; else it begins on the next sheet.
    const least = Math.min(lines.length, TOGETHER) + (block.keepsWithNext === true ? 3 : 0);
    if (y + block.above + least * block.lead > LAST_LINE) nextSheet();
    else y += block.above;
    if (block.hasRule === true) {
      artifact(() => {
        const at = y - block.above / 2 + 3;
        document
          .moveTo(PAGE.side, at)
          .lineTo(PAGE.width - PAGE.side, at)
          .lineWidth(0.5)
          .strokeColor(RULE)
          .stroke();
      });
    }
    if (block.place) {
      document.addNamedDestination(
        block.place.name,
        "XYZ",
        null as unknown as number,
        y,
        null as unknown as number,
      );
      document.outline.addItem(block.place.outline);
    }
    const isEntry = block.tag === "LI";
    if (!isEntry) {
      list?.end();
      list = null;
    } else if (list === null) {
      list = document.struct("L");
      root.add(list);
    }
    const element = document.struct(block.tag);
    (list ?? root).add(element);
    const [label] = labels.map((line) => ({ line, x: PAGE.side, breaks: false }));
    const words = lines.map((line) => ({ line, x: TEXT_X, breaks: true }));
    if (isEntry) {
      const name = document.struct("Lbl");
      const body = document.struct("LBody");
      element.add(name);
      element.add(body);
      if (label) {
        // The label hangs on the first line of its words, wherever that will stand.
        if (y + block.lead > LAST_LINE) nextSheet();
        y += block.lead;
        setLines(name, "Lbl", [label], block.lead);
        y -= block.lead;
      }
      setLines(body, "LBody", words, block.lead);
      name.end();
      body.end();
    } else {
      const first = label === undefined ? [] : [{ ...label, breaks: true }];
      setLines(
        element,
        block.tag,
        [
          ...first,
          ...words.map((one, index) =>
            index === 0 && first.length > 0 ? { ...one, breaks: false } : one,
          ),
        ],
        block.lead,
      );
    }
    element.end();
  };

  /** Banner, provenance and page, which can be set only when it is known how many pages there are. */
  const setFurniture = (page: number, pages: number): void => {
    const { banner, provenance } = furniture;
    if (banner !== null) {
      for (const [place, at] of [
        ["Top", BAND.head],
        ["Bottom", BAND.foot],
      ] as const) {
        document.markContent("Artifact", { type: "Pagination", attached: [place] });
        document.rect(PAGE.side, at, PAGE.width - 2 * PAGE.side, BAND.height).fill(banner.ground);
        document.font("sans-strong", 9);
        const wide = document.widthOfString(banner.words, { characterSpacing: TRACK });
        document.fillColor(banner.ink).text(banner.words, (PAGE.width - wide) / 2, at + 10.7, {
          lineBreak: false,
          baseline: "alphabetic",
          characterSpacing: TRACK,
        });
        document.endMarkedContent();
      }
    }
    document.markContent("Artifact", { type: "Pagination", attached: ["Bottom"] });
    const number = `page ${page} of ${pages}`;
    const wide = document.font("sans", SMALL).widthOfString(number);
    const base = BAND.foot - 8 - (provenance.length - 1) * 10;
    for (const [index, line] of provenance.entries()) {
      draw(
        [{ text: shaped(line, "mono"), face: "mono", size: SMALL - 1, x: 0 }],
        PAGE.side,
        base + index * 10,
        INK_2,
      );
    }
    draw(
      [{ text: number, face: "sans", size: SMALL, x: 0 }],
      PAGE.width - PAGE.side - wide,
      base,
      INK_2,
    );
    document.endMarkedContent();
  };

  return {
    set: async (blocks) => {
      for (const [index, block] of blocks.entries()) {
        setBlock(block);
        // A long cable is set a piece at a time: the server answers others meanwhile.
        if (index % 50 === 49) await new Promise((resolve) => void setImmediate(resolve));
      }
    },
    finish: async () => {
      list?.end();
      root.end();
      const { count } = document.bufferedPageRange();
      for (let page = 0; page < count; page += 1) {
        document.switchToPage(page);
        setFurniture(page + 1, count);
      }
      document.end();
      await ended;
      return Buffer.concat(chunks);
    },
  };
};
