/** Returns a value as it is printed behind a field's colon: quoted where it could be read as anything else. */
export const printValue = (value: string): string => {
  const isPlain =
    /^[\p{L}\p{N}][^\s"“”„‟()*]*$/u.test(value) &&
    !value.includes("..") &&
    !["AND", "OR", "NOT"].includes(value);
  return isPlain ? value : `"${value.replaceAll(/["“”„‟]/g, " ")}"`;
};

/** Returns a list of values as it is printed behind a field's colon. */
export const printValues = (values: readonly string[]): string => {
  const printed = values.map(printValue);
  return printed.length === 1 ? (printed[0] ?? "") : `(${printed.join(" OR ")})`;
};
