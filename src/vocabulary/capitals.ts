/**
 * True where a text is what it is in upper case. Most that are asked for are short words in capitals, or have a small
 * letter among their first: both are told without making the other text.
 */
export const isInCapitals = (text: string): boolean => {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 97 && code <= 122) return false;
    if (code > 127) return text === text.toUpperCase();
  }
  return true;
};

/** Returns a text in upper case: itself where it is so. */
export const inCapitals = (text: string): string =>
  isInCapitals(text) ? text : text.toUpperCase();
