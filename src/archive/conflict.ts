import type { Telegram } from "../telegram/index.ts";

/**
 * Returns a telegram with the finding that another one is held under its number. Added when it is shown, and only for
 * a reader who sees both: to all others there is only this one.
 */
export const withConflict = (telegram: Telegram): Telegram => ({
  ...telegram,
  diagnostics: [
    ...telegram.diagnostics,
    {
      code: "mrn.conflict",
      severity: "warning",
      message: `Another telegram is held under ${telegram.mrn ?? "this number"}; this text is a telegram of its own.`,
      span: telegram.provenance.mrn?.spans[0] ?? { start: 0, end: 0 },
    },
  ],
});
