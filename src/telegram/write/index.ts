export type { WriteOptions } from "./write.ts";
export { write } from "./write.ts";
export { plain } from "./plain.ts";
