/**
 * Returns a text without the given signs at its start and its end. A pattern for the end (`[ ,]+$`) would be tried at
 * every sign of a long run; this looks at each once.
 */
export const withoutEdges = (text: string, before: string, behind: string): string => {
  let start = 0;
  let end = text.length;
  while (start < end && before.includes(text[start] ?? "")) start += 1;
  while (end > start && behind.includes(text[end - 1] ?? "")) end -= 1;
  return text.slice(start, end);
};
