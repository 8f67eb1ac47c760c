import { readMrn } from "reftel/telegram";
import type { Vocabulary } from "reftel/vocabulary";

/**
 * Returns year, post and serial of a cable's name; null for one that is no number. One of several under a number has six digits
 * of its hash behind it (`09ASTANA2050~6f0c2a`).
 */
export const numberOf = (name: string, vocabulary: Vocabulary) => readMrn(mrnOf(name), vocabulary);

/** Returns the number in a cable's name, without what tells several of one number apart. */
export const mrnOf = (name: string): string => name.split("~", 1)[0] ?? "";
