import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { TABLES, inOrder, textOfTable, type VocabularyRecord } from "./vocabulary-tables.ts";

// A record may be added anywhere in its file: `npm run fix` puts it in its place.
for (const table of TABLES) {
  const file = join(import.meta.dirname, `../src/vocabulary/${table.name}.json`);
  const before = readFileSync(file, "utf8");
  const after = textOfTable(inOrder(table, JSON.parse(before) as VocabularyRecord[]));
  if (after !== before) writeFileSync(file, after);
}
