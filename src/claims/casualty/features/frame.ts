import type { Mention } from '../mentions.ts'
import type { Bag } from './bag.ts'
import { step } from './number.ts'
import { verbOver } from './syntax.ts'
import { timesOf } from './times.ts'

/** Turns of phrase that set what is told apart from the report's own incident, or sum it up. */
const TURNS: readonly (readonly [string, RegExp])[] = [
  ['superlative', /\b(?:deadliest|bloodiest|worst|biggest|largest|heaviest|highest)\b/i],
  [
    'earlier',
    /\b(?:earlier|previous|past|similar|recent|other|another|separate|first|latest) (?:\w+ )?(?:attacks?|strikes?|raids?|bombings?|incidents?|blasts?|explosions?|massacres?|clashes|shootings?|assaults?|days?)\b/i,
  ],
  ['apart', /\b(?:elsewhere|separately|meanwhile|in a separate|in another|in neighbou?ring|in a similar|on the same day|the same day)\b/i],
  ['war', /\b(?:war|conflict|insurgency|uprising|campaign|offensive|rebellion|unrest|genocide|crisis)\b/i],
  [
    'often',
    /\b(?:repeatedly|regularly|frequently|often|dozens of attacks|series of|string of|wave of|spate of|each year|every year|annually|scores of attacks)\b/i,
  ],
  [
    'sum',
    /\b(?:bring(?:s|ing)?|brought|rais(?:es|ed|ing)|push(?:es|ed|ing)|tak(?:es|ing)|put(?:s|ting)?) (?:\w+ ){0,4}(?:toll|total|number|figure|count)\b/i,
  ],
  ['total', /\b(?:in total|a total of|total of|altogether|in all|overall|combined|cumulative|so far|to date|until now|up to now)\b/i],
  [
    'rise',
    /\b(?:toll|number|figure|count|total) (?:\w+ ){0,6}(?:rise|rises|rose|risen|climb\w*|reach\w*|jump\w*|stood|stands|pass\w*|now)\b/i,
  ],
  ['after', /\b(?:days?|weeks?|months?|years?|hours?) (?:after|before|earlier|later|ago)\b/i],
  ['span', /\b(?:over|in|during|for|within) (?:the )?(?:past|last|previous|course|space|two|three|four|five|six|seven|several|few)\b/i],
  ['among', /\b(?:among|of) (?:them|those|the (?:dead|victims|wounded|injured|killed|casualties|bodies))\b|\bof whom\b|\bincluding\b/i],
  ['more', /\b(?:another|more|further|additional|also|other|others)\b/i],
]

/** Where the mention stands in the report, what time its words set, and what sets it apart. */
export function frameFeatures(m: Mention, bag: Bag): void {
  const { sentence, document } = m.scene
  const total = document.sentences.length
  const late = sentence.title ? 'title' : Math.round((8 * sentence.n) / total)
  bag.add('late', late)
  bag.add('paragraph', sentence.title ? 'title' : step(sentence.paragraph))
  turns(m, bag, `${typeof late === 'number' && late > 3}`)
  times(m, bag)
  tense(m, bag)
  names(m, bag)
  for (const t of timesOf(document, sentence.n - 1)) bag.add('time before', t.sort)
}

function turns(m: Mention, bag: Bag, late: string): void {
  for (const [i, side] of turnsOf(m).entries()) {
    const name = TURNS[i]![0]
    if (side & LEFT) bag.add('turn', `${name} left`)
    if (side & RIGHT) bag.add('turn', `${name} right`)
    if (side) bag.two('turn+late', name, late)
  }
}

const LEFT = 1
const RIGHT = 2
const turned = new WeakMap<Mention, readonly number[]>()

/** For each of the turns, on which sides of the mention its sentence has it: 1 left, 2 right, 3 both. */
export function turnsOf(m: Mention): readonly number[] {
  let sides = turned.get(m)
  if (sides) return sides
  const { document, sentence, tokens } = m.scene
  const left = document.text.slice(sentence.start, tokens[m.first]!.start)
  const right = document.text.slice(tokens[m.last]!.end, sentence.end)
  sides = TURNS.map(([, pattern]) => (pattern.test(left) ? LEFT : 0) + (pattern.test(right) ? RIGHT : 0))
  turned.set(m, sides)
  return sides
}

function times(m: Mention, bag: Bag): void {
  const all = timesOf(m.scene.document, m.scene.sentence.n)
  let best: string | null = null
  let least = Number.POSITIVE_INFINITY
  for (const t of all) {
    const side = t.end <= m.scene.tokens[m.first]!.start ? 'left' : 'right'
    const away = side === 'left' ? m.scene.tokens[m.first]!.start - t.end : t.start - m.scene.tokens[m.last]!.end
    bag.add('time', t.sort)
    bag.two('time+side', t.sort, side)
    if (away < least) [best, least] = [`${t.sort} ${side}`, away]
  }
  bag.add('nearest time', best ?? 'none')
  if (best) bag.two('nearest time+far', best, Math.min(4, Math.floor(least / 30)))
  bag.add('times', [...new Set(all.map((t) => t.sort))].sort().join(' '))
}

function tense(m: Mention, bag: Bag): void {
  const verb = verbOver(m)
  if (verb < 0) return
  const { tokens, kids } = m.scene
  const aux = kids[verb]!.flatMap((k) => (/^aux/.test(tokens[k]!.label) ? [tokens[k]!.lower] : [])).join(' ')
  bag.add('tense', aux)
  bag.two('tense+how', aux, m.how)
  bag.two('tense+side', aux, m.head < verb)
}

/** Whether names in the sentence are those of the beginning, and of the clause's own place. */
function names(m: Mention, bag: Bag): void {
  const { document, tokens, kids } = m.scene
  const lead = document.text.slice(0, document.sentences[Math.min(4, document.sentences.length - 1)]!.end)
  let [known, strange] = [0, 0]
  for (const t of tokens) {
    if (
      t.tag !== 'PROPN' ||
      /day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/.test(t.lower)
    )
      continue
    const here = lead.includes(t.text)
    if (here) known++
    else strange++
    const prep = kids[t.i]!.find((k) => tokens[k]!.label === 'case')
    if (prep !== undefined && /^(?:in|at|near|on|outside|from)$/.test(tokens[prep]!.lower)) bag.two('at', tokens[prep]!.lower, here)
  }
  if (m.scene.sentence.n > 4) bag.two('known', Math.min(2, known), Math.min(2, strange))
}
