import { captionOf, mayBeginCaption, postOf, type Vocabulary } from "../vocabulary/index.ts";
import { damagedLevel, levelAt } from "./level-word.ts";
import type { Level } from "./model.ts";
import { inFigures } from "./mrn.ts";
import { isNear } from "./near.ts";
import { codeAt, oneOf } from "./signs.ts";

/** What a classification line says; places are offsets into the line's text. */
export interface Banner {
  readonly level: Level;
  readonly levelEnd: number;
  /** True for a level of NATO, which is in `controls` too. */
  readonly isOfNato: boolean;
  readonly controls: readonly string[];
  readonly captions: readonly {
    readonly code: string;
    readonly at: number;
    readonly end: number;
  }[];
  readonly isSensitive: boolean;
  readonly isRepaired: boolean;
  readonly section: {
    readonly number: number;
    readonly of: number;
    readonly at: number;
    readonly end: number;
  } | null;
  /** Post and serial as printed. */
  readonly number: {
    readonly post: string;
    readonly serial: number;
    readonly at: number;
    readonly end: number;
    /** True where a letter stood for a figure. */
    readonly isMended: boolean;
  } | null;
  readonly isCorrected: boolean;
  /** What was left over and not understood. */
  readonly rest: string;
}

/** The control that a level of NATO stands for. */
const NATO = "NATO INFORMATION";

const sectionForm =
  /([A-Z][A-Z0]{2,8})\.? ?([O0Q]?\d{1,2}|ONE|TWO|THREE|FOUR|FIVE|SIX) ?[O0QG]?F ?([O0]?\d{1,2}|TWO|THREE|FOUR|FIVE|SIX)(?![A-Z0-9])/iy;
const finalForm = /FINAL SECTION OF ?(\d{1,2})(?!\d)/iy;
const numerals: ReadonlyMap<string, number> = new Map(
  ["ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX"].map((word, index) => [word, index + 1]),
);
const numeral = (text: string): number =>
  numerals.get(text.toUpperCase()) ?? Number(text.replaceAll(/[OQ]/gi, "0"));

/* What patterns begin with: it spares asking those that cannot fit. */
const beginsFinal = oneOf("Ff");
const beginsReleasable = oneOf("R");
const beginsEfto = oneOf("Ee");
const beginsUse = oneOf("FfSs");
const beginsCorrected = oneOf("Cc");
const beginsNumber = oneOf("#OI0123456789");
/* What parts words, and what ends one. */
const parts = oneOf(" /,;:()-");
const endsWord = oneOf(" /,;()");

interface Found<Value> {
  readonly value: Value;
  readonly end: number;
}

const sectionAt = (text: string, at: number): Found<{ number: number; of: number }> | null => {
  finalForm.lastIndex = at;
  const last = beginsFinal(text.charCodeAt(at)) ? finalForm.exec(text) : null;
  if (last)
    return { value: { number: Number(last[1]), of: Number(last[1]) }, end: at + last[0].length };
  sectionForm.lastIndex = at;
  const match = sectionForm.exec(text);
  if (!match || !isNear((match[1] ?? "").toUpperCase(), "SECTION", 2)) return null;
  const number = numeral(match[2] ?? "");
  const of = numeral(match[3] ?? "");
  return number > 0 && of > 0 ? { value: { number, of }, end: at + match[0].length } : null;
};

const releasable = /REL(?:EASABLE)?(?: TO)? (?=[A-Z]{3,4}(?![A-Z]))/y;
const country = /(?:,? ?(?:AND )?)([A-Z]{3,4})(?![A-Z])/y;

/* A post with its serial. */
const numbered = /([A-Z][A-Z .'-]{1,28}[A-Z]) ?#?\d{1,7}(?![A-Z0-9])/y;

/** True where a known post and a serial stand at a place: `OSLO 000123`, `ABU DHABI 12`. */
const isNumberAt = (vocabulary: Vocabulary, text: string, at: number): boolean => {
  numbered.lastIndex = at;
  const post = numbered.exec(text)?.[1];
  return post !== undefined && postOf(vocabulary, post) !== null;
};

/** The countries behind REL TO; it ends before a word that is none: a longer one, or a post with its serial. */
const releasableAt = (vocabulary: Vocabulary, text: string, at: number): Found<string> | null => {
  releasable.lastIndex = at;
  if (!beginsReleasable(text.charCodeAt(at)) || !releasable.test(text)) return null;
  let end = releasable.lastIndex;
  for (;;) {
    country.lastIndex = end;
    const match = country.exec(text);
    if (!match || match[1] === "SECT") break;
    const { lastIndex } = country;
    if (isNumberAt(vocabulary, text, lastIndex - (match[1]?.length ?? 0))) break;
    end = lastIndex;
  }
  return { value: text.slice(at, end), end };
};

/**
 * The length of what stands before a post in the name of one that is not known: a caption that the vocabulary does not have.
 * 0 where the name does not end in that post.
 */
export const beforePost = (vocabulary: Vocabulary, name: string, post: string): number => {
  for (let at = name.indexOf(" "); at > 0; at = name.indexOf(" ", at + 1))
    if (postOf(vocabulary, name.slice(at + 1).trim())?.id === post) return at;
  return 0;
};

/* A word with a blank between its letters: `N O D I S`. */
const spaced = /[A-Z](?: [A-Z]){3,19}(?![A-Za-z])/y;

/** The caption that the letters at a place make, each behind a blank; of several words the first. */
const spacedCaptionAt = (
  vocabulary: Vocabulary,
  text: string,
  at: number,
): ReturnType<typeof captionAt> => {
  spaced.lastIndex = at;
  const run = spaced.exec(text)?.[0] ?? "";
  for (let { length } = run; length > 6; length -= 2) {
    const entry = captionOf(vocabulary, run.slice(0, length).replaceAll(" ", ""));
    if (!entry) continue;
    const value = { code: entry.code, isControl: entry.control, restricts: entry.restricts };
    return { value, end: at + length };
  }
  return null;
};

/** The longest caption of up to four words at a place. */
export const captionAt = (
  vocabulary: Vocabulary,
  text: string,
  at: number,
): Found<{
  readonly code: string;
  readonly isControl: boolean;
  readonly restricts: boolean;
}> | null => {
  if (text.charCodeAt(at + 1) === 32 && text.charCodeAt(at + 3) === 32)
    return spacedCaptionAt(vocabulary, text, at);
  if (!mayBeginCaption(vocabulary, text, at)) return null;
  const { length } = text;
  let end = at;
  let found: ReturnType<typeof captionAt> = null;
  for (let count = 0; count < 4 && end < length; count += 1) {
    while (codeAt(text, end, length) === 32) end += 1;
    while (end < length && !endsWord(codeAt(text, end, length))) end += 1;
    const printed = text.slice(at, end);
    const words = printed.includes("  ") ? printed.replaceAll(/ {2,}/g, " ") : printed;
    const entry = captionOf(vocabulary, words);
    if (entry) {
      const value = { code: entry.code, isControl: entry.control, restricts: entry.restricts };
      found = { value, end };
    }
    if (codeAt(text, end, length) !== 32) break;
  }
  return found;
};

const efto = /E ?F ?T ?O(?![A-Z])/iy;
const officialUse = /(?:FOR OFFICIAL USE ONLY|FOUO|SBU|SENSITIVE BUT UNCLASSIFIED)(?![A-Z])/iy;
const corrected = /(?:CORRECTED|C O R R E C T E D) {1,3}(?:COPY|C O P Y)/iy;
/* A section whose count is lost: `SECTION 02 OF OSLO 000123`. */
const uncounted = /SECTION {1,2}\d{1,2} {1,2}OF(?: {0,2}[*?]{1,2})?(?= {1,3}[A-Z])/iy;
/* A serial; a scan puts letters for figures. */
const numberForm = /#?((?=[OI]{0,8}\d)[OI\d]{1,9})(?![A-Z0-9])/y;

const HIGHEST_SERIAL = 9_999_999;

/* What is left of a number: figures with a letter among them, or too many. */
const ruin = /#?[A-Z]?\d{3,12}[A-Z]?\d{0,4}(?![A-Z0-9])/y;

/** True for what stands in the place of a number and is none: behind a known post, or behind a level that is spaced out. */
const isRuin = (vocabulary: Vocabulary, text: string, at: number, post: string): boolean => {
  ruin.lastIndex = at;
  if (!ruin.test(text)) return false;
  return post === "" ? /^(?:[A-Z] ){4}/.test(text) : postOf(vocabulary, post) !== null;
};

/**
 * Reads a classification line: level, controls and captions, section, post and serial, in any order behind the level.
 * Null where the text is something else. The serial is the last of the line's own numbers but those of signals and
 * series (`STATE 255577 TOSEC 140323`).
 *
 *     S E C R E T SECTION 01 OF 03 ASTANA 002050
 *     UNCLAS EFTO SANAA 002300
 *     S E C R E T NODIS STATE 123456
 */
export const readBanner = (text: string, vocabulary: Vocabulary): Banner | null => {
  if (text === last.text && vocabulary === last.vocabulary) return last.banner;
  const banner = text.length > 160 ? null : bannerOf(text, vocabulary);
  last = { text, vocabulary, banner };
  return banner;
};

/** The line that was read last: several readers ask for the same one, one behind the other. */
let last: {
  readonly text: string;
  readonly vocabulary: Vocabulary | null;
  readonly banner: Banner | null;
} = { text: "", vocabulary: null, banner: null };

const bannerOf = (text: string, vocabulary: Vocabulary): Banner | null => {
  const word = levelAt(text) ?? damagedLevel(text);
  if (!word) return null;
  let { level } = word;
  const controls: string[] = word.isOfNato ? [NATO] : [];
  const captions: { code: string; at: number; end: number }[] = [];
  let isSensitive = false;
  let isCorrected = false;
  let section: Banner["section"] = null;
  let number: Banner["number"] = null;
  let postAt = -1;
  let postEnd = -1;
  // No telegram has the serial 0: it proves a classification line and is no number.
  let isImpossible = false;
  let place = word.end;
  const rest: string[] = [];
  const { length } = text;
  while (place < length) {
    const code = codeAt(text, place, length);
    if (parts(code)) {
      place += 1;
      continue;
    }
    const part = sectionAt(text, place);
    if (part && section === null) {
      section = { ...part.value, at: place, end: part.end };
      place = part.end;
      continue;
    }
    uncounted.lastIndex = place;
    if (beginsUse(code) && postAt < 0 && uncounted.test(text)) {
      rest.push(text.slice(place, uncounted.lastIndex));
      place = uncounted.lastIndex;
      continue;
    }
    efto.lastIndex = place;
    if (beginsEfto(code) && efto.test(text)) {
      captions.push({ code: "EFTO", at: place, end: efto.lastIndex });
      place = efto.lastIndex;
      continue;
    }
    officialUse.lastIndex = place;
    if (beginsUse(code) && officialUse.test(text)) {
      if (level === "UNCLASSIFIED") level = "SBU";
      place = officialUse.lastIndex;
      continue;
    }
    corrected.lastIndex = place;
    if (beginsCorrected(code) && corrected.test(text)) {
      isCorrected = true;
      place = corrected.lastIndex;
      continue;
    }
    const releases = releasableAt(vocabulary, text, place);
    if (releases) {
      controls.push(releases.value);
      place = releases.end;
      continue;
    }
    const caption = captionAt(vocabulary, text, place);
    if (caption && (postAt < 0 || number !== null)) {
      if (caption.value.isControl) controls.push(caption.value.code);
      else {
        captions.push({ code: caption.value.code, at: place, end: caption.end });
        if (caption.value.code === "SENSITIVE") isSensitive = true;
      }
      place = caption.end;
      continue;
    }
    numberForm.lastIndex = place;
    const digits = beginsNumber(code) ? numberForm.exec(text) : null;
    if (digits && postAt >= 0 && number === null) {
      const post = text.slice(postAt, postEnd);
      const printed = digits[1] ?? "";
      const serial = Number(inFigures(printed));
      if (serial > 0 && serial <= HIGHEST_SERIAL)
        number = {
          post,
          serial,
          at: postAt,
          end: numberForm.lastIndex,
          isMended: /[OI]/.test(printed),
        };
      else isImpossible = true;
      place = numberForm.lastIndex;
      continue;
    }
    // A number without its post, or one with a letter in it: the line is one all the same, and its level counts.
    if (
      number === null &&
      isRuin(vocabulary, text, place, postAt < 0 ? "" : text.slice(postAt, postEnd))
    )
      isImpossible = true;
    let end = place;
    while (end < length && !endsWord(codeAt(text, end, length))) end += 1;
    if (end === place) end += 1;
    if (number === null && !isImpossible) {
      if (postAt < 0) postAt = place;
      const glued = /^([A-Z]{3,}?)(\d{3,7})$/.exec(text.slice(place, end));
      if (glued && !postOf(vocabulary, text.slice(postAt, end))) {
        postEnd = place + (glued[1] ?? "").length;
        const post = text.slice(postAt, postEnd);
        number = { post, serial: Number(glued[2]), at: postAt, end, isMended: false };
      } else postEnd = end;
    } else rest.push(text.slice(place, end));
    place = end;
  }
  if (number === null && postAt >= 0) {
    if (section === null && !isImpossible) return null;
    rest.push(text.slice(postAt, postEnd));
  }
  if (word.isRepaired && number === null) return null;
  if (number !== null && (number.post.length > 45 || !/^[A-Z]/i.test(number.post))) return null;
  if (rest.length > 8) return null;
  return {
    level,
    levelEnd: word.end,
    isOfNato: word.isOfNato,
    controls,
    captions,
    isSensitive,
    isRepaired: word.isRepaired,
    section,
    number,
    isCorrected,
    rest: rest.join(" "),
  };
};
