/** The tenth schema keeps a failure once for each source: two that were given the same file each have it, until it is taken out. */
export const failures = `
  DROP INDEX failure_once;
  CREATE UNIQUE INDEX failure_once ON failure (source, file, ifnull(place, ''), code, bytes_hash);
`;
