import type { CableView } from "../archive/index.ts";
import { bannerOf, headOf, titleInWords, toneOf, type Tone } from "../reading/index.ts";
import type { Vocabulary } from "../vocabulary/index.ts";
import { blocksOf } from "./blocks.ts";
import { openSheets } from "./sheets.ts";

/** The standard's banner colours, and the ink on them; white on TOP SECRET's orange would be too faint. */
const GROUNDS: Readonly<Record<Tone, { readonly ground: string; readonly ink: string }>> = {
  u: { ground: "#007a33", ink: "#ffffff" },
  c: { ground: "#0033a0", ink: "#ffffff" },
  s: { ground: "#c8102e", ink: "#ffffff" },
  ts: { ground: "#ff8c00", ink: "#1b1a17" },
  cui: { ground: "#502b85", ink: "#ffffff" },
};

/** A cable without a date is dated like this: the clock has no part in the bytes. */
const NO_DATE = "1970-01-01T00:00:00Z";

/**
 * Returns a cable as a PDF: the banner at head and foot of each sheet, portion marks, TAGS, references, page numbers, and
 * where the text is from. `cable` is what the archive gave this reader, so it holds nothing else. PDF/A-2a, tagged, fonts
 * embedded; the same cable gives the same bytes, since the date is the telegram's own and no clock is read.
 *
 * Linear in the length of the text; a sheet takes some milliseconds, and long cables let others in between.
 */
export const cablePdf = async (cable: CableView, vocabulary: Vocabulary): Promise<Uint8Array> => {
  const { telegram, name, copy } = cable;
  const head = headOf(telegram, vocabulary);
  const title = titleInWords(telegram, name, vocabulary);
  const banner = bannerOf(telegram);
  const address = `/cable/${name}@${copy.hash.slice(0, 12)}`;
  const [place] = copy.places;
  const sheets = openSheets(
    {
      title: `${name} ${title}`,
      author: head.from?.name ?? "",
      subject: head.tags.map(({ code, meaning }) => meaning ?? code).join("; "),
      keywords: [name, ...head.tags.map(({ code }) => code)].join(" "),
      date: new Date(head.sent?.at ?? NO_DATE),
    },
    {
      banner: banner === null ? null : { words: banner.words, ...GROUNDS[toneOf(banner.level)] },
      provenance: [
        [name, place && `${place.source}: ${place.file}`].filter(Boolean).join("   "),
        `sha256 ${copy.hash}   ${address}`,
      ],
    },
  );
  await sheets.set(blocksOf({ cable, title, head, banner: banner?.words ?? null, address }));
  return sheets.finish();
};

/** Name of the file that a PDF is kept as: the cable's, with signs that no file system minds. */
export const pdfFileName = (name: string): string =>
  `${name.replaceAll(/[^A-Za-z0-9-]/g, "_")}.pdf`;
