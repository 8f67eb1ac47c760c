/** What a hostile client may send: the rows of HTTP of the table of bad input, over a real socket. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { connect } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, before, test } from "node:test";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { startReftel, traceIn } from "../cli/reftel.ts";

const folder = mkdtempSync(join(tmpdir(), "reftel-hostile-"));
let child: ReturnType<typeof startReftel>;
let port = 0;
let said = "";

before(async () => {
  child = startReftel(["serve", "--port", "0", "--archive", join(folder, "a")]);
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const first = once(createInterface({ input: child.stdout }), "line");
  const [line] = (await Promise.race([first, once(child, "exit")])) as [unknown];
  assert.match(String(line), /^http:/, said);
  port = Number(new URL(String(line)).port);
});

after(async () => {
  child.kill("SIGTERM");
  if (child.exitCode === null) await once(child, "exit");
  rmSync(folder, { recursive: true, force: true });
});

/** Sends bytes as they are and resolves with all that came back, at the end of the connection. */
const raw = (request: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(request));
    socket.setTimeout(20_000, () =>
      socket.destroy(new Error(`no answer to ${request.slice(0, 60)}`)),
    );
    socket.on("data", (chunk) => (answer += chunk.toString()));
    socket.on("error", (error) => (answer === "" ? reject(error) : resolve(answer)));
    socket.on("close", () => resolve(answer));
  });

const statusOf = (answer: string): number => Number(answer.split(" ")[1]);

const head = (line: string, ...headers: readonly string[]): string =>
  [`${line} HTTP/1.1`, "Host: localhost", "Connection: close", ...headers, "", ""].join("\r\n");

const post = (body: string, ...headers: readonly string[]): string =>
  head("POST /api/v1/parse", `Content-Length: ${Buffer.byteLength(body)}`, ...headers) + body;

const JSON_TYPE = "Content-Type: application/json";

const deep = `{"text":${"[".repeat(200_000)}${"]".repeat(200_000)}}`;

const requests: readonly (readonly [string, () => string, readonly number[]])[] = [
  ["a path of %2e%2e/", () => head("GET /api/v1/cables/%2e%2e%2f%2e%2e%2fpasswd"), [400, 404]],
  ["a path of ../", () => head("GET /../../../../passwd"), [400, 404]],
  ["a NUL in the path", () => head("GET /api/v1/cables/%00"), [400]],
  ["a broken escape", () => head("GET /api/v1/cables/%zz"), [400]],
  ["a broken escape in a query", () => head("GET /api/v1/search?q=%zz"), [200, 400]],
  ["an overlong escape", () => head("GET /api/v1/cables/%c0%ae%c0%ae"), [400, 404]],
  ["an address of 20 KB", () => head(`GET /api/v1/search?q=${"x".repeat(20_000)}`), [414, 431]],
  ["a header of 100 KB", () => head("GET /api/v1/stats", `X: ${"x".repeat(100_000)}`), [431]],
  [
    "two Content-Lengths",
    () => `${head("POST /api/v1/parse", "Content-Length: 3", "Content-Length: 5")}abcde`,
    [400],
  ],
  [
    "Content-Length and Transfer-Encoding",
    () =>
      `${head("POST /api/v1/parse", "Content-Length: 3", "Transfer-Encoding: chunked")}0\r\n\r\n`,
    [400],
  ],
  ["no HTTP at all", () => "hello\r\n\r\n", [400]],
  ["a method that nobody knows", () => head("BREW /api/v1/stats"), [400, 405]],
  ["DELETE of what is only read", () => head("DELETE /api/v1/stats"), [404, 405]],
  ["HEAD", () => head("HEAD /api/v1/stats"), [200]],
  ["a foreign Host", () => head("GET /api/v1/stats").replace("localhost", "reftel.example"), [421]],
  ["no Host", () => "GET /api/v1/stats HTTP/1.0\r\n\r\n", [421]],
  [
    "a form of another site",
    () =>
      post(
        "x",
        "Content-Type: text/plain",
        "Origin: http://evil.example",
        "Sec-Fetch-Site: cross-site",
      ),
    [400, 403],
  ],
  [
    "a foreign Origin alone",
    () => post("x", "Content-Type: text/plain", "Origin: http://evil.example"),
    [400, 403],
  ],
  ["JSON 200,000 deep", () => post(deep, JSON_TYPE), [400]],
  ["no JSON", () => post('{"text": 1e400', JSON_TYPE), [400]],
  ["a number for a text", () => post('{"text": 1e400}', JSON_TYPE), [400]],
  ["duplicate keys", () => post('{"text": "a", "text": "b"}', JSON_TYPE), [200, 400]],
  ["__proto__ for a text", () => post('{"__proto__": {"text": "a"}}', JSON_TYPE), [400]],
  ["an empty body", () => post("", "Content-Type: text/plain"), [200, 400]],
  [
    "a body larger than is taken",
    () => head("POST /api/v1/parse", "Content-Type: text/plain", "Content-Length: 1000000000"),
    [413],
  ],
  [
    "a form without its boundary",
    () =>
      head("POST /api/v1/imports", "Content-Type: multipart/form-data", "Content-Length: 3") +
      "abc",
    [400],
  ],
  ["a cursor of nonsense", () => head("GET /api/v1/search?cursor=%22%5B"), [410]],
  ["a table called __proto__", () => head("GET /api/v1/vocabulary/__proto__"), [400]],
  ["an import called __proto__", () => head("GET /api/v1/imports/__proto__"), [404]],
];

for (const [what, make, expected] of requests) {
  test(`${what}: ${expected.join(" or ")}`, async () => {
    const answer = await raw(make());
    assert.ok(expected.includes(statusOf(answer)), answer.slice(0, 400));
    assert.doesNotMatch(answer, /node:internal|\.[jt]s:\d+/);
  });
}

test("upload names with /, NUL and 5,000 letters are names in the report and paths nowhere", async () => {
  for (const name of [
    "../../../etc/passwd",
    "a\u0000b",
    "x".repeat(5_000),
    "__proto__",
    "C:\\CON",
  ]) {
    const form = new FormData();
    form.append("files", new File(["nothing of a telegram"], name));
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/imports`, {
      method: "POST",
      body: form,
    });
    const text = await answer.text();
    assert.equal(answer.status, 201, `${name.slice(0, 20)}: ${text}`);
    const { report } = JSON.parse(text) as { report: { failures: { file: string }[] } };
    assert.equal(report.failures.length, 1);
    assert.ok((report.failures[0]?.file.length ?? 0) <= 255);
  }
});

test("a body that is promised and never sent keeps nobody else waiting", async () => {
  const promised = connect(port, "127.0.0.1");
  promised.on("error", () => undefined);
  promised.write(head("POST /api/v1/parse", "Content-Type: text/plain", "Content-Length: 1000"));
  promised.write("x");
  assert.equal(statusOf(await raw(head("GET /api/v1/stats"))), 200);
  promised.destroy();
});

test("after all of it the server runs, and has said nothing of its insides", async () => {
  assert.equal(statusOf(await raw(head("GET /api/v1/stats"))), 200);
  assert.equal(traceIn(said), null, said);
});
