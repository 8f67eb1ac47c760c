import type { Dispatch } from "../dispatch.ts";

const paxton = "Economic Counselor Grace Paxton, Reason 1.5 (d)";

/** 1996 to 2000: hake, nets and a frigate; Morvane against Torrevale. */
export const fisheries: readonly Dispatch[] = [
  {
    post: "TORREVALE",
    serial: 1120,
    at: "1996-06-14T09:05",
    level: "U",
    to: ["SECSTATE WASHDC ROUTINE"],
    info: ["AMEMBASSY MORVANE CITY", "AMEMBASSY LISANDRIA", "AMCONSUL PUNTA SERRA"],
    tags: "EFIS ETRD PREL XT XM",
    subject: "Torrevale closes its shelf to foreign nets",
    layout: "wire",
    signer: "DELACROIX",
    body: `
U By decree of June 11 the Torrevale shelf is closed to foreign trawlers from July 1 to December 31. Object is to save the silver hake, of which the
catch has fallen by half in five years.

U Some forty trawlers from Karsund fish the shelf each summer. Their owners heard of the decree from the marine forecast.

U Fisheries Director Amparo Ruiz-Vidal told Economic Officer that the science was sound and the timing was political. Fleet at Punta Serra votes in
October.`,
  },
  {
    post: "KARSUND",
    serial: 91,
    at: "1996-07-09T07:30",
    level: "C",
    to: ["SECSTATE WASHDC IMMEDIATE"],
    info: [
      "AMEMBASSY MORVANE CITY IMMEDIATE",
      "AMEMBASSY TORREVALE IMMEDIATE",
      "AMCONSUL PUNTA SERRA",
    ],
    tags: "EFIS PREL MARR XM XT",
    subject: "Trawler cut loose: nets of the NORDLYS",
    refs: ["TORREVALE 1120", "TORREVALE 1188"],
    by: "Consul Dirk Haverkamp, Reason 1.5 (d)",
    layout: "wire",
    signer: "HAVERKAMP",
    body: `
C SUMMARY: A Torrevale patrol boat cut the nets of the Karsund trawler NORDLYS on July 8, eleven miles inside the closed shelf. Nobody was hurt.
The skipper has put the price of the nets on the harbor wall, in paint. END SUMMARY.

C Skipper Hakon Brandvold told the Consul that he had been fishing there since he was nine. He showed the Consul his positions. They are exact and
they are all inside the line.

C Owners' Association meets tonight. A motion to sail in company, forty boats at once, is expected to carry.

C COMMENT: Brandvold is the calm one. END COMMENT.

C ACTION REQUESTED: Please advise by July 11 whether the Consulate may repeat to the owners what Embassy Torrevale has been told about compensation
(ref B).`,
  },
  {
    post: "MORVANE CITY",
    serial: 1702,
    at: "1996-07-12T17:45",
    level: "S",
    controls: ["NOFORN"],
    to: ["SECSTATE WASHDC IMMEDIATE"],
    info: [
      "AMEMBASSY TORREVALE IMMEDIATE",
      "AMEMBASSY LISANDRIA PRIORITY",
      "SECDEF WASHDC",
      "JOINT STAFF WASHDC",
    ],
    attention: ["DEPT FOR EUR/SG AND OES/OMC; NSC FOR WHITAKER"],
    tags: "EFIS PREL MARR MOPS XM XT",
    subject: "Morvane will send a frigate with the fishermen",
    refs: ["KARSUND 91", "STATE 991344"],
    by: "Ambassador Lowell Pike, Reasons 1.5 (b) and (d)",
    sections: 2,
    dashes: true,
    layout: "wire",
    signer: "PIKE",
    body: `
S/NF SUMMARY: Cabinet decided this morning to send the frigate EINAR with the Karsund fleet on July 16. Her orders are to be present. Navy has not been
told what that means, and has asked. END SUMMARY.

= WHAT THE ORDERS SAY

S/NF Naval Attache was shown the order. It has one paragraph and a comma that could be read either way. EINAR may fire "if fired upon or fishing vessels
are in danger." Chief of Staff read it aloud twice, the second time slowly.

S Defense Minister Aasen told the Ambassador that the comma would be looked into.

= WHAT THEY HOPE FOR

C Prime Minister wants to be seen at the rail. He does not want to be seen at a funeral. He asked whether Lisandria could be in the neighborhood with
something large and white.

C Foreign Ministry has drafted a note to Torrevale that offers a scientific commission in return for one more season. It has been ready since Tuesday
and is waiting for a motorcycle.

= WHAT WE MIGHT DO

S COMMENT: Two gray ships, forty angry boats and one comma are enough for an accident. Treaty of 1979 has pilots for this. Nobody has thought to
ask for them because nobody now in office was there. END COMMENT.

S ACTION REQUESTED: Embassy requests authority by July 14 to propose neutral pilots, under Article 3, aboard both EINAR and patrol boats, as was
done in 1974.`,
  },
  {
    post: "STATE",
    serial: 991350,
    at: "1996-07-13T20:15",
    level: "S",
    to: [
      "AMEMBASSY MORVANE CITY IMMEDIATE",
      "AMEMBASSY TORREVALE IMMEDIATE",
      "AMEMBASSY LISANDRIA IMMEDIATE",
    ],
    info: ["AMEMBASSY PORT ESPERANCE", "SECDEF WASHDC"],
    tags: "EFIS PREL MARR XM XT XL",
    subject: "Hake: neutral pilots",
    refs: ["MORVANE CITY 1702", "74 STATE 990031", "74 MORVANE CITY 147"],
    by: "EUR Assistant Secretary Thomas Greer, Reasons 1.5 (b) and (d)",
    layout: "wire",
    signer: "OAKES",
    body: `
S All three posts are authorized to propose neutral pilots under Article 3 of the Straits Treaty, as in ref B. It worked then (ref C) because each
minister believed that it was his own idea. Please see to it that each does again.

C Embassy Lisandria should find out how many pilots there are. Department would bear cost for thirty days, at 1974 prices if possible.

S Embassy Morvane City should ask the Defense Minister, as a friend, about the comma.

U Please report by July 15.`,
  },
  {
    post: "TORREVALE",
    serial: 1301,
    at: "1996-07-17T13:20",
    level: "C",
    to: ["SECSTATE WASHDC IMMEDIATE"],
    info: [
      "AMEMBASSY MORVANE CITY",
      "AMEMBASSY LISANDRIA",
      "AMCONSUL PUNTA SERRA",
      "SECDEF WASHDC",
    ],
    tags: "EFIS PREL XT XM XL",
    subject: "Two gray ships and a white one",
    refs: ["STATE 991350", "MORVANE CITY 1720"],
    by: "DCM Philippa Osborne, Reasons 1.5 (b) and (d)",
    layout: "wire",
    signer: "DELACROIX",
    body: `
C SUMMARY: Forty trawlers, the EINAR and three patrol boats met on the shelf at dawn on July 16. Each gray ship had a Lisandrian pilot on her bridge.
By ten o'clock the pilots had agreed between themselves that it was too rough to fish. END SUMMARY.

C It was not very rough. Fleet went home to Karsund with its honor. Lisandrian buoy tender, painted white for the day, led the way and
was cheered.

C Fisheries Director Ruiz-Vidal will receive a scientific commission on July 22. She asked who on our side had thought of the pilots. I said that
I believed it was she.`,
  },
  {
    post: "PUNTA SERRA",
    serial: 57,
    at: "1998-02-11T11:00",
    level: "C",
    info: ["AMEMBASSY TORREVALE", "AMEMBASSY MORVANE CITY", "DEPT OF COMMERCE WASHINGTON DC"],
    attention: ["DEPT FOR EUR/SG; EMBASSY FOR ECON"],
    tags: "EFIS ETRD ECON XT",
    subject: "The money in hake",
    refs: ["96 TORREVALE 1301", "TORREVALE 118"],
    by: paxton,
    layout: "wire",
    signer: "FERRANTI",
    damage: "aside",
    body: `
C SUMMARY: A season of talks has produced a quota, and the quota has produced a market. Licenses to fish the shelf now change hands at the Cafe Bolsa for
more than the fish are worth. END SUMMARY.

C Chandler Rafael Mota told the Consul that he holds eleven licenses for friends in the capital. (NOTE: Mota is also agent for the dredging company.
His office has one door and two names on it. END NOTE.) He expects the price to double when the southern channel is widened.

C Two small boats have been sold to a company in Karsund that has no telephone. COMMENT: The hake are doing well. END COMMENT.`,
  },
  {
    post: "STRAITS COUNCIL",
    serial: 19,
    at: "2000-05-30T16:00",
    level: "SBU",
    to: ["SECSTATE WASHDC PRIORITY"],
    info: [
      "AMEMBASSY MORVANE CITY",
      "AMEMBASSY TORREVALE",
      "AMEMBASSY LISANDRIA",
      "AMEMBASSY PORT ESPERANCE",
      "NOAA WASHINGTON DC",
    ],
    attention: ["DEPT FOR OES/OMC AND EUR/SG"],
    tags: "EFIS SENV PREL XM XT",
    subject: "Hake commission signs; the skipper gets his nets",
    refs: ["98 PUNTA SERRA 57", "96 TORREVALE 1301"],
    layout: "wire",
    signer: "IVERSEN",
    body: `
SBU SUMMARY: Morvane and Torrevale signed a ten-year fisheries arrangement on May 29 in the Council chamber. Annex C pays Skipper Brandvold of the NORDLYS for
his nets. END SUMMARY.

U Quota is set each January by five scientists, one from each Council state. They are to publish how they voted.

SBU Torrevale asked that licenses "already in circulation" be honored. Nobody asked in circulation where.

U Brandvold came in a suit. He told the press that the nets had been old, and that he was sorry to lose the wall.`,
  },
];
