import type { Draft, Setting } from '../claims/define.ts'
import type { Document } from '../text/document.ts'
import { type Features, naming } from '../text/linear.ts'
import { type Atlas, atlasOf, type NamedSpot } from '../text/places/atlas.ts'
import { isRow } from '../text/places/items.ts'
import type { Spot } from '../text/places/relation.ts'
import { type Site, sitesIn } from '../text/places/sites.ts'
import { beside } from './beside.ts'
import { type Choices, NOTHING, widened } from './chooser.ts'
import { placeOver } from './heads.ts'
import { type Keyed, layoutOf, layoutRows } from './layout.ts'
import { claimWords, placingBy, positionOf, seenAt, surroundings, window } from './nearby.ts'
import { placeRows } from './place-rows.ts'

/** A phrase that names or points to a place. */
export interface PlacePhrase {
  readonly start: number
  readonly end: number
  readonly sentence: number
  readonly spot: Spot | null
  readonly named: NamedSpot | null
  readonly site: Site | null
}

/** What a claim's place may be: the first choice is none; the head of a list's item is put forward. */
export type PlaceChoices = Choices<PlacePhrase>

/** Of a place that heads a list's item, for the claims of the item. */
const HEAD = 3
/** Of a place that somebody or something came from: "had flown in from the capital", "paratroopers from the north". */
const ORIGIN = -3
const CAME =
  /\b(?:flew|flown|flying|land(?:ed|ing)|touch(?:ed|ing) down|arriv\w+|return(?:ed|ing)|c[ao]me|coming|travell?\w*|(?:troops|soldiers|fighters|paratroopers|reinforcements|recruits|volunteers|delegat\w+|envoys|minist\w+|plane|flight|airliner)(?: on leave)?)(?: (?:in|back|home|down|over))? from (?:the )?$/i

interface Read {
  readonly atlas: Atlas
  readonly bySentence: Map<number, readonly PlacePhrase[]>
  narrow?: ReturnType<typeof narrowOf>
}

const read = new WeakMap<Document, Read>()

/** The place phrases of a sentence, read once. */
function placesOf(document: Document, n: number, setting: Setting): readonly PlacePhrase[] {
  let kept = read.get(document)
  if (!kept) {
    kept = { atlas: atlasOf(document, setting.lines), bySentence: new Map() }
    read.set(document, kept)
  }
  const known = kept.bySentence.get(n)
  if (known) return known
  const sites = sitesIn(document, kept.atlas, n).map(
    (s): PlacePhrase => ({ start: s.start, end: s.end, sentence: n, spot: s.spot, named: null, site: s }),
  )
  const named = kept.atlas.spots
    .filter(
      (s) =>
        s.sentence === n &&
        s.kind !== 'demonym' &&
        !isOfOutlet(document.text, s.name) &&
        !(s.kind === 'country' && sites.some((site) => site.start <= s.name.start && site.end >= s.name.end)),
    )
    .map((s): PlacePhrase => ({ start: s.start, end: s.end, sentence: n, spot: s.spot, named: s, site: null }))
  const phrases = [...named, ...sites].sort((a, b) => a.start - b.start || a.end - b.end)
  kept.bySentence.set(n, phrases)
  return phrases
}

const PAPER =
  /^ (?:Press|News|Newswire|Times|Herald|Tribune|Gazette|Journal|Chronicle|Telegraph|Courier|Mail|Radio|TV|Television|Broadcasting)\b(?! \p{Lu})/u
const AIR = /\b(?:Radio|TV|Television) $/

/** Whether a name of a place is a word of an outlet's: "Belem Press", "TV Xingu". */
const isOfOutlet = (text: string, { start, end }: NamedSpot['name']): boolean =>
  PAPER.test(text.slice(end, end + 16)) || AIR.test(text.slice(Math.max(0, start - 12), start))

/** The narrow place in the heading over a claim's part of the report, else in the title: of several there the one that the report is about. */
function headOf(document: Document, draft: Draft, setting: Setting): PlacePhrase | null {
  placesOf(document, draft.sentence, setting)
  const kept = read.get(document)!
  kept.narrow ??= narrowOf(document, kept.atlas)
  const found = placeOver(document, kept.narrow, draft.sentence)
  return found && (placesOf(document, found.sentence, setting).find((p) => p.named === found) ?? null)
}

function narrowOf({ sentences }: Document, { spots, scene }: Atlas): { told: readonly NamedSpot[]; titled: NamedSpot | undefined } {
  const told = spots.filter((s) => s.spot && (s.kind === 'town' || s.kind === 'division' || s.kind === 'unlisted'))
  const titled = told.filter((s) => sentences[s.sentence]!.title)
  const isScene = ({ spot }: NamedSpot): boolean => spot?.lat === scene?.spot?.lat && spot?.lon === scene?.spot?.lon
  return { told, titled: titled.find(isScene) ?? titled[0] }
}

/** The choices of a claim among those of its report, `told`, in the order of their quotes. */
export function placeChoices(document: Document, draft: Draft, setting: Setting, told: readonly Draft[]): PlaceChoices {
  const { first, last } = window(document, draft)
  const near: PlacePhrase[] = []
  for (let n = first; n <= last; n++) near.push(...placesOf(document, n, setting))
  const head = document.sentences[draft.sentence]!.title ? null : headOf(document, draft, setting)
  const far = head && !near.some((p) => p.start === head.start) ? [head] : []
  const ordered = [...near.sort((a, b) => gap(draft, a) - gap(draft, b) || a.start - b.start), ...far]
  if (!ordered.length) return NOTHING
  const own = ordered.filter((p) => p.sentence >= draft.sentence)
  const named = own.filter((p) => p.named)
  const claim = claimWords(document, draft)
  const some = `own ${Math.min(named.length, 1)}`
  const none = [
    ...claim.map(nowhere.one),
    nowhere.one(`own ${Math.min(own.length, 2)}`),
    nowhere.one(`named ${Math.min(named.length, 2)}`),
    ...claim.map((c) => nowhere.pair(nowhere.first(c), some)),
  ]
  const { focus, spots, items } = read.get(document)!.atlas
  const heads = headsOf(document, spots)
  const layout = layoutOf(document, spots, () => spots.filter((s) => s.kind !== 'demonym').map(keyed))
  const paragraph = document.sentences[draft.sentence]!.paragraph
  const over = items.get(paragraph) ?? head?.named ?? null
  const row = over && isRow(document, over.sentence) ? over : null
  const listHead = (p: PlacePhrase): number =>
    (row !== null && row === p.named) || (heads.size > 1 && heads.has(p.start) && document.sentences[p.sentence]!.paragraph === paragraph)
      ? HEAD
      : 0
  const orders = { named: 0, site: 0 }
  const features = ordered.map((phrase) =>
    featuresOf(document, draft, phrase, {
      order: phrase.named ? orders.named++ : orders.site++,
      claim,
      focus,
      spots,
    }),
  )
  return {
    phrases: [null, ...ordered],
    sort: draft.kind === 'casualty' ? 'casualty' : 'other',
    features: [none, ...features],
    rows: (places) =>
      widened(
        widened(placeRows(document, draft, ordered, { focus, spots, heads, places }), beside(draft, ordered, told, places)),
        layoutRows(document, draft, { phrases: ordered.map(keyed), layout, told, places }),
      ),
    offsets: [0, ...ordered.map((p) => listHead(p) + (origin(document, p) ? ORIGIN : 0))],
  }
}

const keyed = ({ start, end, sentence, spot }: Pick<PlacePhrase, 'start' | 'end' | 'sentence' | 'spot'>): Keyed => ({
  start,
  end,
  sentence,
  key: spot && `${spot.lat.toFixed(2)} ${spot.lon.toFixed(2)}`,
})

const origin = ({ text }: Document, { start }: PlacePhrase): boolean => CAME.test(text.slice(Math.max(0, start - 60), start))

const gap = ({ quote, sentence }: Draft, phrase: PlacePhrase): number =>
  Math.max(0, phrase.start - quote.end, quote.start - phrase.end) + 200 * Math.abs(Math.min(0, phrase.sentence - sentence))

const headed = new WeakMap<readonly NamedSpot[], ReadonlySet<number>>()

/** Where names in capitals begin a paragraph: the places of a list. One that nothing places ("BOMBS.") is none. */
function headsOf({ sentences, text }: Document, spots: readonly NamedSpot[]): ReadonlySet<number> {
  const kept = headed.get(spots)
  if (kept) return kept
  const found = spots.filter((s) => {
    const own = sentences[s.sentence]!
    const name = text.slice(s.name.start, s.name.end)
    const opening = sentences.find((o) => o.paragraph === own.paragraph)!
    return (
      !own.title &&
      (s.kind !== 'unlisted' || s.trust >= 2) &&
      name === name.toUpperCase() &&
      s.start - opening.start < 8 &&
      !/\p{L}/u.test(text.slice(opening.start, s.start))
    )
  })
  const starts = new Set(found.map(({ start }) => start))
  headed.set(spots, starts)
  return starts
}

/** Whether the phrase measures from a river or a line ("8 km east of the line"), which is then as definite as a town. */
const measured = ({ named }: PlacePhrase): boolean => named?.kind === 'line' && named.relation !== null

/** The kind of place as the model has learnt it. */
const likeness = (phrase: PlacePhrase): string => (measured(phrase) ? 'town' : (phrase.named?.kind ?? 'site'))

interface Around {
  readonly order: number
  readonly claim: readonly string[]
  readonly focus: NamedSpot | null
  readonly spots: readonly NamedSpot[]
}

const PLACE = naming('place')
const { one, first, pair } = PLACE
const placing = placingBy(PLACE)
const nowhere = naming('nowhere')

function featuresOf(document: Document, draft: Draft, phrase: PlacePhrase, { order, claim, focus, spots }: Around): Features {
  const position = positionOf(document, draft, phrase)
  const kind = likeness(phrase)
  const out = placing(document, draft, phrase, { order, position })
  out.push(
    pair(first(claim[8]!), `pos ${position}`),
    pair(first(claim[8]!), kind),
    pair(first(claim[10]!), kind),
    one(`kind ${kind} pos ${position} ${claim[1]}`),
  )
  return out.concat(seenAt(phrase, position, () => phraseFeatures(document, phrase, { position, focus, spots })))
}

/** What is seen of a phrase itself. */
function phraseFeatures(
  document: Document,
  phrase: PlacePhrase,
  { position, focus, spots }: Pick<Around, 'focus' | 'spots'> & { readonly position: string },
): Features {
  const same = focus?.spot && phrase.spot ? focus.spot.lat === phrase.spot.lat && focus.spot.lon === phrase.spot.lon : false
  const own = [
    `kind ${likeness(phrase)}`,
    `noun ${phrase.site?.noun ?? (measured(phrase) ? '' : phrase.named?.rank) ?? ''}`,
    `placed ${phrase.spot !== null}`,
    `nth ${Math.min(4, spots.filter((s) => s.start < phrase.start && s.spot && s.spot.lat === phrase.spot?.lat).length)}`,
    `focus ${same}`,
    `trust ${Math.round(phrase.named?.trust ?? 0)}`,
    `related ${relationKind(phrase)}`,
  ]
  const out = surroundings(document, phrase, position).concat(own).map(one)
  out.push(pair(first(own[0]!), `pos ${position}`), pair(first(own[1]!), `pos ${position}`))
  return out
}

function relationKind({ named }: PlacePhrase): string {
  const relation = named?.relation
  if (!relation) return 'at'
  return relation.km !== null ? 'measured' : relation.within ? 'part' : 'near'
}
