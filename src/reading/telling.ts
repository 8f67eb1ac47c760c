import type { Words } from "./asked-words.ts";
import { capitalised } from "./capitals.ts";
import { isOrdinary } from "./ordinary.ts";

/** Words before which the name of a person stands. */
export const TITLES: ReadonlySet<string> = new Set(
  `MR MR. MRS MRS. MS MISS DR DR. SIR PRESIDENT MINISTER SECRETARY AMBASSADOR SENATOR CONGRESSMAN GOVERNOR MAYOR GENERAL
ADMIRAL COLONEL CAPTAIN COMMANDER CHAIRMAN CHANCELLOR KING QUEEN PRINCE POPE ARCHBISHOP FONMIN DFM CONSUL
PROFESSOR SPEAKER`.split(/\s+/),
);

/** Other words before which the name of a person stands; they are not written as a part of it. */
const CALLINGS: ReadonlySet<string> = new Set(
  "DESIGNATE ELECT YACHTSMAN SKIPPER CITIZEN".split(" "),
);

/** Words beside which the name of a place stands: before it, and behind it. */
const BEFORE_PLACES: ReadonlySet<string> = new Set("CAPE PORT MOUNT LAKE FORT ISLA".split(" "));
const BEHIND_PLACES: ReadonlySet<string> = new Set("SOUND BAY ISLAND ISLANDS STRAIT".split(" "));
const PLACES_OF: ReadonlySet<string> = new Set(
  "GULF STRAIT STRAITS BAY SEA ISLE CITY PORT CAPE".split(" "),
);

/** Words behind which the name of a ship stands. */
const SHIPS: ReadonlySet<string> = new Set(
  "USS HMS MV SS TRAWLER FERRY LAUNCH FREIGHTER FRIGATE GUNBOAT YACHT TANKER DREDGER CUTTER".split(
    " ",
  ),
);

/** A word that can be a name: not ordinary, no form of a verb, four letters or more and a vowel among them. */
const canBeName = (word: string): boolean =>
  /^\p{Lu}{4,}$/u.test(word) && /[AEIOUY]/.test(word) && !isOrdinary(word) && !isInflected(word);

/** What a minister does stands where the name of a minister would: a form of a verb is no name. */
const isInflected = (word: string): boolean => /(?:ED|ING|LY|[^S]S)$/.test(word);

/**
 * Notes names that are asked for and that a text in capitals tells by the word beside them: MINISTER STELL, CAPE HALVARD, TRAWLER
 * NORDLYS. Places keep their kind (`Cape Halvard`, `Halvard Sound`). Where a telegram has no small letters, nothing else shows a name.
 */
export const noteTold = (
  text: string,
  { starts, ends, asked }: Words,
  noted: Map<string, string>,
): void => {
  const wordAt = (at: number): string => text.slice(starts[at] ?? 0, ends[at] ?? 0);
  // Nothing but a blank, a line end or the full stop of `MR.` stands between a name and what tells it.
  const follows = (at: number): boolean => {
    if (at < 0 || at + 1 >= starts.length) return false;
    const between = text.slice(ends[at], starts[at + 1]).trim();
    return between === "" || (between === "." && ends[at]! - starts[at]! <= 3);
  };
  const note = (key: string): void => {
    if (!noted.has(key)) noted.set(key, key.split(" ").map(capitalised).join(" "));
  };
  const noteBehind = (at: number): void => {
    const word = wordAt(at).toUpperCase();
    const next = ownerOf(wordAt(at + 1));
    const isPerson = TITLES.has(word) || CALLINGS.has(word);
    const surname = ownerOf(wordAt(at + 2));
    if (isPerson && !isOrdinary(next) && follows(at + 1) && canBeName(surname)) {
      note(next);
      note(surname);
    }
    const tellsPlace = BEFORE_PLACES.has(word);
    const tellsName =
      isPerson ||
      tellsPlace ||
      SHIPS.has(word) ||
      (word === "OF" && at > 0 && PLACES_OF.has(wordAt(at - 1)));
    if (tellsName && canBeName(next)) {
      note(next);
      if (tellsPlace) note(`${word} ${next}`);
    }
    if (BEHIND_PLACES.has(next) && canBeName(word)) {
      note(word);
      note(`${word} ${next}`);
    }
  };
  // A name is told by the word before it or the one before that, or by the one behind it.
  let last = -1;
  for (const place of asked) {
    for (let at = Math.max(last + 1, place - 2); at <= place; at += 1) {
      if (follows(at)) noteBehind(at);
      last = at;
    }
  }
};

/** `CALDER'S` as `CALDER`. */
const ownerOf = (word: string): string => word.toUpperCase().replace(/['’]S$/, "");
