/**
 * The ninth schema says by which rules texts were read: `rules` from copy `first_copy` on, up to the next row. Of what is held by
 * now that is not known, which is 0.
 */
export const reading = `
  CREATE TABLE reading (first_copy INTEGER PRIMARY KEY, rules INTEGER NOT NULL) STRICT;
  INSERT INTO reading SELECT 1, 0 WHERE EXISTS (SELECT 1 FROM copy);
`;
