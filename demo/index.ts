export { demoVocabulary } from "./vocabulary.ts";
export { type DemoTelegram, demoTelegrams, twin } from "./telegrams.ts";
