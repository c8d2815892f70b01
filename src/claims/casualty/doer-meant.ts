import { isOtherGender } from '../../text/coreference/gender.ts'
import type { Document, Token } from '../../text/document.ts'
import { REPORTING } from '../../text/lexicon/en/reporting.ts'
import { doerPhrase, WEAPON } from './doer.ts'
import { isPerson, peopleAt } from './mentions.ts'
import { sceneOf } from './scene.ts'

/** A pronoun in a sentence, by its token. */
export interface Pronoun {
  readonly sentence: number
  readonly at: number
}

const PERSONAL = /^(?:it|they|he|she)$/
export const isPersonal = ({ lower }: Token): boolean => PERSONAL.test(lower)

/** How many sentences back who did it may have been told. */
const REACH = 3

/** The words for whom a pronoun that does violence stands for: who says so ("the army said it killed ten"), else who its sentence or the one before is about; null where nobody fits. */
export function doerMeant(document: Document, { sentence, at }: Pronoun): string | null {
  const pronoun = document.tokens(sentence)[at]!.lower
  const { title } = document.sentences[sentence]!
  for (let n = sentence; n >= Math.max(0, sentence - REACH); n--) {
    if (document.sentences[n]!.title !== title) return null
    const tokens = document.tokens(n)
    const until = n === sentence ? at : tokens.length
    const about = inOrder(tokens, until, n === sentence ? tokens[at]! : null).find((t) => fits(tokens, t, pronoun))
    if (about) return wordsOf(document, n, about)
    if (n < sentence && !tokens.some((t) => t.lower === pronoun && t.label.startsWith('nsubj'))) return null
  }
  return null
}

/** Who only speaks of what others do comes last. */
const SPEAKER = 1e3

/** The subjects of a sentence before a token: those whose verbs govern it first, else the main one first. */
function inOrder(tokens: readonly Token[], until: number, pronoun: Token | null): Token[] {
  const subjects = tokens.filter((t) => t.i < until && /^nsubj|^obl:agent/.test(t.label) && /^(?:NOUN|PROPN)$/.test(t.tag))
  const over: number[] = []
  for (let at = pronoun?.head ?? -1; at >= 0 && over.length < 8; at = tokens[at]!.head) over.push(at)
  const rank = (t: Token): number => {
    const place = over.indexOf(t.head)
    const speaks = REPORTING.has(tokens[t.head]?.lemma ?? '')
    if (place >= 0) return speaks ? -1 : place
    if (speaks) return SPEAKER
    return tokens[t.head]?.label === 'root' ? 10 : 20 + until - t.i
  }
  return subjects.sort((a, b) => rank(a) - rank(b))
}

const BODY =
  /^(?:army|military|navy|coalition|alliance|group|militia|force|police|government|movement|brigade|command|battalion|unit|column|gang|faction|organi[sz]ation|patrol|party|cartel|crowd|mob|regime|ministry|wing|guard|corps|front|side|enemy|cell|squad|militants?|team|division|company|network|state|band|clan)$/
const NOBODY =
  /^(?:report|statement|toll|number|figure|count|account|day|night|week|month|year|clash|attack|fighting|incident|people|resident|villager|witness|victim|survivor|civilian)$/

/** Whether a noun may be what a pronoun stands for, and one who does violence. */
function fits(tokens: readonly Token[], t: Token, pronoun: string): boolean {
  if (NOBODY.test(t.lemma) || tokens[t.i + 1]?.text === ':' || isTheirs(tokens, t, pronoun)) return false
  const plural = t.tag === 'NOUN' && t.lower !== t.lemma
  const person = isPerson(t) || (peopleAt(tokens, t.i) !== undefined && !BODY.test(t.lemma))
  if (/^(?:he|she)$/.test(pronoun)) return !plural && (person || t.tag === 'PROPN') && !isOtherGender(t.lemma, pronoun)
  if (pronoun === 'it') return !plural && !(person && t.tag === 'NOUN') && (t.tag === 'PROPN' || BODY.test(t.lemma) || WEAPON.test(t.lemma))
  return plural ? (person && peopleAt(tokens, t.i) !== 'civilian') || BODY.test(t.lemma) || WEAPON.test(t.lemma) : BODY.test(t.lemma)
}

/** "He" is not "his lawyer". */
const isTheirs = (tokens: readonly Token[], { i }: Token, pronoun: string): boolean =>
  /^(?:he|she)$/.test(pronoun) && tokens.some((t) => t.head === i && /^(?:his|her)$/.test(t.lower))

function wordsOf(document: Document, n: number, { i }: Token): string {
  const scene = sceneOf(document, n)
  const { first, last } = doerPhrase(scene, i)
  return document.text.slice(scene.tokens[first]!.start, scene.tokens[last]!.end)
}
