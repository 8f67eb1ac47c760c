import { redirect } from "@sveltejs/kit";
import { copyAddress, correctedBy } from "reftel/archive";
import { corrected, papersOn, STANDINGS } from "reftel/desk";
import { postNameOf } from "reftel/reading";
import { cableAddress, type View } from "../../../reading/links.ts";
import { numberOf } from "../../../reading/number.ts";
import { ownNoteOf } from "../../../reading/own-notes.ts";
import { readingOf } from "../../../reading/reading.ts";
import { noCable } from "../../../server/absent.ts";
import { openDesk, type Desk } from "../../../server/desk.ts";
import { lightingOf } from "../../../server/lighting.ts";
import { namedReferencesOf } from "../../../server/references.ts";
import { summariesOf } from "../../../server/titles.ts";

const viewOf = (text: string | null): View => (text === "sent" || text === "both" ? text : "read");

const titled = async (
  desk: Desk,
  line: { readonly mrn: string; readonly subject: string | null } | null,
) => {
  if (line === null) return null;
  const summaries = await summariesOf(desk, [line.mrn]);
  return { mrn: line.mrn, title: summaries.get(line.mrn)?.title ?? line.subject ?? line.mrn };
};

export const load = async ({ params, url, locals }) => {
  const desk = openDesk(locals);
  const { name: asked, hash } = copyAddress(params.name);
  const query = url.searchParams.get("q") ?? "";
  const answer = await desk.cable(asked, hash);
  if (answer.kind === "absent") return noCable(desk, asked);
  if (answer.kind === "several") {
    const summaries = await summariesOf(desk, answer.names);
    return {
      kind: "several" as const,
      asked,
      instances: answer.names.map((name) => ({
        name,
        title: summaries.get(name)?.title ?? name,
        from: summaries.get(name)?.from ?? null,
      })),
    };
  }
  const { cable } = answer;
  // One cable has one address, however its number was typed.
  if (hash === undefined && cable.name !== params.name) {
    redirect(308, cableAddress(cable.name, { view: viewOf(url.searchParams.get("view")), query }));
  }
  const view = viewOf(url.searchParams.get("view"));
  const [references, neighbours, light, kept] = await Promise.all([
    namedReferencesOf(desk, cable.name),
    desk.neighbours(cable.name),
    lightingOf(desk, cable.name, query),
    papersOn(desk.papers, desk.reader, cable),
  ]);
  const own = kept.notes.map(ownNoteOf);
  const [earlier, next, later] = await Promise.all([
    titled(desk, neighbours.earlier),
    titled(desk, neighbours.later),
    references === null
      ? []
      : correctedBy(
          { cables: (_, names) => desk.cables(names) },
          desk.reader,
          references,
          desk.vocabulary,
        ),
  ]);
  const reading = readingOf(
    cable.name,
    // Beside the text as sent stands what was read in it, and nothing else.
    view === "read" ? corrected(cable.telegram, kept.corrections, desk.vocabulary) : cable.telegram,
    cable.text,
    desk.vocabulary,
    references,
    light,
    desk.text,
    own,
  );
  locals.banner = reading.banner?.words;
  const post = numberOf(cable.name, desk.vocabulary)?.post;
  return {
    kind: "cable" as const,
    view,
    query,
    reading,
    standing: kept.standing,
    standings: STANDINGS,
    collections: kept.collections,
    corrections: kept.corrections,
    /** Notes without a place in the text. */
    loose: own.filter(({ place }) => place === null),
    banner: reading.banner,
    aliases: cable.telegram.aliases,
    shown: cable.copy.hash,
    copies: [cable.copy, ...cable.copies.filter((copy) => copy.hash !== cable.copy.hash)],
    isOneCopy: hash !== undefined,
    earlier,
    next,
    later,
    post: post === undefined ? desk.text.cable.thisPost : postNameOf(post, desk.vocabulary),
  };
};
