/**
 * Words of subject lines that are names of nothing: what is left in small letters in a title even where the cable itself
 * does not use them. Words that are also names (May, Turkey, Bush, Reading) are left out.
 */
const WORDS = `
a about above access accord account across act action activities activity address administration advance advice affairs after
against agenda agree agreement agreements aid aim aims air all amid among an and annual another answer anti any appeal
application appointment approach approval are area armed arms arrest arrival as asks assessment assistance at attack
attacks attempt authorities aviation back ban before been be begins behind between beyond bid bids bilateral board border both
briefing brings budget business but by calls campaign candidate capital case cases ceasefire challenge challenges change
changes claims clear clearance closed closer closes closing coast coming comment comments commerce commission committee common concern
concerns conditions conference confirms consultations contact contacts continued continues contract control convention convoy
cooperation copy corrected corruption council country coup crew crime crisis customs daily damage data date day days deal debate declared
decision defense delays delegation delivery demand demarche demands denies departure deputy dialogue discusses discussion
discussions dispute doubt draft drug during earlier early economic economy education election elections embargo end ends
energy enough entry environment eve exchange exercise expects export exports extension face faces few fifth final financial find
finds first fishing five flight floats follow food for force forces foreign forum four fourth freight from fuel full funding
further future gas gathering general goes good goods government grant ground group growth guidance harbor half has have hears
help high his hold holds home hopes host how human if impact implementation import imports in incident increase industry
information initial initiative inquiry inspection interest interim internal international into investment is issue issues its
joint journalist judge key labor land language last later latest launches law leader leaders leadership leaves legal less
letter level light line list listed local long looks loss major makes many maritime market material matter meeting meetings
meets member memorandum message military mine mineral minister ministry mission monthly more most moves national naval near need needs
negotiation negotiations new news next no non not note notes nuclear of off offer offers office official officials oil old on
one only open opens opposition or order other our out outlook over package paper parliament part participation parties party
passes path peace pending people period permit pilot plan plans police policy political port ports position post power
preparation preparations prepares presence presents president press pressure price prices private program progress project projects
proposal proposals proposed proposes prosecutor protest public purchase question questions quiet raises readout ready
reaction recommendation record reform refuses refugees regime region regional rejects relations release remarks renewal replies reply
report reporting reports request requested requests resolution response results resumes return returns review rights rise
role round rumors runs safety sale sanctions say says scenario schedule season second secretary sector security seeks
senior session set seven shift ship shipment ships shows side sign signs situation six slow small some source sources speaks speech staff still
start starts statement statements states status step steps stops story strategy strike strikes students summary support
supports survey takes talks tariff tax team technical ten test text the their third this threat three through to toll tour trade
traffic training transfer transit travel treaty trial trip trilateral troops two under until up update urges vessel vessels views visa
visas visit visits vote waiting wants warns water way weapons week weekly what when where who why will with within without word work
workers working worries year years
`;

const NAMES = `
January February March April June July August September October November December
Monday Tuesday Wednesday Thursday Friday Saturday Sunday
`;

/** Ordinary words in small letters, and months and days as names, keyed by their capitals. */
export const ORDINARY: ReadonlyMap<string, string> = new Map(
  `${WORDS}${NAMES}`
    .trim()
    .split(/\s+/)
    .map((word) => [word.toUpperCase(), word]),
);
