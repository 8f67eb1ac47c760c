import { onDeclassification } from "./declassification-line.ts";
import { example } from "./example.ts";
import type { Rule } from "./rule.ts";

/** Codes on the E.O. line that came and went. */
export const exemptionRules: readonly Rule[] = [
  {
    code: "eo.oadr",
    severity: "error",
    title: "OADR is not used after October 1995.",
    why: "It was abolished; readers compute 25 years.",
    source: "CAPCO manual, section E.6",
    since: "1995-10-14",
    until: null,
    check: onDeclassification(({ exemption }) =>
      exemption === "OADR" ? "OADR was abolished in October 1995. Print a date or event." : null,
    ),
    good: example("confidential"),
    bad: example("confidential", ["06/21/2016", "OADR"]),
  },
  {
    code: "eo.x.codes",
    severity: "error",
    title: "X1 to X8 are not used after 22 September 2003.",
    why: "The amended order abolished them.",
    source: "CAPCO manual, section E.6; E.O. 13292",
    since: "2003-09-23",
    until: null,
    restates: ["exemption.obsolete"],
    check: onDeclassification(({ exemption }) =>
      exemption !== null && /^X\d$/.test(exemption)
        ? `The exemption ${exemption} was abolished in September 2003. Print a date or event.`
        : null,
    ),
    good: example("confidential"),
    bad: example("confidential", ["06/21/2016", "1.6X6"]),
  },
  {
    code: "eo.mr",
    severity: "warning",
    title: "MR (manual review) is not used as an instruction.",
    why: "It was declared invalid.",
    source: "CAPCO manual, section E.6",
    since: "1995-10-14",
    until: null,
    check: onDeclassification(({ exemption }) =>
      exemption === "MR" ? "MR is no valid instruction. Print a date or event." : null,
    ),
    good: example("confidential"),
    bad: example("confidential", ["06/21/2016", "MR"]),
  },
  {
    code: "eo.25x.original",
    severity: "warning",
    title: "25X codes carry a date or event.",
    why: "An undated 25X runs to fifty years.",
    source: "CAPCO manual, section E",
    since: "2003-09-23",
    until: null,
    check: onDeclassification(({ exemption, on, event }) =>
      exemption !== null && /^25X\d(?!-HUM)/i.test(exemption) && on === null && event === null
        ? `The exemption ${exemption} stands without a date. Add the date or event.`
        : null,
    ),
    good: example("confidential", ["06/21/2016", "25X6, 06/21/2042"]),
    bad: example("confidential", ["06/21/2016", "25X6"]),
  },
  {
    code: "eo.50x.no.date",
    severity: "error",
    title: "50X1-HUM and 50X2-WMD stand without a date.",
    why: "Manual and data schema forbid one.",
    source: "CAPCO manual, section E; ISM-ID-00133",
    since: "2010",
    until: null,
    check: onDeclassification(({ exemption, on }) =>
      exemption !== null && /^50X/i.test(exemption) && on !== null
        ? `The exemption ${exemption} stands with the date ${on}. Leave the date out.`
        : null,
    ),
    good: example("of2012", ["06/21/2022", "50X1-HUM"]),
    bad: example("of2012", ["06/21/2022", "50X1-HUM 06/21/2062"]),
  },
  {
    code: "eo.25x1.human",
    severity: "warning",
    title: "25X1-human is not used any more; 50X1-HUM replaces it.",
    why: "A notice of the Information Security Oversight Office in 2012.",
    source: "CAPCO manual, section E.6",
    since: "2012",
    until: null,
    check: onDeclassification(({ exemption }) =>
      exemption !== null && /^25X1-HUM/i.test(exemption)
        ? `The exemption ${exemption} is not used any more. Print 50X1-HUM.`
        : null,
    ),
    good: example("of2012", ["06/21/2022", "50X1-HUM"]),
    bad: example("of2012", ["06/21/2022", "25X1-HUMAN"]),
  },
];
