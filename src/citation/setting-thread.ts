/** Sets citations in a thread of its own: the first of a style takes a second or two, in which nobody else is to wait. */
import { parentPort } from "node:worker_threads";
import { readStyle } from "./engine.ts";
import { citationIn } from "./forms.ts";
import type { Asked, Answered } from "./setting.ts";

parentPort?.on("message", ({ number, form, item, paragraph }: Asked) => {
  const said: Answered = { number, text: citationIn(form, item, paragraph) };
  parentPort?.postMessage(said);
});

// The long style is read as soon as there is a thread, whether it is asked already or will be.
readStyle("chicago-notes-bibliography");
