/**
 * What few lines have and every line is asked for, as bits of `Line.signs`. A bit that is not set says that the line has
 * it nowhere; one that is set, that it may have it.
 */
export const SIGNS = { bracket: 1, gap: 2, number: 4, all: 7 } as const;

/* One search through the whole text costs a tenth of one search a line. No pattern reaches over a line's end. */
const forms: readonly (readonly [sign: number, form: RegExp])[] = [
  [SIGNS.bracket, /[()[{]/g],
  [SIGNS.gap, /[^ \n] {3}/g],
  // A figure behind OF, as in a page line, or behind END SUMMARY, where a paragraph was glued to it.
  [SIGNS.number, /\d(?<=\d OF \d|END SUMMARY[.:]\)? ?\d)/g],
];

/** Sets the signs of lines that stand in the text one behind the other. */
export const noteSigns = (
  text: string,
  lines: readonly { readonly next: number; signs: number }[],
): void => {
  for (const [sign, form] of forms) {
    let index = 0;
    form.lastIndex = 0;
    while (form.test(text)) {
      while ((lines[index]?.next ?? Infinity) < form.lastIndex) index += 1;
      const line = lines[index];
      if (!line) break;
      line.signs |= sign;
      form.lastIndex = line.next;
    }
  }
};
