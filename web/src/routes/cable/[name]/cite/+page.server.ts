import { bannerWords, casingOf, titleOf } from "reftel/reading";
import { citeAddress } from "../../../../reading/links.ts";
import { cableAsked } from "../../../../server/asked.ts";
import { citationsOf, paragraphAsked } from "../../../../server/citing.ts";
import { openDesk } from "../../../../server/desk.ts";

export const load = async ({ params, url, locals }) => {
  const desk = openDesk();
  const cable = await cableAsked(desk, params.name, (name) => citeAddress(name));
  const { telegram } = cable;
  const { classification, subject } = telegram;
  const banner =
    classification === null
      ? null
      : {
          level: classification.level,
          words: bannerWords(classification.level, classification.controls),
        };
  locals.banner = banner?.words;
  const paragraph = paragraphAsked(cable, url.searchParams.get("p"));
  return {
    name: params.name,
    banner,
    title: subject ? titleOf(subject.text, casingOf(telegram, desk.vocabulary)) : cable.name,
    hash: cable.copy.hash,
    paragraph,
    paragraphs: telegram.body.flatMap((portion) =>
      portion.kind === "paragraph" && portion.number !== null ? [String(portion.number)] : [],
    ),
    citations: citationsOf(desk, cable, url.origin, paragraph),
  };
};
