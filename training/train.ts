/**
 * Makes the weights in models/ again: `npm run train -- [FOLDER] [--score]`. FOLDER holds the treebanks (default ../shared/train);
 * with --score the shipped weights are scored on the held-out parts and nothing is written.
 */

import { existsSync, writeFileSync } from 'node:fs'
import { shippedParser } from '../src/text/parser.ts'
import { shippedTagger, TAGS } from '../src/text/tags.ts'
import { augment } from './augment.ts'
import { labelNames, toExamples } from './examples.ts'
import { learnLemmas } from './learn-lemmas.ts'
import { learnParser } from './learn-parses.ts'
import { foreignTags, learnTagWeights, sureWords } from './learn-tags.ts'
import { save } from './save.ts'
import { printScores, score } from './score.ts'
import { readTrees } from './treebank.ts'

const TAG_EPOCHS = 8
const PARSE_EPOCHS = 10

const folder = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? '../shared/train'
if (!existsSync(`${folder}/en-train.conllu.gz`)) {
  console.error(`No treebanks in ${folder}: put en-train.conllu.gz there (models/parser.md says which), or name the folder.`)
  process.exitCode = 1
} else if (process.argv.includes('--score')) scoreShipped()
else train()

function train(): void {
  const plain = readTrees(`${folder}/en-train.conllu.gz`)
  writeFileSync(new URL('../models/lemmas.json', import.meta.url), `${JSON.stringify(learnLemmas(plain), null, 1)}\n`)
  const trees = augment(plain)
  const labels = labelNames(trees)
  const examples = toExamples(trees, labels)
  const sure = sureWords(examples)
  const tagger = {
    head: { tags: TAGS },
    tables: {
      weights: learnTagWeights(examples, TAG_EPOCHS),
      sureWords: Int32Array.from(sure.keys()),
      sureTags: Int8Array.from(sure.values()),
    },
  }
  save('tagger', tagger)
  const learnt = learnParser(examples, foreignTags(examples, 5, 5), { labels, epochs: PARSE_EPOCHS })
  save('parser', { head: { labels }, tables: { ...learnt } })
  scoreShipped()
}

function scoreShipped(): void {
  const made = shippedParser()
  for (const part of ['ewt-dev', 'ewt-test']) {
    printScores(part, score(toExamples(readTrees(`${folder}/${part}.conllu.gz`), made.labels), shippedTagger(), made))
  }
}
