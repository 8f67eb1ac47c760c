import assert from "node:assert/strict";
import { test } from "node:test";
import { createHash } from "node:crypto";
import { demoTelegrams, demoVocabulary, twin } from "../../demo/index.ts";
import { identifierOf, yearOf } from "../../demo/dispatch.ts";
import { situations } from "../../demo/situations/index.ts";

const telegrams = demoTelegrams();
const held = new Set([...situations.map(identifierOf), "09PORTESPERANCE1174"]);

test("there are at least sixty telegrams, from 1974 to 2012, from three countries and more", () => {
  assert.ok(telegrams.length >= 60, `${telegrams.length} telegrams`);
  const years = situations.map(yearOf);
  assert.equal(Math.min(...years), 1974);
  assert.equal(Math.max(...years), 2012);
  const countries = new Set(
    situations.map(
      (dispatch) => demoVocabulary.posts?.find((post) => post.name === dispatch.post)?.country,
    ),
  );
  for (const country of ["Valdoria", "Morvane", "Lisandria", "Torrevale"])
    assert.ok(countries.has(country), country);
});

test("every telegram says that it is an exercise, and the same bytes come at every call", () => {
  const digest = () => createHash("sha256").update(JSON.stringify(demoTelegrams())).digest("hex");
  assert.equal(digest(), digest());
  for (const { file, text } of telegrams) assert.match(text, /^EXERCISE EXERCISE EXERCISE$/m, file);
});

test("files have names of their own, and an MRN stands twice only for a corrected copy", () => {
  assert.equal(new Set(telegrams.map((telegram) => telegram.file)).size, telegrams.length);
  const corrected = situations
    .filter((dispatch) => dispatch.corrected !== undefined)
    .map(identifierOf);
  assert.equal(corrected.length, 2);
  const others = situations
    .filter((dispatch) => dispatch.corrected === undefined)
    .map(identifierOf);
  assert.equal(new Set(others).size, others.length);
  for (const mrn of corrected) assert.ok(others.includes(mrn), mrn);
});

test("no line of a body is longer than 69 columns, and those before 2000 are in capitals", () => {
  for (const { file, text } of telegrams) {
    const body = text.slice(text.search(/^E\.O\. /m)).split("\n");
    for (const line of body) assert.ok(line.length <= 69, `${file}: ${line}`);
    if (Number(file.slice(0, 2)) >= 74)
      assert.equal(body.join("\n"), body.join("\n").toUpperCase(), file);
  }
});

test("all levels, captions and kinds of damage occur", () => {
  for (const level of ["U", "LOU", "SBU", "C", "S", "TS"]) {
    assert.ok(
      situations.some((dispatch) => dispatch.level === level),
      level,
    );
  }
  const captions = new Set(
    situations.flatMap((dispatch) => [...(dispatch.captions ?? []), ...(dispatch.controls ?? [])]),
  );
  for (const caption of ["NODIS", "EXDIS", "NOFORN", "SIPDIS"])
    assert.ok(captions.has(caption), caption);
  const damages = situations
    .map((dispatch) => dispatch.damage)
    .filter((damage) => damage !== undefined);
  assert.deepEqual([...damages].sort(), ["aside", "cut", "dtg", "julian", "tags"]);
});

test("references resolve as planned: what the twin cites, what cites it, what nobody holds", () => {
  for (const mrn of [
    "09PORTESPERANCE1098",
    "09PORTESPERANCE1121",
    "08PORTESPERANCE1340",
    "09PORTESPERANCE644",
    "09STATE990214",
  ]) {
    assert.ok(held.has(mrn), mrn);
  }
  const citing = (printed: string) =>
    situations.filter((dispatch) => dispatch.refs?.some((ref) => ref.includes(printed)) === true);
  assert.deepEqual(citing("PORT ESPERANCE 1174").map(identifierOf).sort(), [
    "09PORTESPERANCE1203",
    "09SANKTOLM88",
    "09STATE991377",
  ]);
  for (const missing of [
    "08PORTESPERANCE902",
    "08PORTESPERANCE1417",
    "07PORTESPERANCE311",
    "08STATE987120",
  ])
    assert.ok(!held.has(missing), missing);
  assert.ok(citing("PORT ESPERANCE 902").length >= 3);
  const answers = situations.filter(
    (dispatch) => dispatch.post === "STATE" && (dispatch.refs ?? []).length > 0,
  );
  assert.ok(answers.length >= 10, `${answers.length} telegrams of the Department answer others`);
});

test("a later telegram never cites one that was yet to be sent", () => {
  for (const dispatch of situations) {
    for (const ref of dispatch.refs ?? []) {
      const cited = situations.find(
        (other) =>
          ref.replace(/ \(NOTAL\)| AND PREVIOUS/, "").endsWith(`${other.post} ${other.serial}`) &&
          yearIn(ref, dispatch) === yearOf(other),
      );
      if (cited !== undefined)
        assert.ok(cited.at < dispatch.at, `${identifierOf(dispatch)} cites ${ref}`);
    }
  }
});

test("the twin stands among them as it is kept", () => {
  assert.equal(
    telegrams.find((telegram) => telegram.file === "09PORTESPERANCE1174.txt")?.text,
    twin(),
  );
});

function yearIn(ref: string, dispatch: (typeof situations)[number]): number {
  const printed = /^(\d{2}) /.exec(ref)?.[1];
  return printed === undefined
    ? yearOf(dispatch)
    : Number(printed) + (Number(printed) > 65 ? 1900 : 2000);
}
