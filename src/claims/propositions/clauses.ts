import type { Token } from '../../text/document.ts'
import { type Act, actsOf } from '../../text/lexicon/en/acts.ts'

/** A stretch of a sentence that states one thing: a clause without its attribution, or a noun of an act with what hangs on it. */
export interface Clause {
  /** The verb, noun or adjective that states it. */
  readonly anchor: Token
  /** Token numbers of the stretch, both included. */
  readonly first: number
  readonly last: number
  /** Token numbers of the clause's own words: the stretch without clauses that stand for themselves. */
  readonly own: readonly number[]
  readonly subject: Token | null
  readonly object: Token | null
  /** The verb that reports it, if one does. */
  readonly cue: Token | null
  readonly cueSubject: Token | null
}

/** The children of each token of a sentence, by number. */
export type Children = readonly (readonly Token[])[]

function childrenOf(tokens: readonly Token[]): Children {
  const out: Token[][] = tokens.map(() => [])
  for (const t of tokens) if (t.head >= 0) out[t.head]?.push(t)
  return out
}

const is = (t: Token, ...acts: Act[]): boolean => actsOf(t.lemma).some((a) => acts.includes(a))
/** A relation without its finer kind: "nsubj" of "nsubj:pass". */
export const base = (label: string): string => {
  const at = label.indexOf(':')
  return at < 0 ? label : label.slice(0, at)
}

const CLAUSAL = new Set([
  'root',
  'ccomp',
  'advcl',
  'acl',
  'parataxis',
  'conj',
  'csubj',
  'xcomp',
  'appos',
  'dep',
  'obl',
  'nmod',
  'obj',
  'nsubj',
])
const NOT_PREDICATE = new Set(['amod', 'compound', 'fixed', 'flat', 'aux', 'case', 'mark', 'cop', 'det', 'advmod', 'cc'])

/** Every clause of a sentence that could carry a claim, in the order of its anchors. */
export function clausesOf(tokens: readonly Token[]): Clause[] {
  const children = childrenOf(tokens)
  return tokens.filter((t) => predicates(t, children)).map((t) => clauseAt(t, tokens, children))
}

function predicates(t: Token, children: Children): boolean {
  if (t.label === 'root') return t.tag !== 'PUNCT'
  if (NOT_PREDICATE.has(base(t.label))) return false
  if (t.tag === 'VERB') return true
  if (children[t.i]!.some((c) => c.label === 'cop')) return CLAUSAL.has(base(t.label))
  return t.tag === 'NOUN' && is(t, 'assault', 'promised', 'contacts')
}

function clauseAt(anchor: Token, tokens: readonly Token[], children: Children): Clause {
  const own: number[] = []
  gather(anchor, anchor, children, own)
  own.sort((a, b) => a - b)
  const [first, last] = trim(own[0]!, own.at(-1)!, tokens)
  const cue = cueOf(anchor, tokens, children)
  const cueSubject = cue ? childOf(children, cue, 'nsubj') : null
  return {
    anchor,
    first,
    last,
    own,
    subject: subjectOf(anchor, tokens, children, 0),
    object: childOf(children, anchor, 'obj'),
    cue,
    cueSubject,
  }
}

function gather(t: Token, anchor: Token, children: Children, out: number[]): void {
  out.push(t.i)
  for (const c of children[t.i]!) if (!standsAlone(c, t, anchor, children)) gather(c, anchor, children, out)
}

/** Whether a dependent is a clause of its own, not part of what its head states. */
function standsAlone(c: Token, head: Token, anchor: Token, children: Children): boolean {
  const label = base(c.label)
  if (label === 'parataxis' || label === 'discourse' || label === 'vocative') return true
  const verbal = c.tag === 'VERB' || children[c.i]!.some((x) => x.label === 'cop' || x.label.startsWith('nsubj'))
  if (label === 'conj') return head.i === anchor.i && (verbal || is(c, 'assault', 'promised'))
  if (label === 'ccomp') return is(head, 'say', 'deny')
  if (label === 'cc' || label === 'punct')
    return (
      head.i === anchor.i && children[head.i]!.some((x) => base(x.label) === 'conj' && x.i > c.i && standsAlone(x, head, anchor, children))
    )
  if (label === 'advcl') return true
  return label === 'acl' && c.label === 'acl:relcl' && children[c.i]!.some((x) => x.tag === 'PUNCT' && x.i < c.i)
}

const EDGE = new Set(['punct', 'cc', 'mark'])

/** Cuts markers, conjunctions and marks of punctuation from both ends. */
function trim(first: number, last: number, tokens: readonly Token[]): [number, number] {
  let [a, b] = [first, last]
  while (a < b && (EDGE.has(base(tokens[a]!.label)) || tokens[a]!.tag === 'PUNCT')) a++
  while (b > a && (tokens[b]!.tag === 'PUNCT' || base(tokens[b]!.label) === 'cc')) b--
  return [a, b]
}

const childOf = (children: Children, t: Token, label: string): Token | null => children[t.i]!.find((c) => base(c.label) === label) ?? null

/** Who a clause is about: its own subject, or the one it shares with the clause or noun that it hangs on. */
function subjectOf(t: Token, tokens: readonly Token[], children: Children, depth: number): Token | null {
  const own = childOf(children, t, 'nsubj')
  if (own && own.tag !== 'PRON') return own
  const head = tokens[t.head]
  const label = base(t.label)
  if (label === 'acl' && head) return head
  if (own || !head || depth > 3) return own
  return label === 'conj' || label === 'xcomp' || label === 'advcl' ? subjectOf(head, tokens, children, depth + 1) : null
}

/** The verb of saying that a clause depends on or that is put in beside it. */
function cueOf(t: Token, tokens: readonly Token[], children: Children): Token | null {
  let at: Token = t
  for (let steps = 0; steps < 4; steps++) {
    const beside = children[at.i]!.find((c) => base(c.label) === 'parataxis' && is(c, 'say', 'deny', 'promise'))
    if (beside) return beside
    const head = tokens[at.head]
    if (!head) return null
    if (
      ['ccomp', 'csubj', 'obj', 'obl', 'xcomp', 'parataxis', 'advcl'].includes(base(at.label)) &&
      is(head, 'say', 'deny', 'own', 'blame', 'judge', 'promise')
    )
      return head
    if (at.label === 'root') return null
    at = head
  }
  return null
}
