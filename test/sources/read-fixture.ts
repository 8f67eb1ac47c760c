import { contentOf, readSource, type SourceItem } from "../../src/sources/index.ts";
import { builtIn } from "../../src/vocabulary/index.ts";

/** Reads bytes as a source, whole. */
export const readBytes = (bytes: Uint8Array): Promise<SourceItem[]> =>
  Array.fromAsync(readSource(contentOf(bytes), builtIn));

/** What a person would look at: the text taken out and what it is, or the fault. */
export const shown = (item: SourceItem): object => {
  if (item.kind === "fault") {
    const { code, place, message } = item.fault;
    return { code, place, message };
  }
  const { text, place, decoding, isInput, telegram } = item.text;
  const { mrn, aliases, format, card, classification, from, to, subject, body } = telegram;
  return {
    place,
    decoding,
    isInput,
    mrn,
    aliases,
    format,
    card,
    classification: classification?.level ?? null,
    from: from?.name ?? null,
    to: to.map(({ name }) => name),
    sent: telegram.transmission?.dtg?.at ?? null,
    captions: telegram.captions.map(({ code }) => code),
    current: telegram.record?.currentClassification ?? null,
    references: telegram.references.map((one) => one.mrn ?? one.raw),
    subject: subject?.text ?? null,
    body: body.map((one) => `${one.address} ${one.mark ?? "-"} ${one.text.slice(0, 60)}`),
    text: text.split("\n"),
  };
};
