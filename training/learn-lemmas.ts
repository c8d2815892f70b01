/** Collects what the lemmatiser's endings get wrong in the treebanks. */

import { type LemmaTable, nounLemma, verbLemma } from '../src/text/lemma.ts'
import { VERBS } from '../src/text/lexicon/en/verbs.ts'
import { TAGS } from '../src/text/tags.ts'
import type { Tree } from './treebank.ts'

type Votes = Map<string, Map<string, number>>

export function learnLemmas(trees: readonly Tree[]): LemmaTable {
  const verbs: Votes = new Map()
  const nouns: Votes = new Map()
  for (const tree of trees) {
    for (const { form, lemma, tag, features } of tree.words) {
      if (features.includes('Typo=Yes') || features.includes('Abbr=Yes') || !/^[a-z'’-]{2,}$/i.test(form)) continue
      if (TAGS[tag] === 'VERB' || TAGS[tag] === 'AUX') vote(verbs, form.toLowerCase(), lemma.toLowerCase())
      if (TAGS[tag] === 'NOUN') vote(nouns, form.toLowerCase(), lemma.toLowerCase())
    }
  }
  const bases = [...new Set([...winners(verbs).values()].filter((lemma) => /^[a-z]{2,}$/.test(lemma)))].sort()
  const known = new Set([...bases, ...VERBS.split(' ')])
  return {
    verbs: exceptions(winners(verbs), (form) => verbLemma(form, known)),
    nouns: exceptions(winners(nouns), nounLemma),
    bases,
  }
}

function vote(votes: Votes, form: string, lemma: string): void {
  const counts = votes.get(form) ?? new Map<string, number>()
  votes.set(form, counts)
  counts.set(lemma, (counts.get(lemma) ?? 0) + 1)
}

function winners(votes: Votes): Map<string, string> {
  const best = (counts: Map<string, number>): string => [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0]
  return new Map([...votes.keys()].sort().map((form) => [form, best(votes.get(form)!)]))
}

function exceptions(pairs: ReadonlyMap<string, string>, rule: (form: string) => string): Record<string, string> {
  return Object.fromEntries([...pairs].filter(([form, lemma]) => rule(form) !== lemma))
}
