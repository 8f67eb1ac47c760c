import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Reftel } from "../reftel.ts";

/** What routes are added to, and what they answer from. */
export interface Api {
  readonly app: OpenAPIHono;
  readonly reftel: Reftel;
}
