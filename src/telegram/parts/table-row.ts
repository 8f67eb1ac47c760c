/**
 * True where a numbered line is a row of a table and begins no paragraph: behind its words, three blanks or more part a
 * cell that is a number. The blanks of a redaction part nothing.
 *
 *     1. VISAS ISSUED        670     600     625
 */
export const isTableRow = (text: string, from: number): boolean => {
  for (let gap = text.indexOf("   ", from); gap >= 0;) {
    let at = gap;
    while (text.charCodeAt(at) === 32) at += 1;
    if (gap > from && text[gap - 1] !== "[" && cell.test(text.slice(at, at + 3))) return true;
    gap = text.indexOf("   ", at);
  }
  return false;
};

const cell = /^(?:\$?\.?\d|--)/;
