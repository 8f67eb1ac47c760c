import { ReftelError } from "../../archive/index.ts";
import type { Archive, Removal, Unwanted } from "../../archive/index.ts";
import type { Reader } from "../../clearance/index.ts";
import type { DeskParts } from "../../desk/index.ts";
import { copyNamed } from "../copy-named.ts";
import { openArchive } from "../open-archive.ts";
import { UsageError, archiveOption, jsonOption } from "../command.ts";
import type { Command, Values } from "../command.ts";
import { count } from "../report-text.ts";
import { sizeText } from "../size-text.ts";

export const remove: Command = {
  name: "remove",
  usage: "(MRN | MRN@HASH | --source NAME) --reason TEXT | --list",
  summary: "Take out what was imported by mistake.",
  help: `
MRN takes out a telegram with all its copies, MRN@HASH one copy, --source what one source gave; what another source
gave too stays. Text, bytes, references and index go alike, and the archive answers as if it had never held them; number,
hash, place and reason are kept, and --list prints them. Then the files are cleared of every trace and the space is given
back, which may take minutes in a large archive; with --later that is left to the next removal. What was taken out can be
imported again. Backups made before still hold it. Exit code 1 where it is not held.`,
  options: {
    ...archiveOption,
    source: { type: "string", value: "NAME", help: "Take out what this source gave." },
    reason: { type: "string", value: "TEXT", help: "Why; it is kept." },
    later: { type: "boolean", help: "Leave the space and its traces to the next removal." },
    list: { type: "boolean", help: "Print what was taken out, when and why." },
    ...jsonOption,
  },
  takes: "names",
  run: async (positionals, values, streams) => {
    const isJson = values["json"] === true;
    const order = values["list"] === true ? null : orderOf(positionals.join(" "), values);
    await using reftel = await openArchive(values, streams, "remove");
    const { archive, desk, reader } = reftel;
    if (order === null) {
      const removals = await archive.removals(reader);
      await streams.out(
        isJson
          ? `${JSON.stringify({ removals }, null, 1)}\n`
          : removals.map((one) => `${one.at.slice(0, 10)}  ${removalText(one)}`).join(""),
      );
      return 0;
    }
    const outcome = await archive.remove(reader, { ...order, at: new Date().toISOString() });
    switch (outcome.kind) {
      case "absent": {
        const why = await whyAbsent(archive, reader, order.what);
        streams.err(`reftel: ${nameOf(order.what)} ${why}, so nothing was taken out.\n`);
        return 1;
      }
      case "several":
        throw new UsageError(
          `Several telegrams are held under that number, so nothing was taken out. Name one of ${outcome.names.join(", ")}.`,
        );
      case "removed":
    }
    const { removal } = outcome;
    const tidied = values["later"] === true ? null : await tidyNow(archive);
    const isTidy = !(tidied instanceof ReftelError);
    const given = tidied === null || !isTidy ? null : Math.max(0, tidied.before - tidied.after);
    if (isJson)
      await streams.out(`${JSON.stringify({ ...removal, bytesGivenBack: given }, null, 1)}\n`);
    else {
      await streams.out(removalText(removal));
      if (given !== null) await streams.out(`${sizeText(given)} of the disk were given back.\n`);
      const kept = await keptAbout(desk, reader, removal);
      if (kept > 0)
        await streams.out(
          `The reading room keeps ${count(kept, "paper", "papers")} about it on its desk; they stay, without words of the text.\n`,
        );
    }
    if (isTidy) return 0;
    streams.err(
      `reftel: It is taken out, and its traces in the files are not cleared yet; the next removal does that. ${tidied.message}\n`,
    );
    return 3;
  },
};

/** A text that was put together from sections is nothing that was received: what may go are those. */
const whyAbsent = async (archive: Archive, reader: Reader, what: Unwanted): Promise<string> => {
  const answer = what.kind === "copy" ? await archive.cable(reader, what.name, what.hash) : null;
  const sections = answer?.kind === "cable" ? answer.cable.copy.joinedFrom : [];
  if (sections.length === 0) return "is not in this archive";
  const names = sections.map((hash) => `@${hash.slice(0, 12)}`).join(", ");
  return `was put together from the sections ${names}; take out one of them, or the telegram`;
};

/** Clears the files of what was taken out; what keeps it from that is told behind what was done. */
const tidyNow = async (
  archive: Archive,
): Promise<Awaited<ReturnType<Archive["tidy"]>> | ReftelError> => {
  try {
    return await archive.tidy();
  } catch (error) {
    if (error instanceof ReftelError) return error;
    throw error;
  }
};

/** Papers about what is held no longer; they were settled with the removal. */
const keptAbout = async (
  { papers }: DeskParts,
  reader: Reader,
  { taken }: Removal,
): Promise<number> => {
  let kept = 0;
  for (const mrn of new Set(taken.map(({ name }) => name)))
    kept += (await papers.papers(reader, { mrn })).length;
  return kept;
};

const orderOf = (
  typed: string,
  values: Values,
): { readonly what: Unwanted; readonly reason: string } => {
  const { source, reason } = values;
  if ((typed === "") === (source === undefined))
    throw new UsageError(
      "Name what to take out, either a telegram or a --source, as in: reftel remove 09ASTANA2050 --reason TEXT",
    );
  if (typeof reason !== "string" || reason.trim() === "")
    throw new UsageError("Say why with --reason TEXT; it is kept when the text is gone.");
  if (typeof source === "string") return { what: { kind: "source", source }, reason };
  const { name, hash } = copyNamed("remove", typed);
  if (hash === undefined) return { what: { kind: "cable", name }, reason };
  return { what: { kind: "copy", name, hash }, reason };
};

const nameOf = (what: Unwanted): string => {
  switch (what.kind) {
    case "source":
      return `The source ${what.source}`;
    case "cable":
      return what.name;
    case "copy":
      return `${what.name}@${what.hash}`;
  }
};

/** Places listed for a person; JSON has all. */
const LISTED = 20;

const removalText = ({
  what,
  reason,
  cables,
  copies,
  places,
  failures,
  taken,
}: Removal): string => {
  const lines = [
    `${nameOf(what)}: ${count(copies, "text", "texts")} taken out, ${count(cables, "telegram", "telegrams")} no longer held. ${reason}`,
    ...taken
      .slice(0, LISTED)
      .map(
        ({ name, hash, source, file, place }) =>
          `    ${name}@${hash.slice(0, 6)} from ${source}, ${file}${place === null ? "" : `, ${place}`}`,
      ),
  ];
  if (taken.length > LISTED)
    lines.push(`    … and ${count(taken.length - LISTED, "place", "places")} more`);
  if (places > 0)
    lines.push(
      `    ${count(places, "of these stays", "of these stay")}, given by another source too`,
    );
  if (failures > 0) lines.push(`    ${count(failures, "failed input", "failed inputs")} forgotten`);
  return `${lines.join("\n")}\n`;
};
