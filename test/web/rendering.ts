import { readFileSync } from "node:fs";
import { registerHooks, stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { isHttpError, isRedirect } from "@sveltejs/kit";
import { compile, compileModule } from "svelte/compiler";
import type { Catalogue } from "../../web/src/text/index.ts";

/**
 * Renders pages of the reader as its server does, in this process and in any language: loads and components are the real ones;
 * the framework between them is a few lines, since it has no words of its own.
 */

const routes = join(import.meta.dirname, "../../web/src/routes");

/** What components take from the framework. */
const FRAMEWORK: Readonly<Record<string, string>> = {
  "$app/state": "export const page = globalThis.shownPage; export const navigating = { to: null };",
  "$app/navigation":
    "export const afterNavigate = () => {}; export const goto = () => {}; export const replaceState = () => {}; export const invalidateAll = () => {}; export const refreshAll = () => {}; export const beforeNavigate = () => {}; export const pushState = () => {};",
  "$app/forms": "export const enhance = () => {};",
  "$app/environment": "export const browser = false; export const dev = false;",
  "$app/env": "export const browser = false; export const dev = false;",
  "reftel-test:root":
    "import Root from 'reftel-test:root.svelte'; export default Root; export { render } from 'svelte/server';",
};

const ROOT = `<script>
  const { Layout, Page, data, form } = $props();
</script>
<Layout {data}><Page {data} {form} /></Layout>`;

const compiled = (source: string, filename: string): string =>
  compile(source, { generate: "server", filename, dev: false }).js.code;

registerHooks({
  resolve: (specifier, context, next) => {
    if (specifier in FRAMEWORK || specifier === "reftel-test:root.svelte") {
      return { url: `reftel-test:${encodeURIComponent(specifier)}`, shortCircuit: true };
    }
    if (context.parentURL?.startsWith("reftel-test:")) {
      return next(specifier, { ...context, parentURL: import.meta.url });
    }
    return next(specifier, context);
  },
  load: (url, context, next) => {
    const js = (source: string) => ({ format: "module", source, shortCircuit: true }) as const;
    if (url.startsWith("reftel-test:")) {
      const name = decodeURIComponent(url.slice("reftel-test:".length));
      return js(FRAMEWORK[name] ?? compiled(ROOT, "Root.svelte"));
    }
    if (url.endsWith(".css")) return js("");
    if (url.endsWith("?raw")) {
      return js(`export default ${JSON.stringify(readFileSync(new URL(url), "utf8"))}`);
    }
    if (url.endsWith(".svelte.ts")) {
      const source = stripTypeScriptTypes(readFileSync(new URL(url), "utf8"));
      return js(compileModule(source, { generate: "server", filename: url }).js.code);
    }
    if (!url.endsWith(".svelte")) return next(url, context);
    const file = new URL(url);
    return js(compiled(readFileSync(file, "utf8"), decodeURIComponent(file.pathname)));
  },
});

interface State {
  data: Record<string, unknown>;
  error: Record<string, unknown> | null;
  status: number;
  url: URL;
  route: { id: string | null };
  form: unknown;
}

const page: State = {
  data: {},
  error: null,
  status: 200,
  url: new URL("http://reading.room/"),
  route: { id: null },
  form: null,
};
(globalThis as unknown as { shownPage: State }).shownPage = page;

type Module = Readonly<Record<string, unknown>>;
type Load = (event: object) => Promise<Record<string, unknown>>;

const moduleAt = async (...path: readonly string[]): Promise<Module> =>
  (await import(pathToFileURL(join(routes, ...path)).href)) as Module;

/** Finds the page of an address among the routes: names in brackets stand for anything. */
const matchOf = (
  known: readonly string[],
  pathname: string,
): { readonly route: string; readonly params: Readonly<Record<string, string>> } | null => {
  const asked = pathname.split("/").filter(Boolean);
  for (const route of known) {
    const steps = route.split("/").filter(Boolean);
    if (steps.length !== asked.length) continue;
    const params: Record<string, string> = {};
    const fits = steps.every((step, at) => {
      const name = /^\[(\w+)\]$/.exec(step)?.[1];
      if (name !== undefined) params[name] = decodeURIComponent(asked[at] ?? "");
      return name !== undefined || step === asked[at];
    });
    if (fits) return { route, params };
  }
  return null;
};

/** What a page shows for an address, as HTML, in the words of a catalogue. `post` is a form that was sent to it. */
export const rendered = async (
  known: readonly string[],
  address: string,
  text: Catalogue,
  post?: Readonly<Record<string, string>>,
): Promise<string> => {
  const url = new URL(address, "http://reading.room");
  const match = matchOf(known, url.pathname);
  const locals = { text };
  const { href } = new URL("reftel-test:root");
  const root = (await import(href)) as {
    readonly default: never;
    readonly render: (component: never, options: object) => { head: string; body: string };
  };
  const { load: loadLayout } = await moduleAt("+layout.server.ts");
  const held = await (loadLayout as Load)({ locals, url, params: {} });
  Object.assign(page, {
    url,
    route: { id: match?.route ?? null },
    status: match === null ? 404 : 200,
    error: match === null ? { message: "", status: 404 } : null,
    form: null,
  });
  page.data = { ...held, text };
  if (match !== null) {
    const event = { locals, url, params: match.params, parent: () => Promise.resolve(page.data) };
    try {
      const server: Module = await moduleAt(match.route, "+page.server.ts").catch(
        (error: unknown) => {
          if ((error as { code?: string }).code === "ERR_MODULE_NOT_FOUND") return {};
          throw error;
        },
      );
      if (post !== undefined) {
        const { default: send } = server["actions"] as { readonly default: Load };
        const body = new FormData();
        for (const [name, value] of Object.entries(post)) body.set(name, value);
        const answer = await send({
          ...event,
          request: new Request(url, { method: "POST", body }),
        });
        page.form = "data" in answer ? answer["data"] : answer;
      }
      const load = server["load"] as Load | undefined;
      if (load) Object.assign(page.data, await load(event));
    } catch (error) {
      if (isRedirect(error)) return rendered(known, error.location, text);
      if (!isHttpError(error)) throw error;
      Object.assign(page, { status: error.status, error: error.body });
    }
  }
  const { default: Layout } = await moduleAt("+layout.svelte");
  const { default: Page } = await (page.error === null
    ? moduleAt(match?.route ?? "", "+page.svelte")
    : moduleAt("+error.svelte"));
  const { head, body } = root.render(root.default, {
    props: { Layout, Page, data: page.data, form: page.form },
  });
  return `<head>${head}</head><body>${body}</body>`;
};
