export { collate } from "./collate.ts";
export type { Collation } from "./collate.ts";
export { differencesOf } from "./differences.ts";
export type { Difference, DifferenceLine } from "./differences.ts";
