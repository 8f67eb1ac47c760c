import type { SourceFormat } from "../source.ts";
import { isMail } from "./headers.ts";
import { readMailFile } from "./read.ts";

/** A mail (.eml), with military message headers or without. */
export const mail: SourceFormat = { name: "mail", detect: isMail, read: readMailFile };
