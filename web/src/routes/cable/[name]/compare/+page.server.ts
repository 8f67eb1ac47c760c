import { error } from "@sveltejs/kit";
import { differencesOf } from "reftel/collation";
import { compareAddress } from "../../../../reading/links.ts";
import { cableShell } from "../../../../server/shell.ts";

export const load = async ({ params, url, locals }) => {
  const asked = url.searchParams.get("with");
  const { desk, cable, shown } = await cableShell(locals, params.name, (name) =>
    compareAddress(name, asked),
  );
  const others = cable.copies.filter(({ hash }) => hash !== cable.copy.hash);
  const chosen = asked === null ? others[0] : others.find(({ hash }) => hash.startsWith(asked));
  if (chosen === undefined || (asked !== null && asked.length < 6)) {
    error(404, desk.text.compare.none(params.name));
  }
  const answer = await desk.cable(cable.name, chosen.hash);
  if (answer.kind !== "cable") error(404, desk.text.compare.noCopy(params.name));
  return {
    ...shown,
    cable: cable.name,
    one: cable.copy,
    other: answer.cable.copy,
    others,
    differences: differencesOf(cable.text, answer.cable.text),
  };
};
