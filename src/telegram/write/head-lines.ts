import { tagOf, type Vocabulary } from "../../vocabulary/index.ts";
import type { Attention, Declassify, Level, Tag, Telegram } from "../model.ts";
import { plain } from "./plain.ts";
import { mayBeginText, mayBeginValue } from "./line-start.ts";
import { postName } from "./post-name.ts";
import { referenceLines } from "./reference-lines.ts";
import { WIDTH, wrap } from "./wrap.ts";

const banners: Readonly<Record<Level, string>> = {
  UNCLASSIFIED: "UNCLAS",
  "LIMITED OFFICIAL USE": "LIMITED OFFICIAL USE",
  RESTRICTED: "R E S T R I C T E D",
  CUI: "CUI",
  SBU: "SENSITIVE BUT UNCLASSIFIED",
  CONFIDENTIAL: "C O N F I D E N T I A L",
  SECRET: "S E C R E T",
  "TOP SECRET": "T O P  S E C R E T",
};

/** Which section a classification line names. */
interface SectionWords {
  readonly number: number;
  readonly of: number;
}

/**
 * The classification line: level, section, post and serial of six digits. SBU is printed as UNCLAS with the caption
 * SENSITIVE where that stands among the captions (5 FAH-2 H-250), else in words.
 *
 *     S E C R E T SECTION 01 OF 03 ASTANA 002050
 */
export const bannerLine = (
  telegram: Telegram,
  section: SectionWords | null,
  vocabulary: Vocabulary,
): string | null => {
  const { classification, captions, mrn } = telegram;
  if (classification === null) return null;
  const isSensitive = captions.some(({ code }) => code === "SENSITIVE");
  const level =
    classification.level === "SBU" && isSensitive ? "UNCLAS" : banners[classification.level];
  const two = (value: number): string => String(value).padStart(2, "0");
  // Read back without a date-time group, a number has no year and is none.
  const isDated = mrn !== null && telegram.transmission?.dtg != null;
  const number = isDated ? postName(mrn, telegram, vocabulary) : null;
  return [
    level,
    ...(section === null ? [] : [`SECTION ${two(section.number)} OF ${two(section.of)}`]),
    ...(number === null ? [] : [`${number.name} ${String(number.serial).padStart(6, "0")}`]),
  ].join(" ");
};

/** The head behind the classification line, a blank line between its parts. */
export const headLines = (telegram: Telegram, vocabulary: Vocabulary): string[] => {
  const blocks: (readonly string[])[] = [
    correctionLines(telegram),
    captionLines(telegram),
    attentionLines(telegram.attention),
    [
      ...(telegram.declassify === null ? [] : declassifyLines(telegram, telegram.declassify)),
      ...tagLines(telegram.tags, vocabulary),
      ...subjectLines(telegram),
    ],
    referenceLines(telegram, vocabulary),
    classifierLines(telegram),
  ];
  return blocks
    .filter((block) => block.length > 0)
    .flatMap((block, index) => (index === 0 ? block : ["", ...block]));
};

/** What is said in a line of its own; a repetition is said by a signal of the envelope. */
const correctionLines = ({ correction }: Telegram): string[] => {
  switch (correction?.kind) {
    case "corrected-copy":
      return [
        `C O R R E C T E D  C O P Y${correction.note === null ? "" : ` (${plain(correction.note)})`}`,
      ];
    case "cancellation":
      return correction.mrn === null ? ["CANCEL THIS MESSAGE"] : [];
    default:
      return [];
  }
};

/** Controls and captions, one a line; practice is marked by the word three times. */
export const captionLines = ({ classification, captions }: Telegram): string[] => [
  ...(classification?.controls ?? []),
  ...captions.map(({ code }) => (code === "EXERCISE" ? "EXERCISE EXERCISE EXERCISE" : plain(code))),
];

/** An entry that is told from the one on the line above: one word, then FOR. */
const clear = /^[A-Z]{2,12} FOR /;

const again = / (?=([A-Z]{2,12}) FOR )/g;
const ofState: ReadonlySet<string> = new Set(["STATE", "DEPT", "DEPARTMENT", "SECSTATE"]);

/** Where the same addressee is named anew without a sign before it: it stood on a line of its own. */
const namedAgain = (text: string, to: string): number[] =>
  Array.from(text.matchAll(again))
    .filter(({ 1: name = "", index }) => {
      const isSame = name === to || (to === "STATE" && ofState.has(name));
      return (
        isSame &&
        !/(?:[,;/]|(?:^| )(?:AND|ALSO|PLEASE|PASS))$/.test(
          text.slice(Math.max(0, index - 8), index),
        )
      );
    })
    .map(({ index }) => index + 1);

const asks = /(?:^| )(?:FOR|PASS|PASSES|INFORM|RELAY|EYES ONLY|PERSONAL|FROM)(?: |:|$)/i;

/** Attention lines, one an addressee; a blank line where the one above would be read on. */
const attentionLines = (entries: readonly Attention[]): string[] =>
  entries.flatMap(({ raw, to, offices, people }, index) => {
    // One of several behind a FOR has none of its own.
    const said = raw === "" || asks.test(raw) ? raw : `FOR ${raw}`;
    const text = plain(said === "" ? `${to} FOR ${[...offices, ...people].join(", ")}` : said);
    const isApart = index > 0 && !(clear.test(text) && clear.test(entries[index - 1]?.raw ?? ""));
    const lines = wrap(text, { mayBegin: mayBeginValue, breaks: namedAgain(text, to) });
    return [...(isApart ? [""] : []), ...lines];
  });

/** The orders whose values are printed without `DECL:`, as they had schedules instead of dates. */
const withSchedules: ReadonlySet<string> = new Set(["10501", "11652", "12065"]);

const slanted = (day: string): string =>
  `${day.slice(5, 7)}/${day.slice(8, 10)}/${day.slice(0, 4)}`;

const declassifyLines = (telegram: Telegram, declassify: Declassify): string[] => {
  const { order, on, event, exemption } = declassify;
  const label = order === null ? "DECL:" : `E.O. ${order}:`;
  const value = event ?? [exemption, on === null ? null : slanted(on)].filter(Boolean).join(" ");
  const isNone = value === "";
  const decl = order === null || isNone || withSchedules.has(order) ? "" : "DECL: ";
  const classifier = namesClassifier(telegram) ? ` ${telegram.classifiedBy?.raw ?? ""}` : "";
  return wrap(plain(`${label} ${decl}${isNone ? unread(declassify) : value}${classifier}`), {
    from: label.length,
    mayBegin: mayBeginValue,
  });
};

/** What the line says where nothing was made of it: its own words, or N/A. */
const unread = ({ raw, order }: Declassify): string => {
  const colon = raw.indexOf(":");
  const words = raw
    .slice(colon + 1)
    .replace(/^ ?DECL[A-Z]{0,8} ?: ?/i, "")
    .trim();
  return colon < 0 || words === "" || words === order || words.length > 120 ? "N/A" : words;
};

/** Under E.O. 12065 the classifier stands in parentheses on its line. */
const namesClassifier = ({ declassify, classifiedBy }: Telegram): boolean =>
  declassify?.order === "12065" &&
  classifiedBy !== null &&
  classifiedBy.section === null &&
  classifiedBy.title === null &&
  /^\([^()]{3,64}\)$/.test(classifiedBy.raw);

/**
 * The TAGS line. A further line must hold more known tags than others to be read as one; where it would not, the line
 * above is longer than the rule has it.
 */
const tagLines = (tags: readonly Tag[], vocabulary: Vocabulary): string[] => {
  if (tags.length === 0) return [];
  const isKnown = ({ code }: Tag): boolean => tagOf(vocabulary, code) !== null;
  const lines: string[] = [];
  let line = "TAGS:";
  let count = 0;
  for (const [place, { code, kind }] of tags.entries()) {
    const word =
      plain(kind === "person" ? `(${code})` : code) + (place < tags.length - 1 ? "," : "");
    const isTooLong = line.length + 1 + word.length > WIDTH;
    if (isTooLong && count > 0 && tags.slice(place, place + 3).every(isKnown)) {
      lines.push(line);
      line = word;
      count = 1;
    } else {
      line += ` ${word}`;
      count += 1;
    }
  }
  return [...lines, line];
};

const subjectLines = ({ subject }: Telegram): string[] => {
  if (subject === null) return [];
  const mark = subject.mark === null ? "" : `(${subject.mark}) `;
  return wrap(plain(`SUBJECT: ${mark}${subject.text}`), {
    from: 8 + mark.length,
    mayBegin: mayBeginValue,
  });
};

/** A classifier who is named in a paragraph at the start of the text is printed there and not in the head. */
const inBody = /^(?:This (?:message|cable|telegram) (?:is|was|has been) )?Classified by:? /i;

const classifierLines = (telegram: Telegram): string[] => {
  const { classifiedBy, body } = telegram;
  if (classifiedBy === null || namesClassifier(telegram)) return [];
  if (body.slice(0, 3).some(({ text }) => inBody.test(text))) return [];
  const { raw, title, name, section, reasons } = classifiedBy;
  const reason =
    section === null ? "" : `, ${section} ${reasons.map((one) => `(${one})`).join(", ")}`;
  const words = raw === "" ? `${[title, name].filter(Boolean).join(" ")}${reason}` : raw;
  const label = /^DERIVED FROM/i.test(words) ? "" : "Classified By: ";
  return wrap(plain(`${label}${words}`), { from: 13, mayBegin: mayBeginClassifier });
};

/** A reason's letter may begin a line here: it is no list's and no mark. */
const mayBeginClassifier = (rest: string): boolean =>
  /^\([a-h]\)/.test(rest) ? mayBeginText(rest) : mayBeginValue(rest);
