import { GLOSSARY, glossaryOf, soughtIn, type GlossaryEntry } from "../../reading/glossary.ts";
import { openDesk } from "../../server/desk.ts";
import { countsOf } from "../../server/term-counts.ts";

/** Entries of a list that are shown beside those of others. */
const SHOWN = 8;
export const load = async ({ url, locals }) => {
  const desk = openDesk(locals);
  const asked = (url.searchParams.get("q") ?? "").trim().slice(0, 100);
  const chosen = GLOSSARY.find((name) => name === url.searchParams.get("list")) ?? null;
  const { newest, count } = await countsOf(desk, asked !== "" || chosen !== null);
  const counted = (list: string, entry: GlossaryEntry) => ({
    ...entry,
    cables: entry.query === null ? null : count(list, entry.code),
  });
  const lists = GLOSSARY.map((name) => {
    const all = glossaryOf(name, desk.vocabulary, desk.text);
    const found = asked === "" ? all : soughtIn(all, asked);
    const limit = chosen === name ? Infinity : asked === "" ? 0 : SHOWN;
    return {
      name,
      ...desk.text.howToRead.glossary[name],
      all: all.length,
      found: found.length,
      entries: found.slice(0, limit).map((entry) => counted(name, entry)),
    };
  });
  return {
    asked,
    list: chosen,
    lists: chosen === null ? lists : lists.filter(({ name }) => name === chosen),
    newest,
  };
};
