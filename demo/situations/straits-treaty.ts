import type { Dispatch } from "../dispatch.ts";

/** 1976 to 1979: the mines are counted, the text is agreed, and the treaty later called STRAIT-1 enters into force. */
export const straitsTreaty: readonly Dispatch[] = [
  {
    post: "PORT ESPERANCE",
    serial: 640,
    at: "1976-05-27T11:11",
    level: "C",
    info: ["AMEMBASSY MORVANE CITY", "AMEMBASSY LISANDRIA", "AMEMBASSY TORREVALE", "SECDEF WASHDC"],
    tags: "MARR PFOR EWWT XV XM",
    subject: "Mine count at Cape Halvard: 411 and a piano",
    refs: ["75 STATE 990204", "PORT ESPERANCE 588", "75 PORT ESPERANCE 1187"],
    layout: "wire",
    signer: "STANDISH",
    body: `
. SUMMARY: Survey ship finished her count on May 25. There are 411 objects on or in the bottom between Cape Halvard and the light. One is
a piano. END SUMMARY.

. Of 410 others, 260 are moored mines of old pattern with chain gone, 96 are ground mines, and rest are not known. Twelve lie under ferry
track used every day since 1947.

. Minister of Ports was shown the chart and asked to sit down. Ferry was moved half a mile north same evening. No announcement was made.

. Observers of all four states were aboard and signed each sheet. This is first paper that Valdoria and Morvane have both signed since 1931.

. COMMENT: Article on mines can now be written with a number in it. We recommend that conference be called again while ink is wet. END
COMMENT.`,
  },
  {
    post: "LISANDRIA",
    serial: 1540,
    at: "1978-10-03T14:25",
    level: "C",
    to: ["SECSTATE WASHDC IMMEDIATE"],
    info: [
      "AMEMBASSY PORT ESPERANCE",
      "AMEMBASSY MORVANE CITY",
      "AMEMBASSY TORREVALE",
      "AMEMBASSY LONDON",
      "AMEMBASSY OSLO",
    ],
    tags: "PFOR PBOR EWWT XL XV XM XT",
    subject: "Straits treaty: text agreed except for its duration",
    refs: ["76 PORT ESPERANCE 640", "LISANDRIA 1522 AND PREVIOUS", "STATE 990477"],
    layout: "wire",
    signer: "PEMBROKE",
    body: `
. SUMMARY: Drafting committee finished twenty-two articles at four this morning. "Adjacent" and "under jurisdiction" have both been replaced
by "in which it customarily keeps lights." Only duration is open. END SUMMARY.

. Valdoria wants treaty for ever, Torrevale for ten years, Morvane until further notice. Calder told them that for ever is too long and ten
years too short, and wrote "thirty" on the blackboard. Nobody rubbed it out.

. Delegates asked what happens on last day. Calder said that they would all be dead and should let their successors have some pleasure.

. Each party undertakes to admit two inspections a year of its lights, its pilots' books and its swept channels. Inspectors come from the
other four. United States delegate reserved on cost.

. ACTION REQUESTED: Delegation requests authority by October 10 to initial with duration of thirty years and to withdraw reserve on
cost of inspections.`,
  },
  {
    post: "STATE",
    serial: 990512,
    at: "1978-10-09T21:00",
    level: "C",
    to: ["AMEMBASSY LISANDRIA IMMEDIATE"],
    info: ["AMEMBASSY PORT ESPERANCE", "AMEMBASSY MORVANE CITY", "AMEMBASSY TORREVALE"],
    tags: "PFOR PBOR EWWT XL",
    subject: "Straits treaty: authority to initial",
    refs: ["LISANDRIA 1540"],
    layout: "wire",
    signer: "DELANEY",
    body: `
. Delegation may initial with duration of thirty years from date on which the fifth instrument is deposited.

. Reserve on cost may be withdrawn on understanding that each party pays for its own inspectors and for nobody's lunch.

. Department has read Article 14 ("lights") four times and congratulates whoever wrote it.`,
  },
  {
    post: "LISANDRIA",
    serial: 1711,
    at: "1979-11-14T18:00",
    level: "U",
    to: ["SECSTATE WASHDC PRIORITY"],
    info: [
      "AMEMBASSY PORT ESPERANCE",
      "AMEMBASSY MORVANE CITY",
      "AMEMBASSY TORREVALE",
      "USMISSION USUN NEW YORK",
    ],
    tags: "PFOR EWWT XL XV XM XT",
    subject: "Straits of Sarn Treaty enters into force",
    refs: ["78 STATE 990512", "LISANDRIA 1690"],
    layout: "wire",
    signer: "PEMBROKE",
    body: `
. Fifth instrument, that of Torrevale, was deposited at noon today. Treaty is in force and will remain so until November 14, 2009.

. Foreign Minister Calder spoke for four minutes. She said that a good treaty is like a good pilot: one notices it when it is gone.

. Ships in harbor blew their whistles. A Morvanian gunboat and ferry HALVARD QUEEN lay side by side at the mole with flags out. It is believed
that nobody planned this.

. Officials already call it STRAIT-1. When asked about the figure they say that there will surely be another.`,
  },
];
