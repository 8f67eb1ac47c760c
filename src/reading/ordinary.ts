import words from "./ordinary-words.json" with { type: "json" };

/** Months and days, people and states that are names wherever they stand. */
const NAMES = `
January February March April May June July August September October November December
Monday Tuesday Wednesday Thursday Friday Saturday Sunday
America American Americans Europe European Europeans Africa African Africans Asia Asian Asians Arab Arabs
Atlantic Pacific Mediterranean Caribbean Arctic Antarctic Baltic Balkan Balkans
British English French German Germans Italian Spanish Portuguese Dutch Swedish Norwegian Danish Greek Swiss
Soviet Soviets Russian Russians Chinese Japanese Korean Koreans Indian Indians Israeli Israelis Turkish Iranian Iraqi
Canadian Mexican Brazilian Cuban Egyptian Christian Muslim Muslims Jewish Catholic Islamic
Washington Congress Christmas Easter
US U.S. UK EU EC UN NATO CSCE OSCE OPEC OECD OAS OAU ASEAN GATT IAEA IMF IBRD PLO UNESCO UNICEF UNHCR CIA FBI NASA GDP
`;

/** Words that are as often acronyms: known only where the cable itself shows how it cases them. */
export const EITHER: readonly string[] = ["AID", "AIDS", "BIT", "START", "TIP"];

/** Names of several words of which each alone may be an ordinary one. */
const LONG_NAMES: readonly string[] = [
  "United States",
  "United Nations",
  "United Kingdom",
  "Soviet Union",
  "European Union",
  "European Community",
  "Security Council",
  "General Assembly",
  "Coast Guard",
  "White House",
  "Peace Corps",
];

/**
 * Ordinary words in small letters, then names that everybody knows, keyed by their capitals. The words of
 * `ordinary-words.json` are those of diplomatic prose that are names of nothing; what is also a name (Turkey, Rice,
 * Steadfast) or an acronym (AID, SALT, START) is left out there. The plural of a word that is listed need not be.
 */
export const ORDINARY: ReadonlyMap<string, string> = new Map([
  ...Object.values(words)
    .flatMap((list) => list.split(" "))
    .map((word): [string, string] => [word.toUpperCase(), word]),
  ...NAMES.trim()
    .split(/\s+/)
    .map((name): [string, string] => [name.toUpperCase(), name]),
  ...LONG_NAMES.map((name): [string, string] => [name.toUpperCase(), name]),
]);

/**
 * The capitals without the S of a plural or of a third person. Words of four letters and more only.
 *
 *     singularOf("TALKS")  // "TALK"
 */
export const singularOf = (capitals: string): string =>
  capitals.length > 3 && capitals.endsWith("S") ? capitals.slice(0, -1) : capitals;

/** True for an ordinary word in capitals, or the plural of one. */
export const isOrdinary = (capitals: string): boolean =>
  ORDINARY.has(capitals) || ORDINARY.has(singularOf(capitals));
