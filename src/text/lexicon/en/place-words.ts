const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Capitalised words that a gazetteer knows as places and a report nearly never means so: small words, ranks, bodies, days, given names. */
export const NO_PLACES = set(`
thirteen fourteen sixteen seventeen eighteen nineteen seventy eighty ninety thousand thousands hundreds dozens scores
a about above according across after again against ago all along also although amid among an and another any are around as at away back be because been before behind below beneath beside between beyond both but by can could did do does down
during each eight eleven every few fifteen fifty first five for forty four from further gone had half has have he hello her here him his how however hundred i if in inside instead into is it its just last late later least less like local long man many may
maybe meanwhile men men's mine more most mostly much must my near nearly neither never new next nine no nobody none nor not nothing now of off old on once one only or other others our out outside over own part people perhaps rather same second seven several she
should since six sixty so some soon still such ten than thank that the their them then there these they third thirty this those though three through thus to today together tomorrow too twelve twenty two under until up upon us very was we well were what when where
whether which while who whole whom whose why will with within without would yes yesterday yet you young your
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december mon tue wed thu fri sat sun
army navy police force forces guard guards base post camp battle attack attacks strike strikes air airport bomb bomber blast fire war peace gun shell kill killed killing dead death deaths die injured wounded hurt toll victims civilians soldiers troops rebels militants
fighters gunmen children women group party state states city town village province region district area centre center hospital school mosque church market square street road bridge river lake sea hill hills mount mountain valley border front line house home
court council union united national international federal central general major captain colonel sergeant lieutenant president prime minister ministry secretary chief mayor governor king queen prince sheikh imam bishop father doctor professor mr mrs ms dr sir lord
spokesman spokeswoman officer official officials commander leader head director chairman judge justice ambassador envoy senator congressman deputy judge lawyer reporter correspondent editor news agency press times post journal herald tribune guardian observer
observatory watch amnesty cross crescent red white black green blue brown grey golden silver human rights defence defense security intelligence interior foreign health house parliament assembly congress senate commission committee organisation organization
islamic islam muslim muslims christian christians jewish catholic orthodox sunni shia shiite kurd kurds arab arabs god allah bible koran ramadan eid easter christmas
ali ahmad ahmed mohammed muhammad mohammad mohamed mahmoud mahmud hassan hasan hussein husain hossein ibrahim abdul abdullah abdallah omar umar othman osman usman yusuf youssef yousef khalid khaled hamid hameed karim kareem saeed said salim salem saleh salah
bashar assad saddam qassem qasem nasser mustafa mustapha mansour amir ameer rashid faisal fahd tariq walid jamal kamal nabil samir rami hadi nouri haider abu bin ibn umm aisha fatima fatma maryam mariam zainab khadija
john james george david michael robert william peter paul mark thomas charles andrew richard joseph daniel stephen steven simon martin anthony kevin brian edward henry frank jack tom tim ben adam alan alex jim joe bill bob mary anna maria sarah susan jane
kate emma laura linda karen lisa rachel helen elizabeth victoria julia alexander vladimir sergei sergey dmitry dmitri igor oleg ivan andrei mikhail nikolai viktor petro pavlo olena oksana natalia svetlana
emmanuel francois jean pierre jacques michel philippe marie antoine juan jose carlos luis miguel pedro antonio manuel francisco fernando jorge rafael angel jesus rosa carmen
bush obama trump clinton biden putin lavrov kerry mattis tillerson pompeo macron merkel cameron blair netanyahu erdogan maduro modi khan singh kumar sharma rao sher gul
english western eastern northern southern north south east west central upper lower northeast northwest southeast southwest
sitio barangay brgy purok
houthi houthis huthi huthis hausa fulani peul tuareg tuaregs toubou tebu yazidi yazidis yezidi yezidis hazara hazaras pashtun pashtuns uzbeks turkmens turkomans rohingya rohingyas nuer dinka murle shilluk lendu hema banyamulenge
hutu hutus tutsi tutsis dogon bambara dozo tigrayan tigrayans oromo amharas fano berom tiv jukun zaghawa masalit misseriya rizeigat nuba chechen chechens ingush ossetian ossetians tamil tamils druze alawite alawites maronite maronites
copt copts coptic bosniak bosniaks quechua baloch naga kuki meitei bodo seleka balaka mai-mai peshmerga sadrist sadrists ansaru janjaweed
article photo video image file source sources note statement report reports update live breaking exclusive analysis opinion comment caption copyright
list lists name names
sos nato isis isil daesh taliban hamas hezbollah fatah pkk ypg sdf fsa plo idf cia fbi un eu au us usa uk osce icrc msf unicef unhcr ocha who wfp monusco minusma amisom boko haram shabaab shabab qaeda qaida qaidah nusra wagner jazeera sham masdar arabiya mayadeen hurriya aqsa quds twitter facebook telegram reuters guardian xinhua tass interfax anadolu
bank insurance company oil gas energy power steel mine mines dam station stadium theatre theater hotel mall restaurant cafe park garden gardens club office building tower palace castle fort gate wall tunnel port harbour harbor island islands beach bay coast
mission operation campaign plan deal talks summit conference meeting vote election elections crisis emergency ceasefire truce treaty convention protocol resolution chapter article section unit brigade division battalion regiment corps squad team wing fleet
patrol convoy jet jets plane planes drone drones helicopter helicopters tank tanks truck trucks car bus train ship boat missile missiles rocket rockets mortar mortars grenade mine ied vest belt rifle ak
cold hot dry wet high low big small large great little good bad best worst free open closed early dark light
mass crowd crowds family families mother son sons daughter brother brothers sister wife husband boy boys girl girls baby teacher teachers student students pupil pupils nurse nurses driver drivers farmer farmers worker workers villagers residents witness witnesses
`)

/** Nouns that name a kind of settlement or division, before or behind a proper name. */
export const RANKS = set(`
city town village hamlet province governorate region state district county territory township municipality department prefecture oblast raion rayon cercle commune area zone suburb neighbourhood neighborhood quarter borough locality settlement subdistrict
division parish canton capital valley peninsula island islands strip desert mountains countryside hills plain basin delta county woreda wilaya chiefdom kingdom republic sector cell front
`)

/** Nouns that name a site: a place as large as itself. */
export const SITES = set(`
mosque church cathedral temple shrine monastery synagogue madrasa madrassa seminary school college university campus kindergarten academy dormitory hostel hotel motel restaurant cafe café bar club nightclub mall market bazaar souk supermarket shop store bakery
hospital clinic dispensary infirmary morgue mortuary prison jail barracks base outpost post garrison camp compound headquarters checkpoint roadblock station airport airfield airbase airstrip port harbour harbor jetty refinery plant factory mill warehouse depot
dam bridge tunnel crossing gate square street avenue road highway motorway junction intersection roundabout park garden stadium theatre theater cinema concert hall palace villa house home building block apartment flats tower basement cemetery graveyard
stronghold hideout cave farm field orchard dump quarry mine pit pits grave graves trench bunker shelter ground office bureau embassy consulate mission court courthouse ministry parliament wedding funeral
`)

/** What a place is only where something is in, at or on it: "in a well", "on the stairs". */
export const SPOTS = set(`
well yard courtyard kitchen laundry canteen refectory auditorium gymnasium gym coliseum arena room corridor ward cell cellar stairs stairwell staircase step roof rooftop wall fence culvert ditch gully ravine gorge canyon
valley hill hillside mountain slope highlands lowlands plain plateau desert savannah swamp marsh mangrove wood grove clearing bush undergrowth creek stream riverbank canal lake lagoon pond sea beach shore island islet strait reef waters
pier dock wharf quay tent cornfield plantation estate stall abattoir slaughterhouse kiln stable barn shed hangar apron tarmac runway latrine cistern reservoir chapel pavilion fort fortress citadel centre center site premise institution facility penitentiary
lane alley path track trail route roadside corner bend tollbooth platform terminal metro railway neighbourhood neighborhood slum favela colony settlement hamlet mainland delta peninsula frontier pass heights minefield embankment berm car-park playground pitch pool workshop sawmill cinema
`)

/** The sides of a country: "in the far north". */
export const SIDES: ReadonlyMap<string, number> = new Map([
  ['north', 0],
  ['northeast', 45],
  ['north-east', 45],
  ['east', 90],
  ['southeast', 135],
  ['south-east', 135],
  ['south', 180],
  ['southwest', 225],
  ['south-west', 225],
  ['west', 270],
  ['northwest', 315],
  ['north-west', 315],
])

/** Ranks and titles after which a capitalised name is a person's. */
export const TITLES = set(`
mr mrs ms dr president vice minister secretary general gen colonel col lieutenant lt major maj captain capt sergeant sgt commander admiral sheikh imam mullah maulvi ayatollah pope bishop father rev king queen prince princess sultan emir senator sen rep governor gov mayor judge
spokesman spokeswoman spokesperson chief director chairman ambassador professor prof leader officer inspector commissioner brigadier brig marshal chancellor premier named called
`)
