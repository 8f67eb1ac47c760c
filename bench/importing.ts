import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { demoVocabulary } from "../demo/index.ts";
import { importInto } from "../src/archive/index.ts";
import { openReftel } from "../src/reftel.ts";
import { mostMemory, ms, say } from "./say.ts";
import { spooled } from "./spool.ts";

// The part of `run.ts` that imports a spooled file into a new archive, in a process of its own.

const { values } = parseArgs({
  options: {
    folder: { type: "string", default: "" },
    spooled: { type: "string", default: "" },
    /** Characters of the texts. */
    length: { type: "string", default: "1" },
  },
});
const { folder } = values;
const length = Number(values.length);

const reftel = await openReftel({
  folder,
  create: true,
  purpose: "bench",
  addition: demoVocabulary,
});
const start = performance.now();
const used = process.cpuUsage();
const report = await importInto(reftel.archive, spooled(values.spooled), {
  source: "bench",
  vocabulary: reftel.vocabulary,
});
// What is to be merged is merged before it is closed.
await reftel[Symbol.asyncDispose]();
const took = ms(start);
const { user, system } = process.cpuUsage(used);
say(
  "import",
  `${Math.round((report.read * 1000) / took)} cables/s, ${(length / 1000 / took).toFixed(1)} MB/s, parsing, merging and durable commits included`,
);
say(
  "processor",
  `${((user + system) / 1000 / report.read).toFixed(2)} ms a cable, ${((user + system) / 1000 / took).toFixed(2)} cores had`,
);
say("memory of the importer", `${mostMemory()} at most`);
const disk = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
say("disk", `${(disk / length).toFixed(2)} times the text`);
