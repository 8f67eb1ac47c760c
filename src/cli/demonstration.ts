import { demoTelegrams, demoVocabulary, twin } from "../../demo/index.ts";
import { importInto } from "../archive/index.ts";
import type { Reftel } from "../reftel.ts";
import type { Streams } from "./command.ts";

export { demoVocabulary };

/** Name of the source that the demonstration's telegrams come from. */
export const DEMO = "demo";

/**
 * Puts the invented telegrams of the demonstration into a new archive; all but the twin, which is there to be taken in
 * by hand: others cite it, so it is seen to be missing, and then to be held.
 */
export const fillWithDemonstration = async (reftel: Reftel, streams: Streams): Promise<void> => {
  const encoder = new TextEncoder();
  const byHand = twin();
  const telegrams = demoTelegrams().filter(({ text }) => text !== byHand);
  const files = telegrams.map(({ file, text }) => ({
    file,
    bytes: async () => encoder.encode(text),
  }));
  const { vocabulary, archive } = reftel;
  const report = await importInto(archive, files, { source: DEMO, vocabulary });
  streams.err(
    `A new archive was made in ${reftel.folder}, with ${report.read} invented telegrams to try.\n`,
  );
};
