import type { Status } from '../../../model/claim.ts'

const words = (list: string) => list.trim().split(/\s+/)

const COMBATANT = words(`
soldier troop fighter militant insurgent rebel guerrilla guerilla gunman gunmen jihadist jihadi terrorist extremist mercenary militiaman militiamen
policeman policewoman policemen police officer serviceman servicemen servicewoman commander commando sergeant lieutenant captain colonel general major
corporal private brigadier marine paratrooper sniper pilot airman sailor guard gendarme trooper constable bodyguard bomber attacker assailant
combatant warrior cadre operative conscript recruit cadet militia army force personnel peacekeeper legionnaire ranger agent
taliban hizbullah hezbollah talib talibs isis is daesh isil shabab shebab al-shabaab boko hamas houthi huthi contra sandinista fmln eln farc mujahid mujahideen jawan
paramilitary separatist subversive infiltrator gunner driver-soldier unit patrol troops guardsman guardsmen reservist infantryman watchman lawman deputy
admiral inspector superintendent detective legionary janjaweed peshmerga kamikaze shooter hijacker warlord bandit
mujahidin sepoy sapper rifleman riflemen raider saboteur airmen naxal naxalite maoist takfiri crusader invader occupier adjutant
sublieutenant subinspector patrolman patrolmen jailer warder killer assassin hitman hitmen sicario gunrunner marksman marksmen
bombardier grenadier dragoon hussar lancer partisan partizan resister resistance loyalist hireling warfighter cop
`)

const CIVILIAN = words(`
civilian child boy girl kid baby infant toddler teenager teen pupil student schoolchild schoolboy schoolgirl schoolchildren teacher woman mother
wife grandmother daughter sister widow bride aunt villager resident worshipper worshiper pilgrim farmer fisherman fishermen peasant shopkeeper trader vendor merchant
journalist reporter cameraman photographer doctor nurse medic paramedic patient surgeon aid-worker aid volunteer worker labourer laborer miner
passenger commuter bystander passer-by passersby pedestrian shopper customer guest mourner churchgoer priest nun monk imam bishop pastor cleric jesuit archbishop
refugee migrant family families household couple parent newborn foetus tourist visitor staff employee clerk cleaner cook driver motorist motorcyclist
judge lawyer mayor councillor official politician diplomat minister ambassador candidate activist protester protestor demonstrator marcher singer musician
spectator player athlete engineer technician builder porter herder shepherd nomad hostage local inhabitant townspeople native citizen taxpayer voter
adolescent minor orphan elder grandfather father husband uncle cousin nephew niece brother son twin relative neighbour neighbor friend
schoolmate classmate colleague lecturer professor academic scientist rescuer firefighter fireman trade-unionist unionist leader-civilian bus-driver
businessman businesswoman entrepreneur banker industrialist cattleman housewife homemaker youngster deputy-mayor congressman senator
midwife seller apprentice administrator grandson granddaughter grandchild grandchildren grandparent parishioner baker electrician schoolteacher scholar secretary
catechist contractor countryman countrymen mechanic sibling pensioner waiter waitress assistant witness coach expert instructor compatriot surveyor lad digger barber
herdsman herdsmen cowherd goatherd holidaymaker director devotee mullah sheikh preacher principal traveller traveler novice adviser advisor schoolmaster schoolmistress
headmaster headmistress headteacher workman workmen chairman chairwoman chairperson girlfriend boyfriend fiancé fiancée servant headman seamstress hunter pharmacist
chemist workmate carpenter lawmaker legislator parliamentarian mp expatriate expat presenter broadcaster florist poet logger seminarian pastoralist goalkeeper mariner
schoolfriend notary muezzin bricklayer beggar abbot abbess hawker participant mason conductor boatman boatmen ferryman sacristan octogenarian septuagenarian centenarian
deacon deaconess farmhand farmworker surfer picker barmaid barman bartender drummer tailor mediator negotiator commissioner fishmonger treasurer anaesthetist
anesthetist butcher tribesman tribesmen believer roommate flatmate accountant partner bather lady gentleman chauffeur skipper trucker vaccinator plumber painter sculptor
writer author novelist editor photojournalist blogger correspondent anchorwoman actor actress dancer comedian filmmaker designer architect librarian
dentist veterinarian therapist psychologist psychiatrist physician anaesthesiologist orderly attendant caretaker janitor gardener laundress maid nanny babysitter
hairdresser shepherdess beekeeper gravedigger undertaker welder machinist fitter foreman docker stevedore steward stewardess receptionist cashier salesman saleswoman
grocer greengrocer jeweller jeweler blacksmith cobbler shoemaker weaver potter bookseller postman courier cyclist biker rider cabbie
hitchhiker backpacker climber hiker skier swimmer camper picnicker fan supporter runner footballer cricketer boxer wrestler jockey referee trainer undergraduate
graduate sophomore freshman researcher economist broker typist auditor prosecutor solicitor barrister attorney magistrate juror alderman governor premier
king prince princess queen chieftain emir rabbi friar missionary evangelist widower stepfather stepmother stepson
stepdaughter stepbrother stepsister godfather godmother triplet spouse groom bridegroom bridesmaid newlywed preschooler tot boarder tenant landlord landlady homeowner squatter
dweller townsman townsmen islander highlander settler deportee returnee schoolfellow playmate childminder midwives oilman oilmen railwayman railwaymen lumberjack
woodcutter stallholder storekeeper barkeeper innkeeper hotelier restaurateur chef dishwasher busboy chambermaid
goldsmith silversmith tinsmith upholsterer glazier roofer plasterer decorator sweeper dustman scavenger ragpicker groundsman
stoker lineman linesman meteorologist geologist biologist agronomist archaeologist historian philosopher linguist translator interpreter
peacebuilder humanitarian almsgiver campaigner whistleblower dissident organizer organiser convenor delegate envoy consul attaché chargé
sarpanch zamindar shopworker storeman warehouseman milkman milkmaid fruitseller beautician masseuse stylist pianist violinist guitarist rapper
passerby clergyman clergymen landowner councilman councilwoman congresswoman mom mum dad grandma grandpa juvenile coworker reveller reveler partygoer bicyclist jogger
entertainer clown acrobat goatherder cameleer muleteer drover rancher cowboy planter grower tapper miller brewer distiller
staffer seaman seamen forester kinsman kinsmen clansman clansmen artist attache passer
`)

const UNKNOWN = words(`
people person man men youth individual victim other soul human life adult male female inmate prisoner detainee suspect defendant survivor
foreigner national american russian ukrainian syrian iraqi afghan israeli palestinian pakistani indian nigerian somali kenyan ugandan yemeni turk kurd
frenchman briton german italian spaniard salvadoran colombian peruvian chilean member leader chief head owner companion occupant crew body corpse
Christian muslim shiite sunni dogon fulani hutu tutsi nuer dinka hema lendu persons scores
evacuee captive martyr suspect-dead casualty fatality one those someone
accomplice ringleader mastermind facilitator follower comrade criminal robber smuggler kidnapper trafficker dealer gangster thug looter rioter escapee fugitive convict
perpetrator outlaw vigilante trainee beneficiary arsonist burglar thief intruder trespasser hoodlum mobster henchman henchmen sympathizer sympathiser collaborator informer
informant spy traitor deserter defector apostate infidel heretic noncombatant invalid amputee
egyptian jordanian lebanese saudi iranian emirati kuwaiti qatari omani bahraini libyan algerian moroccan tunisian mauritanian malian nigerien burkinabe cameroonian congolese rwandan
burundian ethiopian eritrean sudanese tanzanian mozambican zimbabwean zambian malawian angolan namibian ghanaian ivorian togolese beninese senegalese gambian guinean liberian
chadian djiboutian comorian malagasy filipino filipina malaysian indonesian singaporean thai vietnamese cambodian laotian burmese bangladeshi nepali nepalese bhutanese
maldivian chinese japanese korean mongolian kazakh uzbek tajik kyrgyz turkmen georgian armenian azerbaijani azeri chechen ingush dagestani ossetian abkhaz belarusian moldovan
czech slovak hungarian romanian bulgarian serb croat bosnian bosniak montenegrin macedonian albanian kosovar greek cypriot maltese portuguese swede dane finn norwegian icelander
estonian latvian lithuanian dutchman belgian austrian irishman scot welshman englishman englishwoman frenchwoman canadian mexican guatemalan honduran nicaraguan panamanian
cuban haitian dominican jamaican venezuelan ecuadorian ecuadorean bolivian brazilian argentine argentinian uruguayan paraguayan australian fijian papuan tongan
hindu sikh jew buddhist alawite druze yazidi copt arab bedouin pashtun hazara baloch uighur uyghur tuareg rohingya amhara oromo tigrayan maasai zaghawa masalit tamil sinhalese
african asian european westerner westerners northerner southerner
`)

/** A word with its plurals: names of peoples and rarer compounds reach the lexicon as they stand ("Afghans", "businessmen"). */
const forms = (word: string): string[] => [
  word,
  ...(/man$/.test(word) ? [word.replace(/man$/, 'men')] : /(?:[sxh]|men|ese|children)$/.test(word) ? [] : [`${word}s`]),
]

const given = (list: readonly string[], status: Status): (readonly [string, Status])[] =>
  list.flatMap((w) => forms(w.toLowerCase()).map((form) => [form, status] as const))

/** Status that a noun for people gives them, by lemma. */
export const PEOPLE: ReadonlyMap<string, Status> = new Map([
  ...given(UNKNOWN, 'unknown'),
  ...given(CIVILIAN, 'civilian'),
  ...given(COMBATANT, 'combatant'),
])
