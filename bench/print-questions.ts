import { generate } from "../demo/generate.ts";
import { questionsFrom } from "./questions.ts";

// Prints what the bench asks, by class, of the first generated cables: in a process of its own, so that whoever asks has no
// texts in its memory.

process.stdout.write(JSON.stringify(questionsFrom([...generate({ seed: 1, cables: 5000 })])));
