import { parentPort } from "node:worker_threads";
import { faultOf } from "./pattern-fault.ts";
import type { Pattern } from "./patterns-in.ts";

// One pattern at a time, each answered with what is wrong with it.
parentPort?.on("message", ({ source, flags }: Pattern) =>
  parentPort?.postMessage(faultOf(source, flags)),
);
