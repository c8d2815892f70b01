/** Nouns for those who speak. Forms are lower case, singular and plural. */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** People told by their part: a source named only so is unnamed. */
export const ROLE_NOUNS: ReadonlySet<string> = words(`
  spokesman spokesmen spokeswoman spokeswomen spokesperson spokespersons spokespeople official officials officer officers source sources
  witness witnesses eyewitness eyewitnesses resident residents villager villagers local locals medic medics doctor doctors nurse nurses
  surgeon surgeons paramedic paramedics rescuer rescuers worker workers volunteer volunteers activist activists campaigner campaigners
  survivor survivors relative relatives family families father mother brother sister son daughter uncle aunt cousin cousins nephew niece
  wife husband widow widower parent parents grandfather grandmother man men woman women boy boys girl girls child children people person
  persons youth youths elder elders chief chiefs leader leaders commander commanders general generals colonel major captain lieutenant
  sergeant brigadier soldier soldiers policeman policemen fighter fighters militant militants rebel rebels gunman gunmen insurgent
  insurgents guard guards minister ministers president premier governor governors mayor mayors councillor councillors councilor
  councilors deputy deputies lawmaker lawmakers senator senators mp mps legislator legislators parliamentarian ambassador ambassadors
  diplomat diplomats envoy envoys delegate delegates representative representatives secretary adviser advisers advisor advisors aide
  aides director directors head heads chairman chairwoman chair coordinator co-ordinator manager managers administrator
  administrators prosecutor prosecutors lawyer lawyers attorney judge judges investigator investigators inspector inspectors monitor
  monitors observer observers analyst analysts expert experts researcher researchers historian historians academic scholar scholars
  professor teacher teachers student students pupil pupils journalist journalists reporter reporters correspondent correspondents
  editor editors colleague colleagues photographer priest pastor bishop imam cleric clerics sheikh sheikhs vicar nun nuns monk monks
  farmer farmers herder herders fisherman fishermen trader traders shopkeeper shopkeepers driver drivers pilot pilots engineer owner
  neighbour neighbours neighbor neighbors friend friends member members critic critics opponent opponents supporter supporters
  sympathiser author authors authority authorities mediator mediators negotiator negotiators physician pathologist coroner analyst
  refugee refugees prisoner prisoners detainee detainees hostage hostages escapee escapees recruit recruits deserter defector
  contractor consultant electrician mechanic gravedigger gravediggers undertaker morgue-keeper porter porters welder pharmacist cook
  clerk clerks organiser organisers organizer organizers leaders jihadists islamists others another one some both informant informants
  bystander bystanders passer-by passers-by merchant merchants veteran veterans tribesman tribesmen chieftain patriarch medics
  paramilitary paramilitaries peacekeeper peacekeepers operative operatives firefighter firefighters caller dignitary dignitaries
  counsel magistrate chancellor king prince emir ruler tourist tourists guest guests waiter shepherd carpenter tailor baker specialist
  specialists detective detectives seller sellers vendor vendors boatman boatmen attendant attendants commissioner commissioners
  brother-in-law sister-in-law brothers sisters neighbours newsreader columnist blogger bloggers jurist jurists envoys singer owner
  owners guide guides messenger messengers campaigner legislator preacher preachers migrant migrants captive captives
  staff side sides ombudsman ombudswoman prefect prefects operator operators partner partners superintendent superintendents separatist
  separatists enemy inhabitant inhabitants corporal corporals employee employees speaker sheriff sheriffs agent agents catechist
  catechists mothers fathers intermediary intermediaries peasant peasants passenger passengers consul consuls midwife midwives parties
  bishops reader readers presenter presenters gendarme gendarmes stringer conscript conscripts examiner examiners commandant
  commandants dispatcher dispatchers imams civilians chaplain chaplains employer ranger rangers protester protesters headmaster
  headmistress gunner gunners mukhtar mukhtars serviceman servicemen dissident dissidents conductor comrade comrades pathologists
  archbishop amir sultan jury juries juror jurors participant participants schoolmaster schoolteacher schoolteachers assistant assistants
  abbot rapporteur rapporteurs headman headmen interviewee interviewees facilitator attaché custodian commissar exile exiles inmate
  inmates bandits counterpart counterparts butcher spotter spotters attackers responder responders teenager client clients criminologist
  collector pastors callers interpreter interpreters coastguard shepherds wives husbands cadre cadres notable notables digger diggers
  caretaker caretakers fireman firemen landlord landlady reviewer reviewers deserters miner miners orderly orderlies demographer
  demographers terrorists mujahideen personnel crew crews defendant defendants chairpersons cameraman technician technicians grandson
  granddaughter godfather tenant tenants trainee trainees sailor sailors militiaman militiamen guerrillas guerrilla partisans warden
  wardens curate registrar registrars consultants electricians mechanics truckers trucker bakers tailors hunters hunter
  deacon deacons founder founders matron matrons mullah mullahs kin foreman foremen commodore barber barbers principal principals keeper
  keepers priests mufti missionary missionaries helper helpers auditor auditors dentist listener listeners informer informers omda
  cleaner cleaners seamstress constable constables defender defenders grocer grocers admiral admirals vigilantes vigilante mason masons
  skipper skippers colonels captains lieutenants sergeants majors treasurer alderman aldermen ferryman ferrymen miller plumber townsfolk
  scouts scout instructor instructors kidnappers captors captor allies ally under-secretary labourer labourers laborer laborers sacristan
  islander islanders returnee returnees adjutant stretcher-bearer stretcher-bearers advocate advocates politician politicians visitor
  visitors malik diver divers superior superiors liaison lady contact contacts voice voices docker dockers signaller`)

/** Bodies and offices; a source named so is named where the words are a name of its own (army, ministry) – see NAMED_BODIES. */
export const BODY_NOUNS: ReadonlySet<string> = words(`
  army armies military police ministry ministries government governments coalition alliance council councils committee commission
  department office agency agencies authority authorities command headquarters administration parliament court courts hospital
  hospitals clinic embassy presidency cabinet mission unit units force forces group groups organisation organisations organization
  organizations movement party faction militia brigade battalion division regiment navy bureau centre center institute institution
  university union association federation network observatory monitor watchdog charity body panel inquiry team board service services
  company firm district municipality city state country regime junta opposition church diocese parish society front league kremlin
  palace house base tribe clan community communities task-force watchdog ngo ngos newspaper paper daily weekly magazine channel
  station broadcaster outlet outlets media press radio television tv website site wire portal blog
  directorate secretariat wing branch branches delegation delegations prosecution defence defense chamber patrol patrols tribunal corps
  section leadership consulate prefecture governorate embassies cell cells club morgue mortuary inquest registry desk synod
  committees tribes factions fund foundation management bench cluster infirmary squadron garrison platoon brigades battalions departments
  offices hall channels newspapers portals stations missions firms companies
  gang gangs collective guild associations trust teams clinics churches laboratory outfit charities watchdogs unions networks`)

/** Bodies that are named by their bare noun in a country's report. */
export const NAMED_BODIES: ReadonlySet<string> = words(`
  army military police ministry government coalition navy pentagon kremlin parliament presidency regime junta council air-force
  headquarters command mission department gendarmerie opposition militia`)

/** Documents and pictures that can be a source. */
export const DOCUMENT_NOUNS: ReadonlySet<string> = words(`
  statement statements report reports communique communiqué release message messages tweet tweets post posts video videos footage
  picture pictures photo photos photograph photographs image images document documents summary study survey inquiry investigation
  probe review assessment assessments letter letters memo cable cables log logs record records list lists notice bulletin update
  updates account accounts count counts tally tallies figures data estimate estimates version announcement dispatch recording
  recordings transcript testimony poster leaflet article book intelligence rumours rumors papers files claim claims figure
  findings analysis
  register registers indictment indictments sheet note notes page pages file film films clip clips draft drafts judgment judgement verdict
  ruling autopsy autopsies caption complaint handout notebook opinion broadcast broadcasts memorial plaque banner column leaflets
  newsletter pamphlet affidavit affidavits surveys minutes petition tract testimonies diary communiqués logbook intercepts interview
  interviews remarks briefing inscription certificate circular database map maps roll rolls audio memorandum summaries reviews bulletins
  text texts digest yearbook ledger tape tapes transmissions`)

/** Nouns of outlets and agencies: whoever is told and bears one is an outlet. */
export const OUTLET_NOUNS: ReadonlySet<string> = words(`
  news agency newspaper paper daily weekly magazine channel station broadcaster outlet media press radio television tv website site
  wire portal times post tribune herald gazette guardian journal chronicle observer mirror telegraph bulletin broadcasting network
  newswire courier monitor dispatch star fm
  channels newspapers stations portals
  websites newsroom`)

/** Names of agencies, papers, broadcasters and platforms of the world's press. */
export const OUTLETS: ReadonlySet<string> = new Set(
  `reuters|ap|the associated press|associated press|afp|agence france-presse|bloomberg|bbc|cnn|al jazeera|al-jazeera|al arabiya|al-arabiya
   |tass|interfax|ria|ria novosti|ria-novosti|xinhua|anadolu|dpa|efe|ansa|upi|kyodo|sana|saba|irna|fars|tasnim|nna|wafa|wam|spa|mena
   |lana|petra|rfi|rfe|rferl|radio free europe|radio free asia|rfa|voa|voice of america|npr|nbc|nbc news|abc|abc news|cbs|cbs news|fox
   |fox news|sky news|itv|france 24|deutsche welle|dw|der spiegel|spiegel|le monde|le figaro|el pais|the guardian|guardian|the new york times
   |new york times|nyt|the washington post|washington post|the wall street journal|wall street journal|the times|the independent
   |the telegraph|financial times|usa today|los angeles times|politico|axios|vice|vox|buzzfeed|the intercept|bellingcat|al-monitor|al mayadeen
   |al-mayadeen|al manar|al-manar|al-masdar|al masirah|al-masirah|al alam|amaq|rudaw|kurdistan 24|haaretz|the jerusalem post|dawn|geo
   |tolo|tolonews|pajhwok|khaama|ariana|ndtv|pti|ani|ians|unian|ukrinform|suspilne|kyiv independent|meduza|novaya gazeta|lusa|tvm|actualité
   |radio okapi|okapi|shabelle|garowe|radio shabelle|radio dalsan|daily nation|the star|rappler|inquirer|irrawaddy|mizzina|mizzima|myawaddy
   |mrtv|telegram|twitter|facebook|whatsapp|youtube|sputnik|rt|russia today|zvezda|lenta|kommersant|rbc|ukrainska pravda|kan|al jadeed|al-jadeed
   |lbc|al akhbar|an-nahar|notimex|la jornada|reforma|el universal|milenio|proceso|el faro|le parisien|liberation|die zeit|bild|faz`
    .split('|')
    .map((name) => name.trim()),
)

/** Titles, ranks and forms of address that stand before a personal name. */
export const TITLES: ReadonlySet<string> = words(`
  mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir lord lady dame hon. rev. rev reverend father fr. sister brother sheikh
  sheik shaykh imam mullah maulvi mawlawi ayatollah hojatoleslam hajji haji emir prince princess king queen pope cardinal archbishop
  bishop pastor president vice-president premier chancellor minister secretary undersecretary deputy sen. sen senator rep. rep
  congressman congresswoman gov. gov governor mayor ambassador envoy judge justice attorney prosecutor chief director general gen.
  gen lt. lt lieutenant lt.-col. lt-col maj. maj major maj.-gen. brig. brig brigadier brigadier-general col. col colonel capt. capt
  captain cmdr. commander adm. adm admiral sgt. sgt sergeant cpl. corporal pvt. private spc. marshal commodore
  officer inspector superintendent commissioner constable detective spokesman spokeswoman spokesperson coordinator chairman
  chairwoman leader official analyst researcher lawyer   `)
