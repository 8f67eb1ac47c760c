export type * from "./answer.ts";
export type * from "./port.ts";
export { ReftelError } from "./error.ts";
export type { ReftelErrorCode } from "./error.ts";
export { compareRanks, copyRank, hashOf, nameOf, sameTelegram, sameText } from "./identity.ts";
export { BATCH, importInto, retryFailures } from "./import.ts";
export type { ImportInput, ImportOptions, ImportReport, Skipped } from "./import.ts";
export { sourceNameOf, walkPaths } from "./walk.ts";
export { hitColumns, hitRow } from "./hit-row.ts";
