import { agencyOf, postOf, termOf, type Vocabulary } from "../../vocabulary/index.ts";
import { piece, wholeLine, type Explainer, type Piece } from "./piece.ts";
import { postInWords } from "./wording.ts";

/** Names of several words that are looked for in one line; practice has two or three. */
const MOST = 40;

const joints = new Set(["PASS", "PASSES", "PLEASE", "PLS", "ALSO", "TO", "AND", "RELAY", "INFORM"]);

/** `STATE FOR SCA/CEN, EUR/RUS, AND DEPT FOR NEA/IR, ISN`: who, then offices and people. */
export const attention: Explainer = (place) => {
  const { line, vocabulary, telegram } = place;
  const all = telegram.attention;
  const offices = new Set(all.flatMap((one) => one.offices));
  const people = new Set(all.flatMap((one) => one.people));
  const passers = new Set(all.map((one) => one.to));
  const pieces: Piece[] = [];
  const upper = line.toUpperCase();
  for (const name of [...people, ...offices].filter((one) => one.includes(" ")).slice(0, MOST)) {
    const at = upper.indexOf(name);
    if (at < 0) continue;
    const isPerson = people.has(name);
    pieces.push(isPerson ? personPiece(name, at) : officePiece(vocabulary, name, at));
  }
  const words = [...upper.matchAll(/[A-Z0-9][A-Z0-9/.'-]*/g)];
  for (const [index, match] of words.entries()) {
    const [text] = match;
    const code = text.replace(/[.]{1,3}$/, "");
    const at = match.index;
    const next = words[index + 1]?.[0] ?? "";
    if (code === "FOR" || code === "FROM")
      pieces.push(piece(at, at + code.length, "attention.word", { code }));
    else if (joints.has(code))
      pieces.push(piece(at, at + code.length, "attention.joint", { code }));
    else if (/^(?:FOR|PASS|PLEASE|PLS|ALSO)$/.test(next))
      pieces.push(passerPiece(vocabulary, code, at));
    else if (offices.has(code)) pieces.push(officePiece(vocabulary, code, at));
    else if (people.has(code)) pieces.push(personPiece(code, at));
    else if (passers.has(code)) pieces.push(passerPiece(vocabulary, code, at));
  }
  return [...pieces, wholeLine(place, "attention.other")];
};

const personPiece = (code: string, at: number): Piece =>
  piece(at, at + code.length, "attention.person", { code });

const officePiece = (vocabulary: Vocabulary, code: string, at: number): Piece => {
  for (const table of ["offices", "acronyms"] as const) {
    const entry = termOf(vocabulary[table], code);
    if (entry === null) continue;
    const values = { code, meaning: entry.meaning };
    return piece(at, at + code.length, "attention.office", values, { table, code });
  }
  return piece(at, at + code.length, "attention.office.unknown", { code });
};

const passerPiece = (vocabulary: Vocabulary, code: string, at: number): Piece => {
  const end = at + code.length;
  const post = postOf(vocabulary, code);
  if (post !== null) {
    const values = { code, known: `; it is ${postInWords(post)}` };
    return piece(at, end, "attention.to", values, { table: "posts", code: post.id });
  }
  const agency = agencyOf(vocabulary, `${code} WASHDC`);
  if (agency !== null) {
    const values = { code, known: `; it is the ${agency.organization}` };
    return piece(at, end, "attention.to", values, { table: "agencies", code: agency.address });
  }
  return piece(at, end, "attention.to", { code, known: "" });
};
