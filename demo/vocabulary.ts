import type { Post, TagEntry, VocabularyAddition } from "../src/vocabulary/index.ts";

/**
 * The posts, TAGS and collectives of the demonstration's invented world: four states around the Gulf of Sarn. An
 * archive that holds the demonstration carries this addition; the library knows none of it.
 *
 * Country codes are of the range that ISO 3166 leaves to users (XA to XZ); coordinates lie in the open Atlantic.
 */
export const demoVocabulary: VocabularyAddition = {
  posts: [
    post("PORT ESPERANCE", "embassy", "Valdoria", "XV", "Port Esperance", "RUEHXP", 41.2, -12.8, [
      "ESPERANCE",
    ]),
    post("SANKT OLM", "consulate", "Valdoria", "XV", "Sankt Olm", "RUEHXS", 42.05, -12.1, [
      "ST OLM",
      "SAINT OLM",
    ]),
    post("MORVANE CITY", "embassy", "Morvane", "XM", "Morvane City", "RUEHXM", 43.1, -13.9, [
      "MORVANE",
    ]),
    post("KARSUND", "consulate", "Morvane", "XM", "Karsund", "RUEHXQ", 43.9, -14.6, []),
    post("LISANDRIA", "embassy", "Lisandria", "XL", "Lisandria", "RUEHXL", 39.9, -14.2, []),
    post("STRAITS COUNCIL", "mission", "Lisandria", "XL", "Lisandria", "RUEHXR", 39.91, -14.19, [
      "USSTRAITS",
    ]),
    post("TORREVALE", "embassy", "Torrevale", "XT", "Torrevale", "RUEHXT", 40.2, -11.3, []),
    post("PUNTA SERRA", "consulate", "Torrevale", "XT", "Punta Serra", "RUEHXA", 39.6, -10.9, []),
  ],
  tags: [
    place("XV", "Valdoria", "XV"),
    place("XM", "Morvane", "XM"),
    place("XL", "Lisandria", "XL"),
    place("XT", "Torrevale", "XT"),
    {
      code: "STRAIT",
      kind: "program",
      meaning: "Straits of Sarn Treaty (STRAIT-1) and its successor",
      iso2: null,
      era: "current",
    },
  ],
  collectives: [
    {
      name: "STRAITS COLLECTIVE",
      routing: "RUCNSTR",
      meaning: "posts in the states of the Straits of Sarn Treaty",
    },
    {
      name: "ALL GULF OF SARN COLLECTIVE",
      routing: "RUCNGSN",
      meaning: "every post on the Gulf of Sarn",
    },
  ],
  agencies: [
    { address: "COMDT COGARD WASHINGTON DC", routing: "RHMCSUU", organization: "Coast Guard" },
    { address: "CDR USEUCOM VAIHINGEN GE", routing: "RHMFISS", organization: "European Command" },
  ],
  offices: [
    { code: "EUR/WV", meaning: "Office of Western Straits Affairs (Valdoria desk)" },
    { code: "EUR/SG", meaning: "Office of the Gulf of Sarn (Morvane, Lisandria, Torrevale)" },
    { code: "PM/HS", meaning: "Office of Harbor Security" },
    { code: "L/LEI", meaning: "Legal adviser, law enforcement and intelligence" },
  ],
  acronyms: [
    { code: "CPR", meaning: "Common Pilotage Regime" },
    { code: "SCC", meaning: "Seabed Clearance Convention" },
    { code: "SMA", meaning: "Straits Mixed Authority" },
    { code: "PBS", meaning: "Port and Border Security program" },
  ],
};

function post(
  name: string,
  kind: string,
  country: string,
  iso2: string,
  city: string,
  routing: string,
  latitude: number,
  longitude: number,
  spellings: readonly string[],
): Post {
  return {
    id: name.replaceAll(" ", ""),
    name,
    kind,
    country,
    iso2,
    city,
    routing,
    latitude,
    longitude,
    spellings,
  };
}

function place(code: string, meaning: string, iso2: string): TagEntry {
  return { code, kind: "place", meaning, iso2, era: "current" };
}
