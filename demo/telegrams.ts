import { readFileSync } from "node:fs";
import { type Dispatch, identifierOf } from "./dispatch.ts";
import { render } from "./render.ts";
import { situations } from "./situations/index.ts";

/** A telegram of the demonstration and the name of the file it is kept under. */
export interface DemoTelegram {
  readonly file: string;
  readonly text: string;
}

/** Text of the twin: an invented telegram in the exact layout of an archive's cable page, as it stands in `twin.txt`. */
export function twin(): string {
  return readFileSync(new URL("twin.txt", import.meta.url), "utf8");
}

/**
 * All telegrams of the demonstration in order of time, the twin among them; the same bytes at every call.
 * A corrected copy has the MRN of what it corrects and a file name of its own.
 */
export function demoTelegrams(): readonly DemoTelegram[] {
  const written = situations.map((dispatch) => ({
    at: dispatch.at,
    name: nameOf(dispatch),
    text: render(dispatch),
  }));
  return [...written, { at: "2009-10-22T09:40", name: "09PORTESPERANCE1174", text: twin() }]
    .sort((a, b) => compare(a.at, b.at) || compare(a.name, b.name))
    .map(({ name, text }) => ({ file: `${name}.txt`, text }));
}

function nameOf(dispatch: Dispatch): string {
  return identifierOf(dispatch) + (dispatch.corrected === undefined ? "" : "-corrected");
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
