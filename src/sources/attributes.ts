/**
 * Returns a record's names and values as the National Archives print them behind a telegram, so that the reader of
 * telegrams knows them. Nothing where no value is given.
 *
 *     Message Attributes
 *     Current Classification: UNCLASSIFIED
 *     Document Number: 1975VALLET01187
 */
export const attributesText = (
  attributes: Iterable<readonly [name: string, value: string]>,
): string => {
  const lines: string[] = [];
  for (const [name, value] of attributes) {
    const shown = value.replaceAll(/\s+/g, " ").trim();
    if (shown !== "") lines.push(`${name}: ${shown}`);
  }
  return lines.length === 0 ? "" : `\n\nMessage Attributes\n${lines.join("\n")}\n`;
};
