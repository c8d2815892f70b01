import type { Mention } from './mentions.ts'
import type { Scene } from './scene.ts'
import type { Stretch } from './victims.ts'

export const WEAPON =
  /^(?:strike|airstrike|raid|bombing|bombardment|shelling|blast|explosion|bomb|rocket|missile|mine|drone|mortar|shell|gunfire|fire|axe|machete|knife|bullet|grenade|attack|jet|plane|warplane|aircraft|helicopter|artillery|gas|sarin|chlorine|shot|ied|device)$/
const BARE =
  /^(?:attack|clash|fighting|violence|battle|incident|it|they|he|she|this|that|which|who|we|i|you|one|those|these|some|toll|number|count|total|figure|death|list|monday|tuesday|wednesday|thursday|friday|saturday|sunday|war|conflict|report|ministry|statement|official|spokesman|minister|source)$/

/** What simple rules hold to be the doer, by the name of the rule. */
export const ruleDoers = (m: Mention, anchor: number): Record<string, number | null> => ({
  agent: anchor < 0 ? null : agentOf(m.scene, anchor),
  subject: anchor < 0 ? null : subjectOf(m, anchor),
  weapon: anchor < 0 ? null : weaponOf(m.scene, anchor),
  when: anchor < 0 ? null : whenOf(m.scene, anchor),
})

/** Whether a token could name a doer: a noun that heads its phrase, none of the people counted. */
export function isDoer(m: Mention, i: number): boolean {
  const { tokens } = m.scene
  const inner = /^(?:compound|flat|nmod:poss)$/.test(tokens[i]!.label) && /^(?:NOUN|PROPN)$/.test(tokens[tokens[i]!.head]?.tag ?? '')
  return !inner && (i < m.first || i > m.last) && names(m.scene, i)
}

const cased = ({ tokens, kids }: Scene, k: number, cases: RegExp): boolean =>
  kids[k]!.some((c) => tokens[c]!.label === 'case' && cases.test(tokens[c]!.lower))

/** "by X", of the word itself or of one coordinated with it. */
function agentOf(scene: Scene, anchor: number): number | null {
  const { tokens, kids } = scene
  const verbs = [
    anchor,
    ...kids[anchor]!.filter((k) => tokens[k]!.label === 'conj'),
    ...(tokens[anchor]!.label === 'conj' ? [tokens[anchor]!.head] : []),
  ]
  for (const v of verbs) for (const k of kids[v]!) if (/^(?:obl|nmod)/.test(tokens[k]!.label) && cased(scene, k, /^by$/)) return k
  return null
}

/** The subject of an active verb, of the clause it hangs on, or the noun that a relative clause tells of. */
function subjectOf(m: Mention, anchor: number): number | null {
  const { tokens, kids, triggers } = m.scene
  const verb = triggers[anchor]?.some((t) => t.role === 'does') ? anchor : leaving(m.scene, anchor)
  if (verb < 0 || kids[verb]!.some((k) => /:pass$/.test(tokens[k]!.label)) || m.first < verb) return null
  let at = verb
  for (let n = 0; n < 4; n++) {
    const own = kids[at]!.find((k) => tokens[k]!.label === 'nsubj')
    if (own !== undefined && !/^(?:who|which|that)$/.test(tokens[own]!.lower)) return own
    const t = tokens[at]!
    if (/^acl/.test(t.label) && t.head >= 0) return t.head
    if (own !== undefined) return antecedent(tokens, own)
    if (!/^(?:advcl|conj|xcomp|ccomp|parataxis)$/.test(t.label) || t.head < 0) break
    at = t.head
  }
  const before = tokens[verb - 1]
  return before && /^(?:NOUN|PROPN)$/.test(before.tag) ? verb - 1 : null
}

/** The noun that a relative pronoun stands behind, whatever the parse makes of its clause: "was entered by gunmen, who killed nine". */
function antecedent(tokens: Scene['tokens'], pronoun: number): number | null {
  const at = tokens[pronoun - 1]?.text === ',' ? pronoun - 2 : pronoun - 1
  return /^(?:NOUN|PROPN)$/.test(tokens[at]?.tag ?? '') ? at : null
}

/** "left 33 civilians dead", "cost at least 90 lives", "claimed the lives of": the verb that governs the word of outcome. */
function leaving({ tokens }: Scene, anchor: number): number {
  for (let at = tokens[anchor]!.head, n = 0; at >= 0 && n < 3; at = tokens[at]!.head, n++)
    if (/^(?:leave|cost|claim|cause|take|inflict)$/.test(tokens[at]!.lemma)) return at
  return -1
}

/** "in an air raid", "from mortar fire": a weapon named beside the word of outcome. */
function weaponOf(scene: Scene, anchor: number): number | null {
  const { tokens, kids } = scene
  const near = [...kids[anchor]!, ...(tokens[anchor]!.head >= 0 ? kids[tokens[anchor]!.head]! : [])]
  return (
    near.find(
      (k) => /^(?:obl|nmod)/.test(tokens[k]!.label) && WEAPON.test(tokens[k]!.lemma) && cased(scene, k, /^(?:in|from|under|to|with|by)$/),
    ) ?? null
  )
}

/** "killed when a bomb went off": the subject of the clause that says when. */
function whenOf({ tokens, kids }: Scene, anchor: number): number | null {
  for (const v of [anchor, tokens[anchor]!.head]) {
    if (v < 0) continue
    for (const k of kids[v]!) {
      if (tokens[k]!.label !== 'advcl' || !kids[k]!.some((c) => /^(?:when|as|after)$/.test(tokens[c]!.lower))) continue
      const subject = kids[k]!.find((c) => tokens[c]!.label === 'nsubj')
      if (subject !== undefined) return subject
    }
  }
  return null
}

/** Bare nouns of fighting, pronouns, days and those who count name no doer. */
function names({ tokens, kids, numbers, joined }: Scene, i: number): boolean {
  const t = tokens[i]!
  if (t.lower === 'we') return true
  if (!/^(?:NOUN|PROPN)$/.test(t.tag) || (joined[i] && joined[i]!.role !== 'does' && !WEAPON.test(t.lemma))) return false
  if (numbers.some((p) => i >= p.first && i <= p.last)) return false
  const bare = kids[i]!.every((k) => /^(?:det|amod|punct|case|nummod)$/.test(tokens[k]!.label))
  return !(bare && BARE.test(t.lemma))
}

/** What says where or when a doer acted is none of its words. */
const ASIDE = /^(?:in|at|on|near|outside|inside|during|after|since|before|between|to|as|against|over|into)$/

/** "The same officers last month". */
const TIME = /^(?:day|night|week|month|year|morning|evening|afternoon|yesterday|today|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/

/** The words of a doer, without its article. */
export function doerPhrase(scene: Scene, head: number): Stretch {
  const { tokens, kids } = scene
  let [first, last] = [head, head]
  const take = (i: number) => {
    for (const k of kids[i]!) {
      const t = tokens[k]!
      if (i === head && (/^(?:case|cc|mark|advmod)$/.test(t.label) || (t.label === 'det' && /^(?:the|a|an)$/.test(t.lower)))) continue
      if (t.tag === 'PUNCT' || (/^(?:acl|acl:relcl|parataxis|advcl|cc|conj|appos)$/.test(t.label) && k > head)) continue
      if (i === head && k > head && t.label === 'nmod' && cased(scene, k, ASIDE)) continue
      if (i === head && k > head && TIME.test(t.lower)) continue
      first = Math.min(first, k)
      last = Math.max(last, k)
      take(k)
    }
  }
  take(head)
  return { first, last: Math.max(last, senderEnd(scene, head, last)) }
}

/** "Shells fired on Thursday by the army": where the words for who sent a weapon end; a parser takes "fired" for the verb of the sentence as often as not. */
function senderEnd({ tokens }: Scene, head: number, last: number): number {
  const sent = tokens[last + 1]
  if (!WEAPON.test(tokens[head]!.lemma) || sent?.tag !== 'VERB' || !SENT.test(sent.lower)) return -1
  const by = tokens.findIndex((t) => t.i > sent.i && t.lower === 'by')
  if (by < 0 || by > sent.i + 4 || tokens.slice(sent.i, by).some((t) => t.tag === 'PUNCT')) return -1
  let [at, end] = [by + 1, -1]
  for (; at < tokens.length && (OF_NAME.test(tokens[at]!.tag) || tokens[at]!.text === '-' || tokens[at - 1]!.text === '-'); at++)
    if (/^(?:NOUN|PROPN)$/.test(tokens[at]!.tag)) end = at
  return end < 0 || PLACED.test(tokens[end]!.lemma) ? -1 : end
}

export const SENT = /^(?:fired|launched|dropped|loosed|released|planted|laid|set|hidden|thrown|hurled|lobbed|carried|sent|flown|detonated)$/
/** "Hidden by the roadside" says where, "thrown by hand" how. */
const PLACED =
  /^(?:road|roadside|wayside|side|track|path|gate|door|river|shore|wall|fence|tree|bridge|tower|hand|night|day|mistake|accident|now|remote|timer)$/
const OF_NAME = /^(?:DET|ADJ|NOUN|PROPN)$/
