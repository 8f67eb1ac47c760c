import { SENTENCES, type Thing, type Values } from "./sentences.ts";

const gap = /\{([a-z]{1,20})\}/g;
const filled = (form: string, values: Values): string =>
  form.replace(gap, (_, name: string) => values[name] ?? "");

/** Returns title and sentence of a thing, the values put into their places. */
export const said = (thing: Thing, values: Values): { title: string; sentence: string } => {
  const [title, sentence] = SENTENCES[thing];
  const shown = filled(title, values);
  return {
    title: `${shown.charAt(0).toUpperCase()}${shown.slice(1)}`,
    sentence: filled(sentence, values),
  };
};
