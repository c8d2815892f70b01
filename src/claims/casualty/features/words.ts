import type { Token } from '../../../text/document.ts'
import { kindOfWord, nounField, verbField } from '../../../text/word-kinds.ts'
import type { Mention } from '../mentions.ts'
import type { Bag } from './bag.ts'

const near = (i: number): string => (i < 0 ? '^' : '$')

/** The field of a noun's or verb's first sense. */
function fieldOf(t: Token | undefined): string {
  if (t?.tag === 'VERB') return `v${verbField(kindOfWord(t.lemma))}`
  return t?.tag === 'NOUN' ? `n${nounField(kindOfWord(t.lemma))}` : '-'
}

/** Names of the features of the three words on either side. */
const BESIDE = (['l', 'r'] as const).flatMap((side) =>
  [1, 2, 3].map((far) => {
    const name = `${side}${far}`
    return { side, far, name, tag: `${name} tag`, field: `${name} field`, tells: `${name} tells` }
  }),
)

/** The words right beside the mention. */
export function wordFeatures(m: Mention, bag: Bag): void {
  const { tokens, triggers } = m.scene
  const at = (i: number) => (i < 0 ? undefined : tokens[i])
  const word = (i: number) => at(i)?.lemma ?? near(i)
  const form = (i: number) => at(i)?.lower ?? near(i)
  const noun = at(m.noun)?.lemma ?? '-'
  const [l1, l2, l3] = [m.first - 1, m.first - 2, m.first - 3]
  const [r1, r2, r3] = [m.last + 1, m.last + 2, m.last + 3]
  for (const { side, far, name, tag, field, tells } of BESIDE) {
    const i = side === 'l' ? m.first - far : m.last + far
    bag.add(name, form(i))
    bag.add(tag, at(i)?.tag ?? near(i))
    bag.add(field, fieldOf(at(i)))
    for (const t of (i < 0 ? null : triggers[i]) ?? []) bag.two(tells, t.outcome, t.role)
  }
  bag.two('l21', word(l2), word(l1))
  bag.two('l32', word(l3), word(l2))
  bag.two('r12', form(r1), form(r2))
  bag.two('r23', form(r2), form(r3))
  bag.two('l1r1', word(l1), word(r1))
  bag.two('l1+noun', word(l1), noun)
  bag.two('r1+noun', form(r1), noun)
  bag.three('l1+form', word(l1), m.number?.quantity.form ?? m.how, m.noun < 0)
  bag.three('r1+form', form(r1), m.number?.quantity.form ?? m.how, m.noun < 0)
  for (let i = Math.max(0, m.first - 6); i < m.first; i++) bag.add('left6', word(i))
  for (let i = m.last + 1; i < Math.min(tokens.length, m.last + 7); i++) bag.add('right6', word(i))
}
