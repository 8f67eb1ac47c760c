export type * from "./answer.ts";
export type * from "./port.ts";
export { ReftelError } from "./error.ts";
export type { ReftelErrorCode } from "./error.ts";
export { compareRanks, copyRank, hashOf, nameOf, sameTelegram, sameText } from "./identity.ts";
