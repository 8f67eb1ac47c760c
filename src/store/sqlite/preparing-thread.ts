/** The thread that packs and indexes one batch while the next is read. It sees texts and no database. */
import { parentPort } from "node:worker_threads";
import { makeIndexer } from "../../search/index.ts";
import { buffersOf, letGo } from "./let-go.ts";
import { largeOf, prepare, type Unprepared } from "./prepare.ts";

/** Words that are kept from batch to batch, some 60 bytes each; an archive of damaged texts has millions. */
const MOST_WORDS = 500_000;

const index = makeIndexer(MOST_WORDS);
/** Of which words the batch before keeps pairs: another may be asked before that one is stored as the first of an archive. */
let pairedBefore: readonly string[] = [];

parentPort!.on("message", (asked: Unprepared) => {
  const paired = asked.paired.length === 0 ? pairedBefore : asked.paired;
  const prepared = prepare({ ...asked, paired }, index);
  pairedBefore = prepared.words.paired;
  letGo([asked.copies.bytes]);
  parentPort!.postMessage(prepared, buffersOf(largeOf(prepared)));
});
