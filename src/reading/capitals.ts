/** True for a text without small letters: a subject as it was sent, before it is recased. */
export const isCapitals = (text: string): boolean => text === text.toUpperCase();

/** A word with its inner apostrophes, full stops and figures; hyphens part words here. */
export const WORD = /[\p{L}\p{N}]+(?:[.'’][\p{L}\p{N}]+)*/gu;

/** `CALDER` as `Calder`. */
export const capitalised = (word: string): string =>
  word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase();
