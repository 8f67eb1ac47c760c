import { GLOSSARY, glossaryOf, soughtIn, type GlossaryEntry } from "../../reading/glossary.ts";
import { openDesk, type Desk } from "../../server/desk.ts";

/** Entries of a list that are shown beside those of others. */
const SHOWN = 8;
/** Values that a facet holds at most; a shorter one is whole. */
const WHOLE = 100;

/** How many cables have a code, for the lists that facets count: exact, or null where a facet was cut off before it. */
const countsOf = async (desk: Desk, isListed: boolean) => {
  const outcome = await desk.search("", { limit: 1, facets: isListed });
  const facets = outcome.kind === "answer" ? outcome.answer.facets : {};
  const newest = outcome.kind === "answer" ? (outcome.answer.hits[0]?.mrn ?? null) : null;
  const of = { tags: facets.tags ?? [], captions: facets.caption ?? [], posts: facets.post ?? [] };
  const counts = new Map(
    Object.entries(of).map(([list, values]) => [
      list,
      {
        isWhole: values.length < WHOLE,
        cables: new Map(values.map(({ value, cables }) => [value, cables])),
      },
    ]),
  );
  return {
    newest,
    count: (list: string, code: string): number | null => {
      const held = counts.get(list);
      return held?.cables.get(code) ?? (held?.isWhole ? 0 : null);
    },
  };
};

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
