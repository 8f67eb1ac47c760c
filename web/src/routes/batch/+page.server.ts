import { fail } from "@sveltejs/kit";
import { fieldQuery } from "reftel/reading";
import { batchOf } from "../../reading/batch.ts";
import { searchAddress } from "../../reading/links.ts";
import { openDesk } from "../../server/desk.ts";

/** Searches that run side by side: others are served between them. */
const TOGETHER = 10;
const LONGEST = 100_000;

export const actions = {
  /** Searches each line of a pasted list by itself; nothing of it is kept. */
  default: async ({ request, locals }) => {
    const desk = openDesk(locals);
    const text = String((await request.formData()).get("lines") ?? "");
    if (text.trim() === "") {
      return fail(400, { text: "", message: desk.text.batch.empty });
    }
    if (text.length > LONGEST) {
      return fail(413, {
        text: "",
        message: desk.text.batch.tooLong(LONGEST),
      });
    }
    const { lines, isCut } = batchOf(text, desk.vocabulary);
    const rows = [];
    for (let at = 0; at < lines.length; at += TOGETHER) {
      const counted = await Promise.all(
        lines.slice(at, at + TOGETHER).map(async ({ typed, query, how }) => {
          const cables = (await desk.count(query)) ?? 0;
          const citing = fieldQuery("cites", typed);
          const isAbsent = cables === 0 && how === "number";
          return {
            typed,
            query,
            how,
            cables,
            href: searchAddress(query),
            /** Where a number is not held: how many cables cite it, and where they are listed. */
            citing: isAbsent ? ((await desk.count(citing)) ?? 0) : 0,
            citingHref: searchAddress(citing),
          };
        }),
      );
      rows.push(...counted);
    }
    return { text, rows, isCut };
  },
};
