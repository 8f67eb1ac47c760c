import { dev } from "$app/env";
import type { Handle, HandleServerError, ServerInit } from "@sveltejs/kit/hooks";
import { serving } from "reftel/serve";
import { catalogueIn, languageOf } from "./text/index.ts";

/** In development Vite starts this itself; in all else `reftel serve` has opened the archive before the first request. */
export const init: ServerInit = async () => {
  if (!dev) return;
  const { openReftel } = await import("reftel/reftel");
  const { beginServing } = await import("reftel/serve");
  const folder = process.env["REFTEL_ARCHIVE"] ?? "../reftel-archive";
  beginServing(await openReftel({ folder, create: true, purpose: "development" }));
};

const HEADERS = {
  // Most pages have a form: without a referrer a browser sends no origin either, and the form would be refused.
  "referrer-policy": "same-origin",
  "x-content-type-options": "nosniff",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
} as const;

const MARKUP: Readonly<Record<string, string>> = { "&": "&amp;", '"': "&quot;", "<": "&lt;" };

/** The banner as an attribute of the page's root: only from there can the margins of printed sheets take it. */
const bannerAttribute = (words: string | undefined): string =>
  words === undefined
    ? ""
    : `data-banner="${words.replaceAll(/[&"<]/g, (sign) => MARKUP[sign] ?? sign)}"`;

/** The language chosen on an earlier page. */
const LANGUAGE = "language";

/** Requests to `/api` go to the API as they are; all else is a page. */
export const handle: Handle = async ({ event, resolve }) => {
  const { pathname } = event.url;
  if (pathname === "/api" || pathname.startsWith("/api/")) return serving().fetch(event.request);
  const address = event.url.searchParams.get("lang");
  const language = languageOf({
    address,
    kept: event.cookies.get(LANGUAGE),
    header: event.request.headers.get("accept-language"),
  });
  event.locals.text = await catalogueIn(language);
  if (address !== null) {
    event.cookies.set(LANGUAGE, language, { path: "/", sameSite: "lax", maxAge: 31_536_000 });
  }
  const made = await resolve(event, {
    transformPageChunk: ({ html }) =>
      html
        .replace("%reftel.language%", () => language)
        .replace("%reftel.banner%", () => bannerAttribute(event.locals.banner)),
  });
  // A page of what is wrong is shown as any other, and says so to who reads only its status. What a page that is open
  // fetches of it must be whole, else it would show another.
  const isRefused = event.locals.isUnreadable === true && made.ok && !event.isDataRequest;
  const response = isRefused
    ? new Response(made.body, { status: 400, headers: made.headers })
    : made;
  for (const [name, value] of Object.entries(HEADERS)) response.headers.set(name, value);
  return response;
};

/** What no page expected: the trace goes to the server's own log, and a person gets a sentence without it. */
export const handleError: HandleServerError = ({ kind, error, event }) => {
  if (kind !== "unknown") return;
  console.error(`${event.request.method} ${event.url.pathname} failed:`, error);
  return { message: event.locals.text.error.unexpected };
};
