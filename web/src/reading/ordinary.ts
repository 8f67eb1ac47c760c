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
able accepts accident adjourns adopted adopts advances advisers again aged agents agreed agrees aircraft airport allies
allow allows almost alone along already also always ambassadors ambitions answers anxious apart apologizes appeals
appears appoints approves argues army arrange arranged arranges arrests arrive arrives article asked asking asset assets
assures attend attends attitude attitudes audience authority avoid awaits award aware away bank banking banks barrier
barriers base based bases basic basis battle become becomes beginning behavior benefits best better big bill billion
bills biological blame blames block blocks boat boats body bomb bombing books boost boss boundary breach break breaks
bridge brief briefs bring broad broadcast brother build building builds buildup cabinet calm came canal cancels
candidates cannot careful cargo cargoes carry cars cash casualties caught cause causes caution cautious center central
century certain chance chances channel charge charges chart charts cheap check chemical chief child children choice
choose citizens city civil civilian claim clash clashes clean clerk climate close coalition coastal code cold collapse
collision comes command commander commits communications communist community companies company compensation competition
complain complains complaint complete completed completes compromise computer concerned concession concessions condition
conduct confident confirmed conflict congratulation congress consider considers constitution constitutional construction
consular consultant consultation contain content contest continue controlled controls conversation copies corporation
corps correction correspondence cost costs could count counter counts couple courts cover covers credit crews criminal
critical criticism criticizes crossing currency current cut cuts cutting danger dangerous dark dead deadline deadlock
deals death deaths debt decades decide decides declares decline declines deep defends define delay delayed delegates
delivered delivers democracy democratic denial deny department dependence deployment describes desk destroy destruction
detail details detained detention determined develop developing development developments differences different difficult
difficulties dinner diplomat diplomatic diplomats direct direction director disagree disagrees disarmament disaster
disclosure discuss discussed dismisses display disputes distance division doctor doctrine documents dollar domestic
donor donors door doors double down drafts drawn dredge dredger dredgers dredging drop drops dry due duration duties
duty east eastern easy editor effect effective effects effort efforts eight elected electoral electricity eleven
emergency emerging employees empty enter enters envoy equal equipment error escape establish estimate ethnic evening
event events every evidence exactly example except exception exchanges executive exile exiles exit expand expands
expansion expect expected expels expensive expert experts explains exploration explosion expresses extend extends
external extra eye eyes facility facing fact faction factory fail failed fails failure fair faithful fall fallout falls
false families family famine far farmers fast fate favor favors fear fears feel fellow fence field fifty fight fighting
figures film finally finance finish finished fire firm firms fiscal fish fisheries fishermen fixed flag fleet flights
flow focus followed following follows foot forced forest form formal former forms forty forward found frame framework
fraud free freed freedom freighter freighters frequent fresh friend friendly friends frigate front frontier function
fund funds gains gap gather generals gesture gets getting give given gives giving goal goals going gold gone grain
grants gray great groups grow growing guarantee guard guards guide guilty guitar gun gunboat guns had hand handed
handling hands happened hard harm head heads health hear hearing heart heavy held helps here higher highest highway
himself hints history hit hits holding hole holes honor hope hospital hostage hostages hosts hotel hour hours house
housing hundred hunger ice idea ideas identity illegal immediate immigration important impose imposes impressions
improve improved improvement improves includes including income increased increases independence independent industrial
influence inform infrastructure initials injured inside insists inspections inspectors instead institute institution
instructions instrument instruments insurance intelligence intend intends intent interested interests interior interview
introduces invasion invest investigation investors invitation invites involved iron islands items job jobs join joins
journalists judges judicial judiciary just justice keep keeper keepers keeping keeps kept kidnapping killed killing kind
knew know knows laboratory lack large larger late launch launched laws lawyers lay lead leading leads leak leaks learn
learned leave leaving led left legislation legislature lesson lessons let letters levels liberal life lift lifts
lighthouse like likely limit limited limits lines link links lists little live lives living loan loans look looking
loose lose loses losses lost lot low lower loyal made main maintain maintains majority make making man manager map maps
markets mass master matters mayor mean means measure measures mechanism media mediation medical meet members memory men
messages middle might migrants migration militia million mind mines ministerial ministers ministries minor minority
misses missile missing missions mistake mixed model moderate modern moment money monitor monitoring monitors month
months mood moral morning mother mountain move moved movement moving much multilateral murder must name named names
naming narrow nation nations natural nature nearly needed negotiate negotiates negotiating negotiator neighbor neighbors
neither net nets network neutral never newspaper newspapers night nine nobody nominates nominee none normal north
northern nothing notice now number numbers obligations observer observers obstacle occupation ocean offered officer
officers offices officially often ones onto opening openly operation operations opinion opponents opportunity oppose
opposed opposes option options orders ordinary organization organizations organized others outcome outlines outside
overview own owner owners ownership owns pace page pages paid panel papers parliamentary partner partners partnership
pass passage passed passing passport past patient patrol patrols pay paying payment payments pays peaceful pension per
permanent permission permits person personal personnel persons petition phase phone piano picture pilotage pilots piracy
place places planned planning plant play player players plea pleased plebiscite pledge pledges plenty point points
policies politicians politics poll polls poor popular population positions positive possible postpone postponed
postpones powers practical practice praises prepare prepared present preserve presidential presses pressing prevent
prevents previous principal principle principles prison prisoner prisoners privatization problem problems procedure
proceeds process procurement produce production programs promise promises promotion proof property propose prosecution
prospects protect protection protests prove provide provided provides province provinces provincial publication
publishes pull pulls purpose push pushes puts quarter quarterly quick quickly quietly quits quota quotas race radar
radio raid rail railway raise raised rally ranks rate rates rather reach reached reaches reactions read readiness real
reality really reason reasons reassures rebel rebels receives recent recognition recognize recovery reduce reduced
reduces reduction reductions reelection reforms refugee refusal refuse regarding registration regrets regular regulation
regulations reject rejected rejection relationship released releases relief religious reluctant remain remains removal
remove removed renew renewed renews rent reopen reopens repair repairs repeat replace replaced replacement replaces
reported representative representatives require required requirements requires rescue research reserve reserves
resettlement residence resign resignation resigns resist resistance resolve resource resources respect respond responds
responses responsibility rest restore restored restrictions result resume resumed retain returned returning reveals
revenue reviews revised revision revolution rich right riot riots rises rising risk risks river road roads roles room
rooms route routine rule ruled rules ruling rumor run running rural rush safe safeguards said sail sailors sales salt
same sanction satisfied save saw saying scandal scheduled scheme school schools science scientific scope sea seabed seal
search seat seats secret section see seek seeking seems seen seized seizes seizure sell sells seminar senate send sends
sense sensitive sent sentence sentenced separate separatists series serious service services setback sets setting settle
settled settlement settlements several shape share shared shares sharing sheets shelf shifts shipments shipping shooting
shop short shortage shortages should show sides signal signals signature signed signing silence similar simple since
single site sites sixty size skeptical skipper slowly slows smuggling social society soft soil sold soldiers solution
son soon sought sound south southern sovereignty space speak speaker special specific speed spending split spoke
spokesman spring stability stable stage stake stakes stalemate stalls stance stand standard standards standing stands
started state station statute stay stays steadfast steel stepping stock stockpile stolen stop stopped storage store
storm straight strait straits strategic strength strengthen strengthening strong stronger structure struggle student
studies study style subject submarine submits success successful succession successor such suggest suggests suit summit
sun supplies supply supported supporters supreme surface surplus surprise surveys suspect suspects suspend suspended
suspends suspension sweep swing swings system systems table take taken taking talk talking tanker target targets tariffs
task taxes technology telephone television tell tells temporary tension tensions tenth term terminal terms territorial
territory terror terrorism terrorist terrorists testing tests than thanks that them then there these they thin thing
things think thinking thinks thirty those thought thousand threaten threatens threats tie ties tight time timely times
timetable timing title today together told tomorrow too took tool top total touch tough toward towards tower town toxic
trace track trades trading traditional trafficking train transfers transition transitional transparency transport
traveler travels trawler treasury treat treaties treatment trend trends trials tribal tribunal tries troop trouble truce
true trust try trying turn turning turnout turns twelve twenty twice type unable unclear understand understanding
unemployment unfair union unions unit united units unity universal university unknown unless unlikely unusual upset
urban urge urged urgent use used useful uses using usual vacant vaccine value vehicle vehicles venture verdict
verification version very veto via vice victim victims victory video view village villages violates violation violations
violence violent visible vision visited visiting visitors vital voice volume volunteers voted voters votes voting wage
wages wait waits waiver walk walks wall want wanted war warehouse warm warn warned warning warnings wars wary was waste
watch waters wave ways weak weaker weakness weapon weather weeks weight welcome welcomed welcomes well went were west
western wheat whether which while white whole whom whose wide wider widow wife willing win wind window wins winter wish
wishes withdraw withdrawal withdraws witness witnesses woman women won wood words worked works workshop world worried
worry worse worst worth would wounded write writes writing written wrong yacht yachtsman yearly yes yesterday yet yield
yields you young youth zone zones
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
