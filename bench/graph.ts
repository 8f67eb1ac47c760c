import { parseArgs } from "node:util";
import { missingBy, withSubjects } from "../src/archive/index.ts";
import { openReftel } from "../src/reftel.ts";
import { parseQuery } from "../src/query/index.ts";
import { centile } from "./centile.ts";
import { ms, mostMemory, say } from "./say.ts";

// Follows the newest cables of an archive both ways to the end of their chains, asks for what they cite and what cites them, and for
// what is missing.
//
//     node --conditions=source bench/graph.ts --folder FOLDER

const { values } = parseArgs({
  options: { folder: { type: "string" }, cables: { type: "string", default: "200" } },
});

const SIDES = ["before", "after"] as const;

const told = (times: readonly number[]): string => {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string => centile(sorted, share).toFixed(1);
  return `p50 ${at(0.5)}, p99 ${at(0.99)}, most ${at(1)} ms`;
};

const timed = async (asked: () => Promise<unknown>): Promise<number> => {
  const from = performance.now();
  await asked();
  return ms(from);
};

await using reftel = await openReftel({
  folder: values.folder ?? "",
  create: false,
  purpose: "bench",
});
const { archive, reader, vocabulary } = reftel;
const everything = parseQuery("", { vocabulary });
if (everything.kind === "errors") throw new Error("the empty query cannot be read");
const { hits, totals } = await archive.search(reader, everything.query, "", {
  limit: Number(values.cables),
  order: "-date",
});
const names = [...new Set(hits.map(({ mrn }) => mrn))];
say("cables", `${totals.cables.toLocaleString("en-US")}, the newest ${names.length} are asked`);

say(
  "first chain, the graph laid for it",
  `${(await timed(() => archive.chain(reader, names[0]!, "before"))).toFixed(0)} ms`,
);
const pages: number[] = [];
let longest = { name: names[0]!, side: SIDES[0] as (typeof SIDES)[number], total: 0, steps: 0 };
for (const name of names) {
  for (const side of SIDES) {
    const from = performance.now();
    const chain = await archive.chain(reader, name, side);
    pages.push(ms(from));
    const total = chain?.counts.reduce((sum, count) => sum + count, 0) ?? 0;
    if (total > longest.total) longest = { name, side, total, steps: chain?.counts.length ?? 0 };
  }
}
say("chain to its end, 100 nearest", told(pages));
const { name, side, total, steps } = longest;
const whole = await timed(() =>
  archive.chain(reader, name, side, { limit: Number.POSITIVE_INFINITY }),
);
say(
  "longest of them, every cable named",
  `${total.toLocaleString("en-US")} cables, ${steps} steps: ${(whole / 1000).toFixed(1)} s`,
);
const references: number[] = [];
for (const one of names) references.push(await timed(() => archive.references(reader, one)));
say("references of one", told(references));
const first = performance.now();
const missing = await missingBy(archive, reader, "times");
say(
  "missing, the first time",
  `${missing.length.toLocaleString("en-US")} cables, ${ms(first).toFixed(0)} ms`,
);
const subjects = await timed(() => withSubjects(archive, reader, missing.slice(0, 100)));
say("subjects of the 100 most cited", `${subjects.toFixed(0)} ms`);
say("memory at most", mostMemory());
