import { withoutEdges } from "../edges.ts";
import { flowOf, spansIn, spanIn, type Flow } from "../flow.ts";
import type { Line } from "../lines.ts";
import type { ClassifiedBy } from "../model.ts";
import type { Reading } from "../reading.ts";
import { place, report, take, takeUpTo, lineUpTo } from "../taking.ts";
import { readBanner } from "../banner.ts";
import { beginsMarked } from "../line-mark.ts";
import { wrappedReason } from "../portion-mark.ts";
import { areCaptions } from "./caption.ts";
import { labelAt, labelWithin } from "./label.ts";
import { paragraphStart } from "./paragraph-start.ts";
import { isFurniture, pageLine } from "./page-line.ts";
import { isRule } from "./heading.ts";
import type { PartReader } from "./part-reader.ts";

const section = /(?<![\d.])(1\. ?[3-7]) ?([(A-HX\d]|$)?/i;

/** Letters behind a section: (b), (d) or b/d or (B) AND (D); each once. */
const lettersAt = (text: string, from: number): { reasons: string[]; end: number } => {
  const reasons: string[] = [];
  let at = from;
  while (at < text.length && at - from < 60) {
    const code = text[at] ?? "";
    if (" (),&/;.\n-".includes(code)) {
      at += 1;
      continue;
    }
    const joint = /^(?:AND|OR)(?![A-Z])/i.exec(text.slice(at, at + 4));
    if (joint) {
      at += joint[0].length;
      continue;
    }
    const again = /^1\. ?[3-7](?!\d)/.exec(text.slice(at, at + 5));
    if (again) {
      at += again[0].length;
      continue;
    }
    const match = /^([A-H]|\d{1,2}(?!\d))(?![A-Z])/i.exec(text.slice(at, at + 4));
    if (!match) break;
    const letter = (match[1] ?? "").toLowerCase();
    if (!reasons.includes(letter)) reasons.push(letter);
    at += match[0].length;
  }
  return { reasons, end: at };
};

const titles = new Set(
  (
    "AMBASSADOR AMB CHARGE CHARGÉ D'AFFAIRES D'AFFAIRS DAFFAIRES A.I A.I. AI AD INTERIM CDA DCM ADCM ACTING DEPUTY CHIEF OF MISSION " +
    "POLITICAL ECONOMIC ECON POL POLCOUNS POLCOUNSELOR POLCHIEF POLOFF ECONOFF ECONCOUNS ECOUNS COUNSELOR COUNSELLOR COUNSEL OFFICER " +
    "CONSUL GENERAL CG MINISTER MINISTER-COUNSELOR DIRECTOR ASSISTANT SECRETARY UNDER PRINCIPAL SECTION HEAD ATTACHE ATTACHÉ " +
    "DEFENSE THE AND U.S. US REPRESENTATIVE PERMANENT MANAGEMENT PUBLIC AFFAIRS PAO EXECUTIVE STAFF SENIOR REGIONAL SECURITY RSO " +
    "DAS PDAS A/S DAA FOR OFFICE DEPARTMENT DEPT STATE ENVIRONMENT SCIENCE TECHNOLOGY HEALTH LABOR AGRICULTURAL COMMERCIAL EMBASSY " +
    "EMBOFFS REFUGEE COORDINATOR UNIT VICE LEGAL ADVISER ADVISOR MILITARY INTERNATIONAL INTERNAL EXTERNAL BRANCH DEP DIR ACT " +
    "P/E PE E/P TEAM LEADER SPECIAL ENVOY CONSULATE USUN USNATO USOSCE UNVIE USMISSION MISSIONS PRT DPO PO FIRST SECOND THIRD CONSULAR RAO EMIN " +
    "MIGRATION SUB-NATIONAL GOVERNANCE"
  ).split(" "),
);

const isTitleWord = (word: string): boolean => {
  const bare = word
    .toUpperCase()
    .replaceAll("’", "'")
    .replace(/[,:;]$/, "");
  if (bare === "") return true;
  if (titles.has(bare) || titles.has(bare.replace(/\.$/, ""))) return true;
  return bare.includes("/") || /^\d/.test(bare);
};

/* As a form has it: `Cole, Anne B., AMBASSADOR`. */
const surnameFirst =
  /^([A-Z][A-Za-z'-]{1,30}), ([A-Z][A-Za-z.'-]{0,20}(?: [A-Z][A-Za-z.'-]{0,20}){0,2}), (.{2,80})$/;

/**
 * Parts name and title: the longest run of words that are no title's words is the name; where no comma parts them the one
 * that ends the line, since a title may have words that no table has. A post may print the title alone.
 */
const nameIn = (text: string): { name: string | null; title: string | null } => {
  const [, surname = "", given = "", office = ""] = surnameFirst.exec(text) ?? [];
  const isTitle = isTitleWord(office.split(" ")[0] ?? "");
  if (surname !== "" && isTitle && ![surname, ...given.split(" ")].some(isTitleWord))
    return { name: `${surname}, ${given}`, title: office };
  const words = text.split(" ").filter((word) => word !== "");
  const isOneClause = !/,(?! (?:JR|SR|II|III)\.?$)/i.test(text);
  let best = { from: 0, count: 0 };
  let from = 0;
  for (let index = 0; index <= words.length; index += 1) {
    const word = words[index];
    const parts = word === undefined || isTitleWord(word);
    if (parts) {
      const isLast = isOneClause && index === words.length && from > 0 && index - from > 1;
      if (isLast || index - from > best.count) best = { from, count: index - from };
      from = index + 1;
    } else if (
      word.endsWith(",") &&
      !/^(?:JR|SR|II|III)\.?$/i.test((words[index + 1] ?? "").replace(",", ""))
    ) {
      if (index + 1 - from > best.count) best = { from, count: index + 1 - from };
      from = index + 1;
    }
  }
  const clean = (list: readonly string[]): string | null => {
    const joined = withoutEdges(list.join(" "), " ,:;.-", " ,:;-");
    return joined === "" ? null : joined;
  };
  if (best.count === 0) return { name: null, title: clean(words) };
  const name = clean(words.slice(best.from, best.from + best.count));
  const title = clean([...words.slice(0, best.from), ...words.slice(best.from + best.count)]);
  return { name, title };
};

/**
 * Reads who classified a telegram, by what authority and for which reasons, from the text behind the label.
 *
 *     Charge d'Affaires, a.i. Miriam J. Halloran, 1.4 (b), (d)
 *     POL/MIL COUNSELOR T. COLE FOR REASONS 1.5 (A) AND (B).
 */
export const readClassifiedBy = (raw: string): ClassifiedBy => {
  const match = section.exec(raw);
  const number = match ? (match[1] ?? "").replace(" ", "") : null;
  const { reasons, end } = match
    ? lettersAt(raw, match.index + (match[1] ?? "").length)
    : { reasons: [] as string[], end: raw.length };
  let who = match ? raw.slice(0, match.index) : raw;
  const rest = match ? raw.slice(end) : "";
  const authority = /DERIVED FROM:? ?(.{2,60})/i.exec(raw)?.[1]?.trim() ?? null;
  who = who.replace(/DERIVED FROM:? ?.{0,80}/i, "");
  const reasonAt = who.search(
    /[,.;:(]? ?(?:FOR )?(?:THE )?REASONS?(?![A-Z])|[,;(]? ?(?:UNDER|PER|IAW|PURSUANT)(?![A-Z])|[,;(]? ?(?:FOR )?E\.?O\.? ?\d|[,;(]? ?SECTION(?= \d)|, FOR$/i,
  );
  const before = reasonAt > 0 ? who.slice(0, reasonAt) : who;
  const shown = withoutEdges(before, " ,:;-", " ,:;(-").replace(/ FOR$/i, "");
  const isTitled = shown.replace(/\.$/, "");
  const { name, title } = nameIn(/(?:[A-Z]\.){2}$|a\.i\.$/i.test(shown) ? shown : isTitled);
  return {
    name,
    title:
      title ??
      (rest.trim().length > 3 &&
      /^[ ,.]*[A-Z]/.test(rest) &&
      isTitleWord((rest.trim().split(" ")[0] ?? "").replace(/^[,.]/, ""))
        ? withoutEdges(rest, " ,.", " ,.")
        : null),
    authority,
    section: number,
    reasons,
    raw,
  };
};

/**
 * The line that names who classified the telegram and why (since October 1995), over as many lines as it takes.
 *
 *     Classified By: Charge d'Affaires, a.i. Miriam J. Halloran, 1.4 (b),
 *     (d)
 */
export const classifiedBy: PartReader = (reading) => {
  const label = labelAt(reading.line.text, 0);
  if (label?.label !== "classified-by" && label?.label !== "derived-from") return false;
  const lines: Line[] = [];
  let from = label.label === "derived-from" ? 0 : label.end;
  for (let count = 0; count < 8; count += 1) {
    const { line } = reading;
    if (count > 0) {
      const next = labelAt(line.text, 0);
      if (line.text === "" || (next && next.label !== "derived-from") || isRule(line.text)) break;
      if (areCaptions(reading, line.text)) break;
      if (isFurniture(reading, line)) {
        pageLine(reading);
        continue;
      }
      // `(C)` may be a reason whose line was wrapped; any other mark begins the text.
      if (beginsMarked(line.text) && !wrappedReason.test(line.text)) break;
      const start = paragraphStart(line.text);
      if (start && !/^1\.[3-7]/.test(line.text)) break;
      if (
        /^(?:BEGIN )?SUMMARY\b/i.test(line.text) ||
        readBanner(line.text, reading.sheet.vocabulary)?.number
      )
        break;
    }
    const within = labelWithin(line.text, from, reading.declassify !== null);
    const numbered = / \d{1,2}\. \((?:U|C|S|SBU|LOU|C\/NF|S\/NF)\) /.exec(line.text)?.index ?? -1;
    const cut = within > 0 ? within : numbered > from ? numbered + 1 : -1;
    const piece = cut > 0 ? lineUpTo(reading, line.at + cut) : line;
    lines.push({ ...piece, at: piece.at + from, text: piece.text.slice(from) });
    from = 0;
    if (cut > 0) {
      takeUpTo(reading, "classified-by", line.at + cut);
      break;
    }
    take(reading, "classified-by");
  }
  noteClassifier(reading, flowOf(lines, false), 0);
  return true;
};

const nobody = /^(?:N\/?A|NONE)\.?$/i;

/** Notes who classified a telegram from a flow, from a place of it on. */
export const noteClassifier = (reading: Reading, flow: Flow, from: number): void => {
  const until = flow.text.slice(from).search(/ DECL(?:AS(?:SIFY)?)?(?: ON)? ?:/i);
  const stop = until < 0 ? flow.text.length : from + until;
  const raw = flow.text.slice(from, stop).trim();
  if (raw === "" || nobody.test(raw) || reading.classifiedBy !== null) return;
  reading.classifiedBy = readClassifiedBy(raw);
  place(reading, "classifiedBy", spansIn(flow, from, stop));
  const sent = reading.dtg?.at;
  if (reading.classifiedBy.section === "1.5" && sent && sent >= "2003-09-23")
    report(
      reading,
      "reason.obsolete",
      spanIn(flow, from, stop),
      "Section 1.5 was renumbered 1.4 in September 2003; it was kept as printed.",
    );
};
