export { contentOf, fileContent, isOfDisk, streamContent, wholeOf } from "./content.ts";
export type { Content } from "./content.ts";
export { decode } from "./decode.ts";
export { tooLarge } from "./fault.ts";
export { FAULT_CODES } from "./fault-code.ts";
export { LIMITS } from "./limits.ts";
export { placed } from "./placed.ts";
export { fileEnding, FORMATS, isWrapped, readSource } from "./registry.ts";
export type { SourceFault, SourceFormat, SourceItem, SourceText } from "./source.ts";
