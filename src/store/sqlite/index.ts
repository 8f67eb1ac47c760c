export { openSqliteArchive } from "./archive.ts";
export type { SqliteOptions } from "./archive.ts";
