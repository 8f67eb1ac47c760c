export type * from "./answer.ts";
export type * from "./port.ts";
export type * from "./damage.ts";
export type * from "./removal.ts";
export { ReftelError } from "./error.ts";
export { READING_RULES } from "./reading-rules.ts";
export { nearNumbers } from "./near-numbers.ts";
export { MISSING_RANKS, missingBy, withSubjects } from "./missing.ts";
export type { MissingRank, SoughtCable } from "./missing.ts";
export { missingOfPost, postSeries, seriesDays, seriesYears } from "./post-series.ts";
export type { Hole, PostSeries, SeriesYear } from "./post-series.ts";
export { lostCursor } from "./lost-cursor.ts";
export type { ReftelErrorCode } from "./error.ts";
export {
  compareRanks,
  copyRank,
  hashOf,
  nameOf,
  sameTelegram,
  sameText,
  telegramsWith,
} from "./identity.ts";
export { joinSections } from "./join-sections.ts";
export type { Joined, SectionText } from "./join-sections.ts";
export { BATCH, importInto } from "./import.ts";
export { retryFailures } from "./retry.ts";
export type { ImportInput } from "./file-input.ts";
export type { ImportOptions, ImportReport, Skipped } from "./import.ts";
export { bytesOfAll, withShare } from "./import-share.ts";
export { walkPaths } from "./walk.ts";
export { statesOf } from "./states.ts";
export type { HeldState } from "./states.ts";
export { referencesJson } from "./references-json.ts";
export { correctedBy } from "./corrected-by.ts";
export type { LaterCable } from "./corrected-by.ts";
export { chainJson } from "./chain-json.ts";
export { chainOfCopy, copyAddress, referencesOfCopy } from "./copy-address.ts";
export { holdsMore } from "./wrapped.ts";
export { unknownSources } from "./unknown-sources.ts";
export { wholesAmong } from "./wholes.ts";
export { withConflict } from "./conflict.ts";
export { vocabularyOf } from "./vocabulary.ts";
