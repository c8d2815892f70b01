import { FOLDS, type GoldClaim } from '../../eval/cases.ts'
import { contained, tokenF1 } from '../../eval/match.ts'
import { againRows } from '../../src/claims/casualty/again.ts'
import { anchorOf } from '../../src/claims/casualty/anchor.ts'
import { AGAIN, ASPECTS, type Aspect, featuresFor } from '../../src/claims/casualty/aspects.ts'
import { rowsOf } from '../../src/claims/casualty/choice/rows.ts'
import { type Sight, sightOf } from '../../src/claims/casualty/choice/sight.ts'
import { CLASSES } from '../../src/claims/casualty/classes.ts'
import { guess } from '../../src/claims/casualty/decide.ts'
import { doerPhrase } from '../../src/claims/casualty/doer.ts'
import { doerCandidates, doerFeatures } from '../../src/claims/casualty/doers.ts'
import { CHOICES, type Trained } from '../../src/claims/casualty/models.ts'
import { isHopeless, look, seenAgain, type Told } from '../../src/claims/casualty/read.ts'
import { type Scorer, scorerOf, type Table } from '../../src/claims/casualty/scorer.ts'
import type { Outcome } from '../../src/model/claim.ts'
import type { Forest } from '../../src/text/attribution/forest.ts'
import { boost, DEFAULTS, type Group } from '../attribution/boost.ts'
import { type Example, type Learning, learn } from './learn.ts'
import type { Guessed } from './public.ts'
import type { Study } from './studies.ts'
import { together } from './together.ts'

const HOW: Readonly<Record<string, Omit<Learning, 'classes'>>> = {
  first: { epochs: 5, rate: 0.02, units: 8, drop: 0.4 },
  scope: { epochs: 10, rate: 0.01, units: 8, drop: 0.5, least: 4 },
  polarity: { epochs: 12, rate: 0.05, units: 4 },
  certainty: { epochs: 12, rate: 0.05, units: 4 },
  doer: { epochs: 6, rate: 0.05 },
  status: { epochs: 8, rate: 0.02, units: 8, drop: 0.5 },
}

const fit = (name: string, examples: readonly Example[]): Table => learn(examples, { classes: CHOICES[name]!, ...HOW[name] })
type Weigh = (s: Study) => number

const alike: Weigh = () => 1

/** What a report of the collection counts for beside a written one: its coders are those that the reader is to read like. */
const COLLECTION_WEIGHT = 3
const byCoders: Weigh = ({ written }) => (written ? 1 : COLLECTION_WEIGHT)

const firstOf = (studies: readonly Study[], more: readonly Guessed[], weigh: Weigh = alike): Table =>
  fit('first', [
    ...studies.flatMap((s) => s.all.map(({ hashes }, i) => ({ hashes, label: s.labels[i]!, weight: weigh(s) }))),
    ...more.map(({ seen, label, weight }) => ({ hashes: seen.hashes, label, weight: weight / 2 })),
  ])

/** Trains all that the casualty reader chooses by. The second look learns from a first one that has not seen the report. */
export function fitAll(studies: readonly Study[], more: readonly Guessed[] = []): Trained {
  const tables: Record<string, Table> = { first: firstOf(studies, more) }
  const known = studies.filter((s) => !s.thin).map((s) => ({ s, told: toldOf(s) }))
  Object.assign(tables, fitAspects(known))
  tables.doer = fitDoer(known)
  return { tables, forests: { ...fitChoices(studies, more), ...fitAgain(known) } }
}

const TREES = { ...DEFAULTS, trees: 120 }

type Look = Pick<Trained['forests'], 'choice' | 'choice again'>

/** Trains the later looks twice, with all reports alike and by weight; the sums of both, on the mean, are what is looked by. */
function fitChoices(studies: readonly Study[], more: readonly Guessed[]): Look {
  const [a, b] = [fitLooks(studies, more, alike), fitLooks(studies, more, byCoders)]
  return { choice: together(a.choice, b.choice), 'choice again': together(a['choice again'], b['choice again']) }
}

/** Trains the later looks: which class each mention is of, by trees over what a look at the whole report made of it that has not seen the report. */
function fitLooks(studies: readonly Study[], more: readonly Guessed[], weigh: Weigh): Look {
  const folds = [...Array(FOLDS).keys()].filter((f) => studies.some((s) => s.fold === f))
  const viewed = folds.flatMap((f) => {
    const first = scorerOf(firstOf(without(studies, f), more, weigh))
    return studies.flatMap((s) => (s.fold === f ? [viewOf(s, first, weigh(s))] : []))
  })
  const again = folds.flatMap((f) => {
    const trees = boost(without(viewed, f).flatMap(groupsOf), TREES)
    return viewed.flatMap((v) => (v.fold === f ? [{ ...v, all: seenAgain(v.own, look(trees, v.own, v.own)) }] : []))
  })
  return { choice: boost(viewed.flatMap(groupsOf), TREES), 'choice again': boost(again.flatMap(groupsOf), TREES) }
}

/** The mentions of a report by what a first look held of each, and by what the last look did. */
interface View {
  readonly fold: number
  readonly weight: number
  readonly labels: readonly number[]
  readonly own: readonly Sight[]
  readonly all: readonly Sight[]
}

const without = <T extends { readonly fold: number }>(list: readonly T[], fold: number): T[] => list.filter((x) => x.fold !== fold)

function viewOf({ fold, labels, all }: Study, first: Scorer, weight: number): View {
  const own = all.map(({ mention, hashes }) => sightOf(mention, first.weigh(hashes)))
  return { fold, weight, labels, own, all: own }
}

const groupsOf = ({ weight, labels, own, all }: View): Group[] =>
  own.flatMap((sight, i) => (isHopeless(sight) ? [] : [{ rows: rowsOf(all, i), right: CLASSES.map((_, c) => c === labels[i]), weight }]))

/** Trains the choice of who or what did it. */
const fitDoer = (known: readonly Known[]): Table =>
  fit(
    'doer',
    known.flatMap(({ s, told }) => doerExamples(s, told)),
  )

/** A study with the mentions of it that stand for gold claims. */
export interface Known {
  readonly s: Study
  readonly told: readonly Told[]
}

const aspectTable = (known: readonly Known[], aspect: Aspect): Table =>
  fit(
    aspect,
    known.flatMap(({ s, told }) => aspectExamples(s, told, aspect)),
  )

/** Trains the decisions, each claim alone. */
function fitAspects(known: readonly Known[]): Record<string, Table> {
  const tables: Record<string, Table> = {}
  for (const aspect of Object.keys(ASPECTS) as Aspect[]) tables[aspect] = aspectTable(known, aspect)
  return tables
}

type Again = `${(typeof AGAIN)[number]} again`
const AGAIN_TREES = { ...DEFAULTS, trees: 120 }

/** Trains what is decided again: by trees over guesses by a model that has not seen the report. */
function fitAgain(known: readonly Known[]): Record<Again, Forest> {
  const folds = [...Array(FOLDS).keys()].filter((f) => known.some(({ s }) => s.fold === f))
  const trees = AGAIN.map((aspect) => {
    const groups = folds.flatMap((f) => {
      const others = known.filter(({ s }) => s.fold !== f)
      const model = scorerOf(aspectTable(others, aspect))
      return known.flatMap(({ s, told }) => (s.fold === f ? againGroups(s, told, { aspect, model }) : []))
    })
    return [`${aspect} again`, boost(groups, AGAIN_TREES)] as const
  })
  return Object.fromEntries(trees) as Record<Again, Forest>
}

function againGroups(s: Study, told: readonly Told[], { aspect, model }: { aspect: Aspect; model: Scorer }): Group[] {
  const guesses = { all: told, odds: guess(told, aspect, model), published: s.report.published }
  return told.flatMap((_, i) => {
    const label = labelOf(claimsOf(s)[i]!, aspect)
    return label < 0 ? [] : [{ rows: againRows(guesses, i), right: CHOICES[aspect]!.map((_, c) => c === label) }]
  })
}

/** The gold claims that mentions stand for, in the order of the mentions. */
const claimsOf = (s: Study): GoldClaim[] => s.claims.filter((g) => g !== null)

/** The number of the class coded; -1 where none is. */
function labelOf(g: GoldClaim, aspect: Aspect): number {
  const value = aspect === 'status' ? g.casualty!.victims?.status : g[aspect]
  return value === undefined ? -1 : CHOICES[aspect]!.indexOf(value)
}

/** The mentions that stand for gold claims, as the reader would tell them. */
function toldOf(s: Study): Told[] {
  return s.all.flatMap(({ mention, hashes }, i) =>
    s.claims[i] ? [{ mention, outcome: CLASSES[s.labels[i]!] as Outcome, hashes, sure: 1 }] : [],
  )
}

function aspectExamples(s: Study, told: readonly Told[], aspect: Aspect): Example[] {
  const claims = claimsOf(s)
  return told.flatMap((_, i) => {
    const label = labelOf(claims[i]!, aspect)
    return label < 0 ? [] : [{ hashes: featuresFor(aspect, told, i), label }]
  })
}

/** Each noun that might be the doer of a gold claim, right where its phrase holds the coder's words or stands in them. */
function doerExamples(s: Study, told: readonly Told[]): Example[] {
  const claims = s.claims.filter((g) => g !== null)
  return told.flatMap(({ mention: m, outcome }, i) => {
    const { by } = claims[i]!.casualty!
    const anchor = anchorOf(m, outcome)
    if (anchor < 0) return []
    const { tokens } = m.scene
    const text = (at: number): string => {
      const { first, last } = doerPhrase(m.scene, at)
      return s.document.text.slice(tokens[first]!.start, tokens[last]!.end)
    }
    return doerCandidates(m).map((at) => ({ hashes: doerFeatures(m, anchor, at), label: by !== null && isAlike(by, text(at)) ? 1 : 0 }))
  })
}

const isAlike = (a: string, b: string): boolean => tokenF1(a, b) >= 0.5 || (contained(a, b) && a.length > 2 && b.length > 2)
