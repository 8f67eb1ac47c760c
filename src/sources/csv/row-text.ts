import { createdOf } from "../created.ts";
import { takenCard } from "../../telegram/index.ts";

/** Returns the telegram of a row of the release, with what its other cells say in a card before it. */
export const releaseText = (fields: readonly string[]): string => {
  const [number = "", created = "", identifier, origin, classification, references, ...texts] =
    fields;
  const [header = "", body = ""] = texts.map((text) => text.replaceAll("\r\n", "\n").trim());
  const card = takenCard("cablegate-csv", [
    ["Identifier", identifier ?? null],
    ["Created", createdOf(created)],
    ["Classification", classification ?? null],
    ["Origin", origin ?? null],
    ["Cites", (references ?? "").replaceAll("|", " | ")],
    ["Row", number],
  ]);
  return `${card}${header === "" ? "" : `${header}\n\n`}${body}\n`;
};
