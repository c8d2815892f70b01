import type { Trigger } from '../../../text/lexicon/en/outcomes.ts'
import type { Mention } from '../mentions.ts'
import type { Scene } from '../scene.ts'
import type { Bag } from './bag.ts'
import { step } from './number.ts'
import { partOf } from './parts.ts'

/** A word of outcome as seen from a mention. */
interface Link {
  readonly at: number
  readonly told: Trigger
  /** What lies between: `#` another number, `;` a stop, `,` a comma, `&` a conjunction. */
  readonly gap: string
}

const STOP = /^[;:.()–—|]$/

/** Which word of outcome is the mention's own: the one inside it, the nearest on either side, the one that the parse ties to it. */
export function linkFeatures(m: Mention, bag: Bag): void {
  const inside = within(m)
  const right = toward(m, 1)
  const left = toward(m, -1)
  const tied = byParse(m)
  const alone = m.noun < 0 ? 'alone' : ''
  const sig = (l: Link | null) => (l ? `${l.told.outcome} ${l.told.role} ${l.gap}` : '-')
  const said = (l: Link | null) => (l ? `${l.told.outcome}${l.gap.includes('#') ? '#' : ''}${l.gap.includes(';') ? ';' : ''}` : '-')
  bag.add('in', inside ? inside.outcome : '-')
  bag.two('R', sig(right), alone)
  bag.two('L', sig(left), alone)
  bag.three('R+L', said(right), said(left), inside?.outcome ?? '')
  bag.four('R+L+how', said(right), said(left), m.how, alone)
  bag.add('tied', tied ?? '-')
  bag.four('in+R+L+tied', inside?.outcome ?? '-', right?.told.outcome, left?.told.outcome, tied?.split(' ')[0])
  if (right) trigger(m, bag, right, 'R')
  if (left) trigger(m, bag, left, 'L')
  const part = partOf(m)
  bag.add('part', part ?? '-')
  if (part) {
    bag.two('part+L', part, said(left))
    bag.two('part+R', part, said(right))
    bag.three('part+in', part, inside?.outcome ?? '-', tied?.split(' ')[0])
  }
  bag.add('rule', rule({ inside, right, left, tied }))
}

const within = (m: Mention): Trigger | null => {
  for (let i = m.last; i >= m.first; i--) if (m.scene.joined[i]) return m.scene.joined[i]!
  return null
}

function toward(m: Mention, step: 1 | -1): Link | null {
  const { tokens, numbers, joined } = m.scene
  let gap = ''
  const mark = (c: string) => (gap.includes(c) ? gap : gap + c)
  for (let i = step > 0 ? m.last + 1 : m.first - 1; i >= 0 && i < tokens.length; i += step) {
    const told = joined[i]
    if (told) return { at: i, told, gap }
    const t = tokens[i]!
    if (STOP.test(t.text)) gap = mark(';')
    else if (t.text === ',') gap = mark(',')
    else if (t.tag === 'CCONJ') gap = mark('&')
    if (numbers.some((p) => p.core === i)) gap = mark('#')
  }
  return null
}

/** The outcome that the parse ties to the mention: of a governor, or of a dependent participle or adjective. */
function byParse({ scene, head, noun }: Mention): string | null {
  const { tokens, kids, joined } = scene
  for (const k of [...(kids[head] ?? []), ...(noun >= 0 ? kids[noun]! : [])]) {
    if (joined[k] && /^(?:acl|acl:relcl|amod|nsubj|cop)/.test(tokens[k]!.label)) return `${joined[k]!.outcome} ${tokens[k]!.label}`
  }
  let path = ''
  for (let at = head, n = 0; n < 4 && at >= 0; n++) {
    const { label } = tokens[at]!
    const end = label.indexOf(':')
    path += `${end < 0 ? label : label.slice(0, end)}<`
    at = tokens[at]!.head
    if (at >= 0 && joined[at]) return `${joined[at]!.outcome} ${path} ${joined[at]!.role}`
  }
  return null
}

function trigger(m: Mention, bag: Bag, { at, told, gap }: Link, side: string): void {
  const { tokens, numbers } = m.scene
  const word = tokens[at]!
  const [before, after] = [tokens[at - 1]?.lemma ?? '^', tokens[at + 1]?.lower ?? '$']
  const followed = numbers.some((p) => p.first === at + 1) ? '#' : (tokens[at + 1]?.tag ?? '$')
  bag.two(`${side} word`, word.lower, gap.includes('#'))
  bag.two(`${side} around`, before, word.lower)
  bag.four(`${side} followed`, told.outcome, told.role, followed, word.tag)
  bag.two(`${side} next`, word.lemma, after)
  bag.two(`${side} far`, told.outcome, step(Math.abs(at - (side === 'R' ? m.last : m.first))))
}

interface Seen {
  readonly inside: Trigger | null
  readonly right: Link | null
  readonly left: Link | null
  readonly tied: string | null
}

/** The best guess by hand: what is inside, then what the parse ties, then what stands nearest with nothing between. */
function rule({ inside, right, left, tied }: Seen): string {
  const clear = (l: Link | null) => l !== null && !/[#;]/.test(l.gap)
  if (inside) return `${inside.outcome} in`
  if (tied) return `${tied.split(' ')[0]} tied`
  if (clear(right)) return `${right!.told.outcome} R`
  if (clear(left)) return `${left!.told.outcome} L`
  if (right && !right.gap.includes(';')) return `${right.told.outcome} R#`
  return left && !left.gap.includes(';') ? `${left.told.outcome} L#` : 'none'
}

/** The outcome each word of a sentence tells, two joined by "or", "and" or a stroke read as one: "killed or wounded" casualties, "shot and killed" killed. */
export function joinedOf(
  { tokens, triggers }: Pick<Scene, 'tokens' | 'triggers'>,
  phrases: readonly (Trigger | null)[],
): (Trigger | null)[] {
  const strong = triggers.map((list, i) => phrases[i] ?? (list && !WEAK.has(tokens[i]!.lemma) ? list[0]! : null))
  const out = [...strong]
  for (let i = 0; i + 2 < tokens.length; i++) {
    const [a, b] = [strong[i], strong[i + 2]]
    if (!a || !b || a.outcome === b.outcome || !/^(?:and|or|\/|nor)$/.test(tokens[i + 1]!.lower)) continue
    if (!HARM.has(a.outcome) || !HARM.has(b.outcome)) continue
    const outcome = a.outcome === 'casualties' ? b.outcome : b.outcome === 'casualties' ? a.outcome : 'casualties'
    out[i] = { outcome, role: a.role }
    out[i + 2] = { outcome, role: b.role }
  }
  return out
}

const HARM = new Set(['killed', 'injured', 'missing', 'casualties'])
/** Words that tell an outcome only in some company; they stay features, but no mention is tied by them. */
const WEAK = new Set(
  'claim claiming fall life gun hold take leave round bury burial funeral buried hospital clinic ward surgeon stretcher ambulance flight attack strike bomb target affect treatment surgery burn fire burned burnt lose lost shelter sheltering flee critical hit patient victim fatal eliminate gas starve bleed'.split(
    ' ',
  ),
)
