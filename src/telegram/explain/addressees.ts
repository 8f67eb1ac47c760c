import {
  agencyOf,
  collectiveOf,
  postOf,
  postOfRouting,
  precedenceOf,
  type Vocabulary,
} from "../../vocabulary/index.ts";
import type { Addressee } from "../model.ts";
import { piece, wholeLine, type Explainer, type Piece, type Place } from "./piece.ts";
import { postInWords } from "./wording.ts";

const roles = {
  from: ["Originator", "the originator of the message"],
  to: ["Action addressee", "which is to act on the message"],
  info: ["Information addressee", "which gets the message to know of it"],
  exempt: ["Exempt addressee", "which is not to get the message"],
} as const;

const alone = {
  from: "the originator of the message",
  to: "an action addressee: it is to act on the message",
  info: "an information addressee: it gets the message to know of it",
  exempt: "exempt: it is not to get the message",
} as const;

const keyword = /^(?:FM|TO|INFO|XMT|ZEN):?(?= |$|\/)/;

/** FM, TO, INFO and XMT lines: the keyword, then indicator, address, precedence word and running number. */
const addressees =
  (list: keyof typeof roles): Explainer =>
  (place) => {
    const { line } = place;
    const word = keyword.exec(line)?.[0] ?? "";
    const opening = word === "" ? [] : [piece(0, word.length, `${list}.keyword`)];
    const found = addresseeAt(place, list);
    if (found === null) return [...opening, wholeLine(place, "unread")];
    return [...opening, ...addressPieces(place, found, word.length, list)];
  };

const addresseeAt = (
  { telegram, start, at }: Place,
  list: keyof typeof roles,
): Addressee | null => {
  if (list === "from") return telegram.from;
  const offset = start + at;
  const all = telegram[list];
  return (
    all.find(({ span }) => span.start <= offset && offset < span.end) ??
    all.find(({ span }) => span.start >= start && span.start <= start + 8) ??
    null
  );
};

const addressPieces = (
  { line, vocabulary }: Place,
  addressee: Addressee,
  from: number,
  list: keyof typeof roles,
): Piece[] => {
  const { name, routing: indicator, precedence } = addressee;
  const pieces: Piece[] = [];
  const nameAt = line.indexOf(name, from);
  if (indicator !== null) {
    const start = line.indexOf(indicator, from);
    const term = postOfRouting(vocabulary, indicator);
    pieces.push(
      piece(
        start,
        start + indicator.length + 1,
        "address.routing",
        { code: indicator, name },
        term === null ? null : { table: "posts", code: term.id },
      ),
    );
  }
  if (nameAt < 0) return pieces;
  pieces.push(namePiece(vocabulary, addressee, nameAt, list));
  const wordAt = precedence === null ? -1 : line.indexOf(precedence, nameAt + name.length);
  if (precedence !== null && wordAt >= 0) {
    const entry = precedenceOf(vocabulary, addressee.precedenceRead ?? precedence);
    pieces.push(
      piece(
        wordAt,
        wordAt + precedence.length,
        "address.precedence",
        { code: precedence, name, meaning: entry?.meaning ?? "not in the vocabulary" },
        entry === null ? null : { table: "precedences", code: entry.word },
      ),
    );
  }
  const number = /#?\d{1,6}$/.exec(line.trimEnd());
  if (addressee.serial !== null && number)
    pieces.push(
      piece(number.index, number.index + number[0].length, "address.serial", {
        code: number[0],
        name,
      }),
    );
  return pieces;
};

const namePiece = (
  vocabulary: Vocabulary,
  { name, collective }: Addressee,
  start: number,
  list: keyof typeof roles,
): Piece => {
  const end = start + name.length;
  const [role, does] = roles[list];
  const values = { name, role, does };
  const entry = collective ? collectiveOf(vocabulary, name) : null;
  if (entry !== null)
    return piece(
      start,
      end,
      "address.collective",
      { ...values, does: alone[list].split(":", 1)[0] ?? "", meaning: entry.meaning },
      { table: "collectives", code: entry.name },
    );
  const bare = name.split("//", 1)[0] ?? "";
  const post = collective ? null : postOf(vocabulary, bare);
  if (post !== null)
    return piece(
      start,
      end,
      "address.post",
      { ...values, place: postInWords(post) },
      { table: "posts", code: post.id },
    );
  const agency = agencyOf(vocabulary, bare);
  if (agency !== null)
    return piece(
      start,
      end,
      "address.agency",
      { ...values, organization: agency.organization },
      { table: "agencies", code: agency.address },
    );
  return piece(start, end, "address.other", { ...values, does: alone[list] });
};

export const from = addressees("from");
export const to = addressees("to");
export const info = addressees("info");
export const exempt = addressees("exempt");
