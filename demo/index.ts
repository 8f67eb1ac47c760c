export { demoVocabulary } from "./vocabulary.ts";
export { type Generation, generate } from "./generate.ts";
export { type DemoTelegram, demoTelegrams, twin } from "./telegrams.ts";
