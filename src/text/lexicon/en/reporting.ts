/**
 * Verbs that attribute (PARC 3.0 cues), by what their object is. `say`: a clause or a quotation; `count`: a figure ("put the toll
 * at", "counted 12 bodies"); `judge`: a person or a deed ("blamed the army"); `deny`: a clause that the source says is not so;
 * `show`: verbs that documents and pictures take; `weak`: verbs that attribute only with a clause, a quotation or a source noun.
 */
export type ReportingClass = 'say' | 'count' | 'judge' | 'deny' | 'show' | 'weak'

const LISTS: readonly (readonly [ReportingClass, string])[] = [
  [
    'say',
    `say tell add state claim report announce insist maintain allege assert argue acknowledge concede admit write tweet post
     declare explain warn stress disclose reveal recount repeat reply respond conclude contend testify affirm reiterate remark
     comment boast vow promise pledge assure caution complain confide counter emphasise emphasize hint imply inform lament predict
     protest quip retort underline underscore urge swear confess specify clarify observe broadcast relay retweet telegraph cable
     brief notify brag opine elaborate interject muse recite intimate confirm note recall suggest advise proclaim aver avow
     certify attest blog radio accept refer own undertake guarantee relate recount plead sigh whisper grumble exclaim`,
  ],
  ['deny', `deny reject dispute refute rebut contradict disclaim disavow dismiss retract withdraw`],
  [
    'count',
    `put count list record register document tally estimate reckon tabulate cite quote number give publish cut raise lower revise
     verify arrive compile issue attribute register find identify calculate compute catalogue enumerate total corroborate set name log speak`,
  ],
  [
    'judge',
    `call blame accuse condemn denounce describe brand deplore praise welcome decry criticise criticize slam blast charge fault
     doubt question label characterise characterize hail liken apologise apologize commend voice express`,
  ],
  ['show', `show indicate reveal depict suggest detail chronicle establish demonstrate prove determine carry`],
  [
    'weak',
    `believe think suspect hear learn understand know agree see read hold expect fear hope see recall answer ask continue go point
     mention wonder discover feel presume suppose doubt figure remember warn decide rule guess promise swear sign`,
  ],
]

const IRREGULAR: Readonly<Record<string, string>> = {
  said: 'say',
  told: 'tell',
  wrote: 'write',
  written: 'write',
  swore: 'swear',
  sworn: 'swear',
  put: 'put',
  putting: 'put',
  cut: 'cut',
  cutting: 'cut',
  gave: 'give',
  given: 'give',
  giving: 'give',
  found: 'find',
  spoke: 'speak',
  spoken: 'speak',
  thought: 'think',
  heard: 'hear',
  learnt: 'learn',
  understood: 'understand',
  knew: 'know',
  known: 'know',
  saw: 'see',
  seen: 'see',
  read: 'read',
  held: 'hold',
  went: 'go',
  gone: 'go',
  goes: 'go',
  going: 'go',
  felt: 'feel',
  shown: 'show',
  withdrew: 'withdraw',
  withdrawn: 'withdraw',
  broadcast: 'broadcast',
  set: 'set',
  setting: 'set',
  forecast: 'forecast',
  admitted: 'admit',
  admitting: 'admit',
  denied: 'deny',
  rebutted: 'rebut',
  rebutting: 'rebut',
  quipped: 'quip',
  bragged: 'brag',
  bragging: 'brag',
  logged: 'log',
  logging: 'log',
  blogged: 'blog',
  says: 'say',
  undertook: 'undertake',
  undertaken: 'undertake',
  has: 'have',
  proven: 'prove',
  referred: 'refer',
}

function forms(verb: string): string[] {
  if (verb.endsWith('e')) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`]
  if (/[^aeiou]y$/.test(verb)) return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`]
  if (/(?:s|sh|ch|x|z|o)$/.test(verb)) return [verb, `${verb}es`, `${verb}ed`, `${verb}ing`]
  return [verb, `${verb}s`, `${verb}ed`, `${verb}ing`]
}

export interface Reporting {
  readonly verb: string
  readonly is: ReportingClass
  /** Whether the form is a gerund or present participle. */
  readonly ing: boolean
}

/** Every form of every reporting verb, lower case. The first list that names a verb decides its class. */
export const REPORTING: ReadonlyMap<string, Reporting> = gather()

function gather(): Map<string, Reporting> {
  const map = new Map<string, Reporting>()
  const classes = new Map<string, ReportingClass>()
  for (const [is, list] of LISTS)
    for (const verb of list.split(/\s+/)) {
      if (classes.has(verb)) continue
      classes.set(verb, is)
      for (const form of forms(verb)) map.set(form, { verb, is, ing: form.endsWith('ing') && form !== verb })
    }
  for (const [form, verb] of Object.entries(IRREGULAR)) {
    const is = classes.get(verb)
    if (is) map.set(form, { verb, is, ing: form.endsWith('ing') })
  }
  return map
}

/** Verbs of saying that take a particle: the cue is both words. */
export const PARTICLES: ReadonlyMap<string, readonly string[]> = new Map([
  ['go', ['on']],
  ['point', ['out']],
  ['speak', ['of']],
  ['read', ['out']],
  ['break', ['down']],
  ['stand', ['by']],
  ['stick', ['to', 'by']],
  ['pass', ['on']],
  ['own', ['up']],
  ['refer', ['to']],
  ['make', ['public']],
  ['take', ['back']],
])

/** Prepositional cues: the source follows. */
export const SOURCE_PREPOSITIONS: readonly string[] = [
  'according to',
  'in accordance with',
  'in the words of',
  'on the word of',
  'on the authority of',
  'on the evidence of',
  'by the account of',
  'by the count of',
  'by the estimate of',
  'by the reckoning of',
  'in the view of',
  'in the opinion of',
  'as per',
  'as reported by',
  'as told by',
  'as quoted by',
  'as told to',
  'if you believe',
  'if one believes',
  'if we believe',
  'if one goes by',
  'if you go by',
  'going by',
  'to go by',
  'by the word of',
  'by the telling of',
  'by the tally of',
  'by the version of',
  'in the version of',
  'in the telling of',
  'in the account of',
  'in the eyes of',
  'in the judgment of',
  'in the judgement of',
  'in the estimation of',
  'in the reckoning of',
  'on the say-so of',
  'per',
  'via',
  'source :',
  'sources :',
]

/** Words by which one who tells something says whence it comes, as "citing" does. */
export const CITING_PHRASES: readonly string[] = ['with reference to', 'with a reference to']

/** Nouns of saying and counting; with a possessor ("the ministry's figure") or "by"/"of"/"from" they attribute. */
export const REPORTING_NOUNS: ReadonlySet<string> = new Set(
  `account accounts announcement allegation allegations admission assessment claim claims contention count counts count confirmation
   denial denials declaration estimate estimates evidence figure figures information list lists message messages number numbers
   report reports reckoning reckonings release statement statements story stories tally tallies testimony testimonies toll tolls
   tweet tweets version versions update updates census data records record log logs guess words word breakdown communique communiqué
   bulletin reckoning books bookkeeping sum sums roll rolls register registers ledger ledgers logbook logbooks belief opinion view
   telling finding findings calculation calculations arithmetic recollection sheet sheets`.split(/\s+/),
)
