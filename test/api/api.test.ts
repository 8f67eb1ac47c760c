import assert from "node:assert/strict";
import { before, test } from "node:test";
import { demoTelegrams, demoVocabulary, twin } from "../../demo/index.ts";
import { createApi } from "../../src/api/index.ts";
import {
  MISSING_RANKS,
  missingBy,
  postSeries,
  withSubjects,
  type SoughtCable,
} from "../../src/archive/index.ts";
import { readingRoom } from "../../src/clearance/index.ts";
import { parseQuery } from "../../src/query/index.ts";
import type { Reftel } from "../../src/reftel.ts";
import { deskOver } from "../desk/parts.ts";
import { openImporter } from "../../src/importing/index.ts";
import { openMemoryArchive } from "../../src/store/memory/index.ts";
import { builtIn, extend } from "../../src/vocabulary/index.ts";

const vocabulary = extend(builtIn, demoVocabulary);
const archive = openMemoryArchive({ vocabulary });
const reftel: Reftel = {
  folder: "memory",
  archive,
  desk: deskOver(archive, vocabulary),
  vocabulary,
  reader: readingRoom,
  search: async (reader, typed, options) => {
    const read = parseQuery(typed, { vocabulary });
    return read.kind === "errors"
      ? { kind: "unreadable", errors: read.errors }
      : { kind: "answer", answer: await archive.search(reader, read.query, typed, options) };
  },
  importer: openImporter(archive, "memory", vocabulary),
  [Symbol.asyncDispose]: () => archive.close(),
};
const app = createApi(reftel);

const get = async (path: string) => {
  const response = await app.request(`/api/v1${path}`);
  return {
    status: response.status,
    type: response.headers.get("content-type") ?? "",
    response,
    body: await response.clone().text(),
  };
};

before(async () => {
  const texts = [
    ...demoTelegrams()
      .slice(0, 30)
      .map(({ text }) => text),
    twin(),
  ];
  await reftel.importer.begin(
    texts.map((text, at) => ({ name: `${at}.txt`, bytes: new TextEncoder().encode(text) })),
    "demo",
  ).report;
});

test("search answers in the shape of its document", async () => {
  const { status, body } = await get('/search?q="sticking points"');
  assert.equal(status, 200);
  const answer = JSON.parse(body);
  assert.deepEqual(Object.keys(answer).sort(), [
    "facets",
    "hits",
    "next",
    "notices",
    "pieces",
    "query",
    "tookMs",
    "totals",
    "understood",
  ]);
  assert.equal(answer.hits[0].address, "p5");
  assert.deepEqual(answer.notices, []);
});

test("a search names the values of its query that no vocabulary knows, with the nearest", async () => {
  const { status, body } = await get("/search?q=visit tags:PREI");
  assert.equal(status, 200);
  const [notice, ...others] = JSON.parse(body).notices;
  assert.deepEqual(others, []);
  assert.deepEqual(
    [notice.code, notice.span, notice.suggestion],
    ["value.unknown", { start: 11, end: 15 }, "PREF"],
  );
  assert.match(notice.message, /"PREI" is no known TAGS code; it is searched as it stands/);
});

test("the pages of a result are the result, each cable once", async () => {
  const all = JSON.parse((await get("/search?limit=200")).body);
  const seen: string[] = [];
  let cursor = "";
  for (let page = 0; page < 50; page += 1) {
    const one = JSON.parse((await get(`/search?limit=7${cursor}`)).body);
    seen.push(...new Set<string>(one.hits.map(({ mrn }: { mrn: string }) => mrn)));
    if (one.next === null) break;
    cursor = `&cursor=${one.next}`;
  }
  assert.deepEqual(seen, [...new Set(all.hits.map(({ mrn }: { mrn: string }) => mrn))]);
  assert.equal(seen.length, all.totals.cables);
});

/** A short telegram of 1997 that cites another. */
const citing = (post: string, serial: number, cited: string): string =>
  `R 011200Z MAR 97\nFM AMEMBASSY ${post}\nTO SECSTATE WASHDC\nBT\nUNCLAS ${post} 00${serial}\n\nSUBJECT: EXERCISE: DREDGING ${serial}\nREF: ${cited}\n\n1. EXERCISE.\nBT\nNNNN\n`;

const bringIn = (texts: readonly string[]) =>
  reftel.importer.begin(
    texts.map((text, at) => ({ name: `${at}.citing`, bytes: new TextEncoder().encode(text) })),
    "demo",
  ).report;

test("what is missing comes by pages in either order, with who cites it and under which subjects", async () => {
  const orders = new Set<string>();
  const texts = [
    citing("PARIS", 11, "96 LONDON 12"),
    citing("PARIS", 12, "96 LONDON 12"),
    citing("PARIS", 13, "96 LONDON 12"),
    citing("PARIS", 14, "96 LONDON 13"),
    citing("ROME", 15, "96 LONDON 13"),
  ];
  await bringIn(texts);
  for (const order of MISSING_RANKS) {
    const seen: SoughtCable[] = [];
    for (let cursor: string | null = ""; cursor !== null;) {
      const { body } = await get(`/missing?order=${order}&limit=9&cursor=${cursor}`);
      const page: { missing: SoughtCable[]; next: string | null } = JSON.parse(body);
      seen.push(...page.missing);
      cursor = page.next;
    }
    const list = await missingBy(archive, readingRoom, order);
    assert.deepEqual(seen, await withSubjects(archive, readingRoom, list));
    orders.add(seen.map(({ mrn }) => mrn).join(" "));
  }
  assert.equal(orders.size, MISSING_RANKS.length);
});

test("a chain is given side by side to its end, and one side by pages", async () => {
  await bringIn([
    citing("ROME", 21, "97 ROME 20"),
    citing("ROME", 22, "97 ROME 21"),
    citing("ROME", 23, "97 ROME 22"),
    citing("ROME", 24, "97 ROME 23"),
  ]);
  const path = "/cables/97ROME22/chain";
  const whole = JSON.parse((await get(path)).body);
  for (const side of ["before", "after"] as const) {
    const expected = await archive.chain(readingRoom, "97ROME22", side, {
      limit: Number.POSITIVE_INFINITY,
    });
    assert.deepEqual(whole[side].cables, expected?.cables);
    assert.equal(whole[side].total, expected?.cables.length);
    const names: string[] = [];
    for (let cursor: string | null = ""; cursor !== null;) {
      const asked = await get(`${path}?side=${side}&limit=1&cursor=${cursor}`);
      const page = JSON.parse(asked.body);
      assert.equal(page[side === "before" ? "after" : "before"], null);
      names.push(...page[side].cables.map(({ mrn }: { mrn: string }) => mrn));
      cursor = page[side].next;
    }
    assert.deepEqual(
      names,
      expected?.cables.map(({ mrn }) => mrn),
    );
  }
  assert.deepEqual(
    [whole.before.counts, whole.after.counts],
    [
      [1, 1],
      [1, 1],
    ],
  );
  assert.deepEqual([whole.before.missing, whole.before.goesOn], [1, false]);
  const own = JSON.parse((await get(`${path}?steps=1`)).body);
  assert.deepEqual(own.before.counts, [whole.before.counts[0]]);
  assert.equal(own.before.goesOn, true);
  const hash = JSON.parse((await get("/cables/97ROME22")).body).copy.hash.slice(0, 12);
  const ofCopy = await get(`/cables/97ROME22@${hash}/chain`);
  assert.deepEqual(JSON.parse(ofCopy.body), whole);
  const ofNone = await get("/cables/97ROME22@000000000000/chain");
  assert.equal(ofNone.status, 404);
});

test("a post's series is given under any spelling of its name", async () => {
  const { post, years } = JSON.parse((await get("/posts/port%20esperance/series")).body);
  assert.equal(post, "PORTESPERANCE");
  const expected = await postSeries(archive, readingRoom, "PORTESPERANCE", vocabulary);
  assert.deepEqual(years, expected?.years);
  assert.ok(expected?.years.some(({ share }) => share > 0 && share < 1));
});

test("an empty cursor is the first page", async () => {
  for (const path of ["/search", "/missing"])
    assert.deepEqual(
      { ...JSON.parse((await get(`${path}?cursor=`)).body), tookMs: 0 },
      { ...JSON.parse((await get(path)).body), tookMs: 0 },
    );
});

test("an import without files says what to send", async () => {
  for (const name of ["source", "files"]) {
    const body = new FormData();
    body.set(name, "");
    const response = await app.request("/api/v1/imports", { method: "POST", body });
    const { code, detail } = JSON.parse(await response.text());
    assert.deepEqual(
      [response.status, code, detail],
      [400, "form.empty", 'No file came with it. Send them as fields named "files".'],
    );
  }
});

test("an import answers at once where that is preferred, and tells at its address how it stands", async () => {
  const body = new FormData();
  body.set("files", new File([twin()], "twin.txt"));
  const begun = await app.request("/api/v1/imports", {
    method: "POST",
    body,
    headers: { prefer: "respond-async, wait=1" },
  });
  assert.equal(begun.status, 202);
  const { id, state } = (await begun.json()) as { readonly id: string; readonly state: string };
  assert.equal(state, "running");
  assert.equal(begun.headers.get("location"), `/api/v1/imports/${id}`);
  for (;;) {
    const { status, body: told } = await get(`/imports/${id}`);
    assert.equal(status, 200);
    const now = JSON.parse(told);
    if (now.state === "running") {
      await new Promise((resolve) => setTimeout(resolve, 5));
      continue;
    }
    assert.deepEqual([now.id, now.state, now.source, now.report.read], [id, "done", "upload", 1]);
    break;
  }
});

test("every error is application/problem+json with a code and a sentence", async () => {
  for (const [path, status, code] of [
    ["/search?q=%22open", 400, "query."],
    ["/search?limit=0", 400, "request.unreadable"],
    ["/search?order=size", 400, "request.unreadable"],
    ["/cables/09NOWHERE1", 404, "cable.absent"],
    ["/cables/09NOWHERE1/source", 404, "cable.absent"],
    ["/cables/09NOWHERE1/references", 404, "cable.absent"],
    ["/cables/09NOWHERE1/chain", 404, "cable.absent"],
    ["/cables/09PORTESPERANCE1174/chain?steps=0", 400, "request.unreadable"],
    ["/cables/09PORTESPERANCE1174/chain?cursor=08PARIS2", 400, "request.unreadable"],
    ["/cables/09PORTESPERANCE1174/chain?side=after&cursor=08PARIS2", 410, "cursor.unknown"],
    ["/search?cursor=09NOWHERE1", 410, "cursor.unknown"],
    ["/missing?cursor=09NOWHERE1", 410, "cursor.unknown"],
    ["/posts/NOWHEREATALL/series", 404, "post.absent"],
    ["/imports/77", 404, "import.absent"],
    ["/vocabulary/nothing", 400, "request.unreadable"],
    ["/nothing", 404, "route.absent"],
  ] as const) {
    const answer = await get(path);
    assert.equal(answer.status, status, path);
    assert.match(answer.type, /^application\/problem\+json/, path);
    const problem = JSON.parse(answer.body);
    assert.equal(problem.status, status);
    assert.ok(problem.code.startsWith(code), `${path}: ${problem.code}`);
    assert.ok(problem.detail.length > 10);
  }
});

test("a cable, its bytes and its references are had by its number in any spelling", async () => {
  const cable = JSON.parse((await get("/cables/09%20PORT%20ESPERANCE%201174")).body);
  assert.equal(cable.name, "09PORTESPERANCE1174");
  assert.equal(cable.telegram.body.length, 17);
  const source = await get("/cables/09PORTESPERANCE1174/source");
  assert.equal(source.body, twin());
  assert.match(
    source.response.headers.get("content-disposition") ?? "",
    /attachment; filename="09PORTESPERANCE1174\.txt"/,
  );
  const references = JSON.parse((await get("/cables/09PORTESPERANCE1174/references")).body);
  assert.equal(references.cites.length, 7);
  const copy = JSON.parse(
    (await get(`/cables/09PORTESPERANCE1174@${cable.copy.hash.slice(0, 12)}`)).body,
  );
  assert.equal(copy.copy.hash, cable.copy.hash);
  const { body: ofCopy } = await get(
    `/cables/09PORTESPERANCE1174@${cable.copy.hash.slice(0, 12)}/references`,
  );
  assert.deepEqual(JSON.parse(ofCopy), references);
  const alone = await get("/cables/09PORTESPERANCE1174/differences");
  assert.deepEqual(JSON.parse(alone.body), {
    name: "09PORTESPERANCE1174",
    copy: cable.copy,
    others: [],
  });
  assert.equal((await get("/cables/09NOWHERE1/differences")).status, 404);
  const none = await get("/cables/09PORTESPERANCE1174@000000000000/references");
  assert.equal(none.response.status, 404);
});

test("an export is the whole result, and no cell of it is run by a spreadsheet", async () => {
  const totals = JSON.parse((await get("/search?q=Brandt")).body).totals;
  const lines = (await get("/search/export?q=Brandt&format=ndjson")).body
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  assert.equal(new Set(lines.map(({ mrn }) => mrn)).size, totals.cables);
  assert.equal(lines.filter(({ place }) => place === "paragraph").length, totals.paragraphs);
  const hostile = twin()
    .replaceAll("001174", "001175")
    .replaceAll("00001174", "00001175")
    .replace("SUBJECT: ", "SUBJECT: =HYPERLINK(1) ");
  await reftel.importer.begin(
    [{ name: "hostile.txt", bytes: new TextEncoder().encode(hostile) }],
    "demo",
  ).report;
  const csv = (await get("/search/export?q=HYPERLINK&format=csv")).body;
  assert.match(csv, /^mrn,/);
  for (const cell of csv.split(/[,\n]/)) assert.doesNotMatch(cell, /^"?=/);
});

test("a state's count is that of the list which has: gives", async () => {
  const { states } = JSON.parse((await get("/stats")).body) as {
    readonly states: readonly { readonly state: string; readonly cables: number }[];
  };
  assert.ok(states.some(({ state, cables }) => state === "missing-ref" && cables > 10));
  for (const { state, cables } of states) {
    const found = JSON.parse((await get(`/search?q=has:${state}`)).body);
    assert.equal(found.totals.cables, cables, state);
  }
});

test("a text is read and nothing of it kept", async () => {
  const before = JSON.parse((await get("/stats")).body).cables;
  for (const [type, body] of [
    ["text/plain", twin()],
    ["application/json", JSON.stringify({ text: twin() })],
  ] as const) {
    const response = await app.request("/api/v1/parse", {
      method: "POST",
      headers: { "content-type": type },
      body,
    });
    assert.equal(response.status, 200);
    const { telegrams, faults } = (await response.json()) as {
      telegrams: { mrn: string }[];
      faults: unknown[];
    };
    assert.deepEqual([telegrams.map(({ mrn }) => mrn), faults], [["09PORTESPERANCE1174"], []]);
  }
  const none = await app.request("/api/v1/parse", {
    method: "POST",
    headers: { "content-type": "text/plain" },
    body: "nothing",
  });
  assert.deepEqual(
    ((await none.json()) as { faults: { code: string }[] }).faults.map(({ code }) => code),
    ["telegram.none"],
  );
  assert.equal(JSON.parse((await get("/stats")).body).cables, before);
});

test("another site's form is not done", async () => {
  const response = await app.request("/api/v1/parse", {
    method: "POST",
    headers: { "sec-fetch-site": "cross-site", "content-type": "text/plain" },
    body: "x",
  });
  assert.equal(response.status, 400);
});

test("the OpenAPI document names every route and nothing else is served", async () => {
  const document = (await (await app.request("/api/openapi.json")).json()) as {
    openapi: string;
    paths: Record<string, Record<string, { responses: Record<string, { content?: object }> }>>;
  };
  assert.equal(document.openapi, "3.1.0");
  // What may meet any of them comes in the one form of a problem, too.
  for (const [path, methods] of Object.entries(document.paths))
    for (const { responses } of Object.values(methods))
      assert.deepEqual(
        Object.keys(responses["default"]?.content ?? {}),
        ["application/problem+json"],
        path,
      );
  assert.deepEqual(Object.keys(document.paths).sort(), [
    "/api/v1/cables/{mrn}",
    "/api/v1/cables/{mrn}/chain",
    "/api/v1/cables/{mrn}/differences",
    "/api/v1/cables/{mrn}/pdf",
    "/api/v1/cables/{mrn}/references",
    "/api/v1/cables/{mrn}/source",
    "/api/v1/desk",
    "/api/v1/desk/cables/{mrn}",
    "/api/v1/desk/cables/{mrn}/corrections/{field}",
    "/api/v1/desk/collections",
    "/api/v1/desk/collections/{id}",
    "/api/v1/desk/collections/{id}/cables/{mrn}",
    "/api/v1/desk/collections/{id}/table",
    "/api/v1/desk/collections/{id}/texts",
    "/api/v1/desk/corrections",
    "/api/v1/desk/notes",
    "/api/v1/desk/notes/{id}",
    "/api/v1/desk/searches",
    "/api/v1/desk/searches/{id}",
    "/api/v1/desk/searches/{id}/seen",
    "/api/v1/desk/standings",
    "/api/v1/desk/standings/{mrn}",
    "/api/v1/imports",
    "/api/v1/imports/{id}",
    "/api/v1/missing",
    "/api/v1/parse",
    "/api/v1/posts/{post}/series",
    "/api/v1/search",
    "/api/v1/search/export",
    "/api/v1/stats",
    "/api/v1/vocabulary/{table}",
  ]);
});

test("every reply carries the headers of a careful server", async () => {
  for (const path of ["/stats", "/nothing", "/search?limit=0"]) {
    const { response } = await get(path);
    assert.equal(response.headers.get("x-content-type-options"), "nosniff", path);
    assert.match(response.headers.get("content-security-policy") ?? "", /default-src 'none'/);
    assert.equal(response.headers.get("referrer-policy"), "no-referrer");
  }
});

test("a cable comes as a PDF, and one that is not held does not", async () => {
  const { status, type, body } = await get("/cables/09PORTESPERANCE1174/pdf");
  assert.equal(status, 200);
  assert.equal(type, "application/pdf");
  assert.ok(body.startsWith("%PDF-1.7"));
  assert.equal((await get("/cables/99NOWHERE1/pdf")).status, 404);
});

test("a row of a table is read as the telegram in it, with the text that its places point into", async () => {
  const row = `"1","11/17/2009 11:10","09LONDON871","Embassy London","UNCLASSIFIED","","R 171110Z NOV 09\nFM AMEMBASSY LONDON\nTO SECSTATE WASHDC","UNCLAS LONDON 000871\n\nEXERCISE EXERCISE EXERCISE\n\nTAGS: PREL\nSUBJECT: \\"EXERCISE\\"\n\n1. First."\n`;
  const response = await app.request("/api/v1/parse", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ text: row }),
  });
  const { telegrams, faults } = (await response.json()) as {
    telegrams: { mrn: string; source: string; subject: { text: string } }[];
    faults: unknown[];
  };
  assert.deepEqual(faults, []);
  assert.deepEqual([telegrams[0]?.mrn, telegrams[0]?.subject.text], ["09LONDON871", '"EXERCISE"']);
  assert.match(telegrams[0]?.source ?? "", /^Taken from: cablegate-csv\n/);
});
