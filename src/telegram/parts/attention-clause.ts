import { postOf, termOf, agencyOf, type Vocabulary } from "../../vocabulary/index.ts";
import { withoutEdges } from "../edges.ts";

/** A clause of attention lines: who is asked, and where in the flow its list stands. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  readonly to: string;
  readonly listAt: number;
  readonly people?: readonly string[];
}

const opening =
  /(?:(?:PLEASE|PLS) )?(?:([A-Z][A-Z0-9/.' -]{1,30}?) )?(?:(?:PLEASE|PLS) )?(ALSO FOR|FOR|INFORM|(?:ALSO )?PASS(?:ES)?(?: ALSO)?(?: TO)?:?|RELAY TO|EYES ONLY FOR|FROM) /y;
const partings = /(?:[,;/.] ?| )(?:AND |& )?/y;

const sameAs: Readonly<Record<string, string>> = {
  DEPT: "STATE",
  DEPARTMENT: "STATE",
  SECSTATE: "STATE",
  "DEPT OF STATE": "STATE",
  WASHDC: "STATE",
};

const whoOf = (printed: string): string => {
  const word = printed
    .trim()
    .replaceAll(/^(?:PLEASE|PLS|AND|ALSO) /g, "")
    .replace(/ (?:PLEASE|PLS|ALSO)$/, "");
  return sameAs[word] ?? word;
};

/**
 * True where a name stands for somebody who can hand a telegram on: a post, an agency, an office, or one word in
 * capitals; and at a line's start whatever stands before the verb. A person's full name cannot.
 */
const canPass = (vocabulary: Vocabulary, who: string, isLineStart: boolean): boolean => {
  if (who.split(" ").length === 1 && who.length <= 12) return true;
  if (isLineStart) return true;
  return (
    postOf(vocabulary, who) !== null ||
    isAgency(vocabulary, who) ||
    termOf(vocabulary.offices, who) !== null ||
    who in sameAs ||
    /^(?:EMBASSY|AMEMBASSY|USMISSION|CONSULATE|USDEL|USDOC|DOD|DOE|WHITE HOUSE)(?: |$)/.test(who)
  );
};

const unaddressed =
  /(?:PLEASE |PLS )?(?:ALSO )?(?:INFORM|PASS(?:ES)?(?: ALSO)?(?: TO)?|RELAY(?: TO)?):? (?:ALSO )?(?:TO )?/y;
const forWhom = /(?:(?:EYES ONLY|PERSONAL|ALSO) )?FOR:? (?:THE )?/y;
const target = /[A-Z][A-Z0-9/.-]{0,20}/y;

/** A clause that names nobody before its verb: whoever is told to get it stands behind (`PLEASE PASS TO USTR FOR DONNELLY`). */
const passedTo = (text: string, at: number): { to: string; listAt: number } | null => {
  unaddressed.lastIndex = at;
  const named = unaddressed.test(text) ? targetAt(text, unaddressed.lastIndex) : null;
  return named === null ? null : { ...named, to: sameAs[named.to] ?? named.to };
};

/** Who is named at a place, and where the list of whom it is for begins behind: `USTR FOR DONNELLY`. */
const targetAt = (text: string, at: number): { to: string; listAt: number } | null => {
  target.lastIndex = at;
  const to = target.exec(text)?.[0];
  if (to === undefined) return null;
  const stop = target.lastIndex;
  return { to, listAt: text.startsWith(" FOR ", stop) ? stop + 5 : stop };
};

const isAgency = (vocabulary: Vocabulary, name: string): boolean =>
  (agencyOf(vocabulary, name) ?? agencyOf(vocabulary, `${name} WASHDC`)) !== null;

/** `ALSO FOR NSC (MARTIN)`: an agency is asked itself; an office goes on with the list before. */
const alsoFor = (
  vocabulary: Vocabulary,
  text: string,
  at: number,
): { to: string; listAt: number } | null => {
  const also = "ALSO FOR ";
  const named = text.startsWith(also, at) ? targetAt(text, at + also.length) : null;
  return named !== null && isAgency(vocabulary, named.to) ? named : null;
};

/**
 * Where the first clause behind one that names nobody who hands it on begins: at a line's start, or behind a semicolon where a name
 * can pass it. `FOR EUR/NB` above `DOE FOR HALE`; `FOR SCA/A; DOJ FOR OIA`. The text's end where there is none.
 */
const nextAddressed = (
  vocabulary: Vocabulary,
  text: string,
  lineStarts: readonly number[],
): number => {
  const behindSigns: number[] = [];
  for (let at = text.indexOf("; "); at >= 0; at = text.indexOf("; ", at + 2))
    behindSigns.push(at + 2);
  const isClause = (at: number, isLineStart: boolean): boolean => {
    opening.lastIndex = at;
    const match = opening.exec(text);
    const who = whoOf(match?.[1] ?? "");
    return (
      match !== null && who !== "" && match[2] !== "FROM" && canPass(vocabulary, who, isLineStart)
    );
  };
  const starts = lineStarts.filter((at) => at > 0 && isClause(at, true));
  const others = behindSigns.filter((at) => isClause(at, false));
  return Math.min(text.length, starts[0] ?? text.length, others[0] ?? text.length);
};

/**
 * A line that begins with FOR names only those that it is for, each an entry; an office or agency before a name is who
 * has the person. FROM behind them is the sender.
 *
 *     FOR ASSISTANT SECRETARY HALE FROM AMBASSADOR
 *     FOR: ARA PERKINS AND NSC HALE
 */
const directed = (vocabulary: Vocabulary, text: string): Clause[] | null => {
  forWhom.lastIndex = 0;
  if (!forWhom.test(text)) return null;
  const start = forWhom.lastIndex;
  const sender = text.indexOf(" FROM ", start);
  const stop = sender < 0 ? text.length : sender;
  const clauses: Clause[] = [];
  let at = start;
  while (at < stop) {
    let end = at;
    while (end < stop && !",;".includes(text[end] ?? "") && !text.startsWith(" AND ", end))
      end += 1;
    const name = withoutEdges(text.slice(at, end), " ,;:", " ,;:.");
    const dash = name.indexOf(" - ");
    const word = name.split(" ")[0] ?? "";
    const first = withoutEdges(word, "", ":");
    const isOfOffice =
      first !== name &&
      (first !== word || termOf(vocabulary.offices, first) !== null || isAgency(vocabulary, first));
    if (name !== "")
      clauses.push({
        start: clauses.length === 0 ? 0 : at,
        end,
        to: dash > 0 ? name.slice(0, dash) : isOfOffice ? first : (sameAs[name] ?? name),
        listAt: end,
        people: dash > 0 ? [name.slice(dash + 3)] : isOfOffice ? [name.slice(word.length + 1)] : [],
      });
    at = text.startsWith(" AND ", end) ? end + 5 : end + 1;
    while (text[at] === " ") at += 1;
  }
  const last = clauses.pop();
  if (last === undefined) return null;
  if (sender < 0) return [...clauses, last];
  const from = withoutEdges(text.slice(sender + 6), " ,;:", " ,;:.");
  return [...clauses, { ...last, end: text.length, people: [...(last.people ?? []), from] }];
};

/** True where a clause of the next line would be taken for the end of this one: `…, DRL` above `PLS PASS TO DHS`. */
const runsOver = (text: string, at: number, end: number, lineStarts: readonly number[]): boolean =>
  lineStarts.some((start) => start > at && start < end && passedTo(text, start) !== null);

const isParting = (text: string, at: number): boolean =>
  ",;/".includes(text[at] ?? "") || text.startsWith(" AND ", at);

/** Returns the clauses of a block of attention lines, joined to one text in capitals. */
export const clausesOf = (
  vocabulary: Vocabulary,
  text: string,
  lineStarts: readonly number[],
): Clause[] => {
  forWhom.lastIndex = 0;
  const stop = forWhom.test(text) ? nextAddressed(vocabulary, text, lineStarts) : text.length;
  const named = directed(vocabulary, text.slice(0, stop));
  const clauses: { start: number; to: string; listAt: number }[] = [];
  let at = named ? stop : 0;
  while (at < text.length) {
    const passed = passedTo(text, at) ?? alsoFor(vocabulary, text, at);
    if (passed) {
      clauses.push({ start: at, ...passed });
      at = Math.max(passed.listAt, at + 1);
      continue;
    }
    opening.lastIndex = at;
    const found = opening.exec(text);
    const match = found && !runsOver(text, at, opening.lastIndex, lineStarts) ? found : null;
    const who = whoOf(match?.[1] ?? "");
    if (match && who !== "" && canPass(vocabulary, who, at === 0 || lineStarts.includes(at))) {
      clauses.push({ start: at, to: who, listAt: opening.lastIndex });
      at = opening.lastIndex;
      continue;
    }
    // On to the next word behind a sign that parts clauses.
    let next = at;
    const nextLine = lineStarts.find((start) => start > at) ?? text.length + 1;
    while (next < text.length && next + 1 < nextLine && !isParting(text, next)) next += 1;
    if (next + 1 === nextLine && !isParting(text, next)) {
      at = nextLine;
      continue;
    }
    partings.lastIndex = next;
    if (next >= text.length || !partings.test(text)) break;
    at = Math.max(partings.lastIndex, at + 1);
  }
  const whole = clauses.map((clause, index) => ({
    ...clause,
    end: clauses[index + 1]?.start ?? text.length,
  }));
  return named ? [...named, ...whole] : whole;
};

const isOffice = (vocabulary: Vocabulary, name: string): boolean =>
  /^(?:USDEL|USMISSION|AMEMBASSY|AMCONSUL) /.test(name) ||
  name.includes("/") ||
  name.length <= 3 ||
  termOf(vocabulary.offices, name) !== null ||
  termOf(vocabulary.acronyms, name) !== null ||
  agencyOf(vocabulary, name) !== null ||
  (postOf(vocabulary, name) !== null && !name.includes(" "));

/** Offices and people of a clause's list. Names in parentheses are people; `S/P ONLY` is an office. */
export const listOf = (
  vocabulary: Vocabulary,
  text: string,
): { offices: string[]; people: string[] } => {
  const offices: string[] = [];
  const people: string[] = [];
  const add = (printed: string, isPerson: boolean): void => {
    const name = withoutEdges(
      printed.trim().replace(/^(?:(?:AND|&|ALSO|FOR|TO|--?) ){1,4}/, ""),
      "",
      ".,;: ",
    )
      .replace(/ ONLY$/, "")
      .trim();
    if (name === "" || name === "AND" || name === "FOR" || name === "ONLY") return;
    // `AF/C:JROE`: an office and who of it; behind the office that is asked itself only who.
    const colon = name.indexOf(":");
    if (colon >= 0 && !name.includes(" ")) {
      if (colon > 0) add(name.slice(0, colon), false);
      add(name.slice(colon + 1), true);
      return;
    }
    const list = !isPerson && isOffice(vocabulary, name) ? offices : people;
    if (!list.includes(name)) list.push(name);
  };
  let at = 0;
  while (at < text.length) {
    if (text[at] === "(") {
      const close = text.indexOf(")", at);
      const end = close < 0 ? text.length : close;
      for (const name of text.slice(at + 1, end).split(/[,/;]| AND /)) add(name, true);
      at = end + 1;
      continue;
    }
    let end = at;
    while (
      end < text.length &&
      !",;(\n".includes(text[end] ?? "") &&
      !text.startsWith(" AND ", end) &&
      !text.startsWith(" - ", end) &&
      !text.startsWith(" -- ", end)
    )
      end += 1;
    add(text.slice(at, end), false);
    at = text.startsWith(" AND ", end) ? end + 5 : end + (text[end] === "(" ? 0 : 1);
  }
  return { offices, people };
};
