export type * from "./document.ts";
export { projectionOf } from "./project.ts";
export type { Projected } from "./project.ts";
