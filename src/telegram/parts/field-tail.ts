import type { PartKind } from "../model.ts";
import { noDraft, type Draft, type Reading } from "../reading.ts";
import { place, placeFurther, take } from "../taking.ts";
import type { Line } from "../lines.ts";
import { addresses, valueOf } from "./field-list.ts";
import { isFurniture } from "./page-line.ts";
import type { PartReader } from "./part-reader.ts";

const form =
  /^(Signature|Drafted By|Cleared By|Approved By|Released By|Info|Attachments?|Dissemination Rule|XMT): {0,40}(.*)/;

const kinds: Readonly<Record<string, PartKind>> = {
  Signature: "signature",
  Info: "info",
};

/** The fields of the drafting, by their labels. */
const drafting: Readonly<Record<string, keyof Draft>> = {
  "Drafted By": "drafter",
  "Cleared By": "clearers",
  "Approved By": "approver",
  "Released By": "releaser",
  "Dissemination Rule": "disseminationRule",
};

const note = (reading: Reading, name: string, value: string): void => {
  const span = { start: reading.line.end - value.length, end: reading.line.end };
  if (value === "") return;
  const field = drafting[name];
  if (name === "Signature") {
    reading.signer ??= { text: value, span };
    place(reading, "signer", [span]);
  } else if (name.startsWith("Attachment")) reading.attachments.push({ name: value, span });
  else if (field !== undefined) {
    const draft = (reading.drafting ??= noDraft());
    if (field === "clearers") {
      for (const clearer of value.split(/; ?/)) if (clearer !== "") draft.clearers.push(clearer);
    } else draft[field] ??= value;
    placeFurther(reading, "drafting", [span]);
  }
};

/* Who cleared, in a copy that lost its columns. */
const clearer = /^[A-Z][A-Z0-9/&.-]{0,24}: ?[A-Z]/;

/** True where a line without a label goes on with the field above it. */
const goesOn = (reading: Reading, name: string): boolean => {
  const { line } = reading;
  const isInColumn =
    line.at - line.start >= 4 || (name === "Cleared By" && clearer.test(line.text));
  return isInColumn && !isFurniture(reading, line);
};

/**
 * The fields behind the text of a field list: who signs, drafted, cleared, approved and released, who is informed, what
 * was attached. A line that goes on with a field stands in its column.
 *
 *     Cleared By:        DCM:Lamb, Peter
 *                        MGT:Osei, Ama
 */
export const fieldTail: PartReader = (reading) => {
  if (!reading.isFieldList) return false;
  const first = form.exec(reading.line.text)?.[1];
  if (
    first === undefined ||
    (reading.parts.every(({ kind }) => kind !== "signature") && !/^(?:Sig|Dra|Cle)/.test(first))
  )
    return false;
  let name = first;
  const informed: Line[] = [];
  while (reading.line.text !== "") {
    const { line } = reading;
    const match = line.text.length < 300 ? form.exec(line.text) : null;
    if (!match && !goesOn(reading, name)) break;
    name = match?.[1] ?? name;
    const value = match ? (match[2] ?? "") : line.text;
    if (name === "Info") informed.push(valueOf(line, value));
    else note(reading, name, value);
    take(reading, kinds[name] ?? "drafting");
  }
  addresses(reading, "info", informed);
  return true;
};
