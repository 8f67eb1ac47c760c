import assert from "node:assert/strict";
import { test } from "node:test";
import { faultOf } from "../scripts/pattern-fault.ts";
import { patternsIn } from "../scripts/patterns-in.ts";

const shown = (file: string, text: string): unknown => {
  const { patterns, built } = patternsIn(file, text);
  return [
    patterns.map(({ line, source, flags }) => `${line} /${source}/${flags}`),
    built.map(({ line }) => line),
  ];
};

test("every pattern of a module is found, in templates and behind signs too", () => {
  const text = [
    "const a = /x[/]y/g;",
    "const b = `${text.replace(/a+/, '')} /not one/`; // nor /this/",
    "const c = 6 / 2 / 1;",
    'const d = new RegExp("a*b", "i"), e = RegExp(`c`);',
    "const f = (form: RegExp) => form instanceof RegExp;",
  ].join("\n");
  assert.deepEqual(shown("a.ts", text), [["1 /x[/]y/g", "2 /a+/", "4 /a*b/i", "4 /c/"], []]);
});

test("a pattern made of text is named, however it is made", () => {
  for (const built of [
    "new RegExp(word)",
    "RegExp(`${word}+`)",
    'new RegExp("a" + word)',
    'new RegExp("a", flags)',
    "const Made = RegExp",
    "list.map(RegExp)",
    "new globalThis.RegExp(word)",
  ])
    assert.deepEqual(shown("a.ts", `\n${built};`), [[], [2]], built);
});

test("the patterns of a component are found, in its scripts and in its markup", () => {
  const text = `<script lang="ts" module>
  const a: RegExp = /a/;
</script>
<script lang="ts">
  let { word }: { word: string } = $props();
  const b = /b/g.test(word);
  const c = new RegExp(word);
</script>
<p class={/d/.test(word) ? "x" : "y"}>{#if /e/u.test(word)}{word}{/if} /no/</p>`;
  const [patterns, built] = shown("a.svelte", text) as [string[], number[]];
  assert.deepEqual(patterns.sort(), ["2 /a/", "6 /b/g", "9 /d/", "9 /e/u"]);
  assert.deepEqual(built, [7]);
});

test("what walks back without bound is told from what does not", () => {
  for (const source of [
    "^(a+)+$",
    " +$",
    "[.:]+$",
    "\\/\\/.*$",
    "\\b(\\p{Ll}+)(?= (\\p{Lu}[\\p{L}]+))",
  ])
    assert.match(
      faultOf(source, source.includes("\\p") ? "gu" : "") ?? "safe",
      /polynomial|exponential/,
      source,
    );
  for (const source of ["^a+$", "^[^.;]{0,60}$", "(?<![A-Z])(visit|trip)(?![a-z])[^.;]{0,60}$"])
    assert.equal(faultOf(source, "i"), null, source);
});
