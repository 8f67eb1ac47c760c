import type { SourceFormat } from "../source.ts";
import { readText } from "./read.ts";

/** Cable pages, telegrams and logs of them as plain text: what everything else is taken for. */
export const text: SourceFormat = { name: "text", detect: () => true, read: readText };
