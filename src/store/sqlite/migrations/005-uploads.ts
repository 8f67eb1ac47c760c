/**
 * The fifth schema: a failure says whether it was sent here, since then no file of its name on this machine is the one
 * that failed. What failed before is taken for a file, as it was.
 */
export const uploads = `
  ALTER TABLE failure ADD COLUMN is_upload INTEGER NOT NULL DEFAULT 0;
`;
