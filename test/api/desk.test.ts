/** The desk over HTTP: conditions, limits, and the files that it gives. */
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { createApi } from "../../src/api/index.ts";
import { readingRoom } from "../../src/clearance/index.ts";
import type { Reftel } from "../../src/reftel.ts";
import { openImporter } from "../../src/importing/index.ts";
import { openMemoryArchive } from "../../src/store/memory/index.ts";
import { builtIn } from "../../src/vocabulary/index.ts";
import { receivedOf } from "../contract/build.ts";
import { deskOver } from "../desk/parts.ts";

const archive = openMemoryArchive();
const unused = () => Promise.reject(new Error("not asked here"));
const reftel: Reftel = {
  folder: "memory",
  archive,
  desk: deskOver(archive),
  vocabulary: builtIn,
  reader: readingRoom,
  search: unused,
  importer: openImporter(archive, "memory", builtIn),
  [Symbol.asyncDispose]: () => archive.close(),
};
const app = createApi(reftel);

const send = async (
  method: string,
  path: string,
  value?: unknown,
  headers: Readonly<Record<string, string>> = {},
) => {
  const response = await app.request(`/api/v1/desk${path}`, {
    method,
    headers: { "content-type": "application/json", ...headers },
    ...(value === undefined ? {} : { body: JSON.stringify(value) }),
  });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get("content-type") ?? "");
  return {
    status: response.status,
    etag: response.headers.get("etag"),
    type: response.headers.get("content-type"),
    text,
    body: isJson ? JSON.parse(text) : null,
  };
};

before(async () => {
  await archive.put(
    [1, 2].map((serial) =>
      receivedOf({
        mrn: `09ASTANA${serial}`,
        banner: "SECRET",
        subject: { text: "HARBOR", mark: "U" },
        body: [{ kind: "paragraph", mark: "U", text: "The harbor was shown." }],
      }),
    ),
  );
});

test("a collection is begun, filled, ordered and given out; a stale change is refused", async () => {
  const made = await send("POST", "/collections", { title: "=Harbors" });
  assert.equal(made.status, 201);
  assert.equal(made.etag, '"1"');
  const path = `/collections/${made.body.id}`;
  for (const serial of [1, 2])
    assert.equal((await send("PUT", `${path}/cables/09ASTANA${serial}`)).status, 204);
  assert.equal((await send("PUT", `${path}/cables/99NOWHERE1`)).status, 404);
  const moved = await send(
    "PATCH",
    `${path}/cables/09ASTANA2`,
    { before: "09ASTANA1", text: "first" },
    { "if-match": '"3"' },
  );
  assert.equal(moved.status, 204);
  const read = await send("GET", path);
  assert.equal(read.etag, moved.etag);
  assert.deepEqual(
    read.body.paper.entries.map((one: { about: { mrn: string }; text: string | null }) => [
      one.about.mrn,
      one.text,
    ]),
    [
      ["09ASTANA2", "first"],
      ["09ASTANA1", null],
    ],
  );
  const stale = await send("PATCH", path, { title: "Ports" }, { "if-match": '"1"' });
  assert.equal(stale.status, 412);
  assert.equal(stale.body.code, "paper.changed");
  assert.equal((await send("DELETE", path, undefined, { "if-match": '"x"' })).status, 412);
  const zip = await send("GET", `${path}/texts`);
  assert.equal(zip.type, "application/zip");
  assert.ok(zip.text.indexOf("09ASTANA2.txt") < zip.text.indexOf("09ASTANA1.txt"));
  const table = await send("GET", "?format=csv");
  assert.match(table.text, /^kind,cable,title/);
  assert.match(table.text, /collection,,'=Harbors/, "a cell that a spreadsheet would run is not");
  assert.equal((await send("DELETE", path)).status, 204);
  assert.equal((await send("GET", path)).status, 404);
});

test("what another site sends is not done", async () => {
  const { status } = await send(
    "PUT",
    "/standings/09ASTANA1",
    { standing: "read" },
    { "sec-fetch-site": "cross-site" },
  );
  assert.equal(status, 400);
  assert.equal((await send("GET", "/standings")).body.total, 0);
});

test("what is too long or of another form is refused with a sentence", async () => {
  assert.equal((await send("POST", "/notes", { cable: "09ASTANA1", text: "" })).status, 400);
  assert.equal(
    (await send("POST", "/notes", { cable: "09ASTANA1", text: "x".repeat(200_000) })).status,
    413,
  );
  assert.equal((await send("PUT", "/standings/09ASTANA1", { standing: "gone" })).status, 400);
  const wrong = await send("PUT", "/cables/09ASTANA1/corrections/sent", { value: "soon" });
  assert.deepEqual([wrong.status, wrong.body.code], [422, "value.wrong"]);
  assert.equal(
    (await send("PUT", "/cables/09ASTANA1/corrections/classification", { value: "U" })).status,
    400,
    "a banner is no field that can be corrected",
  );
  assert.equal((await send("POST", "", { papers: [] })).status, 422);
});

test("a correction stands apart in the cable's JSON, and the telegram is as it was read", async () => {
  const path = "/cables/09ASTANA1/corrections/subject";
  assert.equal((await send("PUT", path, { value: "HARBOUR" })).status, 204);
  const cable = async () =>
    (await (await app.request("/api/v1/cables/09ASTANA1")).json()) as {
      telegram: { subject: { text: string } };
      corrections: readonly { value: string; text: string }[];
    };
  const { telegram, corrections } = await cable();
  assert.equal(telegram.subject.text, "HARBOR");
  assert.deepEqual(
    corrections.map(({ value, text }) => [value, text]),
    [["HARBOUR", "HARBOR"]],
  );
  assert.equal((await send("DELETE", path)).status, 204);
  assert.equal((await send("DELETE", path)).status, 404);
  assert.deepEqual((await cable()).corrections, []);
});

test("notes and searches are written, listed and taken away", async () => {
  const note = await send("POST", "/notes", {
    cable: "09ASTANA1",
    address: "p1",
    start: 4,
    end: 10,
    text: "Which?",
  });
  assert.equal(note.status, 201);
  const { body } = await send("GET", "/notes");
  assert.equal(body.list[0].paper.anchor.quote.exact, "harbor");
  assert.equal((await send("PATCH", `/notes/${note.body.id}`, { text: "This" })).etag, '"2"');
  assert.equal((await send("DELETE", `/notes/${note.body.id}`)).status, 204);
  const search = await send("POST", "/searches", { title: "Harbors", query: "harbor" });
  assert.deepEqual(
    (await send("GET", "/searches")).body.searches.map(
      ({ cables, fresh }: { cables: number; fresh: number }) => [cables, fresh],
    ),
    [[2, 0]],
  );
  assert.equal((await send("POST", `/searches/${search.body.id}/seen`)).status, 204);
  assert.equal((await send("DELETE", `/searches/${search.body.id}`)).status, 204);
});

test("what may be null is so in the OpenAPI document", async () => {
  const made = await send("POST", "/notes", { cable: "09ASTANA2", text: "On all of it" });
  assert.equal(made.status, 201);
  const { components } = (await (await app.request("/api/openapi.json")).json()) as {
    components: {
      schemas: Record<string, { properties: Record<string, { type: string | string[] }> }>;
    };
  };
  /** Values that a schema does not allow, by their names. */
  const faultsOf = (name: string, value: Readonly<Record<string, unknown>>): readonly string[] =>
    Object.entries(components.schemas[name]?.properties ?? {}).flatMap(([key, { type }]) => {
      const one = value[key];
      const is = one === null ? "null" : Array.isArray(one) ? "array" : typeof one;
      return [type].flat().includes(is === "number" ? "integer" : is) ? [] : [`${key}: ${is}`];
    });
  const papers = (await send("GET", "/cables/09ASTANA2")).body;
  assert.equal(papers.standing, null);
  assert.deepEqual(faultsOf("CablePapers", papers), []);
  const [note] = (await send("GET", "/notes")).body.list.filter(
    ({ paper }: { paper: { about: { mrn: string } } }) => paper.about.mrn === "09ASTANA2",
  );
  assert.equal(note.placed, null);
  assert.deepEqual(faultsOf("Note", note), []);
  const search = { paper: {}, version: 1, cables: null, fresh: 0 };
  assert.deepEqual(faultsOf("SavedSearch", search), []);
  const correction = { field: "signer", value: "PIKE", text: null, state: "stands" };
  assert.deepEqual(faultsOf("CorrectionShown", correction), []);
});
