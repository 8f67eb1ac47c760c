/** Reads PDFs in a thread of its own, which can be ended: a file made for it can keep a reader of PDFs busy for ever. */
import { parentPort } from "node:worker_threads";
import { extract } from "./extract.ts";

interface Ask {
  readonly bytes: Uint8Array;
  readonly mostPages: number;
}

parentPort?.on("message", ({ bytes, mostPages }: Ask) => {
  void extract(bytes, mostPages).then((answer) => parentPort?.postMessage(answer));
});
