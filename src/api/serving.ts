import type { Reftel } from "../reftel.ts";
import { createApi } from "./app.ts";

interface Serving {
  readonly reftel: Reftel;
  readonly fetch: (request: Request) => Response | Promise<Response>;
}

let current: Serving | null = null;

/** Makes an opened Reftel the one that this process serves: its pages and its API ask for it here. */
export const beginServing = (reftel: Reftel): void => {
  const app = createApi(reftel);
  current = { reftel, fetch: (request) => app.fetch(request) };
};

/** Returns the Reftel that this process serves. Calling it before `beginServing` is a bug. */
export const serving = (): Serving => {
  if (current === null) throw new Error("beginServing must be called before anything is served");
  return current;
};
