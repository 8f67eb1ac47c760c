import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";

const routes = join(import.meta.dirname, "../../web/src/routes");

const TWIN = "/cable/09PORTESPERANCE1174";

/**
 * Addresses at which each page is looked at, in its different states, where the archive holds the demonstration and what
 * `given.ts` has. A page that stands nowhere here fails the tests that look at all of them.
 */
const ADDRESSES: Readonly<Record<string, readonly string[]>> = {
  "/": ["/"],
  "/batch": ["/batch"],
  "/cable/[name]": [
    `${TWIN}?q=%22joint+statement%22`,
    `${TWIN}?view=sent`,
    `${TWIN}?view=both`,
    "/cable/99NOWHERE1",
    "/cable/09MAJURO4242",
    "/cable/09MAJURO4243",
  ],
  "/cable/[name]/chain": [`${TWIN}/chain`],
  "/cable/[name]/cite": [`${TWIN}/cite?p=12`],
  "/cable/[name]/compare": [`${TWIN}/compare`],
  "/cable/[name]/graph": [`${TWIN}/graph`],
  "/cable/[name]/correct": [`${TWIN}/correct`],
  "/cable/[name]/note": [`${TWIN}/note`, `${TWIN}/note?at=p5`],
  // One that is there has a name of its own: desk.spec.ts looks at it.
  "/collection/[id]": ["/collection/none"],
  "/desk": ["/desk"],
  "/cable/[name]/how-to-read": [`${TWIN}/how-to-read`],
  "/how-to-read": ["/how-to-read", "/how-to-read?q=start", "/how-to-read?list=captions"],
  "/import": ["/import"],
  // One that was begun has a name of its own: import.spec.ts looks at it.
  "/import/[id]": ["/import/none"],
  "/map": ["/map", "/map?area=europe&year=2009", "/map?near=PORTESPERANCE"],
  "/missing": ["/missing", "/missing?post=STATE", "/missing?cursor=99NOWHERE1"],
  "/post/[post]": ["/post/PORTESPERANCE"],
  "/posts": ["/posts"],
  "/read": ["/read"],
  "/search": [
    "/search?q=%22joint+statement%22",
    "/search?q=dat%3A2009",
    "/search?q=role%3Aaction&cursor=99NOWHERE1",
    "/search?q=xyzzyqwert+role%3Aaction",
  ],
  "/tags/[code]": ["/tags/PHSA"],
  "/timeline": [
    "/timeline",
    "/timeline?q=tags%3APHSA&in=2009",
    "/timeline?in=2009-10",
    "/timeline?q=dat%3A2009",
  ],
  "/year/[year]": ["/year/2009"],
};

/** The pages that there are, as their folders have it. */
export const ROUTES: readonly string[] = readdirSync(routes, {
  recursive: true,
  withFileTypes: true,
})
  .filter((entry) => entry.name === "+page.svelte")
  .map((entry) => `/${relative(routes, entry.parentPath).split(sep).join("/")}`)
  .toSorted();

/** Returns the addresses of a page; none where nobody has written any down. */
export const addressesOf = (route: string): readonly string[] => ADDRESSES[route] ?? [];

/** Every page in each of its states, and one that is not there. */
export const PAGES: readonly string[] = [...ROUTES.flatMap(addressesOf), "/no-such-page"];
