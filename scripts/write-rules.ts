import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { rulesDocument } from "./rules-document.ts";

// docs/rules.md is made from the rules themselves; test/telegram/check holds it to them.
writeFileSync(join(import.meta.dirname, "../docs/rules.md"), rulesDocument());
