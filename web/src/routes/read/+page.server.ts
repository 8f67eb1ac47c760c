import { fail } from "@sveltejs/kit";
import { parse } from "reftel/telegram";
import { readingOf } from "../../reading/reading.ts";
import { openDesk } from "../../server/desk.ts";

/** Longer texts are for the import, which reads a piece at a time. Characters. */
const LONGEST = 2_000_000;

/** The archive's own posts and TAGS, so that the browser reads with the same vocabulary as the server. */
export const load = async ({ locals }) => ({ additions: await openDesk(locals).additions() });

export const actions = {
  /** Reads a pasted text where the browser runs no scripts. Nothing of it is kept. */
  default: async ({ request, locals }) => {
    const text = String((await request.formData()).get("text") ?? "").replaceAll("\r\n", "\n");
    if (text.trim() === "") return fail(400, { text, message: locals.text.read.empty });
    if (text.length > LONGEST) {
      return fail(413, {
        text: "",
        message: locals.text.read.tooLong(LONGEST),
      });
    }
    const { vocabulary } = openDesk(locals);
    const telegram = parse(text, { vocabulary });
    const name = telegram.mrn ?? locals.text.cable.noNumber;
    const reading = readingOf(name, telegram, text, vocabulary, null, () => [], locals.text);
    locals.banner = reading.banner?.words;
    return { text, reading };
  },
};
