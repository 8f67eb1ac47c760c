/** The thread that packs and indexes one batch while the next is read. It sees texts and no database. */
import { parentPort } from "node:worker_threads";
import { prepare, type Unprepared } from "./prepare.ts";

parentPort!.on("message", (asked: Unprepared) => {
  const { kept, words } = prepare(asked);
  const transfer = words.blobs.map(([, bytes]) => bytes.buffer as ArrayBuffer);
  parentPort!.postMessage({ kept, words }, transfer);
});
