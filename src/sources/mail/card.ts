import { MONTHS } from "../../telegram/index.ts";
import type { Address, Email } from "postal-mime";
import { takenCard } from "../../telegram/index.ts";
import { momentIn } from "./moment.ts";

/** Prosigns of the precedences of RFC 6477, by word and number. */
const PROSIGNS: readonly (readonly [word: string, number: string, sign: string])[] = [
  ["deferred", "0", "M"],
  ["routine", "1", "R"],
  ["priority", "2", "P"],
  ["immediate", "3", "O"],
  ["flash", "4", "Z"],
  ["override", "5", "Y"],
];

/** The first value of a header; a second one of the same name is not believed. */
const valueOf = ({ headers }: Email, name: string): string | null =>
  headers.find(({ key }) => key === name)?.value.trim() ?? null;

const signOf = (email: Email, name: string): string | null => {
  const [word = ""] = (valueOf(email, name) ?? "").toLowerCase().split(/[ (;]/);
  return PROSIGNS.find(([known, number]) => known === word || number === word)?.[2] ?? null;
};

/** The moment of release, else that of the mail; a header that names none is passed over. */
const momentOf = (email: Email): Date | null =>
  momentIn(valueOf(email, "mmhs-extended-authorisation-info") ?? "") ??
  momentIn(valueOf(email, "date") ?? "");

const two = (number: number): string => String(number).padStart(2, "0");

/** `O P 210931Z JUN 06`: precedence for action and for information, and the moment of release. */
const groupOf = (email: Email, at: Date): string => {
  const signs = [signOf(email, "mmhs-primary-precedence"), signOf(email, "mmhs-copy-precedence")];
  const day = `${two(at.getUTCDate())}${two(at.getUTCHours())}${two(at.getUTCMinutes())}Z`;
  const date = `${day} ${MONTHS[at.getUTCMonth()] ?? ""} ${two(at.getUTCFullYear() % 100)}`;
  return [...signs.filter((sign) => sign !== null), date].join(" ");
};

/** The marking of a security label (RFC 7444); the label as it stands where it has none that can be read. */
const markingOf = (label: string | null): string | null => {
  if (label === null) return null;
  const marking = /\bmarking(?:\*0)?\s*=\s*(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(label);
  return marking ? (marking[1] ?? marking[2] ?? label) : label;
};

const namesOf = (addresses: readonly Address[] | undefined): readonly string[] =>
  (addresses ?? []).flatMap((one) =>
    (one.group ?? [one]).map(({ name, address }) => (name === "" ? (address ?? "") : name)),
  );

const phrases = (list: string | null): readonly string[] =>
  (list?.match(/"[^"]*"|[^,"]+/g) ?? [])
    .map((one) => one.replaceAll('"', "").trim())
    .filter((one) => one !== "");

const parted = (list: string | null): readonly string[] =>
  (list ?? "").split(";").map((one) => one.trim());

/** True where a mail has headers of RFC 6477, or a security label. */
export const isMilitary = ({ headers }: Email): boolean =>
  headers.some(({ key }) => key.startsWith("mmhs-") || key === "sio-label");

/** Returns what the headers of a military mail say, as a card before its text. */
export const mailCard = (email: Email): string => {
  const at = momentOf(email);
  const reference = valueOf(email, "mmhs-originator-reference");
  const sender =
    valueOf(email, "mmhs-originator-plad") ?? namesOf(email.from && [email.from])[0] ?? null;
  const many = (name: string, values: readonly string[]) =>
    values.map((value) => [name, value] as const);
  const exempt = phrases(valueOf(email, "mmhs-exempted-address")).map((one) =>
    (one.split("<", 1)[0] ?? "").trimEnd(),
  );
  const isExercise = /^(?:0|3|exercise|drill)\b/i.test(valueOf(email, "mmhs-message-type") ?? "");
  return takenCard("mmhs", [
    ["Identifier", reference],
    ["Created", at === null ? null : at.toISOString().slice(0, 16).replace("T", " ")],
    ["Classification", markingOf(valueOf(email, "sio-label"))],
    ["Origin", sender],
    ["Title", email.subject ?? null],
    ["Tags", phrases(valueOf(email, "keywords")).join(" | ")],
    ["Number", reference],
    ["DTG", at === null ? null : groupOf(email, at)],
    ["Security", parted(valueOf(email, "mmhs-handling-instructions"))[0] ?? null],
    ["From", sender],
    ...many("To", namesOf(email.to)),
    ...many("To", parted(valueOf(email, "mmhs-other-recipients-indicator-to"))),
    ...many("Info", namesOf(email.cc)),
    ...many("Info", parted(valueOf(email, "mmhs-other-recipients-indicator-cc"))),
    ...many("Exempt", exempt),
    ...many("Caption", parted(valueOf(email, "mmhs-message-instructions"))),
    ["Caption", isExercise ? "EXERCISE" : null],
    ["Message ID", email.messageId ?? null],
  ]);
};
