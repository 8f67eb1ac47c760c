import type { Dispatch } from "../dispatch.ts";

/** 1987 to 1989: an American who sailed alone into the wrong harbor, and what it took to get his boat back. */
export const yachtsman: readonly Dispatch[] = [
  {
    post: "KARSUND",
    serial: 44,
    at: "1987-07-21T08:50",
    level: "LOU",
    to: ["SECSTATE WASHDC IMMEDIATE"],
    info: ["AMEMBASSY MORVANE CITY IMMEDIATE"],
    tags: "CASC PREL XM",
    subject: "Arrest of American yachtsman Harold Beecham",
    layout: "wire",
    signer: "NYQUIST",
    body: `
U Mr. Harold Beecham, 61, a retired piano tuner of Bath, Maine, was arrested at 0400 July 20 when he tied up his sloop at the naval mole at
Karsund. He had been at sea for nineteen days and took the mole for the yacht club.

LOU Consul saw him at 1500 the same day. He is well, has been fed, and is being held in the guardroom with the door open. Charge is
entry into a prohibited zone.

LOU He signed a Privacy Act waiver for his sister and for nobody else. He asks that somebody dry his sails.

LOU Police found aboard a sextant, a tuning fork, a tide table of 1958 and four rolls of film. It is the film that troubles them.`,
  },
  {
    post: "MORVANE CITY",
    serial: 911,
    at: "1987-07-24T16:35",
    level: "C",
    info: ["AMCONSUL KARSUND"],
    tags: "CASC PREL PINS XM",
    subject: "Beecham: the film",
    refs: ["KARSUND 44", "KARSUND 46"],
    layout: "wire",
    signer: "ESTERHAZY",
    body: `
C SUMMARY: Morvanian navy has developed Beecham's film. It shows sunsets, a cat, and in one frame the new degaussing pier. Prosecutor wishes to
proceed on the frame. END SUMMARY.

C Director of Consular Affairs Ostrom was embarrassed. He showed the Consul General all ninety-six prints. The cat is a good likeness.

C He said in confidence that the Prosecutor is up for election to the bench, and that the matter would be easier after August 15.

C COMMENT: The pier is in the guidebook. We recommend patience until August 15, with a visit every other day. END COMMENT.`,
  },
  {
    post: "STATE",
    serial: 990933,
    at: "1987-07-27T22:05",
    level: "C",
    to: ["AMEMBASSY MORVANE CITY PRIORITY", "AMCONSUL KARSUND PRIORITY"],
    tags: "CASC PREL XM",
    subject: "Beecham case: instructions",
    refs: ["MORVANE CITY 911", "KARSUND 44"],
    layout: "wire",
    signer: "PRESCOTT",
    body: `
C Department agrees with reftel A. Embassy should nevertheless leave a note that recalls Article 6 of the Straits Treaty, under which a vessel in
distress may enter any harbor.

U A nineteen-day passage on soup is distress within the meaning of the article. L has been consulted and concurs.

C Senator's office is in touch with the sister daily. Please report each visit, however dull.`,
  },
  {
    post: "KARSUND",
    serial: 63,
    at: "1987-08-17T11:45",
    level: "U",
    to: ["SECSTATE WASHDC PRIORITY"],
    info: ["AMEMBASSY MORVANE CITY"],
    tags: "CASC XM",
    subject: "Beecham released; boat is not",
    refs: ["STATE 990933", "KARSUND 61 AND PREVIOUS"],
    layout: "wire",
    signer: "NYQUIST",
    body: `
U Mr. Beecham was released this morning. Court found that he had been in distress and fined him two hundred crowns for the cat, which had no papers.

U Sloop ADAGIO remains at the naval mole as evidence in a case that no longer exists. Prosecutor, who was elected on Saturday, has left his
office and the new one has not entered it.

U Mr. Beecham will not leave without the boat. He has tuned the piano at the Seamen's Home and been asked to tune two more.`,
  },
  {
    post: "KARSUND",
    serial: 12,
    at: "1989-02-09T13:25",
    level: "LOU",
    to: ["SECSTATE WASHDC ROUTINE"],
    info: ["AMEMBASSY MORVANE CITY", "AMEMBASSY PORT ESPERANCE"],
    tags: "CASC XM",
    subject: "Beecham and the ADAGIO: closing report",
    refs: ["87 KARSUND 63", "88 STATE 991004", "88 MORVANE CITY 1377"],
    layout: "wire",
    signer: "NYQUIST",
    damage: "dtg",
    body: `
U The ADAGIO was returned to her owner on February 7, eighteen months after he was. There are barnacles, and a receipt.

LOU Mr. Beecham has meanwhile tuned every piano in Karsund and married the widow who keeps the Seamen's Home. He asks whether he is still
a temporary visitor. The Consulate thinks not.

U He will sail to Sankt Olm in May, by daylight, with a chart.`,
  },
];
