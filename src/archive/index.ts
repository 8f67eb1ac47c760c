export type * from "./answer.ts";
export type * from "./port.ts";
