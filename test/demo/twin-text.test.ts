import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { twin } from "../../demo/index.ts";

const specimen = new URL("../../../shared/seed/09ASTANA2050.txt", import.meta.url);
const lines = twin().split("\n");

test("the card's blanks are no-break ones, and the first banner keeps its trailing blank", () => {
  assert.deepEqual(lines.slice(0, 4), ["Identifier", "Created", "Classification", "Origin"]);
  assert.equal(lines[8], "Cable title:\u00a0\u00a0");
  assert.match(lines[12] ?? "", /^Tags:\u00a0\u00a0PBTS\u00a0PGOV.*XT\u00a0$/);
  assert.equal(lines[13], "pdf\u00a0how-to read a cable");
  assert.ok(lines.includes("S E C R E T SECTION 01 OF 03 PORT ESPERANCE 001174 "));
  assert.ok(!twin().endsWith("\n"));
});

test("the head is printed twice, line for line", () => {
  const banners = lines.flatMap((line, index) => (line.startsWith("S E C R E T") ? [index] : []));
  assert.equal(banners.length, 2);
  const [first = 0, second = 0] = banners;
  const trimmed = (from: number) =>
    lines.slice(from, from + second - first).map((line) => line.trimEnd());
  assert.deepEqual(trimmed(first), trimmed(second));
});

const missing = existsSync(specimen) ? false : "the specimen is not on this machine";

test(
  "the twin has the specimen's layout: the same kinds of line in the same order",
  { skip: missing },
  () => {
    assert.deepEqual(
      shape(twin().replaceAll("EXERCISE EXERCISE EXERCISE\n", "")),
      shape(readFileSync(specimen, "utf8")),
    );
  },
);

/** Every line by its kind; lines of running text and blank runs inside it are one. */
function shape(text: string): readonly string[] {
  const kinds = text.split("\n").map(kindOf);
  return kinds.filter((kind, index) => kind !== "text" || kinds[index - 1] !== "text");
}

function kindOf(line: string): string {
  if (line === "") return "blank";
  const forms: readonly (readonly [string, RegExp])[] = [
    ["label", /^(?:Identifier|Created|Classification|Origin)$/],
    ["title", /^Cable title:\u00a0\u00a0$/],
    ["card tags", /^Tags:\u00a0\u00a0(?:[A-Z]+\u00a0){11}$/],
    ["pdf", /^pdf\u00a0/],
    ["transmission", /^VZCZCXRO\d{4}$/],
    ["routing", /^(?:OO )?(?:RUE[A-Z]+ ?)+$/],
    ["station", /^DE RUE[A-Z]+ #\d{4}\/01 \d{7}$/],
    ["security", /^ZNY SSSSS ZZH$/],
    ["dtg", /^O \d{6}Z [A-Z]{3} 09$/],
    ["from", /^FM AMEMBASSY /],
    ["to", /^TO RUEHC\/SECSTATE WASHDC IMMEDIATE \d{4}$/],
    ["numbered addressee", /^(?:INFO )?R[A-Z]+\/.* \d{4}$/],
    ["addressee", /^(?:INFO )?R[A-Z]+\//],
    ["banner and blank", /^S E C R E T SECTION 01 OF 03 [A-Z ]+ \d{6} $/],
    ["banner", /^S E C R E T SECTION 01 OF 03 [A-Z ]+ \d{6}$/],
    ["caption", /^SIPDIS$/],
    ["attention", /^(?:STATE|NSC) FOR /],
    ["order", /^E\.O\. 12958: \d\d\/\d\d\/20\d\d$/],
    ["tags", /^TAGS: (?:[A-Z]+ ?){11}$/],
    ["subject", /^SUBJECT: .* --$/],
    ["reference", /^(?:REFTELS: )?[A-G]\. (?:08 )?[A-Z ]+ \d+$/],
    ["classified", /^Classified By: .*, 1\.4 \(b\),$/],
    ["reason", /^\(d\)$/],
    ["page", /^[A-Z ]+ 0000\d{4} 00[23] OF 003$/],
    ["paragraph", /^\d+\. (?:\((?:U|S|C)\) |ACTION REQUESTS: )/],
    ["capitals", /^[A-Z0-9 ,'-]+$/],
  ];
  return forms.find(([, form]) => form.test(line))?.[0] ?? "text";
}
