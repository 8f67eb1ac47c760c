import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { setMakingReady } from "../src/cli/room.ts";
import { parseQuery } from "../src/query/index.ts";
import { openReftel } from "../src/reftel.ts";
import { centile } from "./centile.ts";
import { ms, say } from "./say.ts";
import { benchSearch } from "./search.ts";

// The part of `run.ts` that asks an archive, in a process of its own. By itself it asks any archive of generated cables:
//
//     node --conditions=source bench/searching.ts --folder FOLDER [--fts]

const { values } = parseArgs({
  options: {
    folder: { type: "string", default: "" },
    /** File of what is asked, by class, as `questionsFrom` makes it; of the first generated cables where none is given. */
    questions: { type: "string" },
    fts: { type: "boolean", default: false },
  },
});
const { folder } = values;

const beforeOpen = performance.now();
await using reftel = await openReftel({
  folder,
  create: false,
  purpose: "bench",
});
say("open", `${ms(beforeOpen).toFixed(0)} ms`);
const read = parseQuery("harbor", { vocabulary: reftel.vocabulary });
if (read.kind === "errors") throw new Error("the first query cannot be read");
const beforeFirst = performance.now();
await reftel.archive.search(reftel.reader, read.query, "harbor", { facets: true });
say("first answer after opening", `${ms(beforeFirst).toFixed(0)} ms`);

const beforeReady = performance.now();
setMakingReady("serve");
await reftel.archive.warm(reftel.reader, new AbortController().signal);
say("made ready, as `reftel serve` does", `${ms(beforeReady).toFixed(0)} ms`);

const stats = await reftel.archive.stats(reftel.reader);
say(
  "held",
  `${stats.cables.toLocaleString("en-US")} cables, ${stats.paragraphs.toLocaleString("en-US")} paragraphs`,
);

const everything = parseQuery("", { vocabulary: reftel.vocabulary });
if (everything.kind === "errors") throw new Error("the empty query cannot be read");
const listed = await reftel.archive.search(reftel.reader, everything.query, "", { limit: 200 });
const names = [...new Set(listed.hits.map(({ mrn }) => mrn))];
const times: number[] = [];
for (const name of names) {
  const start = performance.now();
  await reftel.archive.cable(reftel.reader, name);
  await reftel.archive.references(reftel.reader, name);
  await reftel.archive.neighbours(reftel.reader, name);
  times.push(ms(start));
}
times.sort((a, b) => a - b);
say(
  "what a cable page needs",
  `p50 ${centile(times, 0.5).toFixed(1)} ms, p99 ${centile(times, 0.99).toFixed(1)} ms`,
);
process.stdout.write("\n");
const classes = JSON.parse(
  values.questions === undefined
    ? execFileSync(
        process.execPath,
        [...process.execArgv, join(import.meta.dirname, "print-questions.ts")],
        { encoding: "utf8", maxBuffer: 16 * 1024 * 1024 },
      )
    : readFileSync(values.questions, "utf8"),
);
await benchSearch(reftel.archive, {
  vocabulary: reftel.vocabulary,
  classes,
  folder,
  ...(values.fts ? { mostCompared: Number.POSITIVE_INFINITY } : {}),
});
