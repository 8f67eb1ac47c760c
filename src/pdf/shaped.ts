/** Returns a text with every sign that a face has no shape for written by its number, as `[U+4E2D]`: nothing is dropped. */
export const shapedBy = (has: (point: number) => boolean): ((text: string) => string) => {
  const known = new Map<string, string>([["\n", "\n"]]);
  return (text) => {
    let shaped = "";
    for (const sign of text) {
      let shown = known.get(sign);
      if (shown === undefined) {
        const point = sign.codePointAt(0) ?? 0;
        shown = /\s/.test(sign)
          ? " "
          : point >= 32 && has(point)
            ? sign
            : `[U+${point.toString(16).toUpperCase().padStart(4, "0")}]`;
        known.set(sign, shown);
      }
      shaped += shown;
    }
    return shaped;
  };
};
