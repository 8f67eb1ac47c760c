import type { Dispatch } from "./dispatch.ts";

/** Does to a rendered telegram what circuits and typists do; a dispatch without `damage` passes untouched. */
export function damaged(text: string, dispatch: Dispatch): string {
  const damage = dispatch.damage;
  if (damage === undefined) return text;
  switch (damage) {
    case "cut":
      // In the middle of a word, three quarters through: the circuit failed.
      return text.slice(0, Math.floor(text.length * 0.75)).replace(/\s+$/, "");
    case "dtg":
      return text.replace(/^([ZOPR](?: R)?) \d{6}Z ([A-Z]{3} \d{2})$/m, "$1 322570Z $2");
    case "julian":
      return text.replace(
        /^(DE R[A-Z]+ #\d+(?:\/\d+)? )(\d{3})(\d{4})$/m,
        (_whole, before: string, day: string, time: string) => {
          return `${before}${String((Number(day) + 40) % 365).padStart(3, "0")}${time}`;
        },
      );
    case "tags":
      return text.replace(
        /^TAGS: (.*)$/m,
        (_whole, codes: string) => `TAGS: ${codes.replace("PREL", "PRLE").replace("EWWT", "EWTW")}`,
      );
    case "aside":
      return text;
  }
}

/** The words of a telegram before they are printed: with `aside`, its notes and comments are never closed. */
export function spokenBody(dispatch: Dispatch): string {
  return dispatch.damage === "aside"
    ? dispatch.body.replaceAll(/\s+END\s+(?:NOTE|COMMENT)\.\)?/g, "")
    : dispatch.body;
}
