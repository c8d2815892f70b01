import type { GoldClaim, GoldReport } from '../../eval/cases.ts'

/** Words that stand in for each other, form by form. */
const SETS = [
  'killed|murdered|slaughtered|massacred|butchered|gunned down|shot dead|executed|assassinated|lynched|hacked to death|stabbed to death|burned alive|mown down|cut down|put to death',
  'killing|murdering|slaughtering|massacring|butchering|gunning down|shooting dead|executing|slaying|cutting down',
  'kill|slay|murder|slaughter|gun down',
  'kills|slays|murders|guns down|claims the lives of',
  'died|perished|succumbed|lost their lives|were killed|fell|bled to death',
  'die|perish|lose their lives',
  'dies|perishes|succumbs',
  'dead|slain',
  'wounded|injured|hurt|maimed',
  'wounding|injuring|hurting|maiming',
  'bodies|corpses|remains|cadavers',
  'body|corpse|cadaver',
  'abducted|kidnapped|seized|snatched|taken hostage|carried off',
  'abducting|kidnapping|seizing|snatching|carrying off',
  'arrested|detained|apprehended|taken into custody|rounded up',
  'captured|taken prisoner|taken captive',
  'missing|unaccounted for|untraced',
  'displaced|uprooted|driven from their homes|forced from their homes|made homeless',
  'buried|laid to rest|interred',
  'villagers|residents|townspeople|inhabitants|locals|neighbours',
  'villager|resident|inhabitant|neighbour',
  'soldiers|servicemen|troopers|infantrymen|conscripts|recruits|marines|paratroopers',
  'soldier|serviceman|trooper|conscript|recruit|marine|paratrooper',
  'policemen|police officers|constables|troopers',
  'policeman|police officer|constable',
  'fighters|militants|insurgents|gunmen|militiamen|rebels',
  'fighter|militant|insurgent|gunman|militiaman|rebel',
  'children|youngsters|minors|infants|pupils|toddlers',
  'child|youngster|minor|infant|pupil|toddler',
  'farmers|herders|fishermen|miners|traders|shopkeepers|labourers|drivers|shepherds|vendors|teachers|students',
  'farmer|herder|fisherman|miner|trader|shopkeeper|labourer|driver|shepherd|vendor|teacher|student',
  'doctors|nurses|medics|paramedics|surgeons|midwives',
  'doctor|nurse|medic|paramedic|surgeon|midwife',
  'worshippers|mourners|pilgrims|shoppers|bystanders|passers-by',
].map((set) => set.split('|'))

const HOME = new Map(SETS.flatMap((set) => set.map((word) => [word, set] as const)))
const ANY = new RegExp(`\\b(?:${[...HOME.keys()].sort((a, b) => b.length - a.length).join('|')})\\b(?!-)`, 'g')

/** A report in which words for people and for what befell them are swapped for others alike, the same for the same word throughout: what is coded stays. */
export function reworded(report: GoldReport, random: () => number): GoldReport {
  const chosen = new Map<string, string>()
  const swap = (word: string): string => {
    const known = chosen.get(word)
    if (known) return known
    const set = HOME.get(word)!
    const made = random() < KEPT ? word : set[Math.floor(random() * set.length)]!
    chosen.set(word, made)
    return made
  }
  const over = (text: string): string => text.replace(ANY, swap)
  const [title, text] = [over(report.title), over(report.text)]
  return { ...report, title, text, whole: `${title}\n\n${text}`, gold: report.gold.map((g) => inWords(g, over)) }
}

/** Share of the words that stay. */
const KEPT = 0.3

function inWords(claim: GoldClaim, over: (text: string) => string): GoldClaim {
  const { casualty } = claim
  const victims = casualty?.victims && { ...casualty.victims, text: over(casualty.victims.text) }
  return { ...claim, quote: over(claim.quote), ...(casualty ? { casualty: { ...casualty, victims: victims ?? null } } : {}) }
}
