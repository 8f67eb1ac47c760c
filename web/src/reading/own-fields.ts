import type { CorrectedField } from "reftel/desk";
import { instantInWords } from "reftel/reading";

const DATED: ReadonlySet<CorrectedField> = new Set(["sent", "declassify"]);

/** Returns a value of a field that may be corrected as pages say it: a day or an instant in words, all else as it stands. */
export const fieldInWords = (field: CorrectedField, value: string): string =>
  DATED.has(field) && /^\d{4}-\d{2}-\d{2}/.test(value) ? instantInWords(value) : value;
