import { catalogueIn } from "../text/index.ts";

/** The words of the language that the server chose; the browser fetches this one and no other. */
export const load = async ({ data }) => ({ ...data, text: await catalogueIn(data.language) });
