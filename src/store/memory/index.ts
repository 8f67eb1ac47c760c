export { openMemoryArchive } from "./open.ts";
export type { MemoryOptions } from "./open.ts";
