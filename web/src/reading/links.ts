/** Addresses of pages. Every state of the reader is one of these, so a link can be opened in a new tab or kept. */
import { fieldQuery } from "reftel/reading";

/** Returns the address of a search; the front page where the query is empty. */
export const searchAddress = (
  query: string,
  options: { readonly order?: string | null; readonly cursor?: string | null } = {},
): string => {
  const parameters = new URLSearchParams();
  if (query !== "") parameters.set("q", query);
  if (options.order) parameters.set("order", options.order);
  if (options.cursor) parameters.set("cursor", options.cursor);
  const text = parameters.toString();
  return text === "" ? "/" : `/search?${text}`;
};

/** Returns the address of every hit of a query as a file: a row a hit, without a limit. */
export const exportAddress = (
  query: string,
  format: "csv" | "ndjson" | "zip",
  order: string,
): string => `/api/v1/search/export?${new URLSearchParams({ q: query, format, order }).toString()}`;

export type View = "read" | "sent" | "both";

/** Returns the address of a cable, of one of its views, with the query whose words are to be lit, at a paragraph. */
export const cableAddress = (
  name: string,
  options: { readonly view?: View; readonly query?: string; readonly at?: string } = {},
): string => {
  const parameters = new URLSearchParams();
  if (options.view !== undefined && options.view !== "read") parameters.set("view", options.view);
  if (options.query) parameters.set("q", options.query);
  const text = parameters.toString();
  // `@` and `~` stand for themselves in a path, and read better so.
  const path = encodeURIComponent(name).replaceAll("%40", "@");
  return `/cable/${path}${text === "" ? "" : `?${text}`}${options.at ? `#${options.at}` : ""}`;
};

/** Returns the address of a post's page, of a TAGS code's, of a year's. */
export const postAddress = (post: string): string => `/post/${encodeURIComponent(post)}`;
export const tagAddress = (code: string): string => `/tags/${encodeURIComponent(code)}`;
export const yearAddress = (year: string): string => `/year/${encodeURIComponent(year)}`;

/** Returns the address of the timeline of what a query finds: of all years, of a year by month, of a month by day. */
export const timelineAddress = (
  options: { readonly query?: string; readonly within?: string } = {},
): string => {
  const parameters = new URLSearchParams();
  if (options.query) parameters.set("q", options.query);
  if (options.within) parameters.set("in", options.within);
  const text = parameters.toString();
  return text === "" ? "/timeline" : `/timeline?${text}`;
};

/** Returns the address of the map: of the world, of a part of it, of what lies around a post; of one year where given. */
export const mapAddress = (
  options: {
    readonly area?: string | null;
    readonly near?: string | null;
    readonly year?: string | null;
  } = {},
): string => {
  const parameters = new URLSearchParams();
  if (options.area) parameters.set("area", options.area);
  if (options.near) parameters.set("near", options.near);
  if (options.year) parameters.set("year", options.year);
  const text = parameters.toString();
  return text === "" ? "/map" : `/map?${text}`;
};

/** Returns where a cable leads that is cited and not held: to what cites it, which is all that is known of it here. */
export const absentAddress = (mrn: string): string => searchAddress(fieldQuery("cites", mrn));

/** Returns where a cable leads that is cited: to its page, or, where it is not held, to what cites it. */
export const citedAddress = (mrn: string, isHeld: boolean): string =>
  isHeld ? cableAddress(mrn) : absentAddress(mrn);

/** Returns the address of the missing list, of one post where it is named, ranked by citing posts where asked, behind an MRN of it. */
export const missingAddress = (
  options: {
    readonly post?: string | null;
    readonly order?: "times" | "posts";
    readonly cursor?: string | null;
  } = {},
): string => {
  const parameters = new URLSearchParams();
  if (options.post) parameters.set("post", options.post);
  if (options.order === "posts") parameters.set("order", options.order);
  if (options.cursor) parameters.set("cursor", options.cursor);
  const text = parameters.toString();
  return text === "" ? "/missing" : `/missing?${text}`;
};

/**
 * Returns the address of the guide down a cable, at the token that begins at an offset of its text. With its line, so that
 * a browser without scripts shows it, too.
 */
export const guideAddress = (
  name: string,
  token: { readonly at: number; readonly line: number } | null = null,
): string =>
  `${cableAddress(name)}/how-to-read${token === null ? "" : `?at=${token.at}#line-${token.line}`}`;

/** A cable's name at one copy of it: `09ASTANA2050@6f0c2a91b3d4`. */
export const copyName = (name: string, hash: string): string => `${name}@${hash.slice(0, 12)}`;

const ofParagraph = (paragraph: string | null): string =>
  paragraph === null ? "" : `?${new URLSearchParams({ p: paragraph }).toString()}`;

/** Returns the address where a cable is cited, or a paragraph of it by its number. */
export const citeAddress = (name: string, paragraph: string | null = null): string =>
  `${cableAddress(name)}/cite${ofParagraph(paragraph)}`;

/** Returns the address of the chain that a cable stands in. */
export const chainAddress = (
  name: string,
  behind: { readonly before?: string | null; readonly after?: string | null } = {},
): string => {
  const parameters = new URLSearchParams();
  if (behind.before) parameters.set("before", behind.before);
  if (behind.after) parameters.set("after", behind.after);
  const text = parameters.toString();
  return `${cableAddress(name)}/chain${text === "" ? "" : `?${text}`}`;
};

/** Returns the address of the picture of what stands around a cable. */
export const graphAddress = (name: string): string => `${cableAddress(name)}/graph`;

/** Returns the address where the copy shown is compared with another, named by the first digits of its hash. */
export const compareAddress = (name: string, hash: string | null = null): string =>
  `${cableAddress(name)}/compare${hash === null ? "" : `?${new URLSearchParams({ with: hash.slice(0, 12) }).toString()}`}`;

/** Returns the address of a citation as a file. */
export const citationFileAddress = (
  name: string,
  ending: string,
  paragraph: string | null,
): string => `${cableAddress(name)}/cite/${ending}${ofParagraph(paragraph)}`;

/** Returns the address of a cable in another form: its text as sent, its values, its PDF. */
export const cableFile = (name: string, form: "txt" | "json" | "pdf"): string =>
  `${cableAddress(name)}.${form}`;

/** Where an ask stands on the page: under the paragraph that asks, numbered from 1. */
export const askAddress = (paragraph: number | null, number: number): string =>
  `ask-${paragraph ?? "n"}-${number}`;

/** Returns the address of a collection, on the page with a place in it, from 1. */
export const collectionAddress = (id: string, place = 1): string =>
  `/collection/${encodeURIComponent(id)}${place === 1 ? "" : `?at=${place}`}`;
/** The desk, where what a reader keeps stands together. */
export const DESK = "/desk";

/** Returns the address of a saved search's result, which names the search. */
export const savedAddress = (id: string, query: string, order: string | null): string =>
  `${searchAddress(query, { order })}&${new URLSearchParams({ saved: id }).toString()}`;

/** Returns the address where a cable's fields are corrected, at one of them. */
export const correctAddress = (name: string, field: string | null = null): string =>
  `${cableAddress(name)}/correct${field === null ? "" : `#${field}`}`;

/** Returns the address where a note on a paragraph is written; without one, on the cable. */
export const noteAddress = (name: string, address: string | null = null): string =>
  `${cableAddress(name)}/note${address === null ? "" : `?${new URLSearchParams({ at: address }).toString()}`}`;

/** Returns the address of a collection as a file: the texts of its cables, a table, its values. */
export const collectionFile = (id: string, form: "texts" | "csv" | "json"): string =>
  form === "texts"
    ? `/api/v1/desk/collections/${encodeURIComponent(id)}/texts`
    : form === "csv"
      ? `/api/v1/desk/collections/${encodeURIComponent(id)}/table`
      : `/api/v1/desk/collections/${encodeURIComponent(id)}`;
