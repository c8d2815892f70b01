import type { Mention } from '../mentions.ts'
import type { Scene } from '../scene.ts'
import type { Bag } from './bag.ts'

/** Words that tell a part, an addition, a running total or another time and place, and words of doubt and denial. */
const CUES =
  /^(?:including|include|included|among|amongst|whom|them|mostly|most|half|many|some|other|others|another|more|further|additional|also|too|since|total|overall|far|already|altogether|bring|brought|bringing|raise|raising|rise|rose|risen|climb|reach|pass|mount|earlier|previous|previously|last|ago|year|month|week|decade|war|conflict|campaign|similar|separate|separately|elsewhere|meanwhile|first|second|initial|initially|later|then|now|today|yesterday|recent|annual|anniversary|history|ever|deadliest|worst|same|both|each|every|between|during|in|until|from|not|no|never|deny|denied|reject|false|untrue|rumour|rumor|indication|sign|evidence|confirm|unconfirmed|report|reportedly|allegedly|alleged|apparently|believe|believed|feared|fear|may|might|could|must|possibly|probably|likely|perhaps|presume|presumed|thought|suspect|suspected|claim|unverified|wrong|mistaken|correct|correction|revise|revised|withdraw|retract)$/

/** Cues in the mention's sentence and beside it, with their side and distance, and dates told there. */
export function cueFeatures(m: Mention, bag: Bag, around: readonly Scene[]): void {
  const { tokens } = m.scene
  for (const [i, t] of tokens.entries()) {
    const side = i < m.first ? 'left' : i > m.last ? 'right' : 'in'
    if (CUES.test(t.lemma) || CUES.test(t.lower)) {
      const near = side === 'in' || Math.min(Math.abs(i - m.first), Math.abs(i - m.last)) <= 4
      bag.add('cue', `${t.lower} ${side}`)
      if (near) bag.add('cue near', `${t.lower} ${side}`)
    }
    if (/^(?:19|20)\d\d$/.test(t.text)) bag.add('year', side)
    else if (t.tag === 'PROPN' && DAYS.test(t.lower)) bag.add('day', side)
    else if (t.tag === 'PROPN' && MONTHS.test(t.lower)) bag.add('month', side)
  }
  bag.add('dated', tokens.filter((t) => /^(?:19|20)\d\d$/.test(t.text)).length)
  titlePlaces(m, bag, around[0])
  const before = around.find((s) => s.sentence.n === m.scene.sentence.n - 1)
  for (const t of before?.tokens ?? []) {
    if (/^(?:19|20)\d\d$/.test(t.text)) bag.add('before', 'year')
    else if (CUES.test(t.lower)) bag.add('before', t.lower)
  }
}

const DAYS = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/
const MONTHS = /^(?:january|february|march|april|june|july|august|september|october|november|december)$/

/** Whether the sentence names what the title or first sentence names, or something else. */
function titlePlaces(m: Mention, bag: Bag, first: Scene | undefined): void {
  if (!first) return
  const known = new Set(first.tokens.filter((t) => t.tag === 'PROPN').map((t) => t.lower))
  const names = m.scene.tokens.filter((t) => t.tag === 'PROPN' && !DAYS.test(t.lower) && !MONTHS.test(t.lower))
  bag.add('names', `${names.some((t) => known.has(t.lower))} ${names.some((t) => !known.has(t.lower))}`)
}
