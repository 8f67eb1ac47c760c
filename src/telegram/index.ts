export type * from "./model.ts";
export type { Span } from "./span.ts";
export { shift, slice } from "./span.ts";
export { RANK } from "./marking.ts";
export type { DiagnosticCode } from "./diagnostics.ts";
