import assert from "node:assert/strict";
import { test } from "node:test";
import { progressOf } from "../../src/cli/progress.ts";

test("after a second progress says how many, how fast, how much of it and how long still", () => {
  let now = 0;
  const said: string[] = [];
  const streams = {
    out: async () => undefined,
    outBytes: async () => undefined,
    err: (text: string) => void said.push(text),
    stdin: process.stdin,
    isTerminal: true,
    env: {},
  };
  const { show, done } = progressOf(streams, () => now);
  show(10, null, "telegrams read", 0.1);
  assert.deepEqual(said, []);
  now = 4000;
  show(8000, null, "telegrams read", 0.25);
  assert.equal(said.at(-1), "\r\u001B[K8,000 telegrams read, 2,000 a second, 25 %, 12 s left");
  now = 6000;
  show(9000, 18_000, "telegrams read");
  assert.equal(said.at(-1), "\r\u001B[K9,000 of 18,000 telegrams read, 1,500 a second, 6 s left");
  done();
  assert.equal(said.at(-1), "\r\u001B[K");
});
