import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { parse, type BodyItem, type Reference, type Telegram } from "../../src/telegram/index.ts";
import { records } from "./samples.ts";

const real = records();
const skip = real.length > 0 ? false : "the shared folder is not here";

/** What a record states, read by eye from its text: codes, numbers and dates, none of its words. */
interface Facts {
  readonly record: string;
  /** Prosigns and instant of the date-time group. */
  readonly sent: string;
  /** The posts of the action addressees; `none` for an agency. */
  readonly action: string;
  readonly info: number;
  /** Action office, number of offices informed, total of copies. */
  readonly distribution: string;
  readonly level: string;
  readonly captions: string;
  /** Order, exemption and day of the E.O. line. */
  readonly declassify: string;
  readonly tags: string;
  /** Letter and number, or kind where it is no telegram; `+` with previous ones, `!` NOTAL. */
  readonly references: string;
  /** Addresses of the body items; runs of numbers as `p1..p5`. */
  readonly body: string;
  readonly roles: string;
}

const facts = JSON.parse(
  readFileSync(new URL("corpus-facts.json", import.meta.url), "utf8"),
) as readonly Facts[];

const referenceOf = ({ label, mrn, kind, andPrevious, notal }: Reference): string =>
  `${label === null ? "" : `${label}:`}${mrn ?? kind}${andPrevious ? "+" : ""}${notal ? "!" : ""}`;

/** Addresses with runs of three numbers or more made short. */
const addressesOf = (body: readonly BodyItem[]): string => {
  const short: string[] = [];
  let run: number[] = [];
  const close = (): void => {
    if (run.length > 2) short.push(`p${run[0] ?? 0}..p${run.at(-1) ?? 0}`);
    else for (const number of run) short.push(`p${number}`);
    run = [];
  };
  for (const { address } of body) {
    const number = /^p(\d+)$/.exec(address)?.[1];
    if (number === undefined || (run.length > 0 && Number(number) !== (run.at(-1) ?? 0) + 1))
      close();
    if (number === undefined) short.push(address);
    else run.push(Number(number));
  }
  close();
  return short.join(" ");
};

const factsOf = (record: string, telegram: Telegram): Facts => {
  const { transmission, distribution, declassify } = telegram;
  return {
    record,
    sent: `${transmission?.dtg?.precedence.join("") ?? ""} ${transmission?.dtg?.at?.slice(0, 16) ?? ""}`,
    action: telegram.to.map(({ post }) => post ?? "none").join(" "),
    info: telegram.info.length,
    distribution: `${distribution?.action ?? ""} ${distribution?.info.length ?? 0} ${distribution?.total ?? "null"}`,
    level: telegram.classification?.level ?? "",
    captions: telegram.captions.map(({ code }) => code).join(" "),
    declassify:
      declassify === null
        ? ""
        : [declassify.order ?? "none", declassify.exemption, declassify.on]
            .filter(Boolean)
            .join(" "),
    tags: telegram.tags.map(({ code, kind }) => (kind === "person" ? kind : code)).join(" "),
    references: telegram.references.map(referenceOf).join(" "),
    body: addressesOf(telegram.body),
    roles: telegram.body
      .flatMap((item) =>
        item.kind === "paragraph" && item.role !== "body" ? [`${item.address}:${item.role}`] : [],
      )
      .join(" "),
  };
};

test("each record has what its text states", { skip }, () => {
  assert.deepEqual(
    facts.map(({ record }) => `${record}.txt`),
    real.map(({ name }) => name).sort(),
  );
  for (const { name, text } of real) {
    const record = name.replace(".txt", "");
    const expected = facts.find((one) => one.record === record);
    assert.deepEqual(factsOf(record, parse(text)), expected);
  }
});

const one = (record: string): Telegram =>
  parse(real.find(({ name }) => name === `${record}.txt`)?.text ?? "");
const codes = (record: string): string[] => one(record).diagnostics.map(({ code }) => code);

test("what single records state beside", { skip }, () => {
  assert.equal(one("1974LAPAZ00729").correction?.mrn, "74LAPAZ716");
  assert.deepEqual(
    ["1974LAPAZ01434", "1974LAPAZ05083", "1979LAPAZ02940"].map((record) =>
      one(record).attention.map(({ to, offices }) => [to, ...offices].join(" ")),
    ),
    [["BUENOS AIRES DEA", "DEA HQS EOIL/STRICKLER"], ["CARACAS USDEL LOS"], ["AID"]],
  );
  for (const record of ["1974LAPAZ03128", "1974LAPAZ03356"])
    assert.equal(one(record).parts.filter(({ kind }) => kind === "signature").length, 2, record);
  assert.deepEqual(one("1979STATE062940").attention, []);
  assert.equal(one("1979LAPAZ06523").to[0]?.certainty, "repaired");
  assert.equal(one("1979LAPAZ05838").body[0]?.mark, "C-ENTIRE TEXT");
});

test("what is doubtful in a record is said, and nothing else", { skip }, () => {
  const expected: Readonly<Record<string, readonly string[]>> = {
    "1974LAPAZ00600": [],
    "1974LAPAZ04394": ["subject.absent", "tags.unknown", "text.lost", "paragraph.missing"],
    "1974LAPAZ05155": [],
    "1979LAPAZ05838": ["exemption.obsolete", "tags.unknown", "mark.malformed"],
    "1979LAPAZ06523": ["addressee.repaired"],
    "1979LAPAZ07746": ["mention.ambiguous"],
    "1979LAPAZ10988": ["head.repeated"],
    "1979STATE313541": ["record.incomplete"],
  };
  for (const [record, found] of Object.entries(expected))
    assert.deepEqual(codes(record), found, record);
});
