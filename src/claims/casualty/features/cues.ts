import type { Mention } from '../mentions.ts'
import type { Scene } from '../scene.ts'
import type { Bag } from './bag.ts'

/** Words that tell a part, an addition, a running total or another time and place, and words of doubt and denial. */
const CUES =
  /^(?:including|include|included|among|amongst|whom|them|mostly|most|half|many|some|other|others|another|more|further|additional|also|too|since|total|overall|far|already|altogether|bring|brought|bringing|raise|raising|rise|rose|risen|climb|reach|pass|mount|earlier|previous|previously|last|ago|year|month|week|decade|war|conflict|campaign|similar|separate|separately|elsewhere|meanwhile|first|second|initial|initially|later|then|now|today|yesterday|recent|annual|anniversary|history|ever|deadliest|worst|same|both|each|every|between|during|in|until|from|not|no|never|deny|denied|reject|false|untrue|rumour|rumor|indication|sign|evidence|confirm|unconfirmed|report|reportedly|allegedly|alleged|apparently|believe|believed|feared|fear|may|might|could|must|possibly|probably|likely|perhaps|presume|presumed|thought|suspect|suspected|claim|unverified|wrong|mistaken|correct|correction|revise|revised|withdraw|retract)$/

/** What a word says of time or of part and doubt: a cue and a date at once, at most. */
interface Mark {
  readonly i: number
  readonly lower: string
  readonly cue: boolean
  /** By the word itself, not its dictionary form. */
  readonly bare: boolean
  readonly date: 'year' | 'day' | 'month' | null
}

const marked = new WeakMap<Scene, readonly Mark[]>()

/** The words of a sentence that are cues or dates, found once for all its mentions. */
function marksOf(scene: Scene): readonly Mark[] {
  const kept = marked.get(scene)
  if (kept) return kept
  const marks = scene.tokens.flatMap(({ i, text, tag, lower, lemma }): Mark[] => {
    const bare = CUES.test(lower)
    const cue = bare || CUES.test(lemma)
    const name = tag === 'PROPN'
    const date = /^(?:19|20)\d\d$/.test(text) ? 'year' : name && DAYS.test(lower) ? 'day' : name && MONTHS.test(lower) ? 'month' : null
    return cue || date ? [{ i, lower, cue, bare, date }] : []
  })
  marked.set(scene, marks)
  return marks
}

/** Cues in the mention's sentence and beside it, with their side and distance, and dates told there. */
export function cueFeatures(m: Mention, bag: Bag, around: readonly Scene[]): void {
  const marks = marksOf(m.scene)
  for (const { i, lower, cue, date } of marks) {
    const side = i < m.first ? 'left' : i > m.last ? 'right' : 'in'
    if (cue) {
      const near = side === 'in' || Math.min(Math.abs(i - m.first), Math.abs(i - m.last)) <= 4
      bag.two('cue', lower, side)
      if (near) bag.two('cue near', lower, side)
    }
    if (date) bag.add(date, side)
  }
  bag.add('dated', marks.filter((mark) => mark.date === 'year').length)
  titlePlaces(m, bag, around[0])
  const before = around.find((s) => s.sentence.n === m.scene.sentence.n - 1)
  for (const { lower, bare, date } of before ? marksOf(before) : []) {
    if (date === 'year') bag.add('before', 'year')
    else if (bare) bag.add('before', lower)
  }
}

const DAYS = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/
const MONTHS = /^(?:january|february|march|april|june|july|august|september|october|november|december)$/

/** Whether the sentence names what the title or first sentence names, or something else. */
function titlePlaces(m: Mention, bag: Bag, first: Scene | undefined): void {
  if (!first) return
  const known = new Set(first.tokens.filter((t) => t.tag === 'PROPN').map((t) => t.lower))
  const names = m.scene.tokens.filter((t) => t.tag === 'PROPN' && !DAYS.test(t.lower) && !MONTHS.test(t.lower))
  bag.two(
    'names',
    names.some((t) => known.has(t.lower)),
    names.some((t) => !known.has(t.lower)),
  )
}
