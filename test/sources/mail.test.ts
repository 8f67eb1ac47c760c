import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { readBytes } from "./read-fixture.ts";

const mailWith = (...headers: readonly string[]): Uint8Array =>
  Buffer.from(
    [
      "From: post@post.example",
      "Subject: EXERCISE: HARBOUR TALKS",
      "MMHS-Primary-Precedence: 2",
      "MMHS-Originator-PLAD: AMEMBASSY LONDON",
      ...headers,
      "Content-Type: text/plain",
      "",
      "1. (C) EXERCISE EXERCISE EXERCISE. The talks went on.",
    ].join("\r\n"),
  );

const momentOf = async (bytes: Uint8Array): Promise<readonly (string | null | undefined)[]> => {
  const [item] = await readBytes(bytes);
  assert.ok(item?.kind === "text");
  const { card, transmission } = item.text.telegram;
  return [card?.created, transmission?.dtg?.raw];
};

const DATE = "Date: Tue, 17 Nov 2009 11:10:00 +0000";
const RELEASED = "MMHS-Extended-Authorisation-Info:";

test("the moment of a military mail is that of its release, as a date or as a date-time group, else its date", async () => {
  for (const [headers, created, raw] of [
    [[DATE], "2009-11-17T11:10:00Z", "171110Z NOV 09"],
    [[DATE, `${RELEASED} DTG 170931Z NOV 09`], "2009-11-17T09:31:00Z", "170931Z NOV 09"],
    [[DATE, `${RELEASED} 170931Z NOV 09`], "2009-11-17T09:31:00Z", "170931Z NOV 09"],
    [[DATE, `${RELEASED} DTG: O 170931Z Nov 09`], "2009-11-17T09:31:00Z", "170931Z NOV 09"],
    [[DATE, `${RELEASED} 170931Z NOV 2009`], "2009-11-17T09:31:00Z", "170931Z NOV 09"],
    [[DATE, `${RELEASED} Tue, 17 Nov 2009 10:31 +0100`], "2009-11-17T09:31:00Z", "170931Z NOV 09"],
    [[DATE, `${RELEASED} 2009-11-17T09:31:00Z`], "2009-11-17T09:31:00Z", "170931Z NOV 09"],
    // None of these names a moment.
    [[DATE, `${RELEASED} DTG 310931Z NOV 09`], "2009-11-17T11:10:00Z", "171110Z NOV 09"],
    [[DATE, `${RELEASED} DTG 171110`], "2009-11-17T11:10:00Z", "171110Z NOV 09"],
    [[DATE, `${RELEASED} released by 4 at noon`], "2009-11-17T11:10:00Z", "171110Z NOV 09"],
    [["Date: Mon, 31 Feb 2009 11:10:00 +0000"], null, undefined],
    [["Date: Tue, 17 Nov 2009 11:10:00 PM"], null, undefined],
    [["Date: some day"], null, undefined],
  ] as const) {
    assert.deepEqual(await momentOf(mailWith(...headers)), [created, raw], headers.join("; "));
  }
});

test("dates of mails are read in the forms that mails have had", async () => {
  for (const [date, created] of [
    ["17 Nov 09 06:10 EST", "2009-11-17T11:10:00Z"],
    ["Tue, 17 Nov 2009 11:10:00 GMT", "2009-11-17T11:10:00Z"],
    ["Tue,  17 Nov 2009 23:40:00 -0130 (some clock)", "2009-11-18T01:10:00Z"],
    ["Sat, 17 Nov 79 11:10:00 UT", "1979-11-17T11:10:00Z"],
  ] as const)
    assert.equal((await momentOf(mailWith(`Date: ${date}`)))[0], created, date);
});

test("a date without a zone is UTC, wherever the machine that reads it stands", () => {
  const module = new URL("../../src/sources/mail/moment.ts", import.meta.url).href;
  const dates = [
    "Tue, 17 Nov 2009 11:10:00",
    "Tue, 17 Nov 2009 11:10:00 -0000",
    "2009-11-17 11:10",
  ];
  const script = `import { momentIn } from ${JSON.stringify(module)};
    for (const date of ${JSON.stringify(dates)}) console.log(momentIn(date)?.toISOString());`;
  for (const zone of ["America/New_York", "Asia/Tokyo", "UTC"]) {
    const printed = execFileSync(
      process.execPath,
      ["--conditions=source", "--input-type=module", "--eval", script],
      { env: { ...process.env, TZ: zone }, encoding: "utf8" },
    );
    assert.equal(printed, "2009-11-17T11:10:00.000Z\n".repeat(dates.length), zone);
  }
});

test("the signature of a mail is no attachment of it", async () => {
  for (const type of [
    "application/pkcs7-signature",
    "application/x-pkcs7-signature",
    "application/pgp-signature",
  ]) {
    const mail = [
      "From: post@post.example",
      "Subject: EXERCISE",
      "MMHS-Primary-Precedence: 2",
      DATE,
      'Content-Type: multipart/signed; boundary="B"',
      "",
      "--B",
      "Content-Type: text/plain",
      "",
      "1. (C) EXERCISE EXERCISE EXERCISE. The talks went on.",
      "--B",
      `Content-Type: ${type}; name="smime.p7s"`,
      "Content-Transfer-Encoding: base64",
      'Content-Disposition: attachment; filename="smime.p7s"',
      "",
      "MIIExERCISE0",
      "--B--",
      "",
    ];
    const items = await readBytes(Buffer.from(mail.join("\r\n")));
    assert.deepEqual(
      items.map(({ kind }) => kind),
      ["text"],
      type,
    );
  }
});
