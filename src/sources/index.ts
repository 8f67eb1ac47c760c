export { decode } from "./decode.ts";
export type { Decoded, Decoding } from "./decode.ts";
export { LIMITS } from "./limits.ts";
export { FORMATS, readSource, tooLarge } from "./registry.ts";
export type { SourceFault, SourceFormat, SourceItem, SourceText } from "./source.ts";
