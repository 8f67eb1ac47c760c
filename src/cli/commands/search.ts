import type { Answer, Hit, Order, SearchOptions } from "../../archive/index.ts";
import type { Reader } from "../../clearance/index.ts";
import { explain, numberTyped, parseQuery, type QueryError } from "../../query/index.ts";
import type { Reftel } from "../../reftel.ts";
import { citedIt, nearIt } from "../near.ts";
import { openArchive } from "../open-archive.ts";
import { UsageError, archiveOption, jsonOption } from "../command.ts";
import type { Command } from "../command.ts";
import { asOption, readerOf } from "../reader.ts";
import { count } from "../report-text.ts";

const orders: readonly Order[] = ["relevance", "date", "-date"];

const snippetText = ({ snippet }: Hit): string =>
  snippet.map(({ text, hit }) => (hit ? `«${text}»` : text)).join("");

const placeText = ({ place, paragraph, mark, role }: Hit): string => {
  if (place !== "paragraph") return place;
  const number = paragraph === null ? "¶" : `¶${paragraph}`;
  return `${number} (${mark ?? "unmarked"})${role === null || role === "body" ? "" : ` ${role}`}`;
};

const answerText = (answer: Answer): string => {
  const { cables, paragraphs } = answer.totals;
  const lines = [
    `${count(cables, "cable", "cables")}, ${count(paragraphs, "paragraph", "paragraphs")}`,
  ];
  let last = "";
  for (const [at, hit] of answer.hits.entries()) {
    if (hit.mrn !== last)
      lines.push("", `${hit.mrn}  ${hit.date ?? "undated"}  ${hit.subject ?? ""}`);
    last = hit.mrn;
    // A cable without a hit lists its subject, which stands above.
    const isAbove = hit.place === "subject" && hit.snippet.every((piece) => !piece.hit);
    if (!isAbove) lines.push(`  ${placeText(hit).padEnd(14)} ${snippetText(hit)}`);
    if (hit.more > 0 && answer.hits[at + 1]?.mrn !== hit.mrn) {
      lines.push(`  and ${count(hit.more, "hit", "hits")} more in this cable`);
    }
  }
  if (answer.next !== null) lines.push("", "There are more: --limit N shows them.");
  for (const [name, values] of Object.entries(answer.facets)) {
    if (values.length === 0) continue;
    lines.push("", name);
    for (const { value, cables: number } of values) {
      lines.push(`${number.toLocaleString("en-US").padStart(8)}  ${value}`);
    }
  }
  return `${lines.join("\n")}\n`;
};

/** What stands under a cable's number that was typed where words are searched; nothing where nothing does. */
const offerOf = async (reftel: Reftel, reader: Reader, typed: string): Promise<string> => {
  const number = numberTyped(typed, reftel.vocabulary)?.raw;
  if (number !== undefined) {
    const query = `mrn:${number}`;
    const read = parseQuery(query, { vocabulary: reftel.vocabulary });
    const found =
      read.kind === "errors"
        ? null
        : await reftel.archive.search(reader, read.query, query, { limit: 1 });
    const held = found?.hits[0]?.mrn;
    if (held !== undefined)
      return `reftel: ${held} is the number of a cable. To read it: reftel show ${held}\n`;
  }
  const cited = await citedIt(reftel, reader, typed);
  if (cited !== "") return `reftel: ${number} is not held${cited}\n`;
  const near = await nearIt(reftel, reader, typed);
  return near === "" ? "" : `reftel: No cable ${typed} is held.${near}\n`;
};

export const search: Command = {
  name: "search",
  usage: "QUERY",
  summary: "Find paragraphs of telegrams by words and fields.",
  help: `
Words find their inflected forms; "a phrase", OR, NOT, ( ), prefix*, and fields: tags:KNNP from:ASTANA year:2009
mark:C role:action. docs/query.md has the whole language. An empty query lists all, the newest first.
A word behind - is left out, as in: reftel search visit -treaty. --export prints one row a hit, of the whole
result, whatever the limit; as zip, one text a cable: reftel search "tags:KNNP" --export zip > knnp.zip`,
  options: {
    ...archiveOption,
    order: { type: "string", value: "ORDER", help: "relevance, date or -date." },
    limit: { type: "string", value: "N", help: "Cables to show (20)." },
    facets: { type: "boolean", help: "Count by year, post, class, TAGS and more." },
    export: { type: "string", value: "FORMAT", help: "csv, ndjson or zip: the whole result." },
    ...jsonOption,
    ...asOption,
  },
  takes: "query",
  run: async (positionals, values, streams) => {
    const typed = positionals.join(" ");
    const order = orders.find((one) => one === values["order"]);
    if (values["order"] !== undefined && order === undefined) {
      throw new UsageError(
        `There is no order ${String(values["order"])}; take relevance, date or -date.`,
      );
    }
    const limit = values["limit"] === undefined ? 20 : Number(values["limit"]);
    if (!Number.isInteger(limit) || limit < 1 || limit > 1000) {
      throw new UsageError(
        "--limit takes a whole number from 1 to 1000; --export gives the whole result.",
      );
    }
    const format = (["csv", "ndjson", "zip"] as const).find((one) => one === values["export"]);
    if (values["export"] !== undefined && format === undefined) {
      throw new UsageError(
        `There is no export as ${String(values["export"])}; take csv, ndjson or zip.`,
      );
    }
    await using reftel = await openArchive(values, streams, "search");
    const reader = readerOf(values, reftel.vocabulary);
    const read = parseQuery(typed, { vocabulary: reftel.vocabulary });
    if (read.kind === "errors") {
      streams.err("reftel: The query cannot be read.\n");
      for (const error of read.errors) streams.err(`${explain(typed, error)}\n`);
      return 2;
    }
    const tell = (notices: readonly QueryError[]): void => {
      if (notices.length > 0) streams.err("reftel: To look at in the query:\n");
      for (const notice of notices) streams.err(`${explain(typed, notice)}\n`);
    };
    tell(read.notices);
    const options: SearchOptions = {
      limit,
      facets: values["facets"] === true,
      ...(order ? { order } : {}),
    };
    if (format !== undefined) {
      const { exportOf, zipOf } = await import("../../api/index.ts");
      const hits = reftel.archive.hits(reader, read.query, options);
      if (format === "zip") {
        for await (const piece of zipOf(reftel.archive, reader, hits))
          await streams.outBytes(piece);
      } else for await (const piece of exportOf(hits, format)) await streams.out(piece);
      return 0;
    }
    const answer = await reftel.archive.search(reader, read.query, typed, options);
    const { unknownSources } = await import("../../archive/index.ts");
    const sources = await unknownSources(reftel.archive, reader, read.query, answer);
    tell(sources);
    streams.err(await offerOf(reftel, reader, typed));
    await streams.out(
      values["json"] === true
        ? `${JSON.stringify({ ...answer, notices: [...read.notices, ...sources] }, null, 1)}\n`
        : answerText(answer),
    );
    return 0;
  },
};
