import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { HEADERS, problemValue } from "../api/index.ts";
import { ReftelError } from "../archive/index.ts";
import { LIMITS } from "../sources/index.ts";

/** Returns whether an address is this machine's own, which no other can reach. */
export const isLoopback = (host: string): boolean =>
  host === "localhost" || host === "::1" || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** The pages as they were built, found above this file: in the repository and in an installed package alike. */
const builtPages = (): string => {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    for (const place of ["web/handler.js", "dist/web/handler.js"]) {
      const path = join(folder, place);
      if (existsSync(path)) return path;
    }
    const above = dirname(folder);
    if (above === folder) {
      throw new ReftelError(
        "usage.wrong",
        'The pages are not built yet. Run "npm run build" once.',
      );
    }
    folder = above;
  }
};

/** Files that the pages name by their hash; they are made anew with each build. */
const ASSETS = "/_app/";

/**
 * True for a file of the pages that is no longer in `client`, the folder of what browsers fetch: the pages were built again
 * while this server runs. `url` is a request's, whose escapes can be read.
 */
export const isGone = (client: string, url: string): boolean => {
  const path = decodeURIComponent(url.split("?")[0] ?? "");
  return path.startsWith(ASSETS) && !path.includes("..") && !existsSync(join(client, path));
};

const pagesHandler = async (): Promise<Handler> => {
  // The adapter takes every request for https unless a header says otherwise, and would refuse forms sent over http.
  process.env["PROTOCOL_HEADER"] = "x-forwarded-proto";
  // Nor would it take more than half a megabyte. A form has some bytes of its own around the files.
  process.env["BODY_SIZE_LIMIT"] = String(LIMITS.uploadBytes + 1024 * 1024);
  const built = builtPages();
  const client = join(dirname(built), "client");
  const { handler } = (await import(pathToFileURL(built).href)) as { handler: Handler };
  return (request, response) => {
    if (isGone(client, request.url ?? "")) {
      refuse(
        request,
        response,
        404,
        "This file is of an older build of the pages. Load the page again.",
      );
      return;
    }
    request.headers["x-forwarded-proto"] = "http";
    // A browser names its origin with every form; what names none is a program, and the API is for programs, too.
    if (request.url?.startsWith("/api/"))
      request.headers.origin ??= `http://${request.headers.host ?? ""}`;
    handler(request, response);
  };
};

/** A page of another site may have its own name point at this machine; its requests carry that name as Host. */
const hostIsOurs = (request: IncomingMessage): boolean => {
  const host = request.headers.host ?? "";
  const name = host.startsWith("[") ? host.slice(1, host.indexOf("]")) : (host.split(":")[0] ?? "");
  return isLoopback(name.toLowerCase());
};

/** Adds what no page has said by the time that the head is written. */
const addHeaders = (response: ServerResponse): void => {
  const write = response.writeHead.bind(response) as (...all: readonly unknown[]) => ServerResponse;
  response.writeHead = (status: number, ...rest: readonly unknown[]): ServerResponse => {
    // Not changed: a browser would put these in the place of what the page that it keeps has said.
    if (status !== 304)
      for (const [name, value] of Object.entries(HEADERS))
        if (!response.hasHeader(name)) response.setHeader(name, value);
    return write(status, ...rest);
  };
};

/** A form of another site, sent to the API by a browser: it names its origin. */
const isOfOtherSite = ({ headers, method = "GET", url = "" }: IncomingMessage): boolean => {
  const { host = "", origin } = headers;
  if (!isOfApi(url) || ["GET", "HEAD", "OPTIONS"].includes(method) || origin === undefined)
    return false;
  return URL.parse(origin)?.host !== host.toLowerCase();
};

const isOfApi = (url: string): boolean => /^\/api(?:[/?]|$)/.test(url);

/** Answers a request that no page is asked about: who asks the API gets a problem (RFC 9457), all others a sentence. */
const refuse = (
  { url = "" }: IncomingMessage,
  response: ServerResponse,
  status: number,
  sentence: string,
): void => {
  const [type, body] = isOfApi(url)
    ? [
        "application/problem+json",
        JSON.stringify(problemValue(status, "request.unreadable", sentence)),
      ]
    : ["text/plain; charset=utf-8", `${sentence}\n`];
  response.writeHead(status, { "content-type": type });
  response.end(body);
};

/** How long a request's head and body may take: a client that sends a byte a minute gives its place back. */
const PATIENCE = { headers: 20_000, whole: 300_000 } as const;

const ADDRESS_LENGTH = 16_384;

/**
 * Opens the server on `host` and `port` (0 takes a free one) and resolves when it listens. Throws `port.taken` where
 * another program has the port. On this machine's own addresses the Host header is checked.
 */
export const openServer = async ({
  host,
  port,
  isOpen,
}: {
  readonly host: string;
  readonly port: number;
  readonly isOpen: boolean;
}): Promise<{ readonly port: number; readonly close: () => Promise<void> }> => {
  const pages = await pagesHandler();
  const server = createServer({ maxHeaderSize: 2 * ADDRESS_LENGTH }, (request, response) => {
    const { url = "/" } = request;
    addHeaders(response);
    if (!isOpen && !hostIsOurs(request))
      refuse(request, response, 421, "This server answers to its own address only.");
    else if (url.length > ADDRESS_LENGTH)
      refuse(request, response, 414, "The address is too long.");
    else if (isSpoiled(url)) refuse(request, response, 400, "The address cannot be read.");
    else if (isOfOtherSite(request))
      refuse(request, response, 403, "A form of another site is not taken here.");
    else pages(request, response);
  });
  server.headersTimeout = PATIENCE.headers;
  server.requestTimeout = PATIENCE.whole;
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const taken = error.code === "EADDRINUSE";
      const sentence = taken
        ? `Port ${port} is in use. Take another: reftel serve --port ${port + 1}`
        : `Cannot listen on ${host}, port ${port} (${error.code ?? error.message}).`;
      reject(new ReftelError("port.taken", sentence, error));
    });
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

/** True for an address with a broken or a NUL escape, which no page has. */
const isSpoiled = (url: string): boolean => {
  try {
    return decodeURIComponent(url.split("?")[0] ?? "").includes("\0");
  } catch {
    return true;
  }
};
