import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { test } from "node:test";
import type { TestContext } from "node:test";
import { generate } from "../../demo/generate.ts";
import { isGone } from "../../src/cli/server.ts";
import { folderFor, reftel, root, startReftel, traceIn } from "./reftel.ts";

/** Starts a server on a free port and resolves with its address, which is the first line it prints. */
const serving = async (context: TestContext, args: readonly string[]): Promise<string> => {
  const child = startReftel(["serve", "--port", "0", ...args]);
  context.after(async () => {
    child.kill("SIGTERM");
    if (child.exitCode === null) await once(child, "exit");
  });
  let err = "";
  child.stderr.on("data", (chunk: Buffer) => {
    err += chunk.toString();
  });
  const lines = createInterface({ input: child.stdout });
  const first = await Promise.race([
    once(lines, "line").then(([line]) => String(line)),
    once(child, "exit").then(() => assert.fail(`it ended: ${err}`)),
  ]);
  assert.match(first, /^http:\/\/127\.0\.0\.1:\d+\/$/);
  return first;
};

const asksWithHost = (address: string, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(address);
    request({ hostname, port, path: "/api/v1/stats", headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on("error", reject)
      .end();
  });

test("serve --demo fills a new archive, prints its address first, and answers", async (context) => {
  const archive = join(folderFor(context), "a");
  const address = await serving(context, ["--demo", "--archive", archive]);
  const stats = (await (await fetch(new URL("api/v1/stats", address))).json()) as {
    cables: number;
  };
  assert.ok(stats.cables >= 60);
  const page = await fetch(address);
  assert.equal(page.status, 200);
  assert.match(await page.text(), /reftel/i);
});

test("an import by another process is found at the next request of a server that has the archive open", async (context) => {
  const archive = join(folderFor(context), "a");
  const address = await serving(context, ["--archive", archive]);
  const count = async () => {
    const answer = (await (
      await fetch(new URL('api/v1/search?q="sticking points"', address))
    ).json()) as { totals: { cables: number } };
    return answer.totals.cables;
  };
  assert.equal(await count(), 0);
  const { exit, err } = reftel(["import", join(root, "demo/twin.txt"), "--archive", archive]);
  assert.equal(exit, 0, err);
  assert.equal(await count(), 1);
  assert.equal((await fetch(new URL("cable/09PORTESPERANCE1174", address))).status, 200);
});

test("two imports at once both store all of theirs", async (context) => {
  const folder = folderFor(context);
  const archive = join(folder, "a");
  const children = [1, 2].map((number) =>
    startReftel([
      "import",
      join(root, "demo/twin.txt"),
      "--source",
      `box ${number}`,
      "--archive",
      archive,
      "--json",
    ]),
  );
  const reports = await Promise.all(
    children.map(async (child) => {
      let out = "";
      child.stdout.on("data", (chunk: Buffer) => {
        out += chunk.toString();
      });
      const [code] = await once(child, "close");
      assert.equal(code, 0);
      return JSON.parse(out) as { stored: number; held: number };
    }),
  );
  assert.deepEqual(
    reports.map(({ stored, held }) => stored + held),
    [1, 1],
  );
  assert.equal(
    reports.reduce((sum, { stored }) => sum + stored, 0),
    1,
  );
});

test("a port in use is exit 2 and names another", async (context) => {
  const folder = folderFor(context);
  const address = await serving(context, ["--archive", join(folder, "a")]);
  const { port } = new URL(address);
  const { exit, err } = reftel(["serve", "--port", port, "--archive", join(folder, "b")]);
  assert.equal(exit, 2);
  assert.match(err, new RegExp(`Port ${port} is in use`));
  assert.equal(traceIn(err), null);
});

test("on this machine's own address, a foreign Host is refused", async (context) => {
  const address = await serving(context, ["--archive", join(folderFor(context), "a")]);
  assert.equal(await asksWithHost(address, "reftel.example"), 421);
  assert.equal(await asksWithHost(address, new URL(address).host), 200);
  assert.equal(
    await asksWithHost(address, new URL(address).host.replace("localhost", "LOCALHOST")),
    200,
  );
});

test("whatever is answered says what a browser may do with it, and the API answers in its own form", async (context) => {
  const address = await serving(context, ["--archive", join(folderFor(context), "a"), "--demo"]);
  const ask = (path: string, init: RequestInit = {}) => fetch(new URL(path, address), init);
  const cable = "/cable/09PORTESPERANCE1174";
  for (const path of [
    "/",
    cable,
    `${cable}.pdf`,
    `${cable}.txt`,
    "/cable/09NOWHERE1.json",
    "/favicon.svg",
    "/cable/%00",
    "/api/v1/cables/%ff",
    `/search?q=${"x".repeat(20_000)}`,
  ]) {
    const { headers } = await ask(path);
    assert.match(headers.get("content-security-policy") ?? "", /default-src 'none'/, path);
    assert.equal(headers.get("x-content-type-options"), "nosniff", path);
  }
  // Of a page that is as it was nothing is said: it would stand in the place of what the page said.
  const { headers } = await ask("/how-to-read");
  const same = await ask("/how-to-read", {
    headers: { "if-none-match": headers.get("etag") ?? "" },
  });
  assert.deepEqual([same.status, same.headers.get("content-security-policy")], [304, null]);
  const other = { method: "POST", body: "a=b", headers: { origin: "http://other.example" } };
  for (const [path, init, status] of [
    ["/api/v1/cables/%ff", {}, 400],
    ["/api/v1/imports", other, 403],
    [`/api/v1/search?q=${"x".repeat(20_000)}`, {}, 414],
  ] as const) {
    const answer = await ask(path, init);
    assert.equal(answer.status, status, path);
    assert.match(answer.headers.get("content-type") ?? "", /^application\/problem\+json/, path);
    assert.equal((await answer.json()).status, status);
  }
});

test("an address that cannot be read is 400 or 404, never 500", async (context) => {
  const address = await serving(context, ["--archive", join(folderFor(context), "a")]);
  const { hostname, port } = new URL(address);
  const status = (path: string): Promise<number> =>
    new Promise((resolve, reject) => {
      request({ hostname, port, path }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      })
        .on("error", reject)
        .end();
    });
  for (const [path, expected] of [
    ["/cable/%2e%2e%2f%2e%2e", [400, 404]],
    ["/cable/%00", [400]],
    ["/cable/%", [400]],
    ["/cable/09NOWHERE1", [404]],
    ["/no-such-page", [404]],
    [`/search?q=${"x".repeat(20_000)}`, [414, 431]],
    ["/search?q=%22open", [200, 400]],
  ] as const) {
    assert.ok((expected as readonly number[]).includes(await status(path)), path.slice(0, 40));
  }
});

test("a file of an older build is said to be gone, and nothing else is looked for", (context) => {
  const client = folderFor(context);
  mkdirSync(join(client, "_app/immutable"), { recursive: true });
  writeFileSync(join(client, "_app/immutable/a.js"), "");
  const cases: readonly (readonly [string, boolean])[] = [
    ["/_app/immutable/a.js", false],
    ["/_app/immutable/a.js?v=1", false],
    ["/_app/immutable/b.js", true],
    ["/_app/immutable/%61.js", false],
    ["/cable/09ASTANA2050", false],
    ["/_app/../../../etc/passwd", false],
  ];
  for (const [url, expected] of cases) assert.equal(isGone(client, url), expected, url);
});

test("files can be sent to the API, and the report says what became of them", async (context) => {
  const address = await serving(context, ["--archive", join(folderFor(context), "a")]);
  const form = new FormData();
  form.append("files", new File([readFileSync(join(root, "demo/twin.txt"))], "twin.txt"));
  form.append("files", new File(["nothing of a telegram"], "no.txt"));
  const made = await fetch(new URL("api/v1/imports", address), { method: "POST", body: form });
  assert.equal(made.status, 201);
  const told = (await made.json()) as {
    id: string;
    state: string;
    report: { stored: number; failed: number };
  };
  const { id, state, report } = told;
  assert.deepEqual([state, report.stored, report.failed], ["done", 1, 1]);
  const again = await (await fetch(new URL(`api/v1/imports/${id}`, address))).json();
  assert.deepEqual(again, told);
});

test("an upload of megabytes is taken in while pages are served", async (context) => {
  const address = await serving(context, ["--archive", join(folderFor(context), "a")]);
  const form = new FormData();
  let bytes = 0;
  for (const [at, text] of [...generate({ seed: 5, cables: 150, mode: "clean" })].entries()) {
    form.append("files", new File([text], `${at}.txt`));
    bytes += text.length;
  }
  assert.ok(bytes > 1_000_000);
  const importing = fetch(new URL("api/v1/imports", address), { method: "POST", body: form });
  const page = await fetch(new URL("api/v1/search?q=the", address));
  assert.equal(page.status, 200);
  const made = await importing;
  assert.equal(made.status, 201);
  const { report } = (await made.json()) as { report: { read: number; failed: number } };
  assert.deepEqual([report.read, report.failed], [150, 0]);
});
