import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { beginServing } from "../../api/index.ts";
import { ReftelError } from "../../archive/index.ts";
import { archiveFolder } from "../archive-folder.ts";
import { UsageError, archiveOption } from "../command.ts";
import type { Command, Streams, Values } from "../command.ts";
import { fillWithDemonstration, demoVocabulary } from "../demonstration.ts";
import { keepWarm } from "../keep-warm.ts";
import { setMakingReady } from "../room.ts";
import { openArchive } from "../open-archive.ts";
import { isLoopback, openServer } from "../server.ts";

const PORT = 4170;
const HOST = "127.0.0.1";

const portOf = (values: Values, streams: Streams): number => {
  const typed = values["port"] ?? streams.env["PORT"] ?? String(PORT);
  const port = Number(typed);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new UsageError(
      `${String(typed)} is no port. Take a number from 1 to 65535, as in: reftel serve --port 4171`,
    );
  }
  return port;
};

export const serve: Command = {
  name: "serve",
  usage: "[--port N] [--demo]",
  summary: "Open the reader in the browser, and the HTTP API.",
  help: `
The first line it prints is the address. Listens on this machine only; another address opens the archive to
everybody who can reach it, so it needs --open-to-all. --demo fills a new archive with the demonstration.
PORT, HOST and REFTEL_ARCHIVE work too. Ctrl-C ends it.`,
  options: {
    ...archiveOption,
    port: { type: "string", value: "N", help: `Port to listen on (${PORT}).` },
    host: { type: "string", value: "ADDRESS", help: `Address to listen on (${HOST}).` },
    demo: {
      type: "boolean",
      help: "Where there is no archive, make one with the demonstration in it.",
    },
    "open-to-all": { type: "boolean", help: "Allow another address than this machine's own." },
  },
  takes: "nothing",
  run: async (_positionals, values, streams) => {
    const port = portOf(values, streams);
    const named = values["host"] ?? streams.env["HOST"];
    const host = typeof named === "string" && named !== "" ? named : HOST;
    const open = values["open-to-all"] === true;
    if (!isLoopback(host) && !open) {
      throw new ReftelError(
        "address.open",
        `Listening on ${host} would open the whole archive to everybody who can reach this machine. If that is meant, add --open-to-all.`,
      );
    }
    const folder = archiveFolder(values, streams);
    const isNew = !existsSync(join(folder, "reftel.db"));
    const demo = values["demo"] === true && isNew;
    await using reftel = await openArchive(values, streams, "serve", {
      create: true,
      ...(demo ? { addition: demoVocabulary } : {}),
    });
    if (demo) await fillWithDemonstration(reftel, streams);
    beginServing(reftel);
    const server = await openServer({ host, port, isOpen: open });
    const shown = host.includes(":") ? `[${host}]` : host;
    await streams.out(`http://${shown}:${server.port}/\n`);
    if (!isLoopback(host)) {
      streams.err(
        "Everybody who can reach this address can read the whole archive and add to it.\n",
      );
    }
    const closing = new AbortController();
    setMakingReady("serve");
    const warm = keepWarm(reftel.archive, reftel.reader, closing.signal);
    // Told when the server ends: readers are served without it.
    warm.catch(() => undefined);
    await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
    closing.abort();
    await server.close();
    await warm;
    return 0;
  },
};
