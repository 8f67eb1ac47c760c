import assert from "node:assert/strict";
import { test } from "node:test";
import { addresseeInWords, postNameOf } from "../../src/reading/index.ts";
import { builtIn } from "../../src/vocabulary/index.ts";

const cases: readonly (readonly [string, string])[] = [
  ["ASTANA", "Embassy Astana"],
  ["ALMATY", "Office in Almaty"],
  ["STATE", "Department of State"],
  ["USDOC", "Department of Commerce"],
  ["SECDEF", "Secretary of Defense"],
  ["USNATO", "Mission to NATO"],
  ["UNVIEVIENNA", "Mission to the UN, Vienna"],
  ["GENEVA", "Mission to the UN, Geneva"],
  ["NOWHERE", "NOWHERE"],
];

for (const [id, words] of cases)
  test(`${id} is called ${words}`, () => assert.equal(postNameOf(id, builtIn), words));

test("an addressee that is a mission is called as its cables are", () => {
  const addressee = { name: "USMISSION USNATO", post: "USNATO", collective: false };
  assert.equal(
    addresseeInWords(addressee as Parameters<typeof addresseeInWords>[0], builtIn),
    "Mission to NATO",
  );
});
