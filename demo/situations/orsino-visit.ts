import type { Dispatch } from "../dispatch.ts";

const halloran = "Charge d'Affaires, a.i. Miriam J. Halloran, Reasons 1.4 (b) and (d)";

/** October and November 2009: the calls that the twin cites, what answers it, and what came of its five asks. */
export const orsinoVisit: readonly Dispatch[] = [
  {
    post: "PORT ESPERANCE",
    serial: 1098,
    at: "2009-10-13T10:15",
    level: "S",
    captions: ["SIPDIS"],
    info: ["AMEMBASSY MORVANE CITY", "NSC WASHDC", "SECDEF WASHDC", "CIA WASHDC"],
    attention: ["STATE FOR EUR/WV AND PM/HS", "NSC FOR DANA WHITLOCK"],
    tags: "PREL PINS MARR KSEC XV XM",
    subject: "Ambassador calls on Security Council Secretary Vass",
    refs: ["PORT ESPERANCE 940", "07 PORT ESPERANCE 311"],
    by: halloran,
    layout: "page",
    signer: "ALDOUS",
    body: `
S SUMMARY: Secretary of the Security Council Teodor Vass received the Ambassador on October 12 for an hour. He wants one plan, one
commander and one telephone at Cape Halvard, and he wants them before the winter gales. END SUMMARY.

S Vass said that three crews now work the range from three charts. In August a Morvanian launch had swept a lane that our divers
had cleared the day before. Nobody was hurt. "Next time the sea will not be so polite."

S Asked about security ashore, Vass described the fence as "a suggestion." The patrol road floods at spring tides and the men then
watch the north face from a fishing hut. He would be grateful for cameras, and would not ask where they came from.

C Vass asked whether the survey team's tide tables (ref A) could be given to his own hydrographers. The Ambassador replied that we
had asked Washington and would ask again.

S COMMENT: Vass speaks for the President on this, and knows it. He did not mention the Foreign Ministry once. END COMMENT.`,
  },
  {
    post: "LISANDRIA",
    serial: 230,
    at: "2009-10-14T08:20",
    level: "SBU",
    captions: ["SIPDIS"],
    info: ["AMEMBASSY PORT ESPERANCE", "DEPT OF COMMERCE WASHINGTON DC"],
    attention: ["STATE FOR EUR/SG AND EUR/WV"],
    tags: "EWWT ETTC KSEC XL XV",
    subject: "Seminar on controlled cargoes: Lisandria would like to read the law first",
    refs: ["PORT ESPERANCE 1042"],
    layout: "wire",
    signer: "WHITCOMBE",
    body: `
SBU SUMMARY: The Lisandrian Merchant Marine will send six officers to the seminar on cargoes at Port Esperance. It asks
to see Valdoria's Pilotage Act in English beforehand. END SUMMARY.

U Director of Shipping Elena Prado confirmed the six names on October 13. Two of them are pilots and one, she said, "is a lawyer but
can be trusted near water."

U Prado thanked us for the offer of interpreters (reftel). The officers have enough Valdorian to order dinner and to be cheated.

SBU She asked whether the lists annexed to the Act follow the Common Pilotage Regime or the older Council schedule. Econ officer
did not know, and said so.

SBU ACTION REQUEST: Please provide the text of the Pilotage Act in English, for the seminar on cargoes, no later than October 21.`,
  },
  {
    post: "PORT ESPERANCE",
    serial: 1121,
    at: "2009-10-15T14:02",
    level: "S",
    controls: ["NOFORN"],
    captions: ["SIPDIS"],
    info: ["AMCONSUL SANKT OLM", "SECDEF WASHDC", "JOINT STAFF WASHDC", "CDR USEUCOM VAIHINGEN GE"],
    attention: ["STATE FOR PM/HS AND EUR/WV"],
    tags: "PREL PINS MARR EWWT XV",
    subject: "Minister of Ports on Cape Halvard fence and patrols",
    refs: ["PORT ESPERANCE 1098", "08 PORT ESPERANCE 1340"],
    by: halloran,
    layout: "page",
    signer: "ALDOUS",
    body: `
S/NF SUMMARY: Minister of Ports Agneta Lund told the Ambassador on October 14 that her ministry, and not the Security Council, owns
the fence at Cape Halvard, and that she would rather mend it than discuss it. She put the bill at four million crowns. END SUMMARY.

S Lund had the drawings on the table. Of nine kilometers of wire, two are down and one "is ornamental." Patrols are made by the harbor
police of Sankt Olm, who have one launch and are fond of it.

S/NF She had read a press account of our meeting with Secretary Vass (ref A) before the Ambassador could tell her of it. A trilateral
plan was welcome, she said, so long as the three sides were Valdoria, the United States, and the Ministry of Ports.

C Lund recalled with some heat that she learned of the December inspections from the newspapers (ref B). The Ambassador said that it
would not happen again.

S COMMENT: The money is small and the quarrel is old. Whoever answers Holt's proposal should answer both of them on the same day.
END COMMENT.`,
  },
  {
    post: "PORT ESPERANCE",
    serial: 1181,
    at: "2009-10-23T12:44",
    level: "C",
    captions: ["SIPDIS"],
    to: ["SECSTATE WASHDC IMMEDIATE"],
    attention: ["STATE FOR EUR/WV (OKAFOR) AND S/CPR"],
    tags: "OVIP_(ORSINO,_LUCAN) PREL XV",
    subject: "Orsino visit: delegation, rooms and a guitar",
    refs: ["STATE 990871", "PORT ESPERANCE 1150 AND PREVIOUS"],
    by: halloran,
    layout: "wire",
    signer: "HALLORAN",
    body: `
U Deputy Foreign Minister Orsino will arrive at Dulles on October 26 with five others. Names and passport numbers went to the desk
by fax on October 22.

C Orsino does not sleep on airplanes and is at his best before ten. He asks, through his office, that the first meeting not be the
long one.

U He will bring a guitar. Diplomatic Security should be told that the case is unusually heavy because the guitar is unusually bad.

U ACTION REQUEST: Please provide names for the working lunch with the Valdorian delegation by October 28.`,
  },
  {
    post: "STATE",
    serial: 991377,
    at: "2009-10-23T22:31",
    level: "C",
    captions: ["SIPDIS"],
    to: ["AMEMBASSY PORT ESPERANCE IMMEDIATE"],
    info: ["STRAITS COLLECTIVE PRIORITY", "NSC WASHDC", "SECDEF WASHDC"],
    tags: "PREL PBTS PHSA KSEC STRAIT XV XM",
    subject: "Valdoria: guidance for the Orsino visit",
    refs: ["PORT ESPERANCE 1174", "PORT ESPERANCE 1121"],
    by: "EUR Deputy Assistant Secretary Joan Marsh, Reasons 1.4 (b) and (d)",
    layout: "wire",
    signer: "CARVER",
    body: `
U This is an action request. Please see paragraph 7.

C SUMMARY: Department thanks Post for ref A, which is the clearest list anyone has sent us this year. Answers to three of its five
requests follow. The other two are with the lawyers. END SUMMARY.

C CAPE HALVARD: The United States welcomes President Holt's proposal of a single trilateral plan and will send a draft within
sixty days. Present protection of the site is not sufficient; Post may say so, and may say that cameras are on the way. We are
satisfied with the pace of the work and would be more so with one chart instead of three.

C PROJECTS: Two projects need something more from Valdoria. First, the agreement on status of visiting crews, without which the
launch FAITHFUL cannot be handed over. Second, a building for the customs laboratory at Sankt Olm. We rank them in that order.

C NEW AGREEMENT: The United States has no objection to a preamble that recognizes the contribution of the five STRAIT-1
participants. We have told Morvane this and understand that it "answered warmly" to others also.

C JOINT STATEMENT: On the joint statement, the Department is consulting capitals and will send an answer before November 14. Post
may say that the idea is under friendly study.

C ACTION REQUEST: Post is requested to convey paragraphs 3 to 6 to Director Brandt before Deputy Foreign Minister Orsino leaves,
and to report his reaction.`,
  },
  {
    post: "SANKT OLM",
    serial: 88,
    at: "2009-10-23T15:55",
    level: "C",
    captions: ["SIPDIS"],
    info: [
      "AMEMBASSY PORT ESPERANCE PRIORITY",
      "DEPT OF ENERGY WASHINGTON DC",
      "DEPT OF COMMERCE WASHINGTON DC",
    ],
    attention: ["STATE FOR EUR/WV AND PM/HS"],
    tags: "PREL KSEC ETTC TSPL XV",
    subject: "Customs laboratory: the other half of the story",
    refs: ["PORT ESPERANCE 1174", "SANKT OLM 62", "08 PORT ESPERANCE 1340"],
    by: "Consul Edith Moraes, Reasons 1.4 (b) and (d)",
    layout: "page",
    signer: "MORAES",
    body: `
C SUMMARY: Director Brandt named the customs laboratory here among his "sticking points" (ref A). Seen from the quay, it does not
stick; it has never moved. The instruments are in crates, the roof is on order, and the chemist has taken another job. END SUMMARY.

C Collector of Customs Jonas Feld showed the Consul through the building on October 21. It was put up as a herring store in 1926.
Feld has asked the Ministry of Ports for a roof each spring since the instruments came (ref B).

U The instruments were paid for by the Port and Border Security program and are insured until March.

C Feld blames nobody, at length. The MFA holds the agreement, the Ministry of Ports holds the building, and the Treasury holds
the purse. (COMMENT: The three have not met on the subject since the December inspections (ref C), when the lack of a laboratory meant
that eleven crates had to be identified by eye. END COMMENT.)

C If Washington is ranking projects, we suggest that the price of a roof be weighed against the price of another year of crates.`,
  },
  {
    post: "SANKT OLM",
    serial: 91,
    at: "2009-10-26T10:08",
    level: "C",
    captions: ["SIPDIS"],
    info: ["AMEMBASSY PORT ESPERANCE", "COMDT COGARD WASHINGTON DC", "CDR USEUCOM VAIHINGEN GE"],
    attention: ["STATE FOR PM/HS AND EUR/WV"],
    tags: "MASS MARR EWWT KSEC XV",
    subject: "Patrol launch FAITHFUL: ready when the paper is",
    refs: [
      "STATE 991377",
      "SANKT OLM 88",
      "06 PORT ESPERANCE 1190",
      "MORAES-OKAFOR E-MAIL 10/23/09",
    ],
    by: "Consul Edith Moraes, Reasons 1.4 (b) and (d)",
    dashes: true,
    layout: "wire",
    signer: "MORAES",
    body: `
C SUMMARY: The launch passed its trials on October 24 with a Valdorian crew and an American engineer who was asked not to touch
anything. It can be handed over on the day that the agreement on crews is signed (ref A, para 4). END SUMMARY.

U FAITHFUL made twenty-six knots on the measured mile and was back in time for lunch.

= WHO PAYS FOR THE WINTER

C The yard will charge berth fees from January 1. Harbor police have the fuel money for this year and not for the next.

C Captain Rolf Dahl of the harbor police said that his men polish the brass on Sundays without being told. "A boat that is not
yours is like a fiancee."

C The agreement on crews has been with the Ministry of Justice since ref C, that is, for three years.

SBU Local press has photographs and no story. We would rather give it one (ref D).

C ACTION REQUEST: Please advise by October 29 whether the launch FAITHFUL may be handed over before the new year under an
exchange of letters, should the agreement on crews not be signed.`,
  },
  {
    post: "PORT ESPERANCE",
    serial: 1203,
    at: "2009-10-30T16:12",
    level: "C",
    captions: ["SIPDIS"],
    info: ["STRAITS COLLECTIVE", "NSC WASHDC", "NOAA WASHINGTON DC"],
    attention: ["STATE FOR EUR/WV, OES/OPA AND L/LEI"],
    tags: "PREL PHSA STRAIT XV XM XL",
    subject: "Brandt pleased, still waiting on the statement",
    refs: ["STATE 991377", "PORT ESPERANCE 1174", "LISANDRIA 211"],
    by: halloran,
    layout: "page",
    signer: "HALLORAN",
    body: `
C SUMMARY: PolOff gave Brandt the Department's answers (ref A) on October 26, an hour before Orsino's car left for the airport. Brandt
copied them by hand, underlined two, and asked about the other two. END SUMMARY.

C On Cape Halvard he was plainly relieved. He read the word "cameras" aloud to his deputy.

C On projects he said that the order was not the one he would have chosen, and that he now knew whom to call.

C On the statement that Valdoria met its obligations (ref B, paragraph 12) he asked whether silence meant no. PolOff said that it
meant lawyers.

C COMMENT: Orsino returned on October 29 in good humor and told the press that Washington "listens with a pencil." The five-party
statement (ref C) is now the only thing that stands between this visit and a success. END COMMENT.

C ACTION REQUEST: Post requests comments on the six steps in Valdoria's non-paper on seabed clearance by November 30.`,
  },
  {
    post: "STATE",
    serial: 991502,
    at: "2009-11-10T20:05",
    level: "C",
    captions: ["SIPDIS"],
    to: ["STRAITS COLLECTIVE IMMEDIATE"],
    info: ["USMISSION STRAITS COUNCIL", "NSC WASHDC"],
    tags: "PREL PBTS STRAIT XL XV XM XT",
    subject: "STRAIT-1: joint statement and statement on obligations",
    refs: ["LISANDRIA 211", "PORT ESPERANCE 1203", "STATE 991377"],
    by: "L Deputy Legal Adviser Simon Tran, Reasons 1.4 (b) and (d)",
    layout: "wire",
    signer: "CARVER",
    body: `
U This is an action request. Please see paragraphs 3 and 4.

C SUMMARY: The United States will join a statement of the five foreign ministers on November 14, in the text that Minister Ruiz read
from his menu (ref A), with one comma removed. END SUMMARY.

C ACTION REQUEST: Embassy Lisandria is requested to inform Minister Ruiz by November 12, and to obtain the final text.

C For Port Esperance: the Department cannot say in a statement of its own that any party "met its obligations" while two inspections
stand open in the books (ref B). Post may say that the United States knows of no obligation that Valdoria has failed to meet, that
Valdoria is not a party to the agreement now being negotiated, and that no inspection on its territory is foreseen.

SBU The difference is smaller than it looks. Brandt will see that at once, and may be told that we see it too.`,
  },
];
