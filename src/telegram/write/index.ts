export type { WriteOptions } from "./write.ts";
export { write } from "./write.ts";
