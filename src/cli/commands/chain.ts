import { chainJson, chainOfCopy } from "../../archive/index.ts";
import type { Chain, ChainCable, ChainSide } from "../../archive/index.ts";
import { copyNamed } from "../copy-named.ts";
import { notHere, ofSeveral } from "../near.ts";
import { openArchive } from "../open-archive.ts";
import { UsageError, archiveOption, jsonOption } from "../command.ts";
import type { Command, Values } from "../command.ts";
import { asOption, readerOf } from "../reader.ts";
import { count } from "../report-text.ts";

const SIDES: readonly ChainSide[] = ["before", "after"];

/** Nearer cables that are named beside one; `--json` has all. */
const NAMED = 3;

const lineOf = ({ mrn, held, date, subject, steps, through }: ChainCable): string => {
  const more = through.length > NAMED ? ` and ${through.length - NAMED} more` : "";
  const by =
    through.length === 0
      ? ""
      : `${subject === null ? "" : "  "}(${through.slice(0, NAMED).join(", ")}${more})`;
  return `${String(steps).padStart(5)}  ${mrn.padEnd(26)}${held ? (date ?? "undated").padEnd(12) : "missing     "}${subject ?? ""}${by}\n`;
};

const textOf = (side: ChainSide, followed: Chain): string => {
  const { mrn } = followed;
  const { total, counts, missing, goesOn, cables } = chainJson(followed);
  const all = `${count(total, "cable", "cables")}${
    total === 0
      ? ""
      : `, ${count(counts.length, "step", "steps")} far, ${missing.toLocaleString("en-US")} missing`
  }${goesOn ? "; it goes on" : ""}`;
  const rest = total - cables.length;
  const left =
    rest === 0 ? "" : `       and ${rest.toLocaleString("en-US")} more; --limit N shows them\n`;
  return `${side === "before" ? `what led to ${mrn}` : `what came of ${mrn}`}: ${all}\n${cables.map(lineOf).join("")}${left}`;
};

const numberGiven = (values: Values, option: string): number | undefined => {
  if (values[option] === undefined) return undefined;
  const number = Number(values[option]);
  if (!Number.isInteger(number) || number < 1)
    throw new UsageError(`--${option} takes a whole number from 1 on.`);
  return number;
};

export const chain: Command = {
  name: "chain",
  usage: "MRN",
  summary: "Show what led to a cable, and what came of it.",
  help: `
What it cites and what that cites, and what cites it and what cites that, to the end, each with how many citations
away it stands and, in parentheses, the nearer cables through which it belongs there. The nearest come first, of
equally near ones the oldest. --side before or --side after follows one alone. A copy is named as MRN@HASH.
Exit code 1 where the cable itself is not held.`,
  options: {
    ...archiveOption,
    side: { type: "string", value: "SIDE", help: "before or after; both where not given." },
    steps: { type: "string", value: "N", help: "Citations to follow (all)." },
    limit: { type: "string", value: "N", help: "Cables to show of each side (100)." },
    ...jsonOption,
    ...asOption,
  },
  takes: "names",
  run: async (positionals, values, streams) => {
    const typed = positionals.join(" ");
    const { name, hash } = copyNamed("chain", typed);
    if (name === "") throw new UsageError("Name a cable, as in: reftel chain 09ASTANA2050");
    const sides = SIDES.filter((one) => (values["side"] ?? one) === one);
    if (sides.length === 0)
      throw new UsageError(`There is no side ${String(values["side"])}; take before or after.`);
    const steps = numberGiven(values, "steps");
    const limit = numberGiven(values, "limit");
    const options = { ...(steps ? { steps } : {}), ...(limit ? { limit } : {}) };
    await using reftel = await openArchive(values, streams, "chain");
    const reader = readerOf(values, reftel.vocabulary);
    const found: (readonly [ChainSide, Chain])[] = [];
    for (const side of sides) {
      const one = await chainOfCopy(reftel.archive, reader, name, hash, side, options);
      if (one === null) {
        streams.err(await notHere(reftel, reader, name, typed));
        return 1;
      }
      found.push([side, one]);
    }
    // A copy's hash has said which of several is meant.
    if (hash === undefined) streams.err(await ofSeveral(reftel, reader, name));
    if (values["json"] === true) {
      const json = Object.fromEntries(found.map(([side, one]) => [side, chainJson(one)]));
      await streams.out(`${JSON.stringify({ mrn: found[0]?.[1].mrn, ...json }, null, 1)}\n`);
    } else for (const [side, one] of found) await streams.out(textOf(side, one));
    return 0;
  },
};
