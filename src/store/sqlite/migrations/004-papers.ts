/**
 * The fourth schema: what readers keep of their own. `value` is the paper as JSON (src/desk/paper.ts), `name` what it is
 * called among its owner's; `mrn` the number of the cable it is about, null for one that is about none or several.
 */
export const papers = `
  CREATE TABLE paper (
    id INTEGER PRIMARY KEY,
    owner TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    mrn TEXT,
    version INTEGER NOT NULL,
    value TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX paper_name ON paper (owner, name);
  CREATE INDEX paper_mrn ON paper (mrn) WHERE mrn IS NOT NULL;
`;
