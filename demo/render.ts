import { type BodyStyle, blocksOf, bodyLines } from "./body.ts";
import { type Dispatch, identifierOf, yearOf } from "./dispatch.ts";
import { bannerLine, envelopeLines, headLines, postNamed } from "./head.ts";
import { damaged, spokenBody } from "./damage.ts";

const LEVEL = {
  U: "UNCLASSIFIED",
  LOU: "LIMITED OFFICIAL USE",
  SBU: "UNCLASSIFIED//FOR OFFICIAL USE ONLY",
  C: "CONFIDENTIAL",
  S: "SECRET",
  TS: "TOP SECRET",
} as const;
const NBSP = "\u00a0";

/**
 * The telegram as its era sent it, or as an archive's page shows it. The same dispatch gives the same bytes.
 *
 * Up to 1979 all in capitals, no marks, serial unpadded, BT and serial at the end; to 1999 capitals with marks (from
 * 1982) and five digits; from 2000 mixed case, six digits, page lines, and the head twice where `doubled` says so.
 */
export function render(dispatch: Dispatch): string {
  const year = yearOf(dispatch);
  const head = headLines(dispatch);
  const blocks = blocksOf(spokenBody(dispatch));
  const lines = [
    ...(dispatch.layout === "page" ? cardLines(dispatch) : []),
    ...envelopeLines(dispatch),
    ...(year < 1998 ? ["BT"] : []),
    ...head,
    ...(dispatch.doubled === true ? head : []),
    ...paged(bodyLines(blocks, styleOf(dispatch, year)), dispatch, year),
    ...(year < 1990 ? [] : [""]),
    dispatch.signer,
    ...(year < 1998 ? ["BT", `#${String(dispatch.serial).padStart(4, "0")}`, "", "NNNN"] : []),
  ];
  return damaged(`${lines.join("\n")}\n`, dispatch);
}

function styleOf(dispatch: Dispatch, year: number): BodyStyle {
  const width = year < 1980 ? 69 : year < 2000 ? 66 : dispatch.layout === "page" ? 69 : 65;
  return { width, upper: year < 2000, marks: year >= 1982, dashes: dispatch.dashes === true };
}

/** The archive's card: four labels, four values, title and TAGS; its blanks are no-break ones, as found on pages. */
function cardLines(dispatch: Dispatch): readonly string[] {
  const place = postNamed(dispatch.post);
  const origin =
    place === null
      ? "Secretary of State"
      : `${place.kind[0]?.toUpperCase()}${place.kind.slice(1)} ${place.city}`;
  const title = headLines(dispatch).find((line) => line.startsWith("SUBJECT: "));
  return [
    "Identifier",
    "Created",
    "Classification",
    "Origin",
    identifierOf(dispatch),
    `${dispatch.at.slice(0, 10)} ${dispatch.at.slice(11, 16)}:00`,
    `${LEVEL[dispatch.level]}${(dispatch.controls ?? []).map((control) => `//${control}`).join("")}`,
    origin,
    `Cable title:${NBSP}${NBSP}`,
    "",
    title?.slice("SUBJECT: ".length) ?? "",
    "",
    `Tags:${NBSP}${NBSP}${dispatch.tags.split(" ").join(NBSP).replaceAll("_", " ")}${NBSP}`,
    `pdf${NBSP}how-to read a cable`,
  ];
}

/** Puts the traces of later sections where a page or section began: even in the middle of a sentence, from 2000 on. */
function paged(lines: readonly string[], dispatch: Dispatch, year: number): readonly string[] {
  const of = dispatch.sections ?? 1;
  if (of === 1) return lines;
  const printed: string[] = [];
  let section = 1;
  lines.forEach((line, index) => {
    const due = index >= Math.floor((lines.length * section) / of);
    const fits =
      year >= 2000 ? line !== "" && !line.startsWith("-") && lines[index - 1] !== "" : line === "";
    if (section < of && due && fits) {
      section += 1;
      printed.push(...breakLines(dispatch, year, section, of));
    }
    printed.push(line);
  });
  return printed;
}

function breakLines(
  dispatch: Dispatch,
  year: number,
  section: number,
  of: number,
): readonly string[] {
  if (year >= 2000) {
    const three = (value: number) => String(value).padStart(3, "0");
    return [
      "",
      `${dispatch.post} ${String(dispatch.serial).padStart(8, "0")}  ${three(section)} OF ${three(of)}`,
      "",
      "",
    ];
  }
  return ["", bannerLine(dispatch, section), "", "EXERCISE EXERCISE EXERCISE"];
}
