import { isDigit } from "../signs.ts";
import { collectiveOf, postOf, precedenceOf, type Vocabulary } from "../../vocabulary/index.ts";
import type { Addressee, ListedAddressee } from "../model.ts";
import { isNear } from "../near.ts";
import type { Reading } from "../reading.ts";
import type { Span } from "../span.ts";
import type { AddressLine } from "../sheet.ts";
import { ahead, place, report, take, takeUpTo } from "../taking.ts";
import { isFurniture } from "./page-line.ts";
import { isLabelled } from "./label.ts";
import { readBanner } from "../banner.ts";
import type { PartReader } from "./part-reader.ts";

type List = AddressLine["list"];

const keywords: readonly (readonly [string, List])[] = [
  ["FM", "from"],
  ["TO", "to"],
  ["INFO", "info"],
  ["XMT", "exempt"],
  ["ZEN", "exempt"],
];

const keywordOf = (text: string): { list: List; length: number } | null => {
  const first = text.charCodeAt(0);
  if (first !== 70 && first !== 84 && first !== 73 && first !== 88 && first !== 90) return null;
  for (const [word, list] of keywords) {
    if (!text.startsWith(word)) continue;
    const after = text[word.length];
    if (after === undefined) return { list, length: word.length };
    if (after === ":" || after === " " || (after === "/" && word === "ZEN")) {
      let length = word.length + 1;
      while (text.charCodeAt(length) === 32 || text[length] === ":") length += 1;
      return { list, length };
    }
  }
  return null;
};

/** Where a further addressee begins within a line: INFO glued behind TO, or the next indicator with its slant. */
const further =
  / (?:INFO:? (?=R[A-Z0-9]{3,7}\/|AM(?:EMBASSY|CONSUL)|US)|XMT (?=AM|US)|R[A-Z]{3,6}\d?\/(?=[A-Z]))/g;

const looksLikeAddress = (text: string): boolean =>
  text.length <= 100 &&
  /^(?:R[A-Z0-9]{3,7}\/|AM(?:EMBASSY|CON)|US|ALL |DEPT |HQ |CDR |CJCS|SEC|[A-Z][A-Z0-9 .,&'/()-]{2,99}$)/.test(
    text,
  );

const isOffice = (text: string): boolean =>
  text.charCodeAt(0) === 47 && /^\/\/[A-Z0-9/.-]{1,40}\/\/$/.test(text);

const isDistributionLine = (text: string): boolean =>
  /^[A-Z]{1,5}(?:\/[A-Z]+)?-\d\d(?!\d)/.test(text);

/**
 * FM, TO, INFO, XMT and ZEN lines and those that go on with them: routing indicator and slant, plain-language address,
 * precedence word, running number; all but the address may be missing.
 *
 *     FM AMEMBASSY ASTANA
 *     TO RUEHC/SECSTATE WASHDC IMMEDIATE 6873
 *     INFO RUCNCIS/CIS COLLECTIVE 2162
 *     RUEHZL/EUROPEAN POLITICAL COLLECTIVE
 *     XMT AMEMBASSY MINSK                     exempts it from a collective above
 *
 * A page line may stand between them, also behind the keyword (`TO PAGE 02 STATE 015113`). They end at the
 * classification line.
 */
export const addressees: PartReader = (reading) => {
  const { line } = reading;
  const keyword = keywordOf(line.text);
  if (keyword && isDistributionLine(line.text.slice(keyword.length))) return false;
  if (keyword === null) {
    if (reading.addressing === null || reading.addressing === "from") return false;
    const afterBlank = reading.parts.at(-1)?.kind === "blank";
    if (
      afterBlank &&
      !/^(?:R[A-Z0-9]{3,7}\/|AM(?:EMBASSY|CON))/.test(line.text) &&
      !goesOnOverPage(reading)
    )
      return false;
    if (
      !(looksLikeAddress(line.text) || isOffice(line.text)) ||
      isLabelled(line.text) ||
      isFurniture(reading, line)
    )
      return false;
    if (readBanner(line.text, reading.sheet.vocabulary) !== null) return false;
    if (line.text === "BT" || line.text.startsWith("EXERCISE EXERCISE")) return false;
  }
  const list = keyword?.list ?? reading.addressing ?? "to";
  const before = reading.addresses.at(-1);
  if (keyword === null && before && isOffice(line.text)) {
    // The office of the address above, for which its line had no room.
    const text = `${before.text}${line.text}`;
    reading.addresses[reading.addresses.length - 1] = { ...before, text, end: line.end };
    take(reading, list);
    return true;
  }
  reading.addressing = list;
  const from = keyword?.length ?? 0;
  const kind = list;
  const pageAt = keyword ? line.text.indexOf("PAGE ", from) : -1;
  if (pageAt === from && pageAt > 0) {
    takeUpTo(reading, kind, line.at + pageAt);
    return true;
  }
  further.lastIndex = Math.max(from, 1);
  const next = list === "from" ? null : further.exec(line.text);
  const stop = next ? next.index : line.text.length;
  const text = line.text.slice(from, stop).trimEnd();
  if (text !== "") reading.addresses.push({ list, text, at: line.at + from });
  if (next) takeUpTo(reading, kind, line.at + stop);
  else take(reading, kind);
  return true;
};

/**
 * True where a page broke the list and it goes on here: nothing but blanks and page lines stand before this line, and
 * addresses alone between it and the classification line.
 */
const goesOnOverPage = (reading: Reading): boolean => {
  const { parts } = reading;
  let index = parts.length - 1;
  let isBroken = false;
  for (; parts[index]?.kind === "blank" || parts[index]?.kind === "page-line"; index -= 1)
    isBroken ||= parts[index]?.kind === "page-line";
  if (!isBroken || parts[index]?.kind !== reading.addressing) return false;
  for (let by = 0; by < 40; by += 1) {
    const next = ahead(reading, by);
    if (!next) return false;
    if (next.text === "" || isFurniture(reading, next)) continue;
    if (readBanner(next.text, reading.sheet.vocabulary) !== null) return true;
    if (!looksLikeAddress(next.text) || /[.!?]$/.test(next.text)) return false;
  }
  return false;
};

const indicatorForm = /^(?:(R[A-Z0-9]{3,7}) ?\/ ?)?/;
/* The running number, or those of several sections. */
const numberForm = / #?(\d{3,6}(?=[-/]\d{2,6}$)|\d{1,6}$)/;
const precedences = ["FLASH", "IMMEDIATE", "PRIORITY", "ROUTINE"] as const;

/** True where two words begin alike, a letter lost or swapped: tells most words apart before they are compared. */
const beginsAlike = (one: string, other: string): boolean =>
  one[0] === other[0] || one[0] === other[1] || one[1] === other[0];

const collectiveEnd = /(?:^| )COLLECTIVE$/;

interface ReadAddress {
  readonly addressee: Addressee;
  /** True where the precedence is misspelt. */
  readonly isRepaired: boolean;
  /** True where the kind of post is misspelt (`AMEMBISSY LIMA`): the post is what the rest names. */
  readonly isMended: boolean;
}

const missions = ["AMEMBASSY", "AMCONSUL", "AMCONGEN", "USMISSION"] as const;

/** The post of an address whose first word is a misspelt kind of post. */
const mendedPost = (vocabulary: Vocabulary, name: string): string | null => {
  const blank = name.indexOf(" ");
  const first = name.slice(0, blank);
  if (blank < 6 || blank > 11) return null;
  const meant = missions.find((word) => beginsAlike(first, word) && isNear(first, word, 2));
  return meant === undefined
    ? null
    : (postOf(vocabulary, `${meant}${name.slice(blank)}`)?.id ?? null);
};

const readAddress = (text: string, vocabulary: Vocabulary): ReadAddress => {
  const [printed, routing = null] = (text.startsWith("R") && indicatorForm.exec(text)) || [""];
  let name = text.slice(printed.length).trim();
  // `SECDEF WASHDC PRIORITY//ISA//`: the office stands behind all else.
  const officeAt = name.endsWith("//") ? name.indexOf("//") : -1;
  const office = officeAt > 0 ? name.slice(officeAt) : "";
  if (office !== "") name = name.slice(0, officeAt).trimEnd();
  let serial: number | null = null;
  const number = isDigit(name.charCodeAt(name.length - 1)) ? numberForm.exec(name) : null;
  if (number && number.index > 0) {
    serial = Number(number[1]);
    name = name.slice(0, number.index).trimEnd();
  }
  let precedence: string | null = null;
  let read: string | null = null;
  let isRepaired = false;
  const blank = name.lastIndexOf(" ");
  const last = name.slice(blank + 1);
  if (blank > 0) {
    const known = precedences.find((word) => word === last);
    const meant =
      known ??
      (last.length >= 6 && last.length <= 11
        ? precedences.find((word) => beginsAlike(last, word) && isNear(last, word, 2))
        : undefined);
    if (meant !== undefined && (known !== undefined || postOf(vocabulary, last) === null)) {
      isRepaired = known === undefined;
      precedence = last;
      read = precedenceOf(vocabulary, meant)?.word ?? meant;
      name = name.slice(0, blank).trimEnd();
      if (name.endsWith(" NIACT")) {
        precedence = `NIACT ${last}`;
        name = name.slice(0, -6).trimEnd();
      }
    }
  }
  name += office;
  const slants = name.indexOf("//");
  const bare = slants < 0 ? name : name.slice(0, slants);
  const post = postOf(vocabulary, bare)?.id ?? null;
  const mended = post === null ? mendedPost(vocabulary, bare) : null;
  const collective =
    bare.startsWith("ALL ") ||
    collectiveEnd.test(bare.slice(-11)) ||
    collectiveOf(vocabulary, bare) !== null;
  return {
    addressee: {
      name: name === "" ? text : name,
      routing,
      precedence,
      precedenceRead: read,
      serial,
      collective,
      post: collective ? null : (post ?? mended),
    },
    isRepaired,
    isMended: !collective && mended !== null,
  };
};

/** An addressee as its line has it, with its place. */
interface Listed {
  readonly addressee: Addressee;
  readonly span: Span;
  readonly isRepaired: boolean;
}

export interface Addressees {
  readonly from: Addressee | null;
  readonly to: readonly ListedAddressee[];
  readonly info: readonly ListedAddressee[];
  readonly exempt: readonly ListedAddressee[];
}

/**
 * Returns the addressees of a reading. Where no word stands behind an address, two prosigns before the date-time group
 * speak for action and for information; one speaks for all, but where some action addressee has its own word it was
 * that one's, and what applies to the others is not stated.
 */
export const addresseesOf = (reading: Reading): Addressees => {
  const { vocabulary } = reading.sheet;
  let from: Addressee | null = null;
  const lists: Record<"to" | "info" | "exempt", Listed[]> = { to: [], info: [], exempt: [] };
  const names = { to: new Set<string>(), info: new Set<string>(), exempt: new Set<string>() };
  for (const address of reading.addresses) {
    const { addressee, isRepaired, isMended } = readAddress(address.text, vocabulary);
    const span = { start: address.at, end: address.end ?? address.at + address.text.length };
    if (address.list === "from") {
      if (from === null) {
        from = addressee;
        place(reading, "from", [span]);
      }
      continue;
    }
    const seen = names[address.list];
    if (seen.has(addressee.name)) continue;
    seen.add(addressee.name);
    if (isRepaired) {
      const said = addressee.precedence ?? "";
      report(
        reading,
        "precedence.repaired",
        span,
        `The precedence ${said} is misspelt; it was taken for ${addressee.precedenceRead ?? ""}.`,
      );
    }
    if (isMended)
      report(
        reading,
        "addressee.repaired",
        span,
        `The address "${addressee.name}" is misspelt; it was taken for the post ${addressee.post ?? ""}.`,
      );
    lists[address.list].push({ addressee, span, isRepaired: isRepaired || isMended });
  }
  const signs = reading.dtg?.precedence ?? [];
  const [first, second] = signs;
  const isStated = [...lists.to, ...lists.info].some((one) => one.addressee.precedence !== null);
  const wordOf = (sign: string | undefined): string | null =>
    sign === undefined ? null : (precedenceOf(vocabulary, sign)?.word ?? null);
  const forAction = wordOf(first);
  const forInfo = second === undefined ? (isStated ? null : forAction) : wordOf(second);
  const filled = (list: readonly Listed[], unstated: string | null): ListedAddressee[] =>
    list.map(({ addressee, span, isRepaired }) => {
      const { name, routing, precedence, serial, collective, post } = addressee;
      const precedenceRead = precedence === null ? unstated : addressee.precedenceRead;
      const listed = { name, routing, precedence, precedenceRead, serial, collective, post, span };
      return isRepaired ? { ...listed, certainty: "repaired" } : listed;
    });
  return {
    from,
    to: filled(lists.to, forAction),
    info: filled(lists.info, forInfo),
    exempt: filled(lists.exempt, null),
  };
};
