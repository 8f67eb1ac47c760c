import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "../../src/telegram/index.ts";
import { builtIn } from "../../src/vocabulary/index.ts";
import { knownOf, referencesOf } from "../../web/src/reading/references.ts";
import { english } from "../../web/src/text/english.ts";

const TELEGRAM = parse(`O 011200Z MAR 97
FM AMCONSUL MUMBAI
TO SECSTATE WASHDC
UNCLAS MUMBAI 000033

E.O. 12958: N/A
TAGS: PREL, IN
SUBJECT: EXERCISE: TRADE OF THE PORT
REF: A. 95 MUMBAI 12
     B. 95 CHENNAI 3

1. EXERCISE. As said in ref A and in 96 PARIS 7.
`);

const line = (mrn: string, held: boolean) => ({
  mrn,
  held,
  date: held ? "1995-03-01" : null,
  subject: held ? "EXERCISE" : null,
  from: null,
  label: null,
  addresses: ["head"],
});

test("a reference under another name of its post leads to the cable, and stands once", () => {
  const cites = [line("95BOMBAY12", true), line("95MADRAS3", false), line("96PARIS7", true)];
  const known = knownOf({ mrn: "97MUMBAI33", cites, citedBy: [], missing: ["95MADRAS3"] }, builtIn);
  assert.deepEqual(
    referencesOf(TELEGRAM, known, english).map(({ label, name, state, href }) => [
      label,
      name,
      state,
      href,
    ]),
    [
      ["A", "95MUMBAI12", "held", "/cable/95BOMBAY12"],
      ["B", "95CHENNAI3", "missing", "/search?q=cites%3A95MADRAS3"],
      [null, "96PARIS7", "held", "/cable/96PARIS7"],
    ],
  );
});
