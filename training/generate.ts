/** Grows sentences with their trees from the grammar of reports. */

import { readFileSync } from 'node:fs'
import { TAGS } from '../src/text/tags.ts'
import { seeded } from './random.ts'
import type { Tree, Word } from './treebank.ts'

interface Growth {
  readonly words: Word[]
  /** Place of the head among the words. */
  readonly head: number
}

const GRAMMAR = readGrammar(readFileSync(new URL('./grammar.txt', import.meta.url), 'utf8'))
const PAST = new Set(
  'said told reported killed wounded injured left died rose lost put claimed denied announced confirmed added'.split(' '),
)

/** `count` trees; one in four is a headline. */
export function generated(count: number, seed = 11): Tree[] {
  const random = seeded(seed)
  const trees: Tree[] = []
  while (trees.length < count) {
    const { words } = grow(trees.length % 4 === 3 ? 'HEADLINE' : 'TEXT', random)
    if (words.length > 45) continue
    trees.push({ words: opened(words), text: '', genre: 'grammar' })
  }
  return trees
}

/** Rules by name: names stand alone, rules are indented below. */
function readGrammar(text: string): ReadonlyMap<string, readonly string[]> {
  const rules = new Map<string, string[]>()
  let current: string[] = []
  for (const line of text.split('\n')) {
    if (line.startsWith('  ')) current.push(line.trim())
    else if (/^[A-Z]/.test(line)) rules.set(line, (current = []))
  }
  return rules
}

function grow(name: string, random: () => number): Growth {
  const rules = GRAMMAR.get(name)
  if (rules === undefined) throw new Error(`The grammar has no rule ${name}.`)
  const words: Word[] = []
  const roots: { readonly at: number; readonly label: string }[] = []
  let head = -1
  for (const item of rules[Math.floor(random() * rules.length)]!.split(' ')) {
    const isHead = item.startsWith('*')
    const cut = item.indexOf('=')
    const what = isHead ? item.slice(1) : item.slice(cut + 1)
    const part = what.startsWith('$') ? grow(what.slice(1), random) : { words: [leaf(what)], head: 0 }
    const at = words.length
    for (const word of part.words) words.push({ ...word, head: word.head < 0 ? -1 : word.head + at })
    if (isHead) head = at + part.head
    else roots.push({ at: at + part.head, label: item.slice(0, cut) })
  }
  for (const { at, label } of roots) words[at] = { ...words[at]!, head, label }
  return { words, head }
}

function leaf(text: string): Word {
  const cut = text.lastIndexOf('/')
  const form = text.slice(0, cut)
  const tag = TAGS.indexOf(text.slice(cut + 1))
  if (tag < 0) throw new Error(`${text} has no tag that is known.`)
  return { form, lemma: form, tag, penn: PAST.has(form) ? 'VBD' : '', features: '', head: -1, label: 'root' }
}

/** A capital for the first word, small letters for capitals that the rules put further in. */
function opened(words: readonly Word[]): Word[] {
  const proper = TAGS.indexOf('PROPN')
  return words.map((word, i) => {
    if (i === 0) return { ...word, form: word.form.charAt(0).toUpperCase() + word.form.slice(1) }
    const small =
      word.tag !== proper &&
      /^[A-Z][a-z]+$/.test(word.form) &&
      !/^(?:Russian|Iraqi|Syrian|Afghan|Israeli|Saudi|Ukrainian|Islamist|American|Islamic|Red|Human)$/.test(word.form)
    return small ? { ...word, form: word.form.toLowerCase() } : word
  })
}
