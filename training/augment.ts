/** Makes copies of treebank sentences that look like headlines, capitals and careless lower case. */

import { TAGS } from '../src/text/tags.ts'
import type { Tree, Word } from './treebank.ts'

const DET = TAGS.indexOf('DET')
const PUNCT = TAGS.indexOf('PUNCT')
const VERB = TAGS.indexOf('VERB')
const SMALL = new Set('a an the of in on at to for by and or but as with from than that is are was were be vs via per'.split(' '))

const UNFIT = new Set(['goeswith', 'reparandum', 'dislocated'])

/** The trees fit to learn from, without the double quotation marks that the parser never sees. */
export function cleaned(trees: readonly Tree[]): Tree[] {
  return trees
    .filter((tree) => !tree.words.some((word) => UNFIT.has(word.label)))
    .map(
      (tree) =>
        without(
          tree,
          tree.words.map((word, i) => /^["“”„«»]$/.test(word.form) && !hasDependents(tree, i)),
        ) ?? tree,
    )
}

/** The trees, and after them altered copies of some, chosen by their number. */
export function augment(trees: readonly Tree[]): Tree[] {
  const out: Tree[] = [...trees]
  for (const [i, tree] of trees.entries()) {
    if (tree.words.length < 4) continue
    const turn = i % 20
    if (turn === 0) out.push(recase(tree, titled))
    else if (turn === 1) out.push(recase(tree, (form) => form.toUpperCase()))
    else if (turn === 2) out.push(recase(tree, (form) => form.toLowerCase()))
    else if (turn < 7) {
      const line = headline(tree)
      if (line !== null) out.push(turn % 2 === 0 ? line : recase(line, titled))
    }
  }
  return out
}

function recase(tree: Tree, change: (form: string, first: boolean) => string): Tree {
  return { ...tree, words: tree.words.map((word, i) => ({ ...word, form: change(word.form, i === 0) })) }
}

function titled(form: string, first: boolean): string {
  return !first && SMALL.has(form.toLowerCase()) ? form.toLowerCase() : form.charAt(0).toUpperCase() + form.slice(1)
}

/** Drops articles, auxiliaries of participles and the last stop; puts past tenses into the present. */
function headline(tree: Tree): Tree | null {
  if (tree.words.length > 28) return null
  const drop = tree.words.map((word, i) => isDropped(tree, word, i))
  const words = tree.words.map((word) => present(tree, word))
  return without({ ...tree, words }, drop)
}

function isDropped(tree: Tree, word: Word, i: number): boolean {
  if (hasDependents(tree, i)) return false
  if (word.tag === DET && /^(?:a|an|the)$/i.test(word.form)) return true
  if (word.tag === PUNCT && word.form === '.' && i === tree.words.length - 1) return true
  const head = tree.words[word.head]
  return word.lemma === 'be' && /^(?:aux:pass|aux)$/.test(word.label) && head !== undefined && head.tag === VERB
}

function hasDependents(tree: Tree, i: number): boolean {
  return tree.words.some((word) => word.head === i)
}

function present(tree: Tree, word: Word): Word {
  if (word.penn !== 'VBD' || word.tag !== VERB) return word
  const i = tree.words.indexOf(word)
  const subject = tree.words.find((other) => other.head === i && other.label === 'nsubj')
  const plural = subject === undefined || subject.features.includes('Number=Plur') || /^(?:I|you)$/i.test(subject.form)
  return { ...word, form: plural ? word.lemma : third(word.lemma) }
}

function third(lemma: string): string {
  if (lemma === 'have') return 'has'
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`
}

function without(tree: Tree, drop: readonly boolean[]): Tree | null {
  const place: number[] = []
  let kept = 0
  for (const gone of drop) place.push(gone ? -1 : kept++)
  if (kept < 3) return null
  const words = tree.words.filter((_, i) => !drop[i]).map((word) => ({ ...word, head: word.head < 0 ? -1 : place[word.head]! }))
  return { ...tree, words }
}
