import type { Card } from "../model.ts";
import type { Reading } from "../reading.ts";
import { endOf } from "../sheet.ts";
import { ahead, place, put } from "../taking.ts";
import { beginsEnvelope } from "./transmission.ts";
import { readBanner } from "../banner.ts";
import type { PartReader } from "./part-reader.ts";
import { PLAIN_CARD_LINES, plainCard } from "./plain-card.ts";

const labels = ["Identifier", "Created", "Released", "Classification", "Origin"] as const;
type Label = (typeof labels)[number];

const isLabel = (text: string): text is Label => (labels as readonly string[]).includes(text);

const moment = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2})(?::(\d{2}))?)?/;

/** `2009-11-17 11:10:00` as an instant; a day alone stays a day. */
const instantOf = (printed: string): string | null => {
  const match = moment.exec(printed);
  if (!match) return null;
  const [, year, month, day, hour, minute, second] = match;
  const date = `${year}-${month}-${day}`;
  if (Number.isNaN(Date.parse(`${date}T00:00:00Z`))) return null;
  return hour === undefined ? date : `${date}T${hour}:${minute}:${second ?? "00"}Z`;
};

const afterLabel = (text: string, label: string): string | null =>
  text.slice(0, label.length).toLowerCase() === label ? text.slice(label.length).trim() : null;

/** True where the card of a page begins in the middle of a text. */
export const beginsCard = (reading: Reading): boolean =>
  reading.line.text === "Identifier" && ahead(reading, 1)?.text === "Created";

/**
 * The card of an archive's page: labels, a line each, then their values in the same order, the title (the first line
 * of the subject only) and the TAGS. Whatever stands before the telegram's first line belongs to the page.
 *
 *     Identifier
 *     Created
 *     Classification
 *     Origin
 *     09ASTANA2050
 *     2009-11-17 11:10:00
 *     SECRET
 *     Embassy Astana
 *     Cable title:
 *
 * The card is cut off before anything else is read, since its TAGS and title look like those of the head.
 */
export const card: PartReader = (reading) => {
  const { lines } = reading.sheet;
  const first = lines[reading.index];
  if (!first) return false;
  const plain = plainCard(reading);
  if (plain !== null) {
    reading.card = plain;
    endCard(reading, first.start, Math.min(reading.index + PLAIN_CARD_LINES, lines.length));
    return true;
  }
  if (!isLabel(first.text)) return false;
  const found: Label[] = [];
  let index = reading.index;
  for (; index < lines.length; index += 1) {
    const text = lines[index]?.text ?? "";
    if (text === "" && found.length > 0) continue;
    if (!isLabel(text) || found.includes(text)) break;
    found.push(text);
  }
  if (found.length < 2) return false;
  const values: Partial<Record<Label, string>> = {};
  for (const label of found) {
    while (lines[index]?.text === "") index += 1;
    values[label] = lines[index]?.text ?? "";
    index += 1;
  }
  let title: string | null = null;
  let tags: string[] = [];
  for (; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line || beginsEnvelope(reading, index)) break;
    const banner = readBanner(line.text, reading.sheet.vocabulary);
    if (banner && (banner.number !== null || banner.section !== null)) break;
    const titled = afterLabel(line.text, "cable title:");
    if (titled !== null) {
      title = titled === "" ? null : titled;
      while (title === null && lines[index + 1]?.text === "") index += 1;
      if (title === null) {
        index += 1;
        title = lines[index]?.text ?? null;
      }
      continue;
    }
    const tagged = afterLabel(line.text, "tags:");
    if (tagged !== null) tags = tagged.split(/[ ,;]/).filter((tag) => tag !== "");
  }
  reading.card = {
    identifier: values.Identifier || null,
    created: instantOf(values.Created ?? ""),
    classification: values.Classification || null,
    origin: values.Origin || null,
    title,
    tags,
  } satisfies Card;
  endCard(reading, first.start, index);
  return true;
};

const endCard = (reading: Reading, start: number, index: number): void => {
  const { lines, text } = reading.sheet;
  const stop = lines[index]?.start ?? text.length;
  let last = index - 1;
  while (lines[last]?.text === "") last -= 1;
  put(reading, "card", start, stop);
  place(reading, "card", [{ start, end: lines[last]?.end ?? stop }]);
  reading.index = index;
  reading.line = lines[index] ?? endOf(reading.sheet);
};
