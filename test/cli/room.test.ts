import assert from "node:assert/strict";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { test } from "node:test";
import { folderFor, startReftel } from "./reftel.ts";

const skip = process.platform !== "linux" && "only Linux has these settings";

test(
  "a server begins with room for what it keeps, under its own number, and leaves what the user set",
  { skip },
  async (context) => {
    const folder = folderFor(context);
    const server = startReftel(["serve", "--demo", "--archive", folder, "--port", "0"], {
      MALLOC_ARENA_MAX: "3",
      NODE_OPTIONS: "--max_semi_space_size=6",
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
    const flags = readFileSync(`/proc/${server.pid}/cmdline`, "utf8").split("\0");
    assert.ok(flags.some((one) => one.startsWith("--heap-growing-percent=")));
    assert.ok(!flags.some((one) => one.startsWith("--max-semi-space-size=")));
    server.kill("SIGTERM");
    const [exit] = await once(server, "exit");
    assert.equal(exit, 0);
  },
);
