import { PEOPLE } from '../../text/lexicon/en/people.ts'
import type { Mention } from './mentions.ts'
import type { Stretch } from './victims.ts'

const NOUN = /^(?:NOUN|PROPN)$/

/** Who the people of a figure without a noun were, told right behind it by a name, two kinds of people or what befell them. */
export const setBehind = (m: Mention): Stretch | null => namedOne(m) ?? both(m) ?? ofSameHarmed(m)

/** What those who fight wear, after "in". */
export const DRESSED = /^in (?:(?:full|the|their|his|her|an?) )?(?:\S+ ){0,2}(?:uniforms?|camouflage|fatigues)$/

/** "Two in guard uniform", "the majority of the bodies were in camouflage": people told by what they wear. */
export function dressed({ last, scene: { tokens } }: Mention): Stretch | null {
  const from = tokens.findIndex((t, i) => i > last && i < last + 7 && t.lower === 'in')
  if (from < 0 || !tokens.slice(last + 1, from).every((t) => /^(?:of|them|the|dead|bodies|killed|slain|was|were|are|,)$/.test(t.lower)))
    return null
  for (let to = from + 1; to < from + 5 && /^(?:NOUN|PROPN|ADJ|DET|PRON)$/.test(tokens[to]?.tag ?? ''); to++)
    if (
      DRESSED.test(
        tokens
          .slice(from, to + 1)
          .map((t) => t.text)
          .join(' '),
      )
    )
      return { first: from, last: to }
  return null
}

/** "One, Corporal Odo Marsh, has died", "a fifth, the commander Odo Marsh, was hurt": the one of several, by name. */
function namedOne({ number, last, scene: { tokens } }: Mention): Stretch | null {
  if (number?.quantity.max !== 1 || tokens[last + 1]?.text !== ',') return null
  const first = /^(?:the|their|his|its)$/.test(tokens[last + 2]?.lower ?? '') ? last + 3 : last + 2
  const close = tokens.findIndex((t, i) => i > first && i < first + 8 && t.text === ',')
  const inside = tokens.slice(first, close)
  return close > 0 && inside.at(-1)?.tag === 'PROPN' && inside.every(({ tag }) => NOUN.test(tag) || tag === 'ADJ')
    ? { first, last: close - 1 }
    : null
}

/** "The dead of the week at 150, soldiers and civilians taken together": two kinds of people set behind the figure. */
function both({ number, last, scene: { tokens } }: Mention): Stretch | null {
  const [comma, one, and, two, end] = [1, 2, 3, 4, 5].map((far) => tokens[last + far])
  if (
    !number ||
    !/^[,:(–]$/.test(comma?.text ?? '') ||
    and?.lower !== 'and' ||
    !/^(?:[.,;)]|alike|together|taken|both)$/.test(end?.lower ?? '.')
  )
    return null
  return [one, two].every((t) => t && PEOPLE.has(t.lemma) && t.lemma !== t.lower) ? { first: last + 2, last: last + 4 } : null
}

/** "88 of the wounded": the word for what befell them is the only one for who they were. */
const ofSameHarmed = ({ number, noun, scene: { tokens } }: Mention): Stretch | null =>
  number &&
  noun > 1 &&
  /^(?:wounded|injured)$/.test(tokens[noun]!.lower) &&
  /^(?:the|those)$/.test(tokens[noun - 1]!.lower) &&
  tokens[noun - 2]!.lower === 'of'
    ? { first: noun, last: noun }
    : null
