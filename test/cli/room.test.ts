import assert from "node:assert/strict";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { test } from "node:test";
import { setMakingReady } from "../../src/cli/room.ts";
import { folderFor, startReftel } from "./reftel.ts";

const skip = process.platform !== "linux" && "only Linux has these settings";

test(
  "a server begins with room for what it keeps, under its own number, and leaves what the user set",
  { skip },
  async (context) => {
    const folder = folderFor(context);
    const server = startReftel(["serve", "--demo", "--archive", folder, "--port", "0"], {
      MALLOC_ARENA_MAX: "3",
    });
    context.after(() => server.kill("SIGKILL"));
    const address = await Promise.race([
      once(createInterface({ input: server.stdout }), "line").then(([line]) => String(line)),
      once(server, "exit").then(() => assert.fail("it ended")),
    ]);
    assert.equal((await fetch(new URL("api/v1/search?q=", address))).status, 200);
    const settings = readFileSync(`/proc/${server.pid}/environ`, "utf8").split("\0");
    assert.ok(settings.includes("MALLOC_ARENA_MAX=3"));
    assert.ok(settings.some((one) => one.startsWith("MALLOC_MMAP_THRESHOLD_=")));
    assert.ok(flagsOf(server).some((one) => one.startsWith("--max-semi-space-size=")));
    server.kill("SIGTERM");
    const [exit] = await once(server, "exit");
    assert.equal(exit, 0);

    const another = startReftel(["serve", "--archive", folder, "--port", "0"], {
      NODE_OPTIONS: "--max_semi_space_size=6",
    });
    context.after(() => another.kill("SIGKILL"));
    await once(createInterface({ input: another.stdout }), "line");
    assert.ok(!flagsOf(another).some((one) => one.startsWith("--max-semi-space-size=")));
  },
);

const flagsOf = ({ pid }: { readonly pid?: number | undefined }): readonly string[] =>
  readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");

/** What is set for a command that makes its archive ready. */
const setFor = (command: string): readonly string[] => {
  const set: string[] = [];
  setMakingReady(command, (flag) => set.push(flag));
  return set;
};

test("a server looks through old objects sooner from when it makes ready, unless the user said when", () => {
  const { NODE_OPTIONS: before } = process.env;
  try {
    process.env["NODE_OPTIONS"] = "--heap_growing_percent=80";
    assert.deepEqual(setFor("serve"), []);
    delete process.env["NODE_OPTIONS"];
    assert.deepEqual(setFor("search"), []);
    assert.deepEqual(setFor("serve"), ["--heap-growing-percent=15"]);
  } finally {
    if (before !== undefined) process.env["NODE_OPTIONS"] = before;
  }
});
