import type { Command } from "../command.ts";
import { backup } from "./backup.ts";
import { check } from "./check.ts";
import { desk } from "./desk.ts";
import { explain } from "./explain.ts";
import { importCommand } from "./import.ts";
import { missing } from "./missing.ts";
import { parse } from "./parse.ts";
import { refs } from "./refs.ts";
import { remove } from "./remove.ts";
import { restore } from "./restore.ts";
import { search } from "./search.ts";
import { serve } from "./serve.ts";
import { show } from "./show.ts";
import { stats } from "./stats.ts";
import { verify } from "./verify.ts";
import { write } from "./write.ts";

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  parse,
  check,
  write,
  explain,
  importCommand,
  search,
  show,
  refs,
  missing,
  stats,
  desk,
  remove,
  verify,
  backup,
  restore,
  serve,
];
