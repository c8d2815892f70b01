import type { Status } from '../../../model/claim.ts'

const words = (list: string) => list.trim().split(/\s+/)

const COMBATANT = words(`
soldier troop fighter militant insurgent rebel guerrilla guerilla gunman gunmen jihadist jihadi terrorist extremist mercenary militiaman militiamen
policeman policewoman policemen police officer serviceman servicemen servicewoman commander commando sergeant lieutenant captain colonel general major
corporal private brigadier marine paratrooper sniper pilot airman sailor guard gendarme trooper constable bodyguard bomber attacker assailant
combatant warrior cadre operative conscript recruit cadet militia army force personnel peacekeeper legionnaire ranger agent
taliban hizbullah hezbollah talib talibs isis is daesh isil shabab shebab al-shabaab boko hamas houthi huthi contra sandinista fmln eln farc mujahid mujahideen jawan
paramilitary ranger separatist subversive infiltrator gunner driver-soldier unit patrol troops guardsman guardsmen reservist infantryman watchman lawman deputy trooper
admiral inspector superintendent detective legionary janjaweed peshmerga kamikaze shooter hijacker warlord bandit
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
schoolmate classmate colleague lecturer professor academic scientist rescuer firefighter fireman trade-unionist unionist leader-civilian firefighter bus-driver
businessman businesswoman entrepreneur banker industrialist cattleman housewife homemaker youngster deputy-mayor congressman senator
`)

const UNKNOWN = words(`
people person man men youth individual victim other soul human life adult male female inmate prisoner detainee suspect defendant survivor
foreigner national american russian ukrainian syrian iraqi afghan israeli palestinian pakistani indian nigerian somali kenyan ugandan yemeni turk kurd
frenchman briton german italian spaniard salvadoran colombian peruvian chilean member leader chief head owner companion occupant crew body corpse
Christian muslim shiite sunni dogon fulani hutu tutsi nuer dinka hema lendu persons scores
evacuee captive martyr suspect-dead casualty fatality one those someone
`)

/** Status that a noun for people gives them, by lemma. */
export const PEOPLE: ReadonlyMap<string, Status> = new Map([
  ...UNKNOWN.map((w) => [w.toLowerCase(), 'unknown'] as const),
  ...CIVILIAN.map((w) => [w, 'civilian'] as const),
  ...COMBATANT.map((w) => [w, 'combatant'] as const),
])
