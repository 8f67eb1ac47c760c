import { RANK } from "../marking.ts";
import { breachIf, headPlace, placeOf, reported, type Context } from "./context.ts";
import { example } from "./example.ts";
import { portionsOf } from "./portions.ts";
import type { Breach, Rule } from "./rule.ts";

const spelling = (context: Context): readonly Breach[] => {
  const { telegram, isClassified, isTyped } = context;
  const raw = telegram.classification?.raw ?? "";
  const span = headPlace(context);
  if (raw === "" || !isTyped) return [];
  const isSpaced = raw[1] === " ";
  if (isClassified)
    return breachIf(!isSpaced, span, `${raw} is printed without blanks. Space its letters out.`);
  return breachIf(
    isSpaced && raw.startsWith("U"),
    span,
    `${raw} is spaced out like a classified level. Print UNCLAS.`,
  );
};

/** A letter that a signal may carry: ZNR is for what may go in clear. */
const signal = (context: Context): readonly Breach[] => {
  const security = context.telegram.transmission?.security ?? null;
  const letter = security?.letters?.[0];
  const breaches = reported(
    context,
    ["security.mismatch"],
    "Make letters and classification line agree.",
  );
  if (breaches.length > 0 || security === null || letter === undefined) return breaches;
  const span = placeOf(context, "transmission.security");
  const pair = `${security.signal ?? ""} ${security.letters ?? ""}`;
  if (security.signal === "ZNR" && letter !== "U")
    return breachIf(true, span, `${pair} would send the text in clear. Use ZNY.`);
  return breachIf(
    security.signal === "ZNY" && letter === "U",
    span,
    `${pair} asks for secured circuits without need. Use ZNR.`,
  );
};

const overMarked = (context: Context): readonly Breach[] => {
  const { paragraphs, rank, isClassified, telegram } = context;
  if (!isClassified || paragraphs.length === 0 || telegram.missingSections.length > 0) return [];
  let highest = telegram.subject?.level ? RANK[telegram.subject.level] : -1;
  for (const { level, text } of paragraphs) {
    if (level === null || /taken together|compilation/i.test(text)) return [];
    highest = Math.max(highest, RANK[level]);
  }
  return breachIf(
    highest < rank,
    headPlace(context),
    `The banner says ${telegram.classification?.level ?? ""}, no paragraph is marked so high. Lower the banner, or say in a paragraph that the items taken together are more sensitive.`,
  );
};

const administrative = (context: Context): readonly Breach[] => {
  const { telegram, year } = context;
  const level = telegram.classification?.level;
  const raw = telegram.classification?.raw ?? "";
  if (year === null || level === undefined) return [];
  const span = headPlace(context);
  const isSensitive =
    /SENSITIVE|SBU/.test(raw) || telegram.captions.some((one) => one.code === "SENSITIVE");
  if (level === "LIMITED OFFICIAL USE" && year > 1995)
    return breachIf(true, span, `LIMITED OFFICIAL USE ended in 1995. Use UNCLAS with SENSITIVE.`);
  if (level === "SBU" && isSensitive && year < 1995)
    return breachIf(true, span, `SENSITIVE came in 1995. Use LIMITED OFFICIAL USE before.`);
  return breachIf(
    level === "CUI" && year < 2020,
    span,
    `CUI came in the 2020s. Use UNCLAS with SENSITIVE before.`,
  );
};

/** The classification line and its arithmetic. */
export const bannerRules: readonly Rule[] = [
  {
    code: "banner.present",
    severity: "error",
    title: "A classification or administrative designation is the first thing of the head.",
    why: "The network refuses a telegram without explicit designation.",
    source: "5 FAH-2 H-222",
    since: "1973",
    until: null,
    restates: ["banner.absent"],
    check: (context) =>
      breachIf(
        context.rank < 0 && context.telegram.from !== null,
        placeOf(context, "from"),
        "The head begins without a classification line. Put the level, the post and the serial first.",
      ),
    good: example("unclassified"),
    bad: example("unclassified", ["UNCLAS VALLETTA", "VALLETTA"]),
  },
  {
    code: "banner.spelling",
    severity: "warning",
    title: "SECRET, CONFIDENTIAL and TOP SECRET are spaced out; UNCLAS is not.",
    why: "Spacing makes the level unmistakable on teleprinters.",
    source: "classification lines of real telegrams; Army course on message writing",
    since: "1973",
    until: "2010",
    check: spelling,
    good: example("confidential"),
    bad: example("confidential", ["C O N F I D E N T I A L", "CONFIDENTIAL"]),
  },
  {
    code: "banner.level.known",
    severity: "error",
    title:
      "Only UNCLASSIFIED, CONFIDENTIAL, SECRET and TOP SECRET are US levels; RESTRICTED is used for foreign or NATO information only.",
    why: "Other words have no legal effect.",
    source: "E.O. 13526 s. 1.2",
    since: "1973",
    until: null,
    check: (context) =>
      breachIf(
        context.telegram.classification?.level === "RESTRICTED" &&
          !/NATO/.test(context.telegram.subject?.text ?? "") &&
          !context.telegram.tags.some((tag) => tag.code === "NATO"),
        headPlace(context),
        "RESTRICTED is no US level. Use CONFIDENTIAL, or UNCLAS with SENSITIVE.",
      ),
    good: example("confidential"),
    bad: example("confidential", ["C O N F I D E N T I A L", "R E S T R I C T E D"]),
  },
  {
    code: "banner.signal",
    severity: "error",
    title:
      "ZNR is used with U, ZNY with E, C, S and T, and the letter equals the level of the banner.",
    why: "The letter decides which circuits may carry the telegram.",
    source: "ACP 127 format line 4",
    since: "1973",
    until: "2010",
    restates: ["security.mismatch"],
    check: signal,
    good: example("confidential"),
    bad: example("confidential", ["ZNY CCCCC", "ZNR UUUUU"]),
  },
  {
    code: "banner.highest.portion",
    severity: "error",
    title: "No portion is marked above the banner.",
    why: "The arithmetic of marking: the whole is as high as its highest part.",
    source: "32 CFR 2001.21; CAPCO manual",
    since: "1995-10-14",
    until: null,
    restates: ["mark.exceeds"],
    check: (context) =>
      context.rank < 0
        ? []
        : portionsOf(context)
            .filter(({ marked }) => marked.level !== null && RANK[marked.level] > context.rank)
            .map(({ marked, name, span }) => ({
              span,
              message: `${name} is marked (${marked.mark ?? ""}), above the banner's ${context.telegram.classification?.level ?? ""}. Raise the banner or lower the mark.`,
            })),
    good: example("confidential"),
    bad: example("confidential", ["2. (C)", "2. (S)"]),
  },
  {
    code: "banner.over.marked",
    severity: "warning",
    title:
      "Some portion reaches the banner's level, unless a note says that the whole is more sensitive than its parts.",
    why: "A banner that no part needs is over-classification; compilation must be explained.",
    source: "E.O. 13526 s. 1.7(e)",
    since: "1995-10-14",
    until: null,
    check: overMarked,
    good: example("confidential"),
    bad: example("confidential", ["C O N F I D E N T I A L", "S E C R E T"], ["CCCCC", "SSSSS"]),
  },
  {
    code: "banner.sbu",
    severity: "warning",
    title: "Sensitive unclassified text is headed UNCLAS, with SENSITIVE as a caption line.",
    why: "SBU is a handling rule, not a level.",
    source: "12 FAM 540; heads of real telegrams",
    since: "1995",
    until: "2020",
    check: (context) =>
      breachIf(
        context.isTyped &&
          context.telegram.classification?.level === "SBU" &&
          !context.telegram.classification.raw.startsWith("U"),
        headPlace(context),
        `The classification line says ${context.telegram.classification?.raw ?? ""}. Print UNCLAS, and SENSITIVE on a line of its own.`,
      ),
    good: example("sensitive"),
    bad: example("unclassified", ["UNCLAS VALLETTA", "SENSITIVE BUT UNCLASSIFIED VALLETTA"]),
  },
  {
    code: "banner.lou",
    severity: "warning",
    title: "LIMITED OFFICIAL USE is used until 1995, SBU afterwards, CUI from the 2020s.",
    why: "The administrative marking changed.",
    source: "practice of real telegrams by year",
    since: "1973",
    until: null,
    check: administrative,
    good: example("sensitive"),
    bad: example("unclassified", ["UNCLAS VALLETTA", "LIMITED OFFICIAL USE VALLETTA"]),
  },
];
