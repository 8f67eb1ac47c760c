import { FIELD } from "./src/desk/fields.ts";
import { builtIn } from "./src/vocabulary/index.ts";
for (const [f, v] of [
  ["from", "amembassy astana"],
  ["from", ""],
  ["tags", "prel, kz foo"],
  ["sent", "171110Z NOV 09"],
  ["sent", "2009-11-31"],
  ["sent", "2009-11-30 24:00"],
  ["sent", "2009-11-30 23:10"],
  ["tags", ""],
  ["sent", "hello"],
  ["declassify", "2029-1-1"],
] as const)
  console.log(f, v, FIELD[f].typed(v, builtIn));
