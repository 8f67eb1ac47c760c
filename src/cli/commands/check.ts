import { builtIn } from "../../vocabulary/index.ts";
import { caretOf, examine, lineAndColumn } from "../../telegram/index.ts";
import { UsageError } from "../command.ts";
import type { Command, ExitCode } from "../command.ts";
import { readInputs } from "../inputs.ts";

export const check: Command = {
  name: "check",
  usage: "FILE…",
  summary: "Say what is wrong or doubtful in telegrams, with line and place.",
  help: `
Prints one line for each finding, "file:line:column severity code message", and below it the line of the
telegram with a caret. Exit code 1 where one of them is an error. docs/diagnostics.md explains each code.
--rules adds what the drafting rules of the handbooks ask for (docs/rules.md).`,
  options: {
    rules: { type: "boolean", help: "Hold them to the drafting rules, too." },
    json: { type: "boolean", help: "Print the findings as JSON." },
  },
  takes: "names",
  run: async (paths, values, streams) => {
    if (paths.length === 0)
      throw new UsageError("Name the files to check, or - for standard input.");
    let exit: ExitCode = 0;
    const findings: object[] = [];
    const print = async (finding: {
      readonly file: string;
      readonly line: number;
      readonly column: number;
      readonly severity: string;
      readonly code: string;
      readonly message: string;
      readonly caret: string;
    }) => {
      const { caret, ...value } = finding;
      if (value.severity === "error") exit = 1;
      if (values["json"] === true) findings.push(value);
      else {
        const { file, line, column, severity, code, message } = value;
        await streams.out(`${file}:${line}:${column} ${severity} ${code} ${message}\n${caret}`);
      }
    };
    for await (const { name, items } of readInputs(paths, streams)) {
      for await (const item of items) {
        if (item.kind === "fault") {
          const { code, message, place } = item.fault;
          const line = Number(/^line (\d+)$/.exec(place ?? "")?.[1] ?? 1);
          await print({ file: name, line, column: 1, severity: "error", code, message, caret: "" });
          continue;
        }
        const { telegram, text, place } = item.text;
        // A telegram taken out of a longer file: its lines count from where it began.
        const before = Number(/^line (\d+)$/.exec(place ?? "")?.[1] ?? 1) - 1;
        const placed =
          values["rules"] === true
            ? examine(telegram, text, { vocabulary: builtIn })
            : telegram.diagnostics;
        for (const { code, severity, message, span } of placed) {
          const { line, column } = lineAndColumn(text, span.start);
          const caret = `${caretOf(text, span)}\n`;
          await print({ file: name, line: line + before, column, severity, code, message, caret });
        }
      }
    }
    if (values["json"] === true) await streams.out(`${JSON.stringify(findings, null, 1)}\n`);
    return exit;
  },
};
