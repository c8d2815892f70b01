/** Reads CoNLL-U, gzipped, as sentences of words with gold tags, heads and labels. */

import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { TAGS } from '../src/text/tags.ts'

export interface Word {
  readonly form: string
  readonly lemma: string
  /** Number in TAGS. */
  readonly tag: number
  /** Penn tag. */
  readonly penn: string
  readonly features: string
  /** Number of the head in the sentence; -1 for the root. */
  readonly head: number
  readonly label: string
}

export interface Tree {
  readonly words: readonly Word[]
  /** The raw sentence, for tests of the tokeniser. */
  readonly text: string
  /** "weblog", "GUM", … */
  readonly genre: string
}

const TAG_NUMBER = new Map(TAGS.map((tag, i) => [tag, i]))

/** Labels told apart by too few examples fall back to what they specialise. */
const KEPT = new Set(
  'nsubj:pass nsubj:outer aux:pass nmod:poss acl:relcl obl:agent obl:unmarked nmod:unmarked compound:prt det:predet advcl:relcl cc:preconj nmod:desc'.split(
    ' ',
  ),
)

export function readTrees(file: string): Tree[] {
  const trees: Tree[] = []
  for (const block of gunzipSync(readFileSync(file)).toString('utf8').split('\n\n')) {
    const tree = readTree(block)
    if (tree.words.length > 0) trees.push(tree)
  }
  return trees
}

function readTree(block: string): Tree {
  const rows: string[][] = []
  let text = ''
  let genre = ''
  for (const line of block.split('\n')) {
    if (line.startsWith('# text = ')) text = line.slice(9)
    else if (line.startsWith('# sent_id = ')) genre = /^\w+/.exec(line.slice(12))?.[0] ?? ''
    else if (/^\d+\t/.test(line)) rows.push(line.split('\t'))
  }
  return { words: rows.map(word), text, genre }
}

function word(row: readonly string[]): Word {
  const label = row[7]!
  return {
    form: row[1]!,
    lemma: row[2]!,
    tag: TAG_NUMBER.get(row[3]!) ?? TAG_NUMBER.get('X')!,
    penn: row[4]!,
    features: row[5]!,
    head: Number(row[6]) - 1,
    label: KEPT.has(label) ? label : label.split(':')[0]!,
  }
}
