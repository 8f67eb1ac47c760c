/**
 * Returns the code of the sign at a place, 0 from `end` on, which is the text's end or before it: no text that is read has that
 * sign, and what is worked out with NaN has no room among whole numbers. For readers that are asked
 * of pieces, of joined texts and of words of a table: what kind of string it is the engine remembers for four kinds at a place
 * of the program, and looks the function up for each call from the fifth on; and once a place behind the end was asked for, it
 * calls it instead of building it in. Either takes three times as long.
 */
export const codeAt = (text: string, at: number, end: number): number =>
  at < end ? String.prototype.charCodeAt.call(text, at) : 0;

/** True for the code of a figure, as `charCodeAt` gives it. */
export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** True for the code of a capital of the Latin alphabet without marks. */
export const isCapital = (code: number): boolean => code >= 65 && code <= 90;

/** Returns what tells the codes of some signs of ASCII from all others, for what is asked of each line or word. */
export const oneOf = (signs: string): ((code: number) => boolean) => {
  const table = new Uint8Array(128);
  for (const sign of signs) table[sign.charCodeAt(0)] = 1;
  return (code) => code < table.length && table[code] === 1;
};
