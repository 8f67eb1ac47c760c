import type { Drafting, PartKind } from "../model.ts";
import { place, spanOf, take, type Reading } from "../reading.ts";
import { addresses } from "./field-list.ts";
import { isFurniture } from "./page-line.ts";
import type { PartReader } from "./part-reader.ts";

const form =
  /^(Signature|Drafted By|Cleared By|Approved By|Released By|Info|Attachments?|Dissemination Rule|XMT): {0,40}(.*)$/;

const kinds: Readonly<Record<string, PartKind>> = {
  Signature: "signature",
  Info: "info",
  Attachment: "ending",
  Attachments: "ending",
  "Dissemination Rule": "ending",
};

const noteDrafting = (reading: Reading, change: Partial<Drafting>): void => {
  const before = reading.drafting ?? { drafter: null, clearers: [], approver: null };
  reading.drafting = { ...before, ...change };
  const spans = reading.provenance.drafting?.spans ?? [];
  reading.provenance.drafting = { spans: [...spans, spanOf(reading.line)], certainty: "stated" };
};

const note = (reading: Reading, name: string, value: string): void => {
  const at = reading.line.end - value.length;
  const { drafting } = reading;
  if (value === "") return;
  if (name === "Signature") {
    reading.signer ??= { text: value, span: { start: at, end: reading.line.end } };
    place(reading, "signer", [{ start: at, end: reading.line.end }]);
  } else if (name === "Drafted By") noteDrafting(reading, { drafter: drafting?.drafter ?? value });
  else if (name === "Approved By") noteDrafting(reading, { approver: drafting?.approver ?? value });
  else if (name === "Cleared By")
    noteDrafting(reading, { clearers: [...(drafting?.clearers ?? []), value] });
  else if (name === "Info") addresses(reading, "info", value, at);
};

/**
 * The fields behind the text of a field list: who signs, drafted, cleared and approved, who is informed. A line that
 * goes on with a field stands in its column.
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
  while (reading.line.text !== "") {
    const { line } = reading;
    const match = line.text.length < 300 ? form.exec(line.text) : null;
    if (!match && (line.at - line.start < 4 || isFurniture(reading, line))) break;
    name = match?.[1] ?? name;
    note(reading, name, match ? (match[2] ?? "") : line.text);
    take(reading, kinds[name] ?? "drafting");
  }
  return true;
};
