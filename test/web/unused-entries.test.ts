import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { test } from "node:test";
import { english } from "../../web/src/text/english.ts";
import { entriesIn, usedIn } from "./used-entries.ts";

const web = join(import.meta.dirname, "../../web/src");

const sources = readdirSync(web, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:ts|svelte)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .filter((file) => !relative(web, file).startsWith("text"));

test("every entry of the catalogue is said somewhere", () => {
  const entries = entriesIn(english).filter((entry) => !entry.startsWith("formats."));
  assert.ok(entries.length > 500, `${entries.length} entries`);
  const used = new Set(sources.flatMap((file) => [...usedIn(readFileSync(file, "utf8"), english)]));
  assert.deepEqual(
    entries.filter((entry) => !used.has(entry)),
    [],
  );
});

test("an entry is taken by its name, through a name for its group, or with its whole group", () => {
  const catalogue = {
    title: "Title",
    desk: { lead: "Lead", fields: { from: "From", sent: "Sent" }, never: "Never" },
    found: { head: () => "Head", places: { first: "First", last: ["Last"] }, none: "None" },
  };
  const used = (source: string) => [...usedIn(source, catalogue)].toSorted();
  assert.equal(entriesIn(catalogue).length, 9);
  assert.deepEqual(used("page.data.text.title"), ["title"]);
  assert.deepEqual(used("const t = $derived(page.data.text.desk); t.lead; t.other;"), [
    "desk.lead",
  ]);
  assert.deepEqual(used("const { lead, fields } = data.text.desk; fields.sent"), [
    "desk.fields.sent",
    "desk.lead",
  ]);
  assert.deepEqual(used('(words: Catalogue["found"]) => words.head(1) + words.places?.[one]'), [
    "found.head",
    "found.places.first",
    "found.places.last",
  ]);
  assert.deepEqual(used("({ desk: { fields: all }, title }: Catalogue) => all[one]"), [
    "desk.fields.from",
    "desk.fields.sent",
    "title",
  ]);
  assert.deepEqual(used('({ places }: Catalogue["found"]) => places.first'), [
    "found.places.first",
  ]);
  assert.deepEqual(used("{ ...desk.text.found.places[name] }"), [
    "found.places.first",
    "found.places.last",
  ]);
  assert.deepEqual(used("Object.entries(text.desk.fields)"), [
    "desk.fields.from",
    "desk.fields.sent",
  ]);
  assert.deepEqual(
    used("// text.title\n/* text.title */ <!-- text.title --> note.text; text.desk"),
    [],
  );
});
