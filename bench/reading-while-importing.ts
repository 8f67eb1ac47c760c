import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { demoVocabulary } from "../demo/index.ts";
import { generate } from "../demo/generate.ts";
import { importInto } from "../src/archive/index.ts";
import { openReftel } from "../src/reftel.ts";
import { centile } from "./centile.ts";
import { questionsFrom } from "./questions.ts";
import { spool, spooled } from "./spool.ts";

// Fills an archive, then sends it files as an upload does, which a thread of the server takes in, and asks meanwhile for
// pages of results one behind the other: exact counts, all facets, twenty cables with snippets, of every class of query.
//
//     node --conditions=source bench/reading-while-importing.ts --cables 10000 --sent 3000

const { values } = parseArgs({
  options: {
    /** Cables that are held before. */
    cables: { type: "string", default: "10000" },
    /** Cables that are sent. */
    sent: { type: "string", default: "3000" },
  },
});
const held = Number(values.cables);
const sent = Number(values.sent);

const say = (what: string, times: readonly number[]): void => {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string => centile(sorted, share).toFixed(0);
  process.stdout.write(
    `${what.padEnd(28)}${times.length} pages, p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, most ${at(1)} ms\n`,
  );
};

const folder = mkdtempSync(join(tmpdir(), "reftel-bench-reading-"));
try {
  const file = join(folder, "cables");
  spool(file, { cables: held, mode: "clean" });
  await using reftel = await openReftel({
    folder: join(folder, "archive"),
    create: true,
    purpose: "bench",
    addition: demoVocabulary,
  });
  const { archive, vocabulary, reader } = reftel;
  await importInto(archive, spooled(file), { source: "held", vocabulary });
  const encoder = new TextEncoder();
  const texts = [...generate({ seed: 2, cables: sent, mode: "clean" })];
  const questions = questionsFrom(texts.slice(0, 500)).flatMap((one) => one.questions);
  // Every class in turn.
  const mixed = questions.map((_, at) => questions[(at * 37) % questions.length]!);

  const page = async (at: number): Promise<number> => {
    const start = performance.now();
    await reftel.search(reader, mixed[at % mixed.length]!.text, { facets: true });
    const took = performance.now() - start;
    // As between two requests, whoever else waits for this thread is served.
    await new Promise((resolve) => setImmediate(resolve));
    return took;
  };

  const quiet: number[] = [];
  for (let at = 0; at < mixed.length; at += 1) quiet.push(await page(at));
  say("alone", quiet);

  const uploads = texts.map((text, at) => ({ name: `${at}.txt`, bytes: encoder.encode(text) }));
  let isDone = false;
  let most = 0;
  const start = performance.now();
  const importing = reftel.importer.begin(uploads, "sent").report.finally(() => {
    isDone = true;
  });
  const busy: number[] = [];
  for (let at = 0; !isDone; at += 1) {
    busy.push(await page(at));
    most = Math.max(most, process.memoryUsage.rss());
  }
  const report = await importing;
  const took = performance.now() - start;
  say("while an import runs", busy);
  process.stdout.write(
    `${held} cables held, ${report.read} sent in ${(took / 1000).toFixed(1)} s; ${Math.round(most / 1e6)} MB at most, importing thread and what was sent included\n`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
