/**
 * Makes the weights in models/ again: `npm run train -- [FOLDER] [--score]`. FOLDER holds the treebanks (default ../shared/train);
 * with --score the shipped weights are scored on the held-out parts and nothing is written.
 */

import { existsSync, writeFileSync } from 'node:fs'
import { ACTIONS } from '../src/text/arcs.ts'
import { shippedModels } from '../src/text/syntax.ts'
import { TAGS } from '../src/text/tags.ts'
import { augment, cleaned } from './augment.ts'
import { compact } from './compact.ts'
import { labelNames, toExamples } from './examples.ts'
import { generated } from './generate.ts'
import { learnLemmas } from './learn-lemmas.ts'
import { learnParser } from './learn-parses.ts'
import { foreignTags, learnTagWeights, tagBits, wordTable } from './learn-tags.ts'
import { save } from './save.ts'
import { printScores, score } from './score.ts'
import { readTrees } from './treebank.ts'

const TAG_EPOCHS = 10
/** Sentences grown from the grammar of reports. */
const GENERATED = 2400
const PARSE_EPOCHS = 6
const ACTION_BITS = 19
const LABEL_BITS = 16

const folder = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? '../shared/train'
if (!existsSync(`${folder}/en-train.conllu.gz`)) {
  console.error(`No treebanks in ${folder}: put en-train.conllu.gz there (models/parser.md says which), or name the folder.`)
  process.exitCode = 1
} else if (process.argv.includes('--score')) scoreShipped()
else train()

function train(): void {
  const plain = readTrees(`${folder}/en-train.conllu.gz`)
  writeFileSync(new URL('../models/lemmas.json', import.meta.url), `${JSON.stringify(learnLemmas(plain), null, 1)}\n`)
  const trees = augment([...cleaned(plain), ...generated(GENERATED)])
  const labels = labelNames(trees)
  const examples = toExamples(trees, labels)
  const bits = tagBits(examples)
  const weights = learnTagWeights(examples, wordTable(bits), TAG_EPOCHS)
  const tagger = {
    head: { tags: TAGS },
    tables: { weights, words: Int32Array.from(bits.keys()), wordTags: Int32Array.from(bits.values()) },
  }
  save('tagger', tagger)
  const learnt = learnParser(examples, foreignTags(examples, 4, 3), { labels: labels.length, epochs: PARSE_EPOCHS })
  save('parser', {
    head: { labels, actionBits: ACTION_BITS, labelBits: LABEL_BITS },
    tables: {
      actions: compact(learnt.actions, ACTIONS, ACTION_BITS).bytes,
      labels: compact(learnt.labels, labels.length, LABEL_BITS).bytes,
      pairStarts: Int32Array.from(learnt.pairs.starts),
      pairLabels: Int16Array.from(learnt.pairs.labels),
    },
  })
  scoreShipped()
}

function scoreShipped(): void {
  for (const part of ['ewt-dev', 'ewt-test']) printScores(part, score(readTrees(`${folder}/${part}.conllu.gz`), shippedModels()))
}
