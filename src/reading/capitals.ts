/** True for a text without small letters: a subject as it was sent, before it is recased. */
export const isCapitals = (text: string): boolean => {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 97 && code <= 122) return false;
    // Of other letters only the engine knows.
    if (code > 127) return text === text.toUpperCase();
  }
  return true;
};

/** A word with its inner apostrophes, full stops and figures; hyphens part words here. */
export const WORD = /[\p{L}\p{N}]+(?:[.'’][\p{L}\p{N}]+)*/gu;

/** `CALDER` as `Calder`. */
export const capitalised = (word: string): string =>
  word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase();
