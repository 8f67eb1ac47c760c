import type { Dispatch } from "../dispatch.ts";

const rask = "Ambassador Jon Rask, Reasons 1.4 (b) and (d)";

/** Sent with a wrong mark in paragraph 4 and a wrong date in paragraph 7; its corrected copy follows it. */
const visitingCrews: Dispatch = {
  post: "PORT ESPERANCE",
  serial: 1190,
  at: "2006-07-19T10:33",
  level: "C",
  captions: ["SIPDIS"],
  info: [
    "STRAITS COLLECTIVE",
    "AMCONSUL SANKT OLM",
    "COMDT COGARD WASHINGTON DC",
    "CDR USEUCOM VAIHINGEN GE",
  ],
  attention: ["STATE FOR PM/HS AND EUR/WV"],
  tags: "MASS MARR EWWT PREL XV",
  subject: "Agreement on visiting crews goes to the Ministry of Justice",
  refs: ["PORT ESPERANCE 1044", "STATE 991811"],
  by: "Ambassador Peter Aldous, Reasons 1.4 (b) and (d)",
  layout: "page",
  doubled: true,
  sections: 2,
  signer: "ALDOUS",
  body: `
C SUMMARY: The draft agreement on status of visiting crews left the Foreign Ministry for the Ministry of Justice on July 17, in a taxi. Without it the patrol launch that the Coast Guard
has set aside for Sankt Olm cannot be handed over. END SUMMARY.

C Deputy Director Torvik of Maritime Affairs said that Justice has two difficulties. The first is jurisdiction over sailors on leave. The second is that the Minister of
Justice was once a sailor on leave.

C PolMilOff left the paper on precedents from the Gulf (ref A). Torvik liked the Lisandrian text best. It has one sentence and has never been used.

U Coast Guard engineers have named the launch FAITHFUL, after a vote.

SBU The yard at Sankt Olm will keep her under cover until December without a charge. After that there will be one.

C COMMENT: This is not opposition. It is a file that nobody is angry enough to open. A visit by the Commandant might help. END COMMENT.

C ACTION REQUEST: Post requests the Department's agreement by August 15 to the one-sentence text in paragraph 3.`,
};

/** 2002 to 2008: a channel, a dredging fleet, a list of ships, and a laboratory without a roof. */
export const listedVessels: readonly Dispatch[] = [
  {
    post: "TORREVALE",
    serial: 844,
    at: "2002-09-17T14:30",
    level: "S",
    controls: ["NOFORN"],
    captions: ["SIPDIS"],
    to: ["SECSTATE WASHDC PRIORITY"],
    info: [
      "AMEMBASSY LISANDRIA",
      "AMEMBASSY PORT ESPERANCE",
      "USMISSION STRAITS COUNCIL",
      "CIA WASHDC",
      "DIA WASHDC",
    ],
    attention: ["DEPT FOR EUR/SG AND NP"],
    tags: "PREL PINS EWWT MARR XT XL",
    subject: "A dredger that does not dredge",
    refs: ["98 PUNTA SERRA 57", "91 TORREVALE 301"],
    by: "Ambassador Neil Hartog, Reasons 1.5 (b) and (d)",
    sections: 2,
    layout: "page",
    signer: "HARTOG",
    body: `
S SUMMARY: The bucket dredger SANTA RITA has been at anchor in the southern channel for six weeks. She lifts nothing. At night she lowers something.
END SUMMARY.

S/NF A pilot who passes her twice a week told PolOff that her buckets are rusted to the chain and that her afterdeck has a new winch under canvas. He has
counted thirty-one nights. He asked that we not tell his wife.

C Ministry of Works says that the ship is surveying. It has not filed a survey with the Straits Mixed Authority, as Article 9 requires.

= FORTY OLD POSITIONS

S/NF The anchorage lies within a cable's length of one of the positions shown on certain sheets of 1983. Embassy does not hold the sheets and knows of
them only by reputation (ref B). Department may wish to look.

C Secretary General Quiroga, asked about the ship at a concert, said that she was old and that at her age one lies down in the afternoon.

= COMMENT

S COMMENT: Something is being put down or taken up. If mines were laid there after 1970, this is what tidying them away before an inspection would look
like. It is also what laying new ones would look like. END COMMENT.

S ACTION REQUEST: Embassy requests the Department's views by October 1 on asking for an inspection of the southern channel in the name of two parties.`,
  },
  {
    post: "STATE",
    serial: 991601,
    at: "2002-09-30T22:45",
    level: "S",
    controls: ["NOFORN"],
    captions: ["SIPDIS"],
    to: ["AMEMBASSY TORREVALE IMMEDIATE", "AMEMBASSY LISANDRIA IMMEDIATE"],
    info: ["AMEMBASSY PORT ESPERANCE", "USMISSION STRAITS COUNCIL", "CIA WASHDC"],
    tags: "PREL PINS EWWT XT XL",
    subject: "Southern channel: an inspection at last",
    refs: ["TORREVALE 844", "83 LISANDRIA 655", "92 STATE 991189"],
    by: "NP Deputy Assistant Secretary Paul Werth, Reasons 1.5 (b) and (d)",
    layout: "wire",
    signer: "STERLING",
    body: `
S/NF The Department has looked. The anchorage in ref A is the ninth of the forty positions.

S The United States will ask for an inspection under Article 12 if Lisandria will ask with us. Embassy Lisandria is requested to seek an answer by October
10. Offer made in 1992 (ref C) was never withdrawn.

C Embassy Torrevale should say nothing until then, and should avoid concerts.`,
  },
  {
    post: "STRAITS COUNCIL",
    serial: 7,
    at: "2003-02-05T18:10",
    level: "C",
    captions: ["SIPDIS"],
    to: ["SECSTATE WASHDC IMMEDIATE"],
    info: ["STRAITS COLLECTIVE", "USMISSION USNATO", "SECDEF WASHDC"],
    attention: ["DEPT FOR NP, EUR/SG AND L/LEI"],
    tags: "PREL PINS EWWT XT XV XM XL",
    subject: "Inspection of the southern channel: thirty-eight, and two holes",
    refs: ["02 STATE 991601", "TORREVALE 61", "STRAITS COUNCIL 3"],
    by: "Ambassador Karin Iversen, Reasons 1.5 (b) and (d)",
    layout: "wire",
    signer: "IVERSEN",
    body: `
C SUMMARY: Inspectors of the five found thirty-eight old moored mines in the southern channel between January 20 and February 2, and two fresh hollows where two
more had lain. Torrevale "takes note." The inspection has not been closed. END SUMMARY.

C Mines are of a pattern made until 1972. They carry no maker's name. Chain on nine of them is bright.

C Torrevale's delegate said that the channel had been used by "navies of many centuries." Valdoria's said that this must be the first century to paint its
mines gray-green. The chairman called for coffee.

SBU The Council will meet again on February 19 to consider what to do about the dredging fleet. A list of ships that may not be served with pilots or
parts is being drafted by Lisandria.`,
  },
  {
    post: "PORT ESPERANCE",
    serial: 1011,
    at: "2004-06-21T15:15",
    level: "C",
    captions: ["SIPDIS"],
    info: ["STRAITS COLLECTIVE", "AMCONSUL SANKT OLM", "DEPT OF COMMERCE WASHINGTON DC"],
    attention: ["STATE FOR EUR/WV AND NP/ECC"],
    tags: "PREL ETTC EWWT KSTC XV XT",
    subject: "Valdoria adopts the Straits Council list of vessels",
    refs: ["03 STRAITS COUNCIL 7", "STATE 991688"],
    by: rask,
    layout: "page",
    signer: "RASK",
    body: `
C SUMMARY: Parliament voted 71 to 40 on June 18 to give effect to the Council's list of fourteen ships (ref A). A listed ship will get no pilot, no parts and no water in
a Valdorian port. END SUMMARY.

C Members from Sankt Olm, where the dredgers were refitted for forty years, voted against. One of them read into the record the names of all the cooks.

SBU The law does not say who decides that a crate holds parts. Customs has no laboratory. The Minister of Ports told EconOff that one can usually tell by the weight.

C COMMENT: A good law with a hole of known size. A small laboratory at Sankt Olm would fill it. END COMMENT.

C ACTION REQUEST: Please advise by July 16 whether the Port and Border Security program can pay for instruments for a customs laboratory.`,
  },
  {
    post: "STATE",
    serial: 991702,
    at: "2004-07-14T21:20",
    level: "SBU",
    to: ["AMEMBASSY PORT ESPERANCE PRIORITY"],
    info: ["AMCONSUL SANKT OLM", "DEPT OF ENERGY WASHINGTON DC"],
    tags: "ETTC KSTC KSEC XV",
    subject: "Instruments for a customs laboratory at Sankt Olm",
    refs: ["PORT ESPERANCE 1011", "HALE-WERTH E-MAIL 07/13/04"],
    layout: "wire",
    signer: "STERLING",
    body: `
SBU The Port and Border Security program can pay for instruments to the value of $640,000 in this fiscal year. It cannot pay for a building. Post should make sure that there is
one, and that it has a roof.

U List of instruments was sent to the economic section on July 13 (ref B). Delivery takes five months.

SBU Please report by August 31 who will own them.`,
  },
  {
    post: "PORT ESPERANCE",
    serial: 1402,
    at: "2004-08-30T12:50",
    level: "SBU",
    info: ["AMCONSUL SANKT OLM", "DEPT OF ENERGY WASHINGTON DC"],
    attention: ["STATE FOR EUR/WV AND NP/ECC"],
    tags: "ETTC KSTC KSEC XV",
    subject: "Customs laboratory: who will own it",
    refs: ["STATE 991702"],
    layout: "wire",
    signer: "RASK",
    body: `
SBU Ministry of Ports will own the building, Treasury the instruments, and Foreign Ministry the agreement. Post asked who would own the key. Each of the three has one.

U Building is a herring store of 1926 with walls a yard thick. Collector of Customs Feld has promised a roof by spring.

SBU COMMENT: We do not doubt him. We doubt spring. END COMMENT.`,
  },
  visitingCrews,
  {
    ...visitingCrews,
    corrected: "PARA 4 PORTION MARK AND PARA 7",
    doubled: false,
    body: visitingCrews.body
      .replace("U Coast Guard", "SBU Coast Guard")
      .replace("August 15", "August 25"),
  },
  {
    post: "SANKT OLM",
    serial: 40,
    at: "2007-05-03T09:20",
    level: "U",
    to: ["SECSTATE WASHDC ROUTINE"],
    info: ["AMEMBASSY PORT ESPERANCE"],
    tags: "EWWT ECON XV",
    subject: "Sankt Olm harbor: traffic in April",
    layout: "wire",
    signer: "PELLETIER",
    body: `
U Harbor handled 214 ships in April, eleven more than a year ago. Two listed ships asked for pilots by radio, were refused, and went on to Punta Serra. The customs laboratory
has no roof. Herring is up.`,
  },
  {
    post: "TORREVALE",
    serial: 512,
    at: "2007-11-08T13:48",
    level: "S",
    captions: ["SIPDIS"],
    info: [
      "STRAITS COLLECTIVE",
      "AMCONSUL PUNTA SERRA",
      "DEPT OF TREASURY WASHINGTON DC",
      "CIA WASHDC",
    ],
    attention: ["STATE FOR EUR/SG, ISN AND EB/ESC"],
    tags: "PREL ETTC EFIN EWWT XT XV",
    subject: "How the dredging fleet is kept alive",
    refs: ["PORT ESPERANCE 311", "PUNTA SERRA 22", "04 PORT ESPERANCE 1011"],
    by: "Ambassador Ana Sorensen, Reasons 1.4 (b) and (d)",
    layout: "page",
    damage: "cut",
    signer: "SORENSEN",
    body: `
S SUMMARY: The listed ships of the Torrevale fleet sail because four small freighters, of which two belong to nobody, bring them parts through Sankt Olm. Payment is made in Punta Serra, in
hake licenses. END SUMMARY.

= FOUR SMALL FREIGHTERS

S The GRETA MAAR, the OUTER LIGHT, the CORMORANT and the PATIENCE run between Karsund, Sankt Olm and Punta Serra. Their crews change monthly. Their owners change weekly.

C Chandler Rafael Mota orders the parts as "pump spares, agricultural" and is paid by the Ministry of Works from a budget for buoys (ref B).

C Nobody in Valdoria breaks the law (ref A). Customs opens what it is asked to open. Nobody has asked.

= WHAT COULD BE DONE

S A request to the Valdorian MFA, with ship and date, would have to be answered under the law of 2004 (ref C). The difficulty is to have a date. The freighters sail when the tide is at night.

S COMMENT: One seizure would not stop the fleet. It would raise the price of silence, which at present is very low. END COMMENT.

S ACTION REQUEST: Embassy requests that the Department consider naming two of the freighters under Executive Order 13382, by December 14.`,
  },
  {
    post: "STATE",
    serial: 991840,
    at: "2008-03-20T19:37",
    level: "S",
    controls: ["NOFORN"],
    captions: ["EXDIS"],
    to: ["AMEMBASSY TORREVALE PRIORITY", "AMEMBASSY PORT ESPERANCE PRIORITY"],
    info: ["STRAITS COLLECTIVE", "DEPT OF TREASURY WASHINGTON DC"],
    tags: "PREL ETTC EFIN XT XV",
    subject: "Naming of two freighters",
    refs: ["07 TORREVALE 512", "07 PORT ESPERANCE 311", "STATE 987120"],
    by: "ISN Deputy Assistant Secretary Vera Nolan, Reasons 1.4 (b) and (d)",
    layout: "wire",
    signer: "WINSLOW",
    body: `
S/NF The last paragraphs of ref A did not arrive. The Department read what came as a request to name two freighters and has named the GRETA MAAR and the OUTER LIGHT.

C Posts may inform host governments after April 1.

S Embassy Port Esperance should find out quietly how soon the MFA could act on a request with a ship and a date. Points will follow by septel.`,
  },
];
