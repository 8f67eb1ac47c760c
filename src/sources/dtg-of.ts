import { parse } from "../telegram/index.ts";

/** Returns the instant of the date-time group in the head of a telegram, or null. */
export const readGroupIn = (header: string): string | null =>
  header === "" ? null : (parse(header).transmission?.dtg?.at ?? null);
