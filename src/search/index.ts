export type * from "./document.ts";
export { projectionOf } from "./project.ts";
export type { Projected } from "./project.ts";
export { isClose, slipsIn } from "./close.ts";
export { stem } from "./stem.ts";
