import type { Document } from '../../text/document.ts'
import { type Act, actsOf } from '../../text/lexicon/en/acts.ts'
import { turnsIn } from '../../text/lexicon/en/turns.ts'

/** What a sentence holds, read off its letters. */
export interface Around {
  readonly turns: readonly string[]
  readonly acts: ReadonlySet<string>
}

/** What a report holds beside the clause at hand; each sentence is read once. */
export interface Surroundings {
  readonly sentence: (n: number) => Around
  /** How much of a text is about violence at all. */
  readonly counts: readonly (readonly [string, number])[]
}

const kept = new WeakMap<Document, Surroundings>()
const NOTHING: Around = { turns: [], acts: new Set() }

export function surroundings(document: Document): Surroundings {
  let all = kept.get(document)
  if (!all) kept.set(document, (all = read(document)))
  return all
}

function read({ text, sentences }: Document): Surroundings {
  const known: Around[] = []
  const sentence = (n: number): Around => {
    const at = sentences[n]
    if (!at) return NOTHING
    const words = text.slice(at.start, at.end)
    return (known[n] ??= { turns: turnsIn(words), acts: actsIn(words) })
  }
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0
  return { sentence, counts: [...COUNTED.map(([name, pattern]) => [name, count(pattern)] as const), ['sentences', sentences.length]] }
}

/** Whether a text is about people harmed, people in arms or what is done with arms at all. */
export const violent = (document: Document): boolean =>
  WEAPONS.test(document.text) ||
  surroundings(document).counts.some(([name, n]) => n > 0 && (name === 'dead' || name === 'armed' || name === 'arms'))

/** Words of arms and those in arms that are not counted. */
const WEAPONS =
  /\b(?:[A-Z]{0,3}IEDs?|(?:improvised |roadside )?explosives?|drones?|mortars?|grenades?|landmines?|artillery|ambush\w*|clash(?:es|ed)?|warplanes?|snipers?|gunman|insurgents?|jihadi\w*|terrorists?|bandits?|guerrillas?|paramilitar\w+)\b/

const COUNTED = [
  ['dead', /\b(?:kill\w*|dead|died?|deaths?|wound\w*|injur\w*|casualt\w*|kidnap\w*|abduct\w*|hostages?|civilians?)\b/gi],
  ['armed', /\b(?:soldiers?|troops|army|militants?|rebels?|gunmen|militia\w*|fighters?|forces|coalition|police)\b/gi],
  ['arms', /\b(?:bomb\w*|rockets?|missiles?|shell\w*|air ?-?strikes?|raids?|attack\w*|gunfire|explosions?|blasts?|shot|fired)\b/gi],
  ['quarrel', /\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|blam(?:e|es|ed)|accus(?:e|es|ed|ing)|nothing to do with|responsib\w+)\b/gi],
] as const

function actsIn(words: string): Set<string> {
  const out = new Set<string>()
  for (const word of words.toLowerCase().split(/[^\p{L}’'-]+/u)) for (const a of actsOfForm(word)) out.add(a)
  return out
}

const forms = new Map<string, readonly Act[]>()

/** The classes of a word as it stands and of its stem, kept for the many that come again. */
function actsOfForm(word: string): readonly Act[] {
  let acts = forms.get(word)
  if (!acts) {
    const stem = word.replace(/(?:ed|s|ing|d)$/, '')
    acts = stem === word ? actsOf(word) : [...actsOf(word), ...actsOf(stem)]
    if (forms.size > 50_000) forms.clear()
    forms.set(word, acts)
  }
  return acts
}
