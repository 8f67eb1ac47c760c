import { wrap } from "./body.ts";
import { dateTimeGroup, julianGroup, yearsLater } from "./calendar.ts";
import { type Dispatch, yearOf } from "./dispatch.ts";
import { type Post, builtIn } from "../src/vocabulary/index.ts";
import { demoVocabulary } from "./vocabulary.ts";

const PROSIGN: Readonly<Record<string, string>> = {
  FLASH: "Z",
  IMMEDIATE: "O",
  PRIORITY: "P",
  ROUTINE: "R",
};
const BANNER = {
  U: "UNCLAS",
  LOU: "LIMITED OFFICIAL USE",
  SBU: "UNCLAS",
  C: "C O N F I D E N T I A L",
  S: "S E C R E T",
  TS: "T O P S E C R E T",
} as const;
const LETTERS = {
  U: "ZNR UUUUU",
  LOU: "ZNY EEEEE",
  SBU: "ZNR UUUUU",
  C: "ZNY CCCCC",
  S: "ZNY SSSSS",
  TS: "ZNY TTTTT",
} as const;

/** Indicators of addressees outside the demonstration's own vocabulary. */
const ROUTING: Readonly<Record<string, string>> = {
  "SECSTATE WASHDC": "RUEHC",
  "EUROPEAN POLITICAL COLLECTIVE": "RUEHZL",
  "AMEMBASSY LISBON": "RUEHLI",
  "AMEMBASSY LONDON": "RUEHLO",
  "AMEMBASSY OSLO": "RUEHNY",
  "USMISSION USNATO": "RUEHNO",
  "USMISSION USUN NEW YORK": "RUCNDT",
  "CIA WASHDC": "RUEAIIA",
  "DIA WASHDC": "RHEFAAA",
  "NSC WASHDC": "RHEHNSC",
  "SECDEF WASHDC": "RUEKJCS",
  "JOINT STAFF WASHDC": "RUEKJCS",
  "DEPT OF COMMERCE WASHINGTON DC": "RUCPDOC",
  "DEPT OF TREASURY WASHINGTON DC": "RUEATRS",
  "DEPT OF ENERGY WASHINGTON DC": "RHMFISS",
  "NOAA WASHINGTON DC": "RUCPDC",
};

const POSTS = new Map(
  [...builtIn.posts, ...(demoVocabulary.posts ?? [])].map((post) => [post.name, post]),
);
const INDICATORS = new Map<string, string | null>([
  ...(demoVocabulary.collectives ?? []).map(
    (collective) => [collective.name, collective.routing] as const,
  ),
  ...(demoVocabulary.agencies ?? []).map((agency) => [agency.address, agency.routing] as const),
]);

/** Envelope of a telegram: from the transmission identifier to the last addressee. */
export function envelopeLines(dispatch: Dispatch): readonly string[] {
  const year = yearOf(dispatch);
  const to = dispatch.to ?? ["SECSTATE WASHDC PRIORITY"];
  const prosign = PROSIGN[to[0]?.split(" ").at(-1) ?? ""] ?? "R";
  const station = stationOf(dispatch.post);
  const serial = String(dispatch.serial).padStart(4, "0");
  const section = (dispatch.sections ?? 1) > 1 ? "/01" : "";
  const routing = year >= 2004 ? ["RUEHXA", "RUEHXQ", "RUEHXR"] : ["RUEHC"];
  const lines = [
    `${prosign}${prosign} ${routing.join(" ")}`,
    `DE ${station} #${serial}${section} ${julianGroup(dispatch.at)}`,
    `${LETTERS[dispatch.level]} ZZH${dispatch.corrected === undefined ? "" : " ZDK"}`,
    `${prosign}${prosign === "P" && year >= 1995 ? " R" : ""} ${dateTimeGroup(dispatch.at)}`,
    `FM ${titleOf(dispatch.post)}`,
    ...to.map((name, index) =>
      `TO ${addressed(name, year, dispatch.serial * 7 + index)}`.slice(index === 0 ? 0 : 3),
    ),
    ...(dispatch.info ?? []).map(
      (name, index) =>
        `${index === 0 ? "INFO " : ""}${addressed(name, year, dispatch.serial * 3 + index * 71)}`,
    ),
  ];
  return year >= 2004
    ? [`VZCZCXRO${String((dispatch.serial * 13) % 10_000).padStart(4, "0")}`, ...lines]
    : lines;
}

/** Head of the text: banner, captions, attention, E.O., TAGS, SUBJECT, references, classified-by. */
export function headLines(dispatch: Dispatch): readonly string[] {
  const year = yearOf(dispatch);
  const upper = year < 2000;
  const captions = [
    ...(dispatch.controls ?? []),
    ...(dispatch.captions ?? []),
    ...(dispatch.level === "SBU" ? ["SENSITIVE"] : []),
  ];
  return [
    bannerLine(dispatch, 1),
    "",
    ...(dispatch.corrected === undefined
      ? []
      : [`C O R R E C T E D  C O P Y (${dispatch.corrected})`, ""]),
    ...captions,
    "EXERCISE EXERCISE EXERCISE",
    "",
    ...(dispatch.attention === undefined ? [] : [...dispatch.attention, ""]),
    `E.O. ${orderOf(dispatch.at)}: ${dispatch.declassify ?? declassifyOf(dispatch)}`,
    `TAGS: ${dispatch.tags.split(" ").join(year < 2000 ? ", " : " ")}`.replaceAll("_", " "),
    ...wrap(
      `${year < 1980 ? "SUBJ" : "SUBJECT"}: ${dispatch.subject.toUpperCase()}`,
      67,
      year < 1990 ? "      " : "",
    ),
    "",
    ...referenceLines(dispatch, year),
    ...(dispatch.by === undefined
      ? []
      : [...wrap(`Classified By: ${dispatch.by}`, 67), ""].map((line) =>
          upper ? line.toUpperCase() : line,
        )),
  ];
}

/** Classification line of a section: `S E C R E T SECTION 02 OF 03 PORT ESPERANCE 001174`. */
export function bannerLine(dispatch: Dispatch, section: number): string {
  const year = yearOf(dispatch);
  const of = dispatch.sections ?? 1;
  const width = year < 1980 ? 0 : year < 2000 ? 5 : 6;
  const two = (value: number) => (year < 1980 ? String(value) : String(value).padStart(2, "0"));
  const words = [
    BANNER[dispatch.level],
    ...(dispatch.controls ?? []),
    ...(of > 1 ? [`SECTION ${two(section)} OF ${two(of)}`] : []),
    dispatch.post,
    String(dispatch.serial).padStart(width, "0"),
  ];
  return words.join(" ");
}

/** Routing indicator of a post, of the demonstration's or of the world's; `RUEHC` for the Department. */
function stationOf(name: string): string {
  return POSTS.get(name)?.routing ?? "RUEHC";
}

/** The post of a name; null for the Department and for a name that no vocabulary has. */
export function postNamed(name: string): Post | null {
  const post = POSTS.get(name);
  return post === undefined || post.kind === "department" ? null : post;
}

/** Plain-language address of a post: `AMEMBASSY PORT ESPERANCE`. */
export function titleOf(name: string): string {
  const kind = POSTS.get(name)?.kind;
  if (kind === undefined || kind === "department") return "SECSTATE WASHDC";
  if (kind === "consulate") return `AMCONSUL ${name}`;
  return `${kind === "embassy" ? "AMEMBASSY" : "USMISSION"} ${name}`;
}

function addressed(printed: string, year: number, number: number): string {
  const words = printed.split(" ");
  const precedence = PROSIGN[words.at(-1) ?? ""] === undefined ? "" : ` ${words.pop()}`;
  const name = words.join(" ");
  const indicator = routingOf(name);
  const counted = /^(?:SECSTATE|AMEMBASSY|AMCONSUL|USMISSION)/.test(name) && number % 4 !== 0;
  const running = counted ? ` ${String((number * 31) % 9_000).padStart(4, "0")}` : "";
  return `${year >= 1998 && indicator !== null ? `${indicator}/` : ""}${name}${precedence}${running}`;
}

function routingOf(name: string): string | null {
  return (
    ROUTING[name] ??
    POSTS.get(name.replace(/^(?:AMEMBASSY|AMCONSUL|USMISSION) /, ""))?.routing ??
    INDICATORS.get(name) ??
    null
  );
}

/** Executive order in force on a day; the dates are those of its beginning. */
function orderOf(at: string): string {
  const day = at.slice(0, 10);
  if (day < "1978-12-01") return "11652";
  if (day < "1982-08-01") return "12065";
  if (day < "1995-10-14") return "12356";
  return day < "2010-06-27" ? "12958" : "13526";
}

function declassifyOf(dispatch: Dispatch): string {
  if (dispatch.level === "U" || dispatch.level === "SBU" || dispatch.level === "LOU") return "N/A";
  const order = orderOf(dispatch.at);
  if (order === "11652") return "GDS";
  if (order === "12065") return `GDS ${yearsLater(dispatch.at, 6, true)} (${dispatch.signer})`;
  if (order === "12356") return "DECL: OADR";
  return `DECL: ${yearsLater(dispatch.at, 10)}`;
}

function referenceLines(dispatch: Dispatch, year: number): readonly string[] {
  const refs = dispatch.refs ?? [];
  if (refs.length === 0) return [];
  if (refs.length === 1) return [`${year < 1990 ? "REFTEL" : "REF"}: ${refs[0]}`, ""];
  const letter = (index: number) => String.fromCharCode(65 + index);
  if (year >= 1980 && year < 1990)
    return [
      ...wrap(
        `REF: ${refs.map((ref, index) => `(${letter(index)}) ${ref}`).join(" ")}`,
        67,
        "     ",
      ),
      "",
    ];
  return [
    ...refs.map((ref, index) => `${index === 0 ? "REF: " : "     "}${letter(index)}. ${ref}`),
    "",
  ];
}
