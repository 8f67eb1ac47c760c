export { openSqliteArchive } from "./archive.ts";
export type { SqliteOptions } from "./archive.ts";
export { backupArchive, rebuildArchive, restoreArchive, verifyArchive } from "./care.ts";
export type { CareOptions } from "./care.ts";
export type { OnText } from "./verify-texts.ts";
