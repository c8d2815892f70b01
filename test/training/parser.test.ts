import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { ACTIONS } from '../../src/text/arcs.ts'
import { shippedModels } from '../../src/text/syntax.ts'
import { compact } from '../../training/compact.ts'
import { labelNames, toExamples } from '../../training/examples.ts'
import { generated } from '../../training/generate.ts'
import { learnParser } from '../../training/learn-parses.ts'
import { learnTagWeights, tagBits, wordTable } from '../../training/learn-tags.ts'
import { digest } from '../../training/save.ts'
import { score } from '../../training/score.ts'
import { readTrees } from '../../training/treebank.ts'

function small(): string[] {
  const trees = generated(40)
  const labels = labelNames(trees)
  const examples = toExamples(trees, labels)
  const tagger = learnTagWeights(examples, wordTable(tagBits(examples)), 2)
  const parser = learnParser(
    examples,
    examples.map(({ tags }) => tags),
    { labels: labels.length, epochs: 2 },
  )
  return [tagger, compact(parser.actions, ACTIONS, 14).bytes, compact(parser.labels, labels.length, 12).bytes].map((bytes) =>
    digest(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
  )
}

test('learning twice gives the same bytes', () => {
  assert.deepEqual(small(), small())
})

for (const name of ['tagger', 'parser', 'lexicon']) {
  test(`the shipped ${name} is the one that its card tells of`, () => {
    const bytes = gunzipSync(readFileSync(new URL(`../../models/${name}.bin.gz`, import.meta.url)))
    const card = readFileSync(new URL(`../../models/${name}.md`, import.meta.url), 'utf8')
    assert.match(card, new RegExp(digest(bytes)))
  })
}

test('the shipped models keep their scores on made sentences and on a part of the held-out treebank', (t) => {
  const made = score(generated(300), shippedModels())
  assert.ok(made.tags > 0.99 && made.uas > 0.98 && made.las > 0.98, JSON.stringify(made))
  const file = new URL('../../../shared/train/ewt-test.conllu.gz', import.meta.url)
  if (!existsSync(file)) {
    t.diagnostic('The treebanks are not beside the checkout: made sentences alone were scored.')
    return
  }
  const scores = score(readTrees(file.pathname).slice(0, 400), shippedModels())
  assert.ok(scores.tags > 0.94, `tags ${scores.tags}`)
  assert.ok(scores.uas > 0.81, `UAS ${scores.uas}`)
  assert.ok(scores.las > 0.77, `LAS ${scores.las}`)
})

test('a generated tree is a tree', () => {
  for (const { words } of generated(300)) {
    assert.equal(words.filter((word) => word.head < 0).length, 1)
    for (const [i] of words.entries()) {
      let steps = 0
      for (let at = i; words[at]!.head >= 0; at = words[at]!.head) assert.ok(steps++ < words.length)
    }
  }
})
