import { builtIn, extend, type Vocabulary, type VocabularyAddition } from "../vocabulary/index.ts";
import type { Archive } from "./port.ts";

/** Returns the built-in vocabulary with the archive's own entries before it. */
export const vocabularyOf = async (archive: Archive): Promise<Vocabulary> =>
  ((await archive.additions()) as readonly VocabularyAddition[]).reduce(extend, builtIn);
