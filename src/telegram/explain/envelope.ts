import { postOfRouting, precedenceOf, termOf, type Vocabulary } from "../../vocabulary/index.ts";
import { monthOf } from "../dtg.ts";
import { fullYear } from "../mrn.ts";
import { piece, wholeLine, wordsOf, type Explainer, type Piece } from "./piece.ts";
import { clock, dayInWords, monthName, postInWords } from "./wording.ts";

const identifier = /^(V?ZCZC ?([A-Z]{3})? ?(\d{3,4}))/d;

/** `VZCZCXRO0276`, and BT where it parts envelope and text. */
export const transmission: Explainer = (place) => {
  if (place.line.trim() === "BT") return [wholeLine(place, "ending.BT")];
  const match = identifier.exec(place.line);
  if (!match) return [wholeLine(place, "unread")];
  const [, code = "", channel = "none", number = ""] = match;
  return [piece(0, code.length, "transmission.id", { code, channel, number })];
};

const precedencePiece = (
  vocabulary: Vocabulary,
  word: { start: number; end: number; text: string },
  thing: "precedence.pair" | "dtg.precedence",
  who: string,
): Piece => {
  const sign = word.text.charAt(0);
  const entry = precedenceOf(vocabulary, sign);
  const values = { code: word.text, word: entry?.word ?? sign, meaning: entry?.meaning ?? "", who };
  const term = { table: "precedences" as const, code: entry?.word ?? sign };
  return piece(word.start, word.end, thing, values, entry === null ? null : term);
};

/** `OO RUEHBI RUEHCI RUEHDBU` and the lines that go on with it. */
export const routing: Explainer = ({ line, vocabulary }) =>
  wordsOf(line).map((word) =>
    word.text.length === 2
      ? precedencePiece(vocabulary, word, "precedence.pair", "")
      : stationPiece(vocabulary, word.text, word.start, "routing"),
  );

const stationPiece = (
  vocabulary: Vocabulary,
  code: string,
  start: number,
  thing: "routing" | "station",
): Piece => {
  const post = postOfRouting(vocabulary, code);
  return post === null
    ? piece(start, start + code.length, `${thing}.unknown`, { code })
    : piece(
        start,
        start + code.length,
        thing,
        { code, place: postInWords(post) },
        { table: "posts", code: post.id },
      );
};

const stationForm = /^(DE) +(R[A-Z0-9]{3,7}) ?#? ?(\d{1,7})(?: ?(\/ ?\d{1,2}))?/d;
const filedForm = /^ {1,3}(\d{3} ?\d{4})/;

/** `DE RUEHTA #2050/01 3211110`. */
export const station: Explainer = (place) => {
  const { line, vocabulary, telegram } = place;
  const match = stationForm.exec(line);
  const spans = match?.indices;
  const behind = match?.[0].length ?? 0;
  const group = filedForm.exec(line.slice(behind, behind + 12))?.[1];
  if (!match || !spans || group === undefined) return [wholeLine(place, "unread")];
  const [, , name = "", serial = "", section] = match;
  const groupAt = line.indexOf(group, behind);
  const at = (index: number): [number, number] => spans[index] ?? [0, 0];
  const digits = group.replace(" ", "");
  const filed = telegram.transmission?.filed ?? null;
  const moment = {
    code: group,
    day: String(Number(digits.slice(0, 3))),
    time: clock(digits.slice(3)),
    date: filed === null ? "" : dayInWords(filed),
  };
  return [
    piece(...at(1), "station.prosign"),
    stationPiece(vocabulary, name, at(2)[0], "station"),
    piece(at(2)[1], at(3)[1], "station.serial", { code: `#${serial}` }),
    ...(section === undefined
      ? []
      : [
          piece(...at(4), "station.section", {
            code: section,
            number: String(Number(section.replace("/", ""))),
          }),
        ]),
    piece(groupAt, groupAt + group.length, filed === null ? "julian.unknown" : "julian", moment),
  ];
};

/** `ZNY SSSSS ZZH` and further signals, with what an operator wrote behind them. */
export const security: Explainer = ({ line, vocabulary }) => {
  let sign = "";
  return wordsOf(line).map(({ text, start, end }) => {
    if (text === "ZNY" || text === "ZNR") {
      sign = text;
      return piece(start, end, `security.${text}`);
    }
    return signalPiece(vocabulary, text, start, end, sign);
  });
};

const signalPiece = (
  vocabulary: Vocabulary,
  text: string,
  start: number,
  end: number,
  sign: string,
): Piece => {
  if (/^([A-Z])\1{2,5}$/.test(text)) {
    const entry = termOf(vocabulary.signals, `${sign || "ZNY"} ${text}`);
    return entry === null
      ? piece(start, end, "security.letters", { code: text, meaning: "not in the vocabulary" })
      : piece(
          start,
          end,
          "security.letters",
          { code: text, meaning: entry.meaning },
          {
            table: "signals",
            code: entry.code,
          },
        );
  }
  if (!/^Z[A-Z]{2}\d?$/.test(text)) return piece(start, end, "signal.note");
  const entry = termOf(vocabulary.signals, text) ?? termOf(vocabulary.signals, text.slice(0, 3));
  return entry === null
    ? piece(start, end, "signal.unknown", { code: text })
    : piece(
        start,
        end,
        "signal",
        { code: text, meaning: entry.meaning },
        {
          table: "signals",
          code: entry.code,
        },
      );
};

const group =
  /^(?:([ZOPRYM])(?: ?([ZOPRYM]))? ?)?(\d{2})(\d{4}(?:\d{2})?)([A-Z]) ?([A-Z0-9]{3,9})\.? ?(\d{4}|\d{2})(?!\d)/d;

/** `P R 091700Z SEP 08`, each part by itself, and signals behind it. */
export const dateTimeGroup: Explainer = (place) => {
  const { line, vocabulary } = place;
  const match = group.exec(line);
  const spans = match?.indices;
  if (!match || !spans) return [wholeLine(place, "unread")];
  const [whole, first, second, day = "", time = "", , month = "", year = ""] = match;
  const at = (index: number): [number, number] => spans[index] ?? [0, 0];
  const signs = ([first, second] as const).flatMap((text, index) => {
    if (text === undefined) return [];
    const [start, end] = at(index + 1);
    const who =
      second === undefined
        ? "of the message"
        : index === 0
          ? "for those who are to act"
          : "for those who are to know";
    return [precedencePiece(vocabulary, { text, start, end }, "dtg.precedence", who)];
  });
  return [
    ...signs,
    piece(...at(3), "dtg.day", { code: day }),
    piece(...at(4), "dtg.time", { code: time, time: clock(time) }),
    piece(...at(5), "dtg.zone"),
    piece(...at(6), "dtg.month", { code: month, month: monthName(monthOf(month)) }),
    piece(...at(7), "dtg.year", { code: year, year: String(fullYear(Number(year))) }),
    ...wordsOf(line, whole.length).map(({ text, start, end }) =>
      signalPiece(vocabulary, text, start, end, ""),
    ),
  ];
};
