import { type Chance, chance, pick, zipf } from "./chance.ts";
import { type Dispatch, yearOf } from "./dispatch.ts";
import { originators, placeTagOf, subjectTags } from "./generated-world.ts";
import { speaker } from "./grammar.ts";
import { titleOf } from "./head.ts";
import { lexicon } from "./lexicon.ts";
import { render } from "./render.ts";
import { type Writer, bodyOf } from "./generated-body.ts";

export interface Generation {
  /** The same seed, number and mode give the same telegrams, byte for byte. */
  readonly seed: number;
  /** How many telegrams; any number up to 2.5 million keeps every serial below 100,000 a year and post. */
  readonly cables: number;
  /** `clean` words of 200,000, or `ocr`: a million, as reading machines leave them. */
  readonly mode?: "clean" | "ocr";
}

const BEGIN = Date.UTC(1974, 0, 2);
const END = Date.UTC(2012, 11, 28);

/** What a later telegram may cite. */
interface Sent {
  readonly year: number;
  readonly post: string;
  readonly serial: number;
}

/**
 * Makes invented telegrams one after another, in order of time from 1974 to 2012, in the layouts of their eras: about
 * 7 KB and 11 paragraphs at the median, no MRN twice, most of them citing earlier ones. Nothing but the last few
 * thousand MRNs is kept, so any number may be made. About two fifths of the paragraphs are CONFIDENTIAL or lower
 * without controls or captions that restrict.
 *
 *     for (const text of generate({ seed: 1, cables: 25_000 })) store(text);
 */
export function* generate(generation: Generation): Generator<string> {
  const random = chance(generation.seed);
  const words = lexicon(random, generation.mode ?? "clean");
  const writer: Writer = { random, say: speaker(random, words), word: (kind) => words.draw(kind) };
  const postRank = zipf(originators.length);
  const serials = new Map<string, number>();
  const recent: Sent[] = [];
  const step = (END - BEGIN) / Math.max(1, generation.cables);
  let year = 0;
  for (let index = 0; index < generation.cables; index += 1) {
    const at = new Date(BEGIN + Math.floor((index + random()) * step)).toISOString().slice(0, 16);
    if (yearOf({ at }) !== year) {
      year = yearOf({ at });
      serials.clear();
    }
    const post = originators[postRank(random)] ?? "STATE";
    // Gaps of one or two: telegrams that this archive never got, and that others may still cite.
    const serial = (serials.get(post) ?? 0) + 1 + Math.floor(random() * random() * 3);
    serials.set(post, serial);
    yield render(dispatchOf({ year, post, serial }, at, recent, writer));
    const place = recent.length < 4096 ? recent.length : Math.floor(random() * 4096);
    recent[place] = { year, post, serial };
  }
}

function dispatchOf(sent: Sent, at: string, recent: readonly Sent[], writer: Writer): Dispatch {
  const { random } = writer;
  const level = levelOf(random);
  const refs = references(random, sent, recent);
  const noforn = level === "S" && random() < 0.15;
  const body = bodyOf(writer, {
    noforn,
    level,
    marked: sent.year >= 1982,
    headings: sent.year >= 1985,
    refs: refs.length,
  });
  const classified = level === "C" || level === "S";
  const modern = at >= "1995-10-14";
  return {
    post: sent.post,
    serial: sent.serial,
    at,
    level: level === "SBU" && sent.year < 1995 ? "LOU" : level,
    ...(noforn ? { controls: ["NOFORN"] } : {}),
    captions: captionsOf(random, classified, sent.year),
    to:
      sent.post === "STATE"
        ? [`${titleOf(pick(random, POSTS))} PRIORITY`]
        : [`SECSTATE WASHDC ${pick(random, PRECEDENCES)}`],
    info: infoOf(random),
    tags: tagsOf(random, sent),
    subject: `${writer.word("place")}: ${writer.word("noun")} and ${writer.word("adjective")} ${writer.word("noun")} before the ${writer.word("noun")}`,
    refs,
    ...(classified && modern
      ? {
          by: `${pick(random, ["Ambassador", "DCM", "PolCouns"])} ${writer.word("surname")} ${writer.word("surname")}, Reasons ${at >= "2003-09-22" ? "1.4" : "1.5"} (b) and (d)`,
        }
      : {}),
    body,
    signer: writer
      .word("surname")
      .toUpperCase()
      .replaceAll(/[^A-Z]/g, "O"),
    layout: sent.year >= 2000 && random() < 0.4 ? "page" : "wire",
    ...(body.length > 9_000 ? { sections: Math.ceil(body.length / 9_000) } : {}),
    doubled: sent.year >= 2000 && random() < 0.1,
    dashes: random() < 0.3,
  };
}

const POSTS = originators.slice(1);
const PRECEDENCES = ["IMMEDIATE", "PRIORITY", "PRIORITY", "ROUTINE", "ROUTINE"] as const;

function levelOf(random: Chance): "U" | "SBU" | "C" | "S" {
  const share = random();
  if (share < 0.09) return "U";
  if (share < 0.15) return "SBU";
  return share < 0.34 ? "C" : "S";
}

function captionsOf(random: Chance, classified: boolean, year: number): readonly string[] {
  const share = random();
  if (classified && share < 0.04) return [share < 0.01 ? "NODIS" : "EXDIS"];
  return year >= 2001 && year <= 2010 && share < 0.8 ? ["SIPDIS"] : [];
}

function infoOf(random: Chance): readonly string[] {
  const many = Math.floor(random() * random() * 9);
  const names = new Set<string>();
  for (let index = 0; index < many; index += 1) names.add(titleOf(pick(random, POSTS)));
  return [...names];
}

function tagsOf(random: Chance, sent: Sent): string {
  const codes = new Set<string>();
  const many = 2 + Math.floor(random() * 4);
  for (let index = 0; index < many; index += 1) codes.add(pick(random, subjectTags(sent.year)));
  codes.add(placeTagOf(sent.post) ?? placeTagOf(pick(random, originators)) ?? "XV");
  return [...codes].join(" ");
}

/** Up to seven earlier telegrams; one in ten is a serial beside one held, which may not be held itself. */
function references(random: Chance, sent: Sent, recent: readonly Sent[]): readonly string[] {
  const many = recent.length === 0 ? 0 : Math.floor(random() * random() * 8);
  const printed = new Set<string>();
  for (let index = 0; index < many; index += 1) {
    const cited = pick(random, recent);
    const serial = random() < 0.1 && cited.serial > 1 ? cited.serial - 1 : cited.serial;
    printed.add(
      `${cited.year === sent.year ? "" : `${String(cited.year).slice(2)} `}${cited.post} ${serial}${random() < 0.1 ? " (NOTAL)" : ""}`,
    );
  }
  return [...printed];
}
