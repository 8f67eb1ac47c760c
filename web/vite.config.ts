import adapter from "@sveltejs/adapter-node";
import { sveltekit } from "@sveltejs/kit/vite";
import { defaultClientConditions, defineConfig } from "vite";

/**
 * The pages are built into `dist/web`, a handler that `reftel serve` calls. `reftel` stays outside the server bundle:
 * bundled, it would be a second copy with an archive of its own, and its worker file would not be found.
 */
export default defineConfig(({ command }) => ({
  root: import.meta.dirname,
  build: {
    // A font set into the style sheet as a data: address would be refused by `font-src 'self'`.
    assetsInlineLimit: 0,
  },
  ssr: {
    external: ["reftel"],
    // In development the sources run as they are; the built server must find `dist`.
    ...(command === "serve" ? { resolve: { externalConditions: ["source", "node"] } } : {}),
  },
  ...(command === "serve"
    ? { resolve: { conditions: ["source", ...defaultClientConditions] } }
    : {}),
  plugins: [
    sveltekit({
      adapter: adapter({ out: "dist/web" }),
      csp: {
        mode: "hash",
        directives: {
          "default-src": ["none"],
          "script-src": ["self"],
          "style-src": ["self"],
          // The one style attribute of the framework: the live region that reads a new page's title out.
          "style-src-attr": [
            "unsafe-hashes",
            "sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo=",
          ],
          "img-src": ["self"],
          "font-src": ["self"],
          "connect-src": ["self"],
          "form-action": ["self"],
          "base-uri": ["none"],
          "frame-ancestors": ["none"],
        },
      },
    }),
  ],
}));
