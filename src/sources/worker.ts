/** Reads PDFs and mails in a thread of its own, which can be ended: see `thread.ts`. */
import { parentPort } from "node:worker_threads";
import { readParts, type MailParts } from "./mail/parts.ts";
import { extract, type Extracted } from "./pdf/extract.ts";

/** What each task answers with. */
export interface Answers {
  readonly pdf: Extracted;
  readonly mail: MailParts;
}

export interface Task {
  readonly name: keyof Answers;
  readonly bytes: Uint8Array;
}

const TASKS: { readonly [Name in keyof Answers]: (bytes: Uint8Array) => Promise<Answers[Name]> } = {
  pdf: extract,
  mail: readParts,
};

parentPort?.on("message", ({ name, bytes }: Task) => {
  void TASKS[name](bytes).then((answer) => parentPort?.postMessage(answer));
});
