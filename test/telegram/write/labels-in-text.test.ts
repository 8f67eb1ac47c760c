import assert from "node:assert/strict";
import { test } from "node:test";
import { parse, write } from "../../../src/telegram/index.ts";

test("a text without a number begins no line behind the head with a label of a head", () => {
  const telegram = parse(`O 271833Z JAN 76
FM SECSTATE WASHDC
TO AMEMBASSY LUSAKA IMMEDIATE
C O N F I D E N T I A L STATE 020011

EXERCISE EXERCISE EXERCISE

FOLLOWING REPEAT KINSHASA 0722 ACTION SECSTATE INFO LUANDA DATED
JAN 26

QUOTE: C O N F I D E N T I A L KINSHASA 0722

E.O. 11652: GDS
TAGS: PFOR, CG, AO
SUBJECT: ANGOLA

REF: STATE 18877

1. THE MINISTER SAID YES.
COLE

UNQUOTE
ROE
`);
  assert.deepEqual(telegram.tags, []);
  const written = write(telegram);
  const again = parse(written);
  assert.deepEqual(again.tags, []);
  assert.equal(again.body[0]?.text, telegram.body[0]?.text);
  assert.equal(write(again), written);
});
