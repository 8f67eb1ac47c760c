import type { Dispatch } from "../dispatch.ts";

const aldous = "Ambassador Peter Aldous, Reasons 1.4 (b) and (d)";
const halloran = "Charge d'Affaires, a.i. Miriam J. Halloran, Reasons 1.4 (b) and (d)";

/** 2008 and 2009: the months before the twin, its neighbors, and what came of its five asks. */
export const orsinoVisit: readonly Dispatch[] = [
  {
    post: "PORT ESPERANCE",
    serial: 1340,
    at: "2008-12-11T15:22",
    level: "S",
    captions: ["SIPDIS"],
    info: [
      "STRAITS COLLECTIVE",
      "AMEMBASSY TORREVALE",
      "AMCONSUL SANKT OLM PRIORITY",
      "DEPT OF TREASURY WASHINGTON DC",
      "CIA WASHDC",
    ],
    attention: ["STATE FOR EUR/WV, PM/HS AND L/LEI"],
    tags: "PREL PHSA EWWT KSEC ETTC XV XT",
    subject: "MFA acts on listed vessels at Sankt Olm",
    refs: [
      "PORT ESPERANCE 902",
      "STATE 987120",
      "PORT ESPERANCE 1288 (NOTAL)",
      "SANKT OLM 71",
      "07 PORT ESPERANCE 311",
    ],
    by: aldous,
    sections: 2,
    doubled: true,
    layout: "page",
    signer: "ALDOUS",
    body: `
S SUMMARY: Two freighters on the Straits Council list, the GRETA MAAR and the OUTER LIGHT, were held at Sankt Olm on December 8
and opened the next day in the presence of our Vice Consul. Customs took off eleven crates of dredge bearings and let both ships
sail. The MFA acted within thirty hours of our request (ref A), which is faster than anyone here remembers. END SUMMARY.

= THIRTY HOURS

S PolOff delivered the points in ref B to Sunniva Krag of Maritime Affairs late on December 7, a Sunday. Krag read them standing
up. She telephoned the harbor master at Sankt Olm from the next room, and came back to say that neither ship would be given a pilot.

C Under the Straits Council list a ship without a pilot cannot leave the inner harbor. Krag called this "the politest arrest there is."

= ELEVEN CRATES

S Vice Consul Hale watched the opening of No. 2 hold of the GRETA MAAR on December 9. The manifest read "pump parts, agricultural."
The crates held bearings of a size used only by the bucket dredgers of the Torrevale fleet. (NOTE: The maker's plates had been
removed, but the packing slips had not. END NOTE.) The OUTER LIGHT carried potatoes.

C The master of the GRETA MAAR told Hale that he had made the same run four times since spring and that nobody had ever asked
what was in the boxes. He offered Hale coffee.

S A customs officer told Hale aside that the consignee was a chandler in Punta Serra who has been paid from the capital since
at least June (ref C). He asked us to protect his name.

= WHAT IT COST THEM

C Krag asked that Washington say nothing in public until the Torrevale Ambassador had been told. She expects a protest, and
expects it to be short.

S Krag then proposed a joint statement on the inspections, and withdrew the proposal the next morning without a reason. We
assume that the Minister had slept on it.

C COMMENT: The law that made this possible is two years old and had never been used (ref E). It works. The Ministry of Ports
will be sore at having heard of it from the newspapers, and we shall hear from Minister Lund. END COMMENT.`,
  },
  {
    post: "STATE",
    serial: 990214,
    at: "2009-05-04T21:40",
    level: "C",
    captions: ["SIPDIS"],
    to: ["STRAITS COLLECTIVE PRIORITY"],
    info: [
      "USMISSION STRAITS COUNCIL",
      "EUROPEAN POLITICAL COLLECTIVE",
      "SECDEF WASHDC",
      "NOAA WASHINGTON DC",
    ],
    tags: "PHSA PREL SENV MARR XV XM XL XT",
    subject: "Demarche request: positions on seabed clearance",
    refs: ["08 STATE 987120"],
    by: "OES Deputy Assistant Secretary Carl Lindqvist, Reasons 1.4 (b) and (d)",
    layout: "wire",
    signer: "CARVER",
    body: `
U This is an action request. Please see paragraph 4.

SBU SUMMARY: The Seabed Clearance Convention (SCC) opens for review next spring. Washington wants to know, before it settles its
own position, where each coastal state of the Gulf stands on three questions. END SUMMARY.

C BACKGROUND: The Convention binds its parties to clear old mines from waters under their own jurisdiction and to share charts
of what they have cleared. It says nothing of waters that two states claim. At the last review the delegates of Valdoria and
Morvane spoke for an hour each and agreed on the coffee break.

C ACTION REQUEST: Posts are requested to raise the following with host governments at a suitable level and to report by June 5:
| -- Does the government regard the duty to share charts as covering waters in dispute?
| -- Would it accept a technical secretariat, and who should pay for it?
| -- Does it intend to speak at the review in its own name, or with others?

U Posts may leave the points as a non-paper. Point of contact in the Department is the Office of Ocean and Polar Affairs.`,
  },
  {
    post: "PORT ESPERANCE",
    serial: 644,
    at: "2009-06-09T13:05",
    level: "C",
    captions: ["SIPDIS"],
    info: ["STRAITS COLLECTIVE", "USMISSION STRAITS COUNCIL", "NOAA WASHINGTON DC"],
    attention: ["STATE FOR OES/OPA AND EUR/WV"],
    tags: "PHSA PREL SENV XV XM",
    subject: "Seabed convention: MFA still will not be drawn",
    refs: ["STATE 990214", "PORT ESPERANCE 577"],
    by: aldous,
    layout: "page",
    signer: "ALDOUS",
    body: `
C SUMMARY: Post raised the questions of ref A three times in four weeks, at three levels, and has three courteous refusals to
show for it. Valdoria "wants the convention stronger" and will say no more until Morvane has spoken. END SUMMARY.

C EconOff left the non-paper with desk officer Lena Oray on May 12. Oray said that the questions were good ones, that she had
asked them herself, and that she had been told to wait.

C PolOff took the matter to Deputy Director Krag on May 26 (ref B). Krag spoke for some time about the weather at Cape Halvard.
Pressed on the duty to share charts, she said that a chart is "a drawing of what one owns," and that the disputed waters off
the Cape were therefore hard to draw.

SBU The Ambassador put the question of a secretariat to Director Brandt at the Icelandic reception on June 4. Brandt replied
that Valdoria would be glad to see one, preferably in somebody else's budget.

C COMMENT: The MFA's lawyers have written a position; Oray as good as said so. What is missing is the will to be first.
We recommend asking Embassy Morvane City to try the same questions, and telling each capital that the other is about to answer.
END COMMENT.`,
  },
  {
    post: "MORVANE CITY",
    serial: 771,
    at: "2009-08-18T09:12",
    level: "U",
    to: ["SECSTATE WASHDC ROUTINE"],
    info: ["STRAITS COLLECTIVE"],
    attention: ["STATE FOR EUR/SG AND EUR/PPD"],
    tags: "PREL PGOV KPAO STRAIT XM XV",
    subject: "Morvane press on the Straits talks, August 10 to 17",
    layout: "wire",
    signer: "OYELARAN",
    body: `
U The week belonged to the Straits talks, which all four national dailies put above the drought. Tone was patient, with one exception.

U The government's own Morning Post printed a map of the Sound with the islands in Morvane's color and no caption. A letter the
next day, signed by a retired pilot, observed that two of them are under water at noon.

U The Courier wrote that the five would issue a "joint statement of thanks, and of relief," when the old treaty ends in November,
and that its text would be "as long as the table they sit at." The Foreign Ministry had no comment.

U The Fisherman, a weekly, was the exception: "They will divide the water again, and the fish will again not be asked."

U Radio Karsund carried a half-hour on the mine range at Cape Halvard, in which an American sailor explained how to be bored
and careful at the same time. Listeners wrote in to thank him.`,
  },
  {
    post: "PORT ESPERANCE",
    serial: 940,
    at: "2009-09-12T11:30",
    level: "SBU",
    info: ["AMEMBASSY MORVANE CITY", "NOAA WASHINGTON DC", "JOINT STAFF WASHDC"],
    attention: ["STATE FOR PM/HS AND OES/OPA"],
    tags: "PHSA MARR SENV XV XM",
    subject: "Old tide tables for the Cape Halvard Range",
    refs: ["PORT ESPERANCE 577"],
    layout: "wire",
    signer: "HALLORAN",
    body: `
SBU The survey team at Cape Halvard has found, in a cupboard of the old range house, a full set of tide tables for 1941 to
1958, kept by hand and to the minute. Valdorian and Morvanian members of the team have each asked for a copy.

U The tables explain why drifting mines were found where the models say that none should be. Currents on the north face turn
forty minutes earlier than in the printed almanac.

SBU ACTION REQUEST: Please advise whether Post may share the tide tables for the old range with both governments, and
whether anything in them is still marked.`,
  },
  {
    post: "LISANDRIA",
    serial: 211,
    at: "2009-09-30T16:48",
    level: "C",
    captions: ["SIPDIS"],
    info: [
      "STRAITS COLLECTIVE PRIORITY",
      "USMISSION STRAITS COUNCIL PRIORITY",
      "NSC WASHDC",
      "CIA WASHDC",
    ],
    attention: ["STATE FOR EUR/SG, EUR/WV AND L/LEI"],
    tags: "PREL PBTS PHSA STRAIT XL XV XM XT",
    subject: "Lisandria floats a five-party statement as STRAIT-1 runs out",
    refs: ["MORVANE CITY 771", "08 PORT ESPERANCE 902", "STATE 990871"],
    by: "Ambassador Ruth Whitcombe, Reasons 1.4 (b) and (d)",
    sections: 2,
    dashes: true,
    layout: "page",
    signer: "WHITCOMBE",
    body: `
SBU SUMMARY: At a lunch for the heads of mission of the five STRAIT-1 states, Foreign Minister Amadeo Ruiz proposed that they mark the
treaty's end with a joint statement, "short, and signed with the same pen." END SUMMARY.

C Ruiz waited for the fish. He then said that a treaty which had kept the peace for thirty years ought not to expire like a parking
permit, and read three sentences from the back of his menu. (NOTE: Text of the menu, as far as the Ambassador could copy it, was
sent separately by e-mail to EUR/SG. END NOTE.)

= FOUR ANSWERS

C The Torrevale Ambassador liked it at once. He asked only whether the pen could be kept afterward.

C Morvane said that it could live with a joint statement if the text says nothing of the islands. Ruiz answered that the text says
nothing of anything, and that this was its strength.

C The Valdorian Ambassador was careful. His capital would want the statement to record that each of the five had met its obligations.
He added that President Holt might want to say so himself.

C Ruiz told the Ambassador afterward that Morvane had been shown the three sentences a week before. He asked that this go no further.

= WHAT RUIZ WANTS

C COMMENT: A joint statement costs us little. Its absence would be read in Port Esperance as a verdict. Ruiz is a candidate for
Secretary of the Straits Council (ref C), and the photograph would do him no harm either. END COMMENT.

C Mission notes that any text naming "obligations met" will need the lawyers, in view of the two inspections that were never
closed (ref B).

C ACTION REQUEST: Embassy requests the Department's position on the joint statement by five foreign ministers. Embassy would
appreciate an answer by November 6, so that Ruiz may have it before November 14.`,
  },
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
