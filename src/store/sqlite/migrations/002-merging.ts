/**
 * The second schema.
 *
 * - A copy's text and projection are one compressed blob, `kept`: the projection repeats the text, and costs a tenth of
 *   it beside it and half of it apart. SQLite is given `keep_together` to do it.
 * - `edge` goes: the index knows who cites whom.
 * - Segments name their copies themselves, so that they can be merged. `gone` counts cables that were taken out since;
 *   the blob `gone` says which. They are all written anew (`rebuilds`).
 * - `place` has the decoding of its own bytes, for when what was received before it is taken out.
 * - `removal` and `removed` say what was taken out and why, without the text. Numbers of copies and telegrams up to
 *   `last_copy` and `last_instance` are not given again, so that no list read before means another text.
 */
export const merging = `
  UPDATE copy SET text = keep_together(text, cable);
  ALTER TABLE copy DROP COLUMN cable;
  ALTER TABLE copy RENAME COLUMN text TO kept;
  DROP TABLE edge;

  DELETE FROM blob;
  DELETE FROM segment;
  ALTER TABLE segment DROP COLUMN tier;
  ALTER TABLE segment DROP COLUMN first_copy;
  ALTER TABLE segment RENAME COLUMN copies TO cables;
  ALTER TABLE segment ADD COLUMN documents INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE segment ADD COLUMN gone INTEGER NOT NULL DEFAULT 0;

  ALTER TABLE place ADD COLUMN decoding TEXT NOT NULL DEFAULT 'utf-8';
  UPDATE place SET decoding = (SELECT decoding FROM copy WHERE copy.id = place.copy);

  CREATE TABLE removal (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    reason TEXT NOT NULL,
    asked TEXT NOT NULL,
    labels TEXT NOT NULL,
    cables INTEGER NOT NULL,
    copies INTEGER NOT NULL,
    places INTEGER NOT NULL,
    failures INTEGER NOT NULL,
    last_copy INTEGER NOT NULL,
    last_instance INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE removed (
    id INTEGER PRIMARY KEY,
    removal INTEGER NOT NULL REFERENCES removal (id),
    name TEXT NOT NULL,
    hash BLOB NOT NULL,
    source TEXT NOT NULL,
    file TEXT NOT NULL,
    place TEXT
  ) STRICT;
  CREATE INDEX removed_removal ON removed (removal);
`;
