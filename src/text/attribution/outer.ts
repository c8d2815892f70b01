import { betweenOf, speakerOf } from '../coreference/antecedent.ts'
import { sameName } from '../coreference/names.ts'
import type { Document } from '../document.ts'
import { type Candidate, candidatesFor, type Place, quotationAt } from './candidates.ts'
import { certainOuter } from './certain.ts'
import type { Link } from './chain.ts'
import { classCode, formCode, sortCode, verbCode } from './codes.ts'
import { featuresOf, flag } from './features.ts'
import { isOwnChannel, isOwnOutlet } from './outlet.ts'
import type { Relation } from './relation.ts'
import { relationsOf } from './relations.ts'
import { isPress, type Source } from './source.ts'
import type { Weigher } from './weighing.ts'

interface Around {
  readonly chain: readonly Link[]
  readonly outlet: string
  readonly antecedent: Weigher
}

interface Kept extends Omit<Around, 'chain'> {
  readonly source: Source
  readonly found: readonly Candidate[]
}

const kept = new WeakMap<Relation, Kept>()

/** Who may stand outside a link: nobody, whoever it told or was cited by, and the speakers around it. Kept for an origin, which many claims share. */
export function outerCandidates(document: Document, link: Link, at: Around): readonly Candidate[] {
  const { outlet, antecedent, chain } = at
  if (chain.length > 1) return find(document, link, at)
  const known = kept.get(link.relation)
  if (known?.source === link.source && known.outlet === outlet && known.antecedent === antecedent) return known.found
  const found = find(document, link, at)
  kept.set(link.relation, { source: link.source, outlet, antecedent, found })
  return found
}

function find(document: Document, { relation, source }: Link, at: Around): Candidate[] {
  const place = placeOf(document, relation)
  const found: Candidate[] = [{ relation: null, source: null }]
  const taken = [source.name, ...at.chain.map((l) => l.source.name)]
  for (const { via, told } of viasOf(document, { relation, source }, at.antecedent)) {
    const whom = betweenOf(document, told, via.source, at.antecedent)
    if (!whom || isOwnChannel(whom.name) || isOwnOutlet(whom, at.outlet) || taken.some((name) => sameName(name, whom.name))) continue
    found.push({ relation: { ...told, form: 'via', source: via.source, cue: via.cue, via: null }, source: whom })
    break
  }
  for (const c of candidatesFor(document, place, at.antecedent)) {
    if (
      !c.relation ||
      !c.source ||
      c.relation === relation ||
      taken.some((name) => sameName(name, c.source!.name)) ||
      isOwnChannel(c.source.name) ||
      isOwnOutlet(c.source, at.outlet)
    )
      continue
    found.push(c)
  }
  return found
}

interface Told {
  readonly via: NonNullable<Relation['via']>
  readonly told: Relation
}

/** Whoever the link told or was cited by: in its own relation, else in one nearby that has the same source, nearest first. */
function viasOf(document: Document, { relation, source }: Link, antecedent: Weigher): Told[] {
  const own = relation.via ? [{ via: relation.via, told: relation }] : []
  const back = [0, 1, 2, 3].filter(
    (k) => k <= relation.sentence && document.sentences[relation.sentence - k]!.title === document.sentences[relation.sentence]!.title,
  )
  const twins = back.flatMap((k) => relationsOf(document, relation.sentence - k))
  const theirs = twins.flatMap((r) => {
    if (!r.via || r === relation) return []
    const speaker = speakerOf(document, r, antecedent)
    return speaker && sameName(speaker.name, source.name) ? [{ via: r.via, told: r }] : []
  })
  return [...own, ...theirs]
}

/** Where a link stands, as if it were a claim. */
export function placeOf(document: Document, relation: Relation): Place {
  const at = relation.cue?.start ?? relation.start
  const anchor = document.tokens(relation.sentence).find((t) => t.start === at)?.i ?? 0
  return { start: relation.start, end: relation.end, sentence: relation.sentence, anchor }
}

/** Who asks witnesses for an account of their own. */
const INVESTIGATES =
  /^(?:team|researchers?|investigators?|monitors?|mission|commission|inquiry|committee|organi[sz]ation|group|office|watchdog|observatory|report|review|staff|agency|newspaper|paper)$/
/** Who is told in public, or told what is not for telling on. */
const AUDIENCE =
  /^(?:reporters|journalists|press|conference|council|parliament|assembly|court|tribunal|senate|congress|lawmakers|mps|nation|crowd|mourners|audience|briefing|committee|staff|chief|army|police|soldiers|relatives|families)$/

interface Setting {
  readonly relation: Relation
  /** By the candidates' places, each made when first asked for. */
  readonly rows: (readonly number[] | undefined)[]
  readonly ruled: Candidate | null
}

const settings = new WeakMap<readonly Candidate[], Setting>()

/** The features of a claim where the link stands, and whom the rules would choose: told once for a link and its candidates. */
function setting(document: Document, link: Link, candidates: readonly Candidate[]): Setting {
  const known = settings.get(candidates)
  if (known?.relation === link.relation) return known
  const { relation } = link
  const made = { relation, rows: [], ruled: certainOuter(document, link, candidates) }
  settings.set(candidates, made)
  return made
}

/** What the chooser of outer links looks at, for the candidates at `places` or all: the features of a claim where the link stands, then these. */
export function outerFeatures(
  document: Document,
  { relation, source }: Link,
  at: { place: Place; candidates: readonly Candidate[]; places?: readonly number[] },
): number[][] {
  const { place, candidates, places = [...candidates.keys()] } = at
  const { rows, ruled } = setting(document, { relation, source }, candidates)
  const missing = places.filter((i) => !rows[i])
  if (missing.length)
    for (const [k, row] of featuresOf(document, placeOf(document, relation), candidates, missing).entries()) rows[missing[k]!] = row
  const its = [
    formCode(relation.form),
    classCode(relation.by),
    sortCode(source.sort),
    flag(source.named),
    flag(/^(?:its|his|her|their)\b/i.test(source.name)),
    flag(!!quotationAt(document, relation.start, relation.end)),
    flag(relation.source.sort === 'pronoun'),
  ]
  const middle = (place.start + place.end) / 2
  const quotation = quotationAt(document, place.start, place.end)
  return places.map((i) => {
    const { relation: r, source: who } = candidates[i]!
    return rows[i]!.concat([
      flag(r?.form === 'via'),
      r?.form === 'via' && who ? flag(candidates.some((c) => c.source && c.relation !== r && sameName(c.source.name, who.name))) : -1,
      who ? flag(isPress(who)) : -1,
      r?.form === 'via'
        ? flag(r.source.sort === 'pronoun') +
          2 *
            flag(
              /^(?:reporters|journalists|press|conference|council|parliament|investigators|soldiers|police|lawmakers|relatives)$/.test(
                r.source.head,
              ),
            )
        : -1,
      ...its,
      r ? r.sentence - place.sentence : -9,
      flag(!!r?.content.some((c) => c.start <= middle && middle < c.end)),
      flag(!!quotation && !!r && (Math.abs(r.start - quotation.end) < 5 || Math.abs(quotation.start - r.end) < 5)),
      verbCode(relation.verb),
      flag(relation.carried),
      r ? (r.end <= place.start ? -1 : r.start >= place.end ? 1 : 0) : -9,
      ruled ? flag(ruled === candidates[i]) : -1,
      r?.form === 'via' ? flag(r.start === relation.start && r.sentence === relation.sentence) + 2 * flag(relation.form === 'citing') : -1,
      who ? flag(who.named) + 2 * flag(who.sort === 'outlet') + 4 * flag(who.definite) : -1,
      who ? flag(INVESTIGATES.test(who.head)) + 2 * flag(AUDIENCE.test(who.head)) : -1,
    ])
  })
}
