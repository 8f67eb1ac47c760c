import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { cliDocument } from "../src/cli/document.ts";

// docs/cli.md is made from the commands themselves; test/docs.test.ts holds it to them.
writeFileSync(join(import.meta.dirname, "../docs/cli.md"), await cliDocument());
