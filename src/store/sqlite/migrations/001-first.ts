/**
 * The first schema. Released steps are never edited: what changes later is a step of its own.
 *
 * - `received` holds bytes as they came, by their SHA-256. Bytes that are the UTF-8 of a copy's text have no row: the
 *   text is them, and both hashes are equal.
 * - `copy` is one text of a telegram: compressed text, its projection for search (with every portion's label), what it
 *   is a copy of and its rank among the copies.
 * - `edge` is a reference made in a copy, with the label of the portion that makes it.
 * - `segment` and `blob` are the index; a segment's cables are the copies from `first_copy` on. The number of a segment
 *   is never given again, so whoever has read one knows by it whether it is still there.
 */
export const first = `
  CREATE TABLE received (
    hash BLOB PRIMARY KEY,
    bytes BLOB NOT NULL
  ) STRICT;

  CREATE TABLE instance (
    id INTEGER PRIMARY KEY,
    mrn TEXT NOT NULL
  ) STRICT;
  CREATE INDEX instance_mrn ON instance (mrn);

  CREATE TABLE copy (
    id INTEGER PRIMARY KEY,
    hash BLOB NOT NULL UNIQUE,
    instance INTEGER NOT NULL REFERENCES instance (id),
    rank TEXT NOT NULL,
    bytes_hash BLOB NOT NULL,
    decoding TEXT NOT NULL,
    text BLOB NOT NULL,
    cable BLOB NOT NULL
  ) STRICT;
  CREATE INDEX copy_instance ON copy (instance);
  CREATE INDEX copy_bytes ON copy (bytes_hash);

  CREATE TABLE place (
    id INTEGER PRIMARY KEY,
    copy INTEGER NOT NULL REFERENCES copy (id),
    source TEXT NOT NULL,
    file TEXT NOT NULL,
    place TEXT,
    bytes_hash BLOB NOT NULL,
    is_other_source INTEGER NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX place_once ON place (copy, source, file, ifnull(place, ''));
  CREATE INDEX place_other ON place (copy) WHERE is_other_source = 1;

  CREATE TABLE edge (
    id INTEGER PRIMARY KEY,
    copy INTEGER NOT NULL REFERENCES copy (id),
    mrn TEXT NOT NULL,
    address TEXT NOT NULL,
    needs_head INTEGER NOT NULL,
    label TEXT NOT NULL
  ) STRICT;
  CREATE INDEX edge_mrn ON edge (mrn);

  CREATE TABLE failure (
    id INTEGER PRIMARY KEY,
    source TEXT NOT NULL,
    file TEXT NOT NULL,
    place TEXT,
    code TEXT NOT NULL,
    message TEXT NOT NULL,
    bytes_hash BLOB NOT NULL,
    bytes BLOB NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX failure_once ON failure (file, ifnull(place, ''), code, bytes_hash);

  CREATE TABLE addition (
    id INTEGER PRIMARY KEY,
    value TEXT NOT NULL UNIQUE
  ) STRICT;

  CREATE TABLE segment (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    tier INTEGER NOT NULL,
    first_copy INTEGER NOT NULL,
    copies INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE blob (
    id INTEGER PRIMARY KEY,
    segment INTEGER NOT NULL REFERENCES segment (id),
    name TEXT NOT NULL,
    bytes BLOB NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX blob_name ON blob (segment, name);
`;
