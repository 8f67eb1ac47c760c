import { type Chance, zipf } from "./chance.ts";

/** Kinds of word that the grammar asks for. Together the kinds hold 200,000 words. */
export type WordKind = "noun" | "verb" | "adjective" | "surname" | "place";

const SIZE: Readonly<Record<WordKind, number>> = {
  noun: 85_000,
  verb: 25_000,
  adjective: 35_000,
  surname: 42_000,
  place: 13_000,
};

/** Real words take the first ranks; the rest are built of syllables, with an ending that shows their kind. */
const FIRST: Readonly<Record<WordKind, string>> = {
  noun: `government minister treaty proposal meeting ministry delegation position agreement text draft border harbor port election
    party cabinet parliament committee budget loan tariff quota export import cargo vessel freighter pilot channel strait coast island
    fishery dredger survey chart mine range fence laboratory customs license permit visa passport embassy consulate ambassador
    charge counselor attache note paper statement communique resolution amendment article clause protocol annex visit delegate
    inspection inspector violation complaint protest claim dispute boundary jurisdiction court judge trial verdict appeal prison
    strike union wage worker farmer harvest grain price shortage pipeline refinery reactor fuel power dam railway airport runway
    aircraft helicopter patrol exercise battalion officer general admiral army navy police militia weapon missile ceasefire
    refugee camp relief donor grant project contract tender audit bank currency reserve debt investor company shareholder press
    newspaper editor broadcast interview rumor leak source contact informant opposition coalition faction leader speech rally
    demonstration curfew decree constitution referendum ballot precinct turnout observer university student teacher clinic vaccine
    epidemic drought flood earthquake forest river reservoir emission climate summit agenda invitation dinner lunch handshake silence`,
  verb: `support oppose consider discuss review postpone reject accept confirm deny raise propose request offer sign ratify amend
    inspect visit invite expel detain release arrest question answer deliver receive press urge warn assure promise report publish
    announce cancel suspend resume extend finance import export patrol escort clear close open protest condemn welcome doubt follow
    approve prepare explain clarify demand restrict inform persuade`,
  adjective: `bilateral regional national foreign domestic military economic political technical joint draft final recent former
    senior junior public private quiet formal informal urgent modest serious broad narrow coastal northern southern eastern western
    maritime nuclear civilian provincial parliamentary legal fiscal annual monthly interim provisional permanent cautious frank
    cordial cool angry patient weary popular unpopular reliable doubtful new old early late further separate common`,
  surname: `Brandt Orsino Lund Vass Krag Arrens Oray Ruiz Prado Feld Dahl Mota Quiroga Stell Arrend Calder Varga Bastos Sarmento Leal
    Torvik Brask Aasen Ostrom Lindgren Maarten Ferro Castell Okonde Petrov Haldane Moreau Silvan Tarkov Beno Ashby Corde Delmar
    Enders Fairley Gorin Hask Ibarra Jonker Kell Lomax Marek Nadal Olin Pryce`,
  place: `Valdoria Morvane Lisandria Torrevale Esperance Olm Karsund Serra Halvard Sarn Corvala Brennick Duskhaven Ellmark Farrow
    Gravena Holt Isenfel Jarrow Kestrel Lomond Merrin Norwick Ostia Penhallow Quarry Rothesay Stavna Tolmin Ulvik`,
};

const ENDINGS: Readonly<Record<WordKind, readonly string[]>> = {
  noun: ["", "n", "r", "tion", "ment", "x"],
  verb: ["te", "ze", "sk", "lk", "nd"],
  adjective: ["al", "ic", "ous", "ish", "able", "ive"],
  surname: ["sen", "ov", "ini", "ard", "ek", "sson", "ez"],
  place: ["burg", "ville", "stad", "port", "mouth", "grad"],
};

const SYLLABLES = "bdfghjklmnprstvz"
  .split("")
  .flatMap((first) => "aeiou".split("").map((vowel) => first + vowel));

export interface Lexicon {
  /** A word of the kind, drawn by Zipf. */
  readonly draw: (kind: WordKind) => string;
}

/**
 * The words of a generated archive, drawn by `random`. In `ocr` mode one word in four comes as one of four misreadings of
 * itself, which makes a vocabulary of a million.
 */
export function lexicon(random: Chance, mode: "clean" | "ocr"): Lexicon {
  const tables = {
    noun: table("noun"),
    verb: table("verb"),
    adjective: table("adjective"),
    surname: table("surname"),
    place: table("place"),
  };
  const misread = new Map<string, readonly string[]>();
  return {
    draw(kind) {
      const { words, rank } = tables[kind];
      const word = words[rank(random)] ?? "paper";
      if (mode === "clean" || random() >= 0.25) return word;
      let forms = misread.get(word);
      if (forms === undefined)
        misread.set(word, (forms = [0, 1, 2, 3].map((form) => misreading(word, form))));
      return forms[Math.floor(random() * 4)] ?? word;
    },
  };
}

function table(kind: WordKind): {
  readonly words: readonly string[];
  readonly rank: (random: Chance) => number;
} {
  const words = FIRST[kind].trim().split(/\s+/);
  for (let index = 0; words.length < SIZE[kind]; index += 1) words.push(invented(kind, index));
  return { words, rank: zipf(words.length) };
}

/** Three syllables and an ending; the index is scattered first, so that neighbors in rank do not look alike. */
function invented(kind: WordKind, index: number): string {
  const scattered = (index * 196_613 + 7) % 512_000;
  const endings = ENDINGS[kind];
  const stem = `${SYLLABLES[scattered % 80]}${SYLLABLES[Math.floor(scattered / 80) % 80]}${SYLLABLES[Math.floor(scattered / 6400)]}`;
  const word = stem + (endings[index % endings.length] ?? "");
  return kind === "surname" || kind === "place" ? word[0]?.toUpperCase() + word.slice(1) : word;
}

/** What a reading machine makes of a worn print: letters for figures, one letter for two, a letter lost or doubled. */
function misreading(word: string, form: number): string {
  const at = (word.length * (form + 1) * 7) % Math.max(1, word.length - 1);
  switch (form) {
    case 0:
      return swap(word, at, {
        o: "0",
        l: "1",
        i: "l",
        s: "5",
        e: "c",
        a: "o",
        n: "ri",
        t: "f",
        u: "ii",
        r: "i",
      });
    case 1:
      return word.slice(0, at) + word.slice(at + 1);
    case 2:
      return swap(word, at, {
        m: "rn",
        d: "cl",
        h: "b",
        g: "q",
        v: "y",
        c: "e",
        e: "o",
        a: "u",
        i: "j",
        o: "c",
      });
    default:
      return `${word.slice(0, at)}${word[at] ?? ""}${word.slice(at)}`;
  }
}

function swap(word: string, from: number, forms: Readonly<Record<string, string>>): string {
  for (let step = 0; step < word.length; step += 1) {
    const at = (from + step) % word.length;
    const form = forms[word[at] ?? ""];
    if (form !== undefined) return word.slice(0, at) + form + word.slice(at + 1);
  }
  return `${word}i`;
}
