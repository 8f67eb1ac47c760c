import { first } from "./001-first.ts";
import { merging } from "./002-merging.ts";
import { joined } from "./003-joined.ts";
import { papers } from "./004-papers.ts";
import { uploads } from "./005-uploads.ts";
import { paired } from "./006-paired.ts";
import { columns } from "./007-columns.ts";
import { chunks } from "./008-chunks.ts";
import { reading } from "./009-reading.ts";
import { failures } from "./010-failures.ts";
import { beside } from "./011-beside.ts";
import { pages } from "./012-pages.ts";

/** A schema step, and what becomes of the index where it is of another layout behind it. */
export interface Migration {
  readonly sql: string;
  /** It is made anew from the texts. */
  readonly rebuilds: boolean;
  /** Its segments are laid anew from what they hold, which takes seconds. */
  readonly relays?: true;
}

/** Schema steps in order; step `n` brings `user_version` from `n` to `n + 1`. Never edited once released. */
export const MIGRATIONS: readonly Migration[] = [
  { sql: first, rebuilds: false },
  { sql: merging, rebuilds: true },
  { sql: joined, rebuilds: false },
  { sql: papers, rebuilds: false },
  { sql: uploads, rebuilds: false },
  { sql: paired, rebuilds: true },
  { sql: columns, rebuilds: false, relays: true },
  { sql: chunks, rebuilds: false, relays: true },
  { sql: reading, rebuilds: false },
  { sql: failures, rebuilds: false },
  { sql: beside, rebuilds: false, relays: true },
  { sql: pages, rebuilds: false, relays: true },
];
