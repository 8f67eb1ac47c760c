import type { Dispatch } from "../dispatch.ts";

const aldous = "Ambassador Peter Aldous, Reasons 1.4 (b) and (d)";

/** Sent with a wrong figure in its comment; the corrected copy follows it. */
const rangeClear: Dispatch = {
  post: "PORT ESPERANCE",
  serial: 318,
  at: "2012-05-22T10:50",
  level: "C",
  info: ["STRAITS COLLECTIVE", "SECDEF WASHDC", "NSC WASHDC"],
  attention: ["STATE FOR EUR/WV AND PM/HS"],
  tags: "PREL MARR EWWT XV XM",
  subject: "Cape Halvard range is declared clear",
  refs: [
    "11 MORVANE CITY 233",
    "76 PORT ESPERANCE 640",
    "81 PORT ESPERANCE 402",
    "10 PORT ESPERANCE 196",
  ],
  by: "Ambassador Miriam J. Halloran, Reasons 1.4 (b) and (d)",
  layout: "wire",
  signer: "HALLORAN",
  body: `
C SUMMARY: The three crews signed the last sheet at Cape Halvard on May 19. Of 411 objects counted in 1976 (ref B), 410 have been lifted or exploded. The piano was raised on the last day. END SUMMARY.

U The sheet was signed at sea. Captain Renner, U.S. Navy, retired, who was aboard the STEADFAST in 1981 (ref C), was asked to sign first.

C The fence (ref D) will be taken down by autumn. Secretary Vass and Minister Lund disagree about who owns the posts.

SBU Morvane has proposed that the range be made a reserve for seals. Valdoria has asked for a chart of the seals.

C COMMENT: It took thirty-six years, one treaty and seven lives. END COMMENT.`,
};

/** November 2009 to 2012: what the treaty's end, the fence, the launch and the laboratory came to. */
export const afterStrait: readonly Dispatch[] = [
  {
    post: "LISANDRIA",
    serial: 266,
    at: "2009-11-14T17:30",
    level: "U",
    captions: ["SIPDIS"],
    to: ["SECSTATE WASHDC IMMEDIATE"],
    info: ["STRAITS COLLECTIVE", "NSC WASHDC"],
    tags: "PREL STRAIT XL XV XM XT",
    subject: "STRAIT-1 ends: text of the joint statement",
    refs: ["STATE 991502", "79 LISANDRIA 1711"],
    layout: "wire",
    signer: "WHITCOMBE",
    body: `
U Five foreign ministers signed at noon today, with one pen. Text follows:
| "The Straits of Sarn Treaty ends today as it was meant to.
| For thirty years its parties kept the lights, the channels and the peace.
| They will go on doing so."

U Minister Ruiz gave the pen to the keeper of the Mole Light. The ferry HALVARD QUEEN, now a restaurant, blew her whistle.`,
  },
  {
    post: "PORT ESPERANCE",
    serial: 1266,
    at: "2009-11-16T14:40",
    level: "C",
    captions: ["SIPDIS"],
    info: ["STRAITS COLLECTIVE", "NSC WASHDC"],
    attention: ["STATE FOR EUR/WV AND L/LEI", "NSC FOR DANA WHITLOCK"],
    tags: "PREL PBTS STRAIT XV",
    subject: "Brandt on what was said and what was not",
    refs: ["STATE 991502", "LISANDRIA 266", "PORT ESPERANCE 1203", "08 PORT ESPERANCE 902"],
    by: "Charge d'Affaires, a.i. Miriam J. Halloran, Reasons 1.4 (b) and (d)",
    layout: "page",
    signer: "HALLORAN",
    body: `
C SUMMARY: Director Brandt is content with the joint statement and has framed it. He understands why Washington would not say that Valdoria met its obligations. He would still like it said.
END SUMMARY.

C PolOff spoke from ref A. Brandt wrote down "knows of no obligation that Valdoria has failed to meet," counted the negatives, and said that two of them make a friend.

C He asked again about the inspections of 2003 that were never closed (ref D). They concern Torrevale and not Valdoria, but they stand in the same book. PolOff said that the book would be looked at.

SBU The five chairs at Lisandria were all filled. Several people photographed them.`,
  },
  {
    post: "PORT ESPERANCE",
    serial: 196,
    at: "2010-02-19T11:20",
    level: "S",
    captions: ["SIPDIS"],
    info: [
      "AMEMBASSY MORVANE CITY",
      "AMCONSUL SANKT OLM",
      "SECDEF WASHDC",
      "CDR USEUCOM VAIHINGEN GE",
    ],
    attention: ["STATE FOR PM/HS AND EUR/WV"],
    tags: "PREL PINS MARR KSEC XV XM",
    subject: "Cape Halvard: the fence is finished",
    refs: ["09 STATE 991377", "09 PORT ESPERANCE 1121", "STATE 990044"],
    by: aldous,
    layout: "page",
    doubled: true,
    sections: 2,
    dashes: true,
    signer: "ALDOUS",
    body: `
S SUMMARY: Nine kilometers of new fence, sixteen cameras and a road that stays above the tide were handed over at Cape Halvard on February 17. Secretary Vass and Minister Lund each cut half of the ribbon.
END SUMMARY.

= THE FENCE

U The wire is Valdorian, the posts are Morvanian and the gate is ours. It opens.

S Cameras cover all but four hundred meters of the north face, where nothing will stay up in a gale. Harbor police will watch that stretch from the fishing hut, which has been given a stove.

= ONE PLAN

C The draft trilateral plan (ref A, para 3) was received on December 20 and has been read in all three capitals. Morvane has two changes, one of which is a comma.

S Vass told the Ambassador that he had asked for one telephone and had been given three, each of which rings the other two. He called this progress.

= COMMENT

S COMMENT: In October the Minister and the Secretary were not on speaking terms (ref B). The money was small. The ribbon was cheap. END COMMENT.

S ACTION REQUEST: Post requests comments on Morvane's two changes by March 12.`,
  },
  {
    post: "PORT ESPERANCE",
    serial: 203,
    at: "2010-02-24T09:45",
    level: "U",
    to: ["SECSTATE WASHDC ROUTINE"],
    info: ["STRAITS COLLECTIVE"],
    tags: "KPAO PREL PGOV XV",
    subject: "Press review, February 15 to 22",
    layout: "wire",
    signer: "ALDOUS",
    body: `
U The fence at Cape Halvard led every bulletin. Esperance Post printed the ribbon in color, both halves.

U The opposition Beacon asked what the cameras look at "when there is nothing to look at," and answered its own question with a photograph of a seal.

U Sankt Olm Gazette noted that the customs laboratory has a roof. It is believed to be the first roof to be the subject of a leading article here.

U No paper mentioned the treaty.`,
  },
  {
    post: "PORT ESPERANCE",
    serial: 207,
    at: "2010-02-26T15:31",
    level: "C",
    captions: ["SIPDIS"],
    info: ["STRAITS COLLECTIVE", "COMDT COGARD WASHINGTON DC", "DEPT OF COMMERCE WASHINGTON DC"],
    attention: ["STATE FOR EUR/WV, PM/HS AND OES/OPA"],
    tags: "EWWT PREL PHSA XV XL",
    subject: "Pilotage: first convoy under the new rules",
    refs: ["09 LISANDRIA 230", "PORT ESPERANCE 196", "STATE 990107"],
    by: aldous,
    layout: "page",
    signer: "ALDOUS",
    body: `
C SUMMARY: Six ships passed Halvard Sound in line on February 24 under the rules of the Common Pilotage Regime, which Valdoria joined in January. It took four hours and eleven minutes. END SUMMARY.

U Pilots were Valdorian, Lisandrian and, for the first time, Morvanian. They had all been at the seminar (ref A) and complained of the same interpreter.

C One of the six was a listed ship, traveling in ballast to be broken up. Brandt's deputy, Sunniva Krag, stood on the mole until she had gone by. (COMMENT: Krag stopped two ships in 2008 by refusing them a pilot.
This time she sent one. END COMMENT.)

SBU The launch FAITHFUL led the line. She was handed over on January 4 under an exchange of letters of one sentence.`,
  },
  {
    post: "STATE",
    serial: 990131,
    at: "2010-03-11T20:00",
    level: "C",
    captions: ["SIPDIS"],
    to: ["AMEMBASSY PORT ESPERANCE PRIORITY", "AMEMBASSY MORVANE CITY PRIORITY"],
    info: ["SECDEF WASHDC", "JOINT STAFF WASHDC"],
    tags: "PREL MARR KSEC XV XM",
    subject: "Trilateral plan for Cape Halvard: Morvane's changes",
    refs: ["PORT ESPERANCE 196"],
    by: "PM Deputy Assistant Secretary Ralph Stone, Reasons 1.4 (b) and (d)",
    layout: "wire",
    signer: "CARVER",
    body: `
C The United States accepts both of Morvane's changes. The comma is an improvement.

C Embassies are requested to convey this in parallel and to propose signature at the Cape in June.

SBU The fourth chart, made from the tide tables of 1941 to 1958, is now cleared for release to both governments. It took six months to find that nothing in them was still marked.`,
  },
  {
    post: "MORVANE CITY",
    serial: 233,
    at: "2011-04-06T13:10",
    level: "SBU",
    captions: ["SIPDIS"],
    info: ["STRAITS COLLECTIVE", "NOAA WASHINGTON DC"],
    attention: ["STATE FOR EUR/SG AND OES/OPA"],
    tags: "PHSA SENV PREL XM XV",
    subject: "Morvane and Valdoria exchange charts",
    refs: ["10 STATE 990131", "09 PORT ESPERANCE 644"],
    layout: "wire",
    signer: "OYELARAN",
    body: `
SBU SUMMARY: The hydrographers of Morvane and Valdoria exchanged charts of the whole of Halvard Sound on April 4, including waters that both claim. Each chart carries a note that it proves nothing. END SUMMARY.

U The exchange took place on the ferry, in the middle of the Sound. Position was not recorded, by agreement.

SBU Former Director of Treaties Brask, who in 1981 objected to the word "inquiry," was aboard. He said that he had waited his whole career to be asked for a chart politely.

SBU Refs had it that each capital was waiting for the other to answer first. On the day, they answered in alphabetical order.`,
  },
  rangeClear,
  {
    ...rangeClear,
    corrected: "FIGURE IN PARA 5",
    body: rangeClear.body.replace("seven lives", "three lives"),
  },
];
